using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>The descriptors of NIAM1107, which is found in policies and in requests that share a snapshot.</summary>
internal static class SnapshotDescriptors
{
    /// <summary>A policy that allows it on every cluster.</summary>
    public static readonly DiagnosticDescriptor AnyCluster = RuleDescriptors.Create(
        "NIAM1107",
        "Snapshots can be shared or destroyed on any cluster",
        "{0}",
        RuleCategory.Neptune,
        DiagnosticSeverity.Info,
        "A snapshot of a Neptune cluster holds the whole graph. "
            + "Who may share, copy or restore the snapshots of every cluster can take any graph of the account away, "
            + "and who may delete clusters and snapshots can destroy them. Sharing with 'all' makes a snapshot public.",
        HelpLinks.SnapshotSharing,
        RuleTag.Security
    );

    /// <summary>A request that shares a snapshot with everyone.</summary>
    public static readonly DiagnosticDescriptor Public = AnyCluster.With(DiagnosticSeverity.Warning);
}
