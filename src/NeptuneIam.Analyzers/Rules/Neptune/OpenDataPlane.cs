using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM1202: a wildcard that takes in the actions which wipe or delete data, on every cluster. AWS's examples name the cluster (Neptune
/// User Guide, "Data-access policy examples").
/// </summary>
internal sealed class OpenDataPlane : PolicyRule
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM1202",
        "Data plane is open to every cluster",
        "'{0}' {1} the data of every cluster; list the actions, or name the cluster's ARN",
        RuleCategory.Neptune,
        DiagnosticSeverity.Info,
        "A wildcard under neptune-db: that takes in ResetDatabase or DeleteDataViaQuery lets its principal empty every graph that "
            + "the resource reaches. AWS's examples name the cluster by its resource id, and give readers neptune-db:Read*, "
            + "Get* and List*.",
        HelpLinks.DataPolicies,
        RuleTag.Security
    );

    private static readonly ImmutableArray<string> s_destructive = SensitiveActions
        .Wiping.Select(static action => action.Substring(action.IndexOf(':') + 1))
        .ToImmutableArray();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override ImmutableArray<string> Outranks { get; } = ImmutableArray.Create("NIAM4003");

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in NeptuneStatements.Granting(context.Document))
        {
            if (
                statement.Condition.Scopes() != Certainty.No
                || EveryCluster(statement) is not { } resource
                || context.Allowance.IsFullyDenied(statement) == Certainty.Yes
            )
            {
                continue;
            }

            foreach (var action in statement.Actions)
            {
                if (
                    action.HasWildcard
                    && action.IsOf(NeptuneFacts.DataService)
                    && s_destructive.Any(name => action.Matches(NeptuneFacts.DataService, name) == Certainty.Yes)
                )
                {
                    context.Report(
                        s_descriptor,
                        action.Node.ContentSpan,
                        [
                            MessageText.Of(action.Value),
                            action.Matches(NeptuneFacts.DataService, s_destructive[0]) == Certainty.Yes
                                ? "reads, changes and wipes"
                                : "deletes",
                        ],
                        () => Cures(action),
                        ImmutableArray.Create(resource.Node.ContentSpan)
                    );
                }
            }
        }
    }

    /// <summary>The resource that takes in every cluster of an account and region, or more; null if the statement has none.</summary>
    private static ResourcePattern? EveryCluster(PolicyStatement statement) =>
        statement.IsNotResource
            ? null
            : statement.Resources.FirstOrDefault(static resource =>
                resource.IsEverything
                || (
                    resource.Service is NeptuneFacts.DataService or "*" && resource.Resource is "*" or "*/*" or "cluster-*" or "cluster-*/*"
                )
            );

    private static ImmutableArray<PolicyCure> Cures(ActionPattern action)
    {
        var granted = NeptuneFacts
            .DataActions.Where(name =>
                !NeptuneFacts.LegacyDataActions.Contains(name) && action.Matches(NeptuneFacts.DataService, name) == Certainty.Yes
            )
            .ToImmutableArray();
        return NeptuneFacts.DataActions.Length - NeptuneFacts.LegacyDataActions.Length == granted.Length
            ? ImmutableArray.Create<PolicyCure>(
                new EditPolicy(
                    "Allow only reading: 'neptune-db:Read*', 'neptune-db:Get*' and 'neptune-db:List*'",
                    "NIAM1202.ReadOnly",
                    ReplaceValue.WithStrings(action.Node, SensitiveActions.ReadOnlyData)
                ),
                new EditPolicy(
                    "Allow only queries that read, write and delete data",
                    "NIAM1202.ReadWrite",
                    ReplaceValue.WithStrings(action.Node, SensitiveActions.WritingQueries)
                )
            )
            : PolicyCure.Edit(
                $"List the {granted.Length} actions that it grants",
                "NIAM1202.List",
                ReplaceValue.WithStrings(
                    action.Node,
                    granted.Select(static name => NeptuneFacts.DataService + ":" + name).ToImmutableArray()
                )
            );
    }
}
