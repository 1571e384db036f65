using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM1104: a service prefix that people write for Neptune but that IAM does not know. The names of AWS's SDK packages (<c>neptune</c>,
/// <c>neptunedata</c>) are not IAM prefixes: management actions are <c>rds:</c>, data actions are <c>neptune-db:</c>, Analytics is
/// <c>neptune-graph:</c> (Neptune User Guide, "Using IAM policies").
/// </summary>
internal sealed class MistakenPrefix : PolicyRule
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM1104",
        "There is no such IAM prefix for Neptune",
        "IAM knows no service '{0}', so '{1}' matches nothing; {2}",
        RuleCategory.Neptune,
        DiagnosticSeverity.Warning,
        "Amazon Neptune has no IAM prefix of its own name. "
            + "Its management actions and ARNs are those of Amazon RDS (rds:), its data actions and ARNs are under neptune-db:, "
            + "and Neptune Analytics is neptune-graph:. A statement with another prefix grants or denies nothing.",
        HelpLinks.NeptunePolicies
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override ImmutableArray<string> Outranks { get; } = ImmutableArray.Create("NIAM3101", "NIAM3102", "NIAM3201");

    /// <inheritdoc/>
    public override ImmutableArray<string> Reveals => PlaneCures.Revealed;

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in context.Document.Statements)
        {
            foreach (var action in statement.Actions)
            {
                if (action.Service is { } prefix && NeptuneFacts.IsMistakenPrefix(prefix))
                {
                    ReportAction(context, action);
                }
            }

            foreach (var resource in statement.Resources)
            {
                if (resource.Service is { } service && NeptuneFacts.IsMistakenPrefix(service))
                {
                    ReportResource(context, resource);
                }
            }
        }
    }

    private static void ReportAction(PolicyRuleContext context, ActionPattern action)
    {
        var meant = action.Name is null ? ImmutableArray<string>.Empty : NeptuneFacts.MeantActions(action.Name);
        context.Report(
            s_descriptor,
            action.Node.ContentSpan,
            [action.Service!, MessageText.Of(action.Value), Advice(PlaneCures.PrefixesOf(meant))],
            () => PlaneCures.Of("NIAM1104", action, meant)
        );
    }

    private static void ReportResource(PolicyRuleContext context, ResourcePattern resource)
    {
        var right = PrefixOf(resource.Resource!);
        context.Report(
            s_descriptor,
            resource.Node.ContentSpan,
            [
                resource.Service!,
                MessageText.Of(resource.Value),
                Advice(right is null ? ImmutableArray<string>.Empty : ImmutableArray.Create(right)),
            ],
            () =>
                right is not null && resource.TryGetFieldRange(2, out var start, out var length)
                    ? PolicyCure.Edit(
                        $"Write '{right}' in place of '{resource.Service}' in the ARN",
                        "NIAM1104." + right,
                        new ReplaceText(resource.Node, start, length, right)
                    )
                    : PolicyCure.None
        );
    }

    /// <summary>
    /// The service whose ARNs have such a resource: <c>cluster:NAME</c> and its like are under rds, <c>cluster-RESOURCEID/*</c> is the data
    /// of a cluster, <c>graph/ID</c> is Analytics. Null if that cannot be told.
    /// </summary>
    private static string? PrefixOf(string resource)
    {
        if (resource.StartsWith("cluster-", StringComparison.Ordinal) && resource.IndexOf(':') < 0)
        {
            return NeptuneFacts.DataService;
        }

        if (resource.StartsWith("graph", StringComparison.Ordinal) && resource.IndexOf('/') > 0)
        {
            return NeptuneFacts.GraphService;
        }

        return resource.IndexOf(':') > 0 ? NeptuneFacts.ManagementService : null;
    }

    private static string Advice(ImmutableArray<string> prefixes) =>
        prefixes switch
        {
            [] => "management actions are under 'rds:', data actions under 'neptune-db:', Analytics under 'neptune-graph:'",
            [var only] => $"use '{only}:'",
            _ => "use " + string.Join(" or ", prefixes.Select(static prefix => $"'{prefix}:'")),
        };
}
