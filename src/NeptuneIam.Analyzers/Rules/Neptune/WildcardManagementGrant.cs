using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM1101: a wildcard under <c>rds:</c> on every resource. Neptune's management API shares that prefix with Amazon RDS, Aurora and
/// DocumentDB, so that such a grant administers all their databases (Neptune User Guide, "IAM actions for administering Amazon Neptune").
/// </summary>
internal sealed class WildcardManagementGrant : PolicyRule
{
    private static readonly DiagnosticDescriptor s_inNeptuneContext = RuleDescriptors.Create(
        "NIAM1101",
        "Wildcard RDS grant reaches every RDS engine",
        "'{0}' grants {1} actions on every RDS, Aurora and DocumentDB database too; {2}",
        RuleCategory.Neptune,
        DiagnosticSeverity.Warning,
        "Amazon Neptune's management actions are IAM actions of Amazon RDS. "
            + "A wildcard under the rds: prefix that writes, on every resource, "
            + "lets its principal change and delete the databases of every engine in the account. "
            + "List the actions that apply to Neptune, or restrict the statement to the ARNs of the Neptune clusters.",
        HelpLinks.NeptuneAdministration,
        RuleTag.Security
    );

    private static readonly DiagnosticDescriptor s_elsewhere = s_inNeptuneContext.With(DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_inNeptuneContext, s_elsewhere);

    /// <inheritdoc/>
    public override ImmutableArray<string> Outranks { get; } = ImmutableArray.Create("NIAM1102", "NIAM4001", "NIAM4003", "NIAM4008");

    /// <inheritdoc/>
    public override ImmutableArray<string> Reveals { get; } = ImmutableArray.Create("NIAM1002", "NIAM1106", "NIAM1107", "NIAM4008");

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in NeptuneStatements.Granting(context.Document))
        {
            foreach (var action in statement.Actions)
            {
                if (
                    !IsWildcardWrite(action)
                    || statement.EveryRdsResource() is not { } resource
                    || context.Allowance.IsFullyDenied(statement) == Certainty.Yes
                )
                {
                    continue;
                }

                var granted = NeptuneFacts.CountGranted(action);
                if (granted.Other == 0)
                {
                    continue;
                }

                var isNarrowed = statement.Condition.Scopes() != Certainty.No;
                context.Report(
                    context.IsAboutNeptune && !isNarrowed ? s_inNeptuneContext : s_elsewhere,
                    action.Node.ContentSpan,
                    [MessageText.Of(action.Value), granted.Total, Remedy(granted.Neptune)],
                    () => Cures(context.Document, statement, action),
                    ImmutableArray.Create(resource.Node.Span)
                );
            }
        }
    }

    private static string Remedy(int ofNeptune) =>
        ofNeptune switch
        {
            0 => "none is Neptune's: remove it, or name the resources",
            1 => "1 is Neptune's: name that, or the resources",
            _ => $"{ofNeptune} are Neptune's: list those, or name the resources",
        };

    private static bool IsWildcardWrite(ActionPattern action) =>
        action.HasWildcard && action.IsOf(NeptuneFacts.ManagementService) && NeptuneFacts.ReachesWrite(action);

    private static ImmutableArray<PolicyCure> Cures(PolicyDocument document, PolicyStatement statement, ActionPattern action)
    {
        var cures = ImmutableArray.CreateBuilder<PolicyCure>();
        var own = NeptuneFacts.ManagementActionsOf(action);
        var which = own.Length == 1 ? "the one of these actions that is Neptune's" : $"Neptune's {own.Length} of these actions";
        if (CreateForNeptune.IsGrantedBy(action) && CreateForNeptune.Split(document, statement, ImmutableArray.Create(action)) is { } split)
        {
            cures.Add(
                new EditPolicy($"Allow only {which}, and creating only for the engines neptune and graphdb", "NIAM1101.SplitCreate", split)
            );
        }

        if (!own.IsEmpty)
        {
            cures.Add(
                new EditPolicy(
                    $"Allow only {which}",
                    "NIAM1101.ListNeptuneActions",
                    ReplaceValue.WithStrings(action.Node, own.Select(NeptuneFacts.ManagementAction).ToImmutableArray())
                )
            );
        }

        if (ManagedPolicyCures.CanAttach(document))
        {
            // Who manages every cluster gets at all data, be it by a snapshot: in place of rds:* the policy takes away what is other
            // engines' and gives nothing new.
            cures.Add(
                ManagedPolicyCures.InPlace("NeptuneFullAccess", "NIAM1101.UseFullAccess") with
                {
                    GrantsMore = own.Length < NeptuneFacts.ManagementActions.Length,
                }
            );
        }

        return cures.ToImmutable();
    }
}
