using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM1107: sharing, copying, restoring or deleting the snapshots, or deleting the clusters, of the whole account. A snapshot holds the
/// whole graph, and its attribute <c>restore</c> shares it with other accounts or with everyone (Neptune User Guide, "Sharing a DB cluster
/// snapshot").
/// </summary>
internal sealed class SnapshotExposure : PolicyRule
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(SnapshotDescriptors.AnyCluster);

    /// <inheritdoc/>
    public override bool HasCures => false;

    /// <inheritdoc/>
    public override ImmutableArray<string> Outranks { get; } = ImmutableArray.Create("NIAM4003", "NIAM4008");

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in NeptuneStatements.Granting(context.Document))
        {
            if (statement.EveryRdsResource() is not { } resource || statement.Condition.Scopes() != Certainty.No)
            {
                continue;
            }

            var exposing = statement
                .Actions.Where(static action =>
                    !action.HasWildcard && SensitiveActions.Exposing.Contains(action.Value, StringComparer.OrdinalIgnoreCase)
                )
                .ToImmutableArray();
            if (
                exposing.IsEmpty
                || statement.Actions.Any(static action =>
                    action.HasWildcard && action.IsOf(NeptuneFacts.ManagementService) && NeptuneFacts.ReachesWrite(action)
                )
                || !context.IsAboutNeptune
                || context.Allowance.IsFullyDenied(statement) == Certainty.Yes
            )
            {
                continue;
            }

            var what =
                exposing.Length == 1
                    ? $"'{exposing[0].Value}' is allowed on every cluster and snapshot of the account, whatever its engine"
                    : $"'{exposing[0].Value}' and {exposing.Length - 1} more like it are allowed on every cluster and snapshot "
                        + "of the account, whatever their engine";
            context.Report(
                SnapshotDescriptors.AnyCluster,
                exposing[0].Node.ContentSpan,
                [what + "; name the resources"],
                additionalSpans: exposing
                    .Skip(1)
                    .Select(static action => action.Node.ContentSpan)
                    .Append(resource.Node.ContentSpan)
                    .ToImmutableArray()
            );
        }
    }
}
