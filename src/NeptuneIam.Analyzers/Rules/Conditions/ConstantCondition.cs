using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3308: a condition that does not say what it seems to, since it always holds, never holds, or asks only whether the key is there (IAM
/// Access Analyzer's checks EQUIVALENT_TO_NULL_*, EMPTY_ARRAY_CONDITION_*, NULL_*, REDUNDANT_CONDITION_VALUE_NUM,
/// REDUNDANT_*_DUE_TO_WILDCARD_IN_CONDITION and IRRELEVANT_CONDITION_KEY_IN_POLICY).
/// </summary>
internal sealed class ConstantCondition : PolicyRule
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM3308",
        "Condition always or never holds, or only asks for the key",
        "{0}",
        RuleCategory.Conditions,
        DiagnosticSeverity.Info,
        "A condition that compares with everything or with nothing misleads whoever reads the policy. "
            + "What it means can be said with the operator Null, or not at all.",
        HelpLinks.ConditionOperators
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in context.Document.Statements)
        {
            foreach (var condition in statement.Condition.Conditions)
            {
                if (!condition.Operator.HasHoles)
                {
                    Check(context, statement, condition);
                }
            }
        }
    }

    private static void Check(PolicyRuleContext context, PolicyStatement statement, PolicyCondition condition)
    {
        var parts = condition.OperatorParts;
        if (parts.Family == ConditionFamily.Null)
        {
            CheckNull(context, statement, condition);
        }
        else if (condition.Node is JsonArray { MayHaveMore: false, Elements.IsEmpty: true })
        {
            CheckEmpty(context, statement, condition);
        }
        else if (
            parts is { Name: "StringLike" or "StringNotLike" }
            && condition.Values.FirstOrDefault(static value => value.Value == "*") is { } everything
            && IsAlways(parts) is { } always
        )
        {
            ReportEverything(context, statement, condition, everything, always);
        }
        else if (context.Document.Use.Type == PolicyType.Resource && IsOfResourceOwner(condition))
        {
            Report(
                context,
                condition.Key.ContentSpan,
                $"'{condition.Key.Value}' is the same in every request for the resource that the policy is of, "
                    + "so that the condition always or never holds; compare with who calls"
            );
        }
        else if (
            parts is { Qualifier: ConditionQualifier.None, IsIfExists: false, Name: "StringLike" or "StringNotLike" }
            && condition.AllValues is [JsonString { Value: "*" } star]
        )
        {
            var (what, isNull) = parts.IsNegated ? ("that the key is absent", "true") : ("for the key to be there", "false");
            Report(
                context,
                star.ContentSpan,
                $"'{condition.Operator.Value}' with '*' only asks {what}; say so with \"Null\": \"{isNull}\"",
                () => WriteNull(statement, condition, isNull)
            );
        }
        else if (parts is { Family: ConditionFamily.Numeric, IsNegated: false } && BoundOf(parts.Name) is { } isUpper)
        {
            CheckBounds(context, condition, isUpper);
        }
    }

    /// <summary>
    /// True if a comparison of text with everything holds for every request, false if for none; null if that depends on the key.
    /// </summary>
    private static bool? IsAlways(ConditionOperator parts) =>
        parts switch
        {
            { IsNegated: false, IsIfExists: true } or { IsNegated: false, Qualifier: ConditionQualifier.ForAllValues } => true,
            { IsNegated: true, IsIfExists: false, Qualifier: ConditionQualifier.ForAnyValue } => false,
            _ => null,
        };

    private static void ReportEverything(
        PolicyRuleContext context,
        PolicyStatement statement,
        PolicyCondition condition,
        JsonString everything,
        bool always
    )
    {
        if (always)
        {
            Report(
                context,
                everything.ContentSpan,
                $"'{condition.Operator.Value}' with '*' always holds, with the key and without it; remove the condition",
                () =>
                    PolicyCure.Edit(
                        "Remove the condition, which always holds",
                        "NIAM3308.Remove",
                        ConditionEdits.Remove(statement, condition)
                    )
            );
            return;
        }

        var does = statement.Effect == PolicyEffect.Deny ? "denies" : "allows";
        Report(
            context,
            everything.ContentSpan,
            $"'{condition.Operator.Value}' with '*' never holds, so that the statement {does} nothing; name what is meant"
        );
    }

    /// <summary>
    /// True for a key that only tells whose the resource is, compared with constants: a variable would compare the resource with the
    /// caller.
    /// </summary>
    private static bool IsOfResourceOwner(PolicyCondition condition) =>
        !condition.Key.HasHoles
        && ConditionKeyFacts.IsOfResourceOwner(condition.Key.Value)
        && condition.Values.All(static value => !value.HasHoles && !value.Value.Contains("${"));

    private static void CheckNull(PolicyRuleContext context, PolicyStatement statement, PolicyCondition condition)
    {
        var parts = condition.OperatorParts;
        if (parts is { IsIfExists: false, Qualifier: ConditionQualifier.None or ConditionQualifier.Unknown })
        {
            return;
        }

        var written = MessageText.Of(condition.Operator.Value);
        Report(
            context,
            condition.Operator.ContentSpan,
            parts.IsIfExists
                ? $"There is no operator '{written}': Null itself asks whether the key exists; write \"Null\""
                : $"'{written}' always or never holds, since Null does not look at values; write \"Null\"",
            () => PolicyCure.Edit("Write \"Null\"", "NIAM3308.PlainNull", ConditionEdits.ChangeOperator(statement, condition, "Null"))
        );
    }

    private static void CheckEmpty(PolicyRuleContext context, PolicyStatement statement, PolicyCondition condition)
    {
        var parts = condition.OperatorParts;
        var written = MessageText.Of(condition.Operator.Value);
        if (parts.Qualifier == ConditionQualifier.ForAnyValue)
        {
            Report(context, condition.Node.Span, $"'{written}' with no value never holds; list the values");
        }
        else if (parts.Qualifier == ConditionQualifier.ForAllValues || parts.IsIfExists)
        {
            Report(
                context,
                condition.Node.Span,
                $"'{written}' with no value only holds where the key is absent; say so with \"Null\": \"true\"",
                () => WriteNull(statement, condition, "true")
            );
        }
    }

    private static ImmutableArray<PolicyCure> WriteNull(PolicyStatement statement, PolicyCondition condition, string isNull) =>
        PolicyCure.Edit(
            "Write \"Null\" in its place",
            "NIAM3308.Null",
            ConditionEdits.ChangeOperator(statement, condition, "Null", new JsonString(isNull))
        );

    /// <summary>Reports all bounds but the widest: one that is met is enough for the condition to hold.</summary>
    private static void CheckBounds(PolicyRuleContext context, PolicyCondition condition, bool isUpper)
    {
        if (condition.Node is not JsonArray { MayHaveMore: false, Elements: { Length: > 1 } elements })
        {
            return;
        }

        JsonValue? widest = null;
        var bound = 0m;
        foreach (var element in elements)
        {
            if (
                PolicyCondition.TextOf(element) is not { } text
                || !decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            )
            {
                return;
            }

            if (widest is null || (isUpper ? number > bound : number < bound))
            {
                (widest, bound) = (element, number);
            }
        }

        foreach (var element in elements)
        {
            if (element != widest)
            {
                context.Report(
                    s_descriptor,
                    element.Span,
                    [
                        $"'{PolicyCondition.TextOf(element)}' changes nothing beside '{PolicyCondition.TextOf(widest!)}', "
                            + "since one of the values is enough; remove it",
                    ],
                    () => PolicyCure.Edit("Remove the narrower bound", "NIAM3308.Bound", ValueEdits.Remove(element)),
                    ImmutableArray.Create(widest!.Span)
                );
            }
        }
    }

    /// <summary>
    /// True for an operator whose values are upper bounds, false for lower ones; null for one that compares for equality.
    /// </summary>
    private static bool? BoundOf(string operatorName) =>
        operatorName switch
        {
            "NumericLessThan" or "NumericLessThanEquals" => true,
            "NumericGreaterThan" or "NumericGreaterThanEquals" => false,
            _ => null,
        };

    private static void Report(PolicyRuleContext context, TextSpan place, string message, Func<ImmutableArray<PolicyCure>>? cures = null) =>
        context.Report(s_descriptor, place, [message], cures);
}
