using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3009: an element with nothing in it, so that its statement matches nothing or its condition limits nothing (IAM Access Analyzer's
/// checks EMPTY_ARRAY_* and EMPTY_OBJECT_*).
/// </summary>
internal sealed class EmptyList : PolicyRule
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM3009",
        "Policy element is empty",
        "{0}",
        RuleCategory.Grammar,
        DiagnosticSeverity.Info,
        "A statement without an action, resource or principal in its lists matches no request, and an empty Condition limits nothing.",
        HelpLinks.Elements
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        // Of a text that only looks like a policy something may make one.
        if (context.Document is { Use.IsCertain: true, StatementProperty: { } statements } && IsEmpty(statements.Value))
        {
            context.Report(
                s_descriptor,
                statements.Value.Span,
                [$"'{MessageText.Of(statements.Name.Value)}' is empty, so that the policy says nothing; add a statement"]
            );
        }

        foreach (var statement in context.Document.Statements)
        {
            CheckList(context, statement, statement.ActionProperty, isOfExceptions: statement.IsNotAction);
            CheckList(context, statement, statement.ResourceProperty, isOfExceptions: statement.IsNotResource);
            CheckList(context, statement, statement.PrincipalProperty);
            if (statement.PrincipalProperty?.Value is JsonObject principals)
            {
                foreach (var type in principals.Properties)
                {
                    CheckList(context, statement, type);
                }
            }

            CheckCondition(context, statement);
        }
    }

    /// <summary>Reports a list of nothing.</summary>
    /// <param name="context">The policy.</param>
    /// <param name="statement">The statement.</param>
    /// <param name="property">The list and its name; null if the statement has none.</param>
    /// <param name="isOfExceptions">True if it says what the statement is not about.</param>
    private static void CheckList(PolicyRuleContext context, PolicyStatement statement, JsonProperty? property, bool isOfExceptions = false)
    {
        if (property is null || !IsEmpty(property.Value))
        {
            return;
        }

        if (isOfExceptions)
        {
            context.Report(
                s_descriptor,
                property.Value.Span,
                [$"'{MessageText.Of(property.Name.Value)}' is empty and excepts nothing; fill it, or list what the statement is about"]
            );
        }
        else
        {
            context.Report(
                s_descriptor,
                property.Value.Span,
                [
                    $"'{MessageText.Of(property.Name.Value)}' is empty, so that the statement matches nothing; "
                        + "fill it, or remove the statement",
                ],
                () => RemoveStatement(statement)
            );
        }
    }

    private static void CheckCondition(PolicyRuleContext context, PolicyStatement statement)
    {
        if (statement.ConditionProperty is not { Value: JsonObject operators } condition)
        {
            return;
        }

        if (IsEmpty(operators))
        {
            context.Report(
                s_descriptor,
                operators.Span,
                ["The Condition is empty and limits nothing; fill it, or remove it"],
                () => PolicyCure.Edit("Remove the empty Condition", "NIAM3009.Condition", new RemoveProperty(statement.Node, condition))
            );
        }

        foreach (var conditionOperator in operators.Properties)
        {
            if (conditionOperator.Value is not JsonObject keys || conditionOperator.Name.HasHoles)
            {
                continue;
            }

            if (IsEmpty(keys))
            {
                context.Report(
                    s_descriptor,
                    keys.Span,
                    [$"'{MessageText.Of(conditionOperator.Name.Value)}' compares no key and limits nothing; fill it, or remove it"],
                    () =>
                        PolicyCure.Edit("Remove the empty operator", "NIAM3009.Operator", new RemoveProperty(operators, conditionOperator))
                );
            }

            // With a qualifier or IfExists an empty list has a meaning: NIAM3308.
            if (ConditionOperator.Parse(conditionOperator.Name.Value) is { Qualifier: ConditionQualifier.None, IsIfExists: false })
            {
                CheckKeys(context, statement, keys);
            }
        }
    }

    private static void CheckKeys(PolicyRuleContext context, PolicyStatement statement, JsonObject keys)
    {
        foreach (var key in keys.Properties)
        {
            if (IsEmpty(key.Value))
            {
                context.Report(
                    s_descriptor,
                    key.Value.Span,
                    [
                        $"'{MessageText.Of(key.Name.Value)}' is compared with no value, so that the statement matches nothing; "
                            + "fill the list, or remove the statement",
                    ],
                    () => RemoveStatement(statement)
                );
            }
        }
    }

    private static bool IsEmpty(JsonValue value) =>
        value is JsonArray { MayHaveMore: false, Elements.IsEmpty: true } or JsonObject { MayHaveMore: false, Properties.IsEmpty: true };

    private static ImmutableArray<PolicyCure> RemoveStatement(PolicyStatement statement) =>
        PolicyCure.Edit("Remove the statement, which matches nothing", "NIAM3009.Statement", ValueEdits.RemoveFromOthers(statement.Node));
}
