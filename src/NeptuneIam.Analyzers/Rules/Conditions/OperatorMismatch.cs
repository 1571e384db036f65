using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3303: a condition operator for values of another kind than its key has (IAM User Guide, "IAM JSON policy elements: Condition
/// operators"; types of condition keys in the Service Authorization Reference). StringLike on an ARN works, but its wildcards cross the
/// fields of the ARN: that is only Info.
/// </summary>
internal sealed class OperatorMismatch : PolicyRule
{
    private static readonly DiagnosticDescriptor s_mismatch = RuleDescriptors.Create(
        "NIAM3303",
        "Condition operator does not fit the key",
        "'{0}' does not fit '{1}', whose values are {2}; use {3}",
        RuleCategory.Conditions,
        DiagnosticSeverity.Warning,
        "The values of a condition key have a type, and each operator compares values of one. "
            + "Another operator compares texts where numbers, dates or addresses are meant, or takes values that it cannot read, "
            + "so that the condition never holds as meant. "
            + "StringLike on an ARN lets one wildcard match several fields; ArnLike compares them one by one.",
        HelpLinks.ConditionOperators
    );

    private static readonly DiagnosticDescriptor s_likeOnArn = s_mismatch.With(DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_mismatch, s_likeOnArn);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in context.Document.Statements)
        {
            foreach (var condition in statement.Condition.Conditions)
            {
                if (
                    !condition.Operator.HasHoles
                    && !condition.Key.HasHoles
                    && ServiceCatalog.FindConditionKey(condition.Key.Value) is { } key
                    && DescriptorFor(condition, key) is { } descriptor
                )
                {
                    context.Report(
                        descriptor,
                        condition.Key.ContentSpan,
                        [
                            MessageText.Of(condition.Operator.Value),
                            MessageText.Of(condition.Key.Value),
                            Describe(key.Kind),
                            Operators(key.Kind),
                        ],
                        () => Cures(statement, condition, key.Kind)
                    );
                }
            }
        }
    }

    private static DiagnosticDescriptor? DescriptorFor(PolicyCondition condition, CatalogConditionKey key) =>
        (condition.OperatorParts.Family, key.Kind) switch
        {
            (ConditionFamily.String, ConditionKeyKind.Numeric or ConditionKeyKind.Date or ConditionKeyKind.IpAddress) => s_mismatch,
            (ConditionFamily.String, ConditionKeyKind.Boolean)
                when !condition.MayHaveMoreValues && condition.AllValues.All(IsNeitherTrueNorFalse) => s_mismatch,
            (
                ConditionFamily.Numeric
                    or ConditionFamily.Date
                    or ConditionFamily.IpAddress
                    or ConditionFamily.Boolean,
                ConditionKeyKind.String
            ) => s_mismatch,
            (ConditionFamily.String, ConditionKeyKind.Arn) when condition.OperatorParts.Name == "StringLike" => s_likeOnArn,
            _ => null,
        };

    private static bool IsNeitherTrueNorFalse(JsonValue value) =>
        value is JsonString { HasHoles: false } text
        && !text.Value.Equals("true", StringComparison.OrdinalIgnoreCase)
        && !text.Value.Equals("false", StringComparison.OrdinalIgnoreCase)
        && text.Value.IndexOfAny(['$', '*', '?']) < 0;

    private static string Describe(ConditionKeyKind kind) =>
        kind switch
        {
            ConditionKeyKind.Numeric => "numbers",
            ConditionKeyKind.Date => "dates",
            ConditionKeyKind.IpAddress => "IP addresses",
            ConditionKeyKind.Boolean => "true or false",
            ConditionKeyKind.Arn => "ARNs",
            _ => "text",
        };

    private static string Operators(ConditionKeyKind kind) =>
        kind switch
        {
            ConditionKeyKind.Numeric => "a Numeric operator",
            ConditionKeyKind.Date => "a Date operator",
            ConditionKeyKind.IpAddress => "'IpAddress' or 'NotIpAddress'",
            ConditionKeyKind.Boolean => "'Bool'",
            ConditionKeyKind.Arn => "'ArnLike'",
            _ => "a String operator",
        };

    private static ImmutableArray<PolicyCure> Cures(PolicyStatement statement, PolicyCondition condition, ConditionKeyKind kind)
    {
        if (Fitting(condition.OperatorParts, kind) is not { } name)
        {
            return PolicyCure.None;
        }

        var written = condition.Operator.Value;
        var qualifier = written.Substring(0, written.IndexOf(':') + 1);
        var right = qualifier + name + (condition.OperatorParts.IsIfExists ? ConditionOperator.IfExistsSuffix : "");
        return PolicyCure.Edit($"Write '{right}'", "NIAM3303." + name, ConditionEdits.RenameOperator(statement, condition, right));
    }

    /// <summary>The operator of the right kind that asks the same; null if there is none.</summary>
    private static string? Fitting(ConditionOperator comparison, ConditionKeyKind kind)
    {
        var isLike = comparison.Name.EndsWith("Like", StringComparison.Ordinal);
        return kind switch
        {
            ConditionKeyKind.Arn => "ArnLike",
            ConditionKeyKind.IpAddress when !isLike => comparison.IsNegated ? "NotIpAddress" : "IpAddress",
            ConditionKeyKind.Numeric when !isLike => comparison.IsNegated ? "NumericNotEquals" : "NumericEquals",
            ConditionKeyKind.Date when !isLike => comparison.IsNegated ? "DateNotEquals" : "DateEquals",
            ConditionKeyKind.String
                when comparison.Name.EndsWith("Equals", StringComparison.Ordinal) && !comparison.Name.Contains("Than")
                    || comparison.Family == ConditionFamily.Boolean => comparison.IsNegated ? "StringNotEquals" : "StringEquals",
            _ => null,
        };
    }
}
