using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>What several rules ask of an ARN.</summary>
internal static class ArnShape
{
    /// <summary>True for <c>arn:rds:eu-west-1:…</c>: a service stands where the partition belongs.</summary>
    public static bool LacksPartition(this ResourcePattern resource) =>
        resource.Partition is { } partition && !Regions.Partitions.Contains(partition) && ServiceCatalog.IsArnService(partition);
}
