using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM1203: <c>neptune-db:connect</c>, which grants all data access in engine versions before 1.2.0.0 and nothing since (Service
/// Authorization Reference: Amazon Neptune; Neptune User Guide, "IAM actions for data access").
/// </summary>
internal sealed class LegacyConnect : PolicyRule
{
    private static readonly DiagnosticDescriptor s_alone = RuleDescriptors.Create(
        "NIAM1203",
        "neptune-db:connect grants nothing in current engine versions",
        "'{0}' grants data access only in engine versions before 1.2.0.0; {1}",
        RuleCategory.Neptune,
        DiagnosticSeverity.Warning,
        "The action neptune-db:connect stood for all data access in engine versions of Amazon Neptune before 1.2.0.0 (July 2022). "
            + "Since then each kind of access has an action of its own, and connect grants nothing.",
        HelpLinks.DataActions
    );

    private static readonly DiagnosticDescriptor s_besideOthers = s_alone.With(DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_alone, s_besideOthers);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        var document = context.Document;
        if (document.Use.OnlyLimits)
        {
            return;
        }

        bool? grantsMore = null;
        foreach (var statement in document.Statements)
        {
            if (statement.Effect != PolicyEffect.Allow || statement.IsNotAction)
            {
                continue;
            }

            foreach (var action in statement.Actions)
            {
                if (
                    !action.IsExactly(NeptuneFacts.DataService)
                    || !NeptuneFacts.LegacyDataActions.Contains(action.Name!, StringComparer.OrdinalIgnoreCase)
                    || document.Use.Surroundings.NamesLegacyEngine
                )
                {
                    continue;
                }

                var isBesideOthers = grantsMore ??= document.Statements.Any(GrantsMore);
                context.Report(
                    isBesideOthers || document.MayHaveMoreStatements ? s_besideOthers : s_alone,
                    action.Node.ContentSpan,
                    [
                        action.Value,
                        isBesideOthers
                            ? "the other data actions are what counts, remove it"
                            : "allow what the principal does, such as 'neptune-db:ReadDataViaQuery'",
                    ],
                    () => isBesideOthers ? Removal(action) : PlaneCures.Queries("NIAM1203", action)
                );
            }
        }
    }

    /// <summary>True if the statement allows, or may allow, data actions that still grant something.</summary>
    private static bool GrantsMore(PolicyStatement statement) =>
        statement.Effect != PolicyEffect.Deny
        && (
            statement.IsNotAction
            || statement.MayHaveMoreActions
            || statement.Actions.Any(static action =>
                NeptuneFacts.DataActions.Any(name =>
                    !NeptuneFacts.LegacyDataActions.Contains(name) && action.Matches(NeptuneFacts.DataService, name) != Certainty.No
                )
            )
        );

    private static ImmutableArray<PolicyCure> Removal(ActionPattern action) =>
        PolicyCure.Edit("Remove 'neptune-db:connect'", "NIAM1203.Remove", ValueEdits.RemoveFromOthers(action.Node));
}
