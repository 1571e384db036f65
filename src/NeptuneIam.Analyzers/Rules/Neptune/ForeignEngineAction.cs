using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM1105: an action of other engines of RDS in a policy whose every other action is Neptune's: read replicas of instances, option
/// groups, proxies (Neptune API reference; Neptune User Guide, "IAM actions for administering Amazon Neptune").
/// </summary>
internal sealed class ForeignEngineAction : PolicyRule
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM1105",
        "Action does not exist for Neptune",
        "'{0}' is no action of Neptune's management API, and every other RDS action of this policy is; remove it",
        RuleCategory.Neptune,
        DiagnosticSeverity.Info,
        "Of the actions under rds: those of Amazon Neptune are less than half; "
            + "the others are about features of RDS and Aurora that Neptune does not have. "
            + "For a principal that works with Neptune alone they only reach other databases.",
        HelpLinks.NeptuneAdministration
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        var document = context.Document;
        if (document.Use.OnlyLimits || document.MayHaveMoreStatements)
        {
            return;
        }

        ActionPattern? foreign = null;
        var own = 0;
        foreach (var statement in document.Statements)
        {
            if (statement.Effect == PolicyEffect.Deny)
            {
                continue;
            }

            if (statement.IsNotAction || statement.MayHaveMoreActions)
            {
                return;
            }

            foreach (var action in statement.Actions)
            {
                if (
                    !action.IsOf(NeptuneFacts.ManagementService)
                    || SensitiveActions.Neutral.Contains(action.Value, StringComparer.OrdinalIgnoreCase)
                )
                {
                    continue;
                }

                var granted = NeptuneFacts.CountGranted(action);
                own += granted.Neptune > 0 ? 1 : 0;
                if (granted.Other == 0 || (action.HasWildcard && granted.Neptune > 0 && !NeptuneFacts.ReachesWrite(action)))
                {
                    continue;
                }

                if (foreign is not null || action.HasWildcard)
                {
                    // Two of them are not a slip: the principal works with other engines too.
                    return;
                }

                foreign = action;
            }
        }

        if (foreign is not null && own > 0 && context.IsAboutNeptune)
        {
            context.Report(
                s_descriptor,
                foreign.Node.ContentSpan,
                [foreign.Value],
                () => PolicyCure.Edit("Remove the action", "NIAM1105", ValueEdits.RemoveFromOthers(foreign.Node))
            );
        }
    }
}
