using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3305: ForAllValues or ForAnyValue is missing on a key with several values, or ForAllValues lets requests without the key through
/// (IAM User Guide, "Single-valued vs. multivalued context keys").
/// </summary>
internal sealed class SetOperatorMisuse : PolicyRule
{
    private static readonly DiagnosticDescriptor s_wrong = RuleDescriptors.Create(
        "NIAM3305",
        "Set operator does not fit the condition key",
        "{0}",
        RuleCategory.Conditions,
        DiagnosticSeverity.Warning,
        "A key that has several values in one request is compared with ForAnyValue or ForAllValues, a key with one value without. "
            + "ForAllValues also holds for requests that do not carry the key, "
            + "so that an Allow is open to them unless a Null condition asks that the key is there.",
        HelpLinks.SetOperators
    );

    private static readonly DiagnosticDescriptor s_open = s_wrong.With(DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_wrong, s_open);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in context.Document.Statements)
        {
            foreach (var condition in statement.Condition.Conditions)
            {
                var parts = condition.OperatorParts;
                if (
                    condition.Operator.HasHoles
                    || condition.Key.HasHoles
                    || parts.Family is ConditionFamily.Unknown or ConditionFamily.Null
                    || parts.Qualifier == ConditionQualifier.Unknown
                    || condition.Node is JsonArray { Elements.IsEmpty: true }
                )
                {
                    continue;
                }

                var key = ServiceCatalog.FindConditionKey(condition.Key.Value);
                if (key is { IsMultivalued: true } && parts.Qualifier == ConditionQualifier.None)
                {
                    ReportMissing(context, statement, condition);
                }
                else if (parts.Qualifier == ConditionQualifier.ForAllValues)
                {
                    CheckForAllValues(context, statement, condition, key);
                }
            }
        }
    }

    /// <summary>
    /// Only of global keys a Warning: the reference calls keys of services multivalued that have one value in a request, and AWS's
    /// validator is silent about them.
    /// </summary>
    private static void ReportMissing(PolicyRuleContext context, PolicyStatement statement, PolicyCondition condition) =>
        context.Report(
            condition.Key.Value.StartsWith("aws:", StringComparison.OrdinalIgnoreCase) ? s_wrong : s_open,
            condition.Key.ContentSpan,
            [
                $"A request may have several values of '{condition.Key.Value}'; "
                    + $"write ForAnyValue:{condition.Operator.Value} or ForAllValues:{condition.Operator.Value}",
            ],
            () =>
                PolicyCure.Edit(
                    $"Use ForAnyValue:{condition.Operator.Value}",
                    "NIAM3305.ForAnyValue",
                    ConditionEdits.ChangeOperator(statement, condition, "ForAnyValue:" + condition.Operator.Value)
                )
        );

    private static void CheckForAllValues(
        PolicyRuleContext context,
        PolicyStatement statement,
        PolicyCondition condition,
        CatalogConditionKey? key
    )
    {
        if (key is { IsMultivalued: false, IsFamily: false })
        {
            var single = ConditionEdits.WithoutQualifier(condition.Operator.Value);
            context.Report(
                s_wrong,
                condition.Key.ContentSpan,
                [
                    $"'{condition.Key.Value}' has one value, so that ForAllValues adds nothing but that requests without the key meet "
                        + $"the condition; write {single}",
                ],
                () => PolicyCure.Edit($"Use {single}", "NIAM3305.Single", ConditionEdits.ChangeOperator(statement, condition, single))
            );
        }
        else if (
            statement.Effect == PolicyEffect.Allow
            && !condition.OperatorParts.IsNegated
            && !IsRequired(statement, condition.Key.Value)
        )
        {
            context.Report(
                s_open,
                condition.Key.ContentSpan,
                [$"Requests without '{condition.Key.Value}' meet ForAllValues too; add a Null condition that asks that the key is there"],
                () =>
                    PolicyCure.Edit("Ask that the key is there (allows less)", "NIAM3305.AddNull", AddNull(statement, condition.Key.Value))
            );
        }
    }

    /// <summary>True if another condition of the statement may ask that the key is there.</summary>
    private static bool IsRequired(PolicyStatement statement, string key) =>
        statement.Condition.MayHaveMore
        || statement.Condition.Conditions.Any(other =>
            other.IsOn(key) != Certainty.No
            && (
                other.OperatorParts.IsPositive
                || other.OperatorParts.Family == ConditionFamily.Null
                || other.OperatorParts.Family == ConditionFamily.Unknown
            )
        );

    private static ImmutableArray<JsonEdit>? AddNull(PolicyStatement statement, string key)
    {
        if (statement.ConditionProperty?.Value is not JsonObject operators)
        {
            return null;
        }

        var value = new JsonString("false");
        return operators["Null"] switch
        {
            null => ImmutableArray.Create<JsonEdit>(
                new InsertProperty(
                    operators,
                    operators.Properties.Length,
                    "Null",
                    new JsonObject(ImmutableArray.Create(new JsonProperty(new JsonString(key), value)))
                )
            ),
            { Value: JsonObject keys } => ImmutableArray.Create<JsonEdit>(new InsertProperty(keys, keys.Properties.Length, key, value)),
            _ => null,
        };
    }
}
