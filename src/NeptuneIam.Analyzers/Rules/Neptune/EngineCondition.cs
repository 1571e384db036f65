using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM1103: a condition on <c>rds:DatabaseEngine</c> that no request can meet: the actions do not carry the key, or the value is not the
/// name of an engine (Service Authorization Reference: condition keys for Amazon RDS; Neptune User Guide, "Condition keys for administering
/// Neptune").
/// </summary>
internal sealed class EngineCondition : PolicyRule
{
    private static readonly DiagnosticDescriptor s_dead = RuleDescriptors.Create(
        "NIAM1103",
        "Condition on the database engine cannot work here",
        "'{0}' {1}",
        RuleCategory.Neptune,
        DiagnosticSeverity.Warning,
        "Only requests that create clusters and those about database instances carry rds:DatabaseEngine; "
            + "where a key is absent, StringEquals does not hold, and the statement allows nothing. "
            + "The engine names of Amazon Neptune are neptune and graphdb, in lower case.",
        HelpLinks.AdministrationConditions
    );

    private static readonly DiagnosticDescriptor s_partly = s_dead.With(DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_dead, s_partly);

    /// <inheritdoc/>
    public override ImmutableArray<string> Outranks { get; } = ImmutableArray.Create("NIAM3104");

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in context.Document.Statements)
        {
            foreach (var condition in statement.Condition.Conditions)
            {
                if (condition.IsOn(NeptuneConditions.EngineKey) != Certainty.Yes)
                {
                    continue;
                }

                CheckValues(context, condition);
                if (statement.Effect == PolicyEffect.Allow && condition.OperatorParts.IsPositive)
                {
                    CheckActions(context, statement, condition);
                }
            }
        }
    }

    private static void CheckValues(PolicyRuleContext context, PolicyCondition condition)
    {
        foreach (var value in condition.Values)
        {
            if (!IsMisspelled(condition.OperatorParts, value))
            {
                continue;
            }

            // Both names, as in AWS's own condition, but none twice.
            var names = NeptuneConditions.Engines.Where(name => condition.Values.All(other => other.Value != name)).ToImmutableArray();
            context.Report(
                s_dead,
                value.ContentSpan,
                [MessageText.Of(value.Value), "is no engine's name; Neptune's are 'neptune' and 'graphdb'"],
                () =>
                    names.IsEmpty
                        ? PolicyCure.None
                        : PolicyCure.Edit(
                            $"Write {string.Join(" and ", names.Select(static name => $"'{name}'"))}",
                            "NIAM1103.Engine",
                            ReplaceValue.WithStrings(value, names)
                        )
            );
        }
    }

    /// <summary>True for a value that means Neptune but is neither of its engine's names.</summary>
    private static bool IsMisspelled(ConditionOperator comparison, JsonString value) =>
        !value.HasHoles
        && comparison.Family == ConditionFamily.String
        && (Mentions(value.Value, "neptune") || Mentions(value.Value, "graph"))
        && !comparison.MayMatchOneOf(value.Value, NeptuneConditions.Engines);

    private static bool Mentions(string value, string word) => value.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;

    private static void CheckActions(PolicyRuleContext context, PolicyStatement statement, PolicyCondition condition)
    {
        if (statement.IsNotAction || statement.MayHaveMoreActions || statement.Actions.IsEmpty)
        {
            return;
        }

        var mayBeInstance = MayBeInstance(statement);
        var dead = statement
            .Actions.Where(action =>
                action.IsExactly(NeptuneFacts.ManagementService)
                && NeptuneFacts.AccessLevelOf(NeptuneFacts.ManagementService, action.Name!) != AccessLevel.Unknown
                && !NeptuneConditions.CarriesEngine(action.Name!, mayBeInstance)
            )
            .ToImmutableArray();
        if (dead.Length == statement.Actions.Length)
        {
            context.Report(
                s_dead,
                condition.Key.ContentSpan,
                [
                    condition.Key.Value,
                    dead.Length == 1
                        ? $"is never there for '{dead[0].Value}', so the statement allows nothing; remove the condition"
                        : "is never there for these actions, so the statement allows nothing; remove the condition",
                ],
                () =>
                    PolicyCure.Edit(
                        "Remove the condition on the engine (allows the actions for every engine)",
                        "NIAM1103.RemoveCondition",
                        ConditionEdits.Remove(statement, condition)
                    )
            );
            return;
        }

        foreach (var action in dead)
        {
            context.Report(
                s_partly,
                action.Node.ContentSpan,
                [
                    action.Value,
                    $"carries no {NeptuneConditions.EngineKey}, so that this statement does not allow it; "
                        + "allow it in a statement without that condition",
                ],
                () => Split(context.Document, statement, dead),
                ImmutableArray.Create(condition.Key.ContentSpan)
            );
        }
    }

    /// <summary>
    /// True unless the statement is certainly about other things than database instances: <c>arn:aws:rds:*:*:cluster:NAME</c>.
    /// </summary>
    private static bool MayBeInstance(PolicyStatement statement) =>
        statement.IsNotResource
        || statement.MayHaveMoreResources
        || statement.Resources.Any(static resource =>
            resource.HasHoles
            || resource.Resource is not { } part
            || new WildcardPattern(part, ignoreCase: false, hasVariables: true).Intersects(
                new WildcardPattern("db:*", ignoreCase: false, hasVariables: false)
            ) != Certainty.No
        );

    /// <summary>Moves the actions where no other condition, which guards them too, would be lost.</summary>
    private static ImmutableArray<PolicyCure> Split(
        PolicyDocument document,
        PolicyStatement statement,
        ImmutableArray<ActionPattern> dead
    ) =>
        statement.HasOneCondition() && StatementEdits.CopyOfResources(statement) is { } resources
            ? PolicyCure.Edit(
                $"Allow the {(dead.Length == 1 ? "action" : $"{dead.Length} actions")} without the key "
                    + "in a statement without the condition (for every engine)",
                "NIAM1103.Split",
                StatementEdits.Move(document, "NeptuneManage", dead, resources)
            )
            : PolicyCure.None;
}
