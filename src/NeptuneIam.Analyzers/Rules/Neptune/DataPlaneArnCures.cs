using System.Collections.Immutable;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>The changes that make the ARN of a cluster's data of what stands in its place.</summary>
internal static class DataPlaneArnCures
{
    /// <summary>The data of every cluster; nothing in the code tells the id of the one that is meant.</summary>
    private const string AnyClusterData = "cluster-*/*";

    private static readonly string s_hole = VirtualText.HoleCharacter.ToString();

    /// <summary>The ARN of a cluster's data; <see cref="s_holesOfArn"/> says what its holes are.</summary>
    private static readonly string s_dataArn =
        $"arn:{s_hole}:{NeptuneFacts.DataService}:{s_hole}:{s_hole}:{s_hole}{DataPlaneArnFault.AllData}";

    private static readonly ImmutableArray<HoleKind> s_holesOfArn = ImmutableArray.Create(
        HoleKind.Partition,
        HoleKind.Region,
        HoleKind.Account,
        HoleKind.ClusterResourceId
    );

    /// <summary>Builds the ARN in the place of a value that is all unknown; null if the code has no expression for a piece of it.</summary>
    public static EditPolicy? Build(PolicyOrigin origin, JsonString value)
    {
        var expressions = s_holesOfArn.Select(kind => origin.GetRelatedExpression(value, 0, kind)).OfType<string>().ToImmutableArray();
        return expressions.Length == s_holesOfArn.Length
            ? WithResourceId(
                value,
                expressions.Last(),
                ImmutableArray.Create(new TextReplacement(0, 1, s_dataArn) { Expressions = expressions })
            )
            : null;
    }

    /// <summary>
    /// Writes the cluster's resource id in the place of what the code fills in about the cluster, and <c>/*</c> behind it; null if the code
    /// has no expression for it.
    /// </summary>
    public static EditPolicy? Identify(PolicyOrigin origin, ResourcePattern resource)
    {
        resource.TryGetFieldRange(2, out var service, out var serviceLength);
        resource.TryGetFieldRange(5, out var start, out _);
        var hole = resource.Value.IndexOf(VirtualText.HoleCharacter, start);
        var isId = origin.GetHoleKind(resource.Node, hole) == HoleKind.ClusterResourceId;
        var rest = resource.Value.Substring(hole + 1);
        var isForData = rest.Length > 1 && rest[0] == '/' && !rest.StartsWith(DataPlaneArnFault.DatabaseUser, StringComparison.Ordinal);
        if (
            origin.GetRelatedExpression(resource.Node, hole, HoleKind.ClusterResourceId) is not { } id
            || (!isForData && rest.IndexOf(VirtualText.HoleCharacter) >= 0)
        )
        {
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<TextReplacement>();
        if (resource.Service != NeptuneFacts.DataService)
        {
            parts.Add(new TextReplacement(service, serviceLength, NeptuneFacts.DataService));
        }

        if (hole > start)
        {
            parts.Add(new TextReplacement(start, hole - start, string.Empty));
        }

        if (!isId)
        {
            parts.Add(new TextReplacement(hole, 1, s_hole) { Expressions = ImmutableArray.Create(id) });
        }

        if (!isForData)
        {
            parts.Add(new TextReplacement(hole + 1, rest.Length, DataPlaneArnFault.AllData));
        }

        return WithResourceId(resource.Node, id, parts.ToImmutable());
    }

    /// <summary>Writes the data of every cluster in the place of the ARN's last part.</summary>
    public static EditPolicy EveryCluster(ResourcePattern resource)
    {
        resource.TryGetFieldRange(5, out var start, out _);
        return EveryCluster(resource, start, AnyClusterData);
    }

    /// <summary>Writes the data of every cluster of the ARN's region and account in the place of an ARN of another service.</summary>
    public static EditPolicy EveryClusterOfPlace(ResourcePattern resource)
    {
        resource.TryGetFieldRange(2, out var start, out _);
        var place = $"{OrAny(resource.Region!)}:{OrAny(resource.Account!)}";
        return EveryCluster(resource, start, $"{NeptuneFacts.DataService}:{place}:{AnyClusterData}");
    }

    /// <summary>Writes <c>*</c> for the region or account that is missing.</summary>
    /// <param name="resource">The ARN.</param>
    /// <param name="missing">What is missing.</param>
    public static EditPolicy AnyPlace(ResourcePattern resource, string missing)
    {
        resource.TryGetFieldRange(3, out var start, out _);
        resource.TryGetFieldRange(4, out var account, out var accountLength);
        var place = $"{OrAny(resource.Region!)}:{OrAny(resource.Account!)}";
        return new EditPolicy(
            $"Write '*' for the {missing} (any of them)",
            "NIAM1201.AnyPlace",
            new ReplaceText(resource.Node, start, account + accountLength - start, place)
        );
    }

    /// <summary>Writes <c>/*</c> in the place of what stands behind the resource id.</summary>
    /// <param name="resource">The ARN.</param>
    /// <param name="end">Where the resource id ends.</param>
    public static EditPolicy AllData(ResourcePattern resource, int end) =>
        new(
            "Write '/*' behind the resource id (all data of the cluster)",
            "NIAM1201.Suffix",
            new ReplaceText(resource.Node, end, resource.Value.Length - end, DataPlaneArnFault.AllData)
        );

    private static EditPolicy EveryCluster(ResourcePattern resource, int start, string text) =>
        new(
            $"Write '{AnyClusterData}' as resource "
                + "(the data of every cluster there, until the resource id is put in place of the first star)",
            "NIAM1201.EveryCluster",
            new ReplaceText(resource.Node, start, resource.Value.Length - start, text)
        );

    private static EditPolicy WithResourceId(JsonString value, string id, ImmutableArray<TextReplacement> parts) =>
        new($"Write the ARN of the cluster's data with its resource id, '{id}'", "NIAM1201.ResourceId", new ReplaceText(value, parts));

    private static string OrAny(string field) => field.Length == 0 ? "*" : field;
}
