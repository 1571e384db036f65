using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>What is wrong with the resource of data actions.</summary>
/// <param name="Reason">Said behind the resource.</param>
/// <param name="Cure">The change that puts it right; null if there is none.</param>
internal sealed record DataPlaneArnFault(string Reason, EditPolicy? Cure)
{
    /// <summary>What follows the cluster's resource id: all data of the cluster.</summary>
    public const string AllData = "/*";

    /// <summary>What takes the place of <see cref="AllData"/> in ARNs of <c>rds-db</c>, which have database users.</summary>
    public const string DatabaseUser = "/dbuser";

    private const string IdPrefix = "cluster-";

    /// <summary>What stands before a cluster's name in ARNs of <c>rds</c>.</summary>
    private const string NamePrefix = "cluster:";

    /// <summary>The fault of a resource; null if it may be right.</summary>
    /// <param name="resource">The resource.</param>
    /// <param name="origin">Where the policy is written, which knows what its holes stand for.</param>
    /// <param name="isDataOnly">True if the statement is about data actions alone, so that ARNs of other services are out of place.</param>
    public static DataPlaneArnFault? Of(ResourcePattern resource, PolicyOrigin origin, bool isDataOnly) =>
        resource.Service switch
        {
            null => isDataOnly && resource.Node.IsHole ? NotAnArn(origin, resource.Node) : null,
            NeptuneFacts.ManagementService or NeptuneFacts.GraphService or "rds-db" => isDataOnly ? OtherService(origin, resource) : null,
            NeptuneFacts.DataService when resource is { Region: "" } or { Account: "" } => MissingPlace(resource),
            NeptuneFacts.DataService => OtherResource(origin, resource, resource.Resource!),
            _ => null,
        };

    /// <summary>True for <c>cluster:</c> and something that is only known later.</summary>
    private static bool HasName(string part) =>
        part.StartsWith(NamePrefix, StringComparison.Ordinal) && part.IndexOf(VirtualText.HoleCharacter) == NamePrefix.Length;

    private static bool HasHole(string text) => text.IndexOf(VirtualText.HoleCharacter) >= 0;

    /// <summary>Something else about the cluster in the place of an ARN.</summary>
    private static DataPlaneArnFault? NotAnArn(PolicyOrigin origin, JsonString value)
    {
        var what = origin.GetHoleKind(value, 0) switch
        {
            HoleKind.ClusterArn => $"ARN under '{NeptuneFacts.ManagementService}'",
            HoleKind.ClusterName => "name",
            HoleKind.ClusterResourceId => "resource id alone",
            _ => null,
        };
        return what is null
            ? null
            : new DataPlaneArnFault(
                $"it is the cluster's {what}; build an ARN of '{NeptuneFacts.DataService}' with the cluster's resource id and '/*'",
                DataPlaneArnCures.Build(origin, value)
            );
    }

    private static DataPlaneArnFault OtherService(PolicyOrigin origin, ResourcePattern resource)
    {
        var reason = $"data actions take ARNs of '{NeptuneFacts.DataService}' with the cluster's resource id, not of '{resource.Service}'";
        if (!resource.HasHoles)
        {
            return new DataPlaneArnFault(reason, DataPlaneArnCures.EveryClusterOfPlace(resource));
        }

        var namesCluster =
            resource is { Service: NeptuneFacts.ManagementService, Region.Length: > 0, Account.Length: > 0 } && HasName(resource.Resource!);
        return new DataPlaneArnFault(reason, namesCluster ? DataPlaneArnCures.Identify(origin, resource) : null);
    }

    private static DataPlaneArnFault MissingPlace(ResourcePattern resource)
    {
        var missing =
            resource.Region!.Length > 0 ? "account"
            : resource.Account!.Length > 0 ? "region"
            : "region and account";
        var cure = HasHole(resource.Region) || HasHole(resource.Account!) ? null : DataPlaneArnCures.AnyPlace(resource, missing);
        return new DataPlaneArnFault($"it names no {missing}", cure);
    }

    /// <summary>An ARN of the data plane whose last part is not a resource id and <c>/*</c>.</summary>
    private static DataPlaneArnFault? OtherResource(PolicyOrigin origin, ResourcePattern resource, string part)
    {
        resource.TryGetFieldRange(5, out var start, out _);
        var slash = part.IndexOf('/');
        var id = slash < 0 ? part : part.Substring(0, slash);
        var kind = id is [VirtualText.HoleCharacter] ? origin.GetHoleKind(resource.Node, start) : HoleKind.Unknown;
        if (kind is HoleKind.ClusterName or HoleKind.ClusterArn)
        {
            var what = kind == HoleKind.ClusterName ? "name" : "whole ARN";
            return new DataPlaneArnFault(
                $"it holds the cluster's {what} in place of its resource id, which is DbClusterResourceId, AttrClusterResourceId or ClusterResourceId",
                DataPlaneArnCures.Identify(origin, resource)
            );
        }

        if (HasName(id))
        {
            return new DataPlaneArnFault(
                $"'{NamePrefix}' is for ARNs of '{NeptuneFacts.ManagementService}'; write the cluster's resource id and '/*'",
                DataPlaneArnCures.Identify(origin, resource)
            );
        }

        if (!IsFilledInLater(id) && ReasonAgainst(id) is { } reason)
        {
            return new DataPlaneArnFault(reason, HasHole(part) ? null : DataPlaneArnCures.EveryCluster(resource));
        }

        if (slash >= 0 && part.IndexOf(DatabaseUser, slash, StringComparison.Ordinal) == slash)
        {
            return new DataPlaneArnFault(
                "Neptune has no database users; '/*' follows the resource id",
                HasHole(part.Substring(slash)) ? null : DataPlaneArnCures.AllData(resource, start + slash)
            );
        }

        var isWholeId = slash < 0 && (kind == HoleKind.ClusterResourceId || !IsFilledInLater(id)) && id.IndexOf('*') < 0;
        return isWholeId
            ? new DataPlaneArnFault("'/*' must follow the resource id", DataPlaneArnCures.AllData(resource, resource.Value.Length))
            : null;
    }

    /// <summary>Why the text in the place of the resource id cannot be one; null if it may be.</summary>
    private static string? ReasonAgainst(string id)
    {
        if (id.Length == 0)
        {
            return "the cluster's resource id is missing";
        }

        if (id.IndexOf(':') is var colon and >= 0)
        {
            var name = MessageText.Of(id.Substring(colon + 1));
            return $"'{name}' is the cluster's name; write its resource id ('cluster-' and capitals) and '/*'";
        }

        var wildcard = id.IndexOfAny(['*', '?']);
        var known = wildcard < 0 ? id : id.Substring(0, wildcard);
        if (known.StartsWith("db-", StringComparison.Ordinal))
        {
            return "it has the resource id of an instance; write that of the cluster, which begins with 'cluster-'";
        }

        var mayBeId =
            known.Length < IdPrefix.Length
                ? wildcard >= 0 && IdPrefix.StartsWith(known, StringComparison.Ordinal)
                : known.StartsWith(IdPrefix, StringComparison.Ordinal)
                    && (known.Length > IdPrefix.Length || wildcard >= 0)
                    && known.Skip(IdPrefix.Length).All(static character => character is (>= 'A' and <= 'Z') or (>= '0' and <= '9'));
        return mayBeId ? null : $"'{MessageText.Of(id)}' looks like a name; write the cluster's resource id ('cluster-' and capitals)";
    }

    /// <summary>True for holes, policy variables, and the marks by which templates show what they fill in.</summary>
    private static bool IsFilledInLater(string id) =>
        id.IndexOfAny([VirtualText.HoleCharacter, '{', '<', '%', '#', '$', '[']) >= 0 || id.Contains("__");
}
