using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3203: the partition of an ARN is not that of its region, or of its stack, or does not exist: regions in China are in <c>aws-cn</c>,
/// those of GovCloud in <c>aws-us-gov</c> (AWS General Reference: Amazon Resource Names, partitions).
/// </summary>
internal sealed class PartitionMismatch : PolicyRule
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM3203",
        "Partition of an ARN is not that of its region",
        "'{0}' matches nothing: {1}",
        RuleCategory.Arns,
        DiagnosticSeverity.Warning,
        "The second field of an ARN is the partition that its region is in: aws, aws-cn for China, aws-us-gov for GovCloud. "
            + "No resource has an ARN with another one, and a policy reaches resources of its own partition alone.",
        HelpLinks.Arns
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        var stackRegion = new Lazy<string?>(() => context.Document.Origin.StackRegion, LazyThreadSafetyMode.None);
        foreach (var statement in context.Document.Statements)
        {
            foreach (var resource in statement.Resources)
            {
                if (resource is not { Partition: { Length: > 0 } partition, Region: { } region } || !NearNames.IsName(partition))
                {
                    continue;
                }

                if (NearNames.IsName(region) && Regions.PartitionOf(region) is { } right && right != partition)
                {
                    Report(context, resource, $"region '{region}' is in partition '{right}'", right);
                }
                else if (!Regions.Partitions.Contains(partition) && NearNames.Find(partition, Regions.Partitions) is [var near, ..])
                {
                    Report(context, resource, $"there is no partition '{partition}'", near);
                }
                else if (
                    Regions.Partitions.Contains(partition)
                    && Regions.PartitionOf(region) is null
                    && stackRegion.Value is { } deployed
                    && Regions.PartitionOf(deployed) is { } own
                    && own != partition
                )
                {
                    Report(
                        context,
                        resource,
                        $"the stack is deployed to region '{deployed}' in partition '{own}'; write that, or Aws.PARTITION",
                        own
                    );
                }
            }
        }
    }

    private static void Report(PolicyRuleContext context, ResourcePattern resource, string why, string right) =>
        context.Report(
            s_descriptor,
            resource.Node.ContentSpan,
            [MessageText.Of(resource.Value), why],
            () =>
                resource.TryGetFieldRange(1, out var start, out var length)
                    ? PolicyCure.Edit(
                        $"Write the partition '{right}'",
                        "NIAM3203." + right,
                        new ReplaceText(resource.Node, start, length, right)
                    )
                    : PolicyCure.None
        );
}
