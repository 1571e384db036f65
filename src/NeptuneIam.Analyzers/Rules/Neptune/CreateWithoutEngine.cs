using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM1102: clusters or instances of any engine may be created. AWS's own policies for Neptune allow the two create actions in a statement
/// of their own, for the engines <c>neptune</c> and <c>graphdb</c> (AWS Managed Policy Reference: NeptuneFullAccess, statement
/// AllowNeptuneCreate).
/// </summary>
internal sealed class CreateWithoutEngine : PolicyRule
{
    private static readonly DiagnosticDescriptor s_anyEngine = RuleDescriptors.Create(
        "NIAM1102",
        "Create permission is not limited to Neptune",
        "'{0}' {1}",
        RuleCategory.Neptune,
        DiagnosticSeverity.Warning,
        "CreateDBCluster and CreateDBInstance are actions of Amazon RDS: "
            + "without a condition on rds:DatabaseEngine a principal for Neptune also creates databases of Aurora, RDS and DocumentDB. "
            + "AWS's policies for Neptune allow the two in a statement of their own, with the engines neptune and graphdb.",
        HelpLinks.NeptuneAdministration,
        RuleTag.Security
    );

    private static readonly DiagnosticDescriptor s_oneName = s_anyEngine.With(DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_anyEngine, s_oneName);

    /// <inheritdoc/>
    public override ImmutableArray<string> Outranks { get; } = ImmutableArray.Create("NIAM4003");

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in NeptuneStatements.Granting(context.Document))
        {
            var creating = statement.Actions.Where(CreateForNeptune.IsGrantedBy).ToImmutableArray();
            if (creating.IsEmpty)
            {
                continue;
            }

            if (creating.FirstOrDefault(static action => !action.HasWildcard) is { } named)
            {
                CheckNames(context, statement, named);
            }

            if (
                statement.EveryRdsResource() is not null
                && statement.Condition.Scopes() == Certainty.No
                && context.IsAboutNeptune
                && !context.Document.Statements.Any(LimitsEngine)
                && context.Allowance.IsFullyDenied(statement) != Certainty.Yes
            )
            {
                context.Report(
                    s_anyEngine,
                    creating[0].Node.ContentSpan,
                    [
                        MessageText.Of(creating[0].Value),
                        "creates databases of every engine; allow it in a statement with the condition that rds:DatabaseEngine is "
                            + "'neptune' or 'graphdb'",
                    ],
                    () => Cures(context.Document, statement, creating),
                    creating.Skip(1).Select(static action => action.Node.ContentSpan).ToImmutableArray()
                );
            }
        }
    }

    /// <summary>Reports a condition that accepts only one of the two names of the engine.</summary>
    private static void CheckNames(PolicyRuleContext context, PolicyStatement statement, ActionPattern creating)
    {
        foreach (var condition in statement.Condition.Conditions)
        {
            if (
                condition.IsOn(NeptuneConditions.EngineKey) != Certainty.Yes
                || !condition.OperatorParts.IsPositive
                || condition.MayHaveMoreValues
                || condition.AllValues is not [JsonString only]
                || !NeptuneConditions.Engines.Contains(only.Value)
            )
            {
                continue;
            }

            var other = NeptuneConditions.Engines.Single(name => name != only.Value);
            context.Report(
                s_oneName,
                only.ContentSpan,
                [only.Value, $"is one of two names that requests for Neptune may give as engine; AWS's policies accept '{other}' too"],
                () =>
                    PolicyCure.Edit(
                        $"Accept the engine name '{other}' too",
                        "NIAM1102.BothNames",
                        ValueEdits.Append(only.Parent as JsonArray ?? (JsonValue)only, ValueEdits.Strings([other]))
                    ),
                ImmutableArray.Create(creating.Node.ContentSpan)
            );
        }
    }

    /// <summary>True for a Deny of creating what is not Neptune's: <c>StringNotEquals</c> on the engine.</summary>
    private static bool LimitsEngine(PolicyStatement statement) =>
        statement.Effect != PolicyEffect.Allow
        && CreateForNeptune.Names.Any(name => statement.MatchesAction(NeptuneFacts.ManagementService, name) != Certainty.No)
        && (
            statement.Condition.MayHaveMore
            || statement.Condition.Conditions.Any(static condition =>
                condition.IsOn(NeptuneConditions.EngineKey) != Certainty.No && condition.OperatorParts.IsNegated
            )
        );

    private static ImmutableArray<PolicyCure> Cures(
        PolicyDocument document,
        PolicyStatement statement,
        ImmutableArray<ActionPattern> creating
    )
    {
        const string Key = "NIAM1102.LimitEngine";
        if (
            statement.Condition.IsEmpty
            && creating.Length == statement.Actions.Length
            && !statement.MayHaveMoreActions
            && creating.All(static action => !action.HasWildcard)
        )
        {
            return PolicyCure.Edit(
                "Allow the action for the engines neptune and graphdb only",
                Key,
                new InsertProperty(statement.Node, statement.Node.Properties.Length, "Condition", CreateForNeptune.Condition)
            );
        }

        var names = CreateForNeptune.GrantedBy(creating);
        var quoted = string.Join(" and ", names.Select(static name => $"'{name}'"));
        var whose = names.Length == 1 ? "its" : "their";
        return PolicyCure.Edit(
            $"Allow {quoted} in a statement of {whose} own, for the engines neptune and graphdb only",
            Key,
            CreateForNeptune.Split(document, statement, creating)
        );
    }
}
