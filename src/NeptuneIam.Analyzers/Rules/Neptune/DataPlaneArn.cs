using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM1201: data actions on an ARN that is no cluster's data. The ARN is <c>arn:PARTITION:neptune-db:REGION:ACCOUNT:CLUSTER-RESOURCE-ID/*</c>, with the resource id that AWS gives
/// the cluster, in place of its name (Neptune User Guide, "Specifying the ARN of Neptune resources").
/// </summary>
internal sealed class DataPlaneArn : PolicyRule
{
    private const string IdPrefix = "cluster-";

    /// <summary>The data of every cluster; nothing in the code tells the id of the one that is meant.</summary>
    private const string EveryCluster = "cluster-*/*";

    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM1201",
        "Data-plane ARN is wrong",
        "'{0}' matches no cluster's data: {1}",
        RuleCategory.Neptune,
        DiagnosticSeverity.Warning,
        "Data actions of Amazon Neptune are about arn:PARTITION:neptune-db:REGION:ACCOUNT:CLUSTER-RESOURCE-ID/*. The resource id (cluster- and capitals and digits, DbClusterResourceId in the API) is neither "
        + "the name of the cluster nor part of its ARN under rds. A statement with another ARN grants or denies nothing.",
        HelpLinks.DataResources);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override ImmutableArray<string> Outranks { get; } = ImmutableArray.Create("NIAM3105", "NIAM3201", "NIAM3202");

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        if (context.Document.Origin.IsTemplate)
        {
            return;
        }

        foreach (var statement in context.Document.Statements)
        {
            if (statement.IsNotAction || statement.Resources.Any(static resource => resource.IsEverything) || !statement.Actions.Any(static action => action.IsOf(NeptuneFacts.DataService)))
            {
                continue;
            }

            var isDataOnly = statement.HasOnly(NeptuneFacts.DataService);
            foreach (var resource in statement.Resources)
            {
                if (FaultOf(context.Document.Origin, resource, isDataOnly) is { } fault)
                {
                    context.Report(
                        s_descriptor,
                        resource.Node.ContentSpan,
                        [MessageText.Of(resource.Value), fault.Reason],
                        () => fault.Cure is null ? ImmutableArray<PolicyCure>.Empty : ImmutableArray.Create<PolicyCure>(fault.Cure));
                }
            }
        }
    }

    private static Fault? FaultOf(PolicyOrigin origin, ResourcePattern resource, bool isDataOnly) => resource.Service switch
    {
        null when isDataOnly && IsHole(resource.Value) && origin.GetHoleKind(resource.Node, 0) == HoleKind.ClusterArn => new Fault(
            "it is the cluster's ARN under 'rds'; build one of 'neptune-db' with the cluster's resource id and '/*'", null),
        NeptuneFacts.ManagementService or NeptuneFacts.GraphService or "rds-db" => isDataOnly ? OtherService(resource) : null,
        NeptuneFacts.DataService when resource is { Region: "" } or { Account: "" } => NoPlace(resource),
        NeptuneFacts.DataService => OtherPart(origin, resource, resource.Resource!),
        _ => null,
    };

    private static Fault OtherService(ResourcePattern resource)
    {
        var reason = $"data actions take ARNs of '{NeptuneFacts.DataService}' with the cluster's resource id, not of '{resource.Service}'";
        if (resource.HasHoles || !resource.TryGetFieldRange(2, out var start, out _))
        {
            return new Fault(reason, null);
        }

        var (region, account) = (OrAny(resource.Region!), OrAny(resource.Account!));
        return new Fault(reason, Write(resource, start, $"{NeptuneFacts.DataService}:{region}:{account}:{EveryCluster}"));
    }

    private static Fault NoPlace(ResourcePattern resource)
    {
        resource.TryGetFieldRange(3, out var start, out var length);
        resource.TryGetFieldRange(4, out var accountStart, out var accountLength);
        var missing = resource.Region!.Length > 0 ? "account" : resource.Account!.Length > 0 ? "region" : "region and account";
        return new Fault(
            $"it names no {missing}",
            resource.Region.IndexOf(VirtualText.HoleCharacter) >= 0 || resource.Account!.IndexOf(VirtualText.HoleCharacter) >= 0
                ? null
                : new EditPolicy(
                    $"Write '*' for the {missing} (any of them)",
                    "NIAM1201.AnyPlace",
                    new ReplaceText(resource.Node, start, accountStart + accountLength - start, $"{OrAny(resource.Region)}:{OrAny(resource.Account)}")));
    }

    private static Fault? OtherPart(PolicyOrigin origin, ResourcePattern resource, string part)
    {
        resource.TryGetFieldRange(5, out var start, out _);
        var slash = part.IndexOf('/');
        var id = slash < 0 ? part : part.Substring(0, slash);
        var kind = IsHole(id) ? origin.GetHoleKind(resource.Node, start) : HoleKind.Unknown;
        if (kind is HoleKind.ClusterName or HoleKind.ClusterArn)
        {
            return new Fault($"it holds the cluster's {(kind == HoleKind.ClusterName ? "name" : "whole ARN")} in place of its resource id, which is DbClusterResourceId or AttrClusterResourceId", null);
        }

        if (!IsUnknown(id) && ReasonAgainst(id) is { } reason)
        {
            return new Fault(reason, resource.HasHoles && part.IndexOf(VirtualText.HoleCharacter) >= 0 ? null : Write(resource, start, EveryCluster));
        }

        if (slash >= 0 && part.IndexOf("/dbuser", slash, StringComparison.Ordinal) == slash)
        {
            return new Fault(
                "Neptune has no database users; '/*' follows the resource id",
                part.IndexOf(VirtualText.HoleCharacter, slash) >= 0
                    ? null
                    : new EditPolicy("Write '/*' behind the resource id (all data of the cluster)", "NIAM1201.Suffix", new ReplaceText(resource.Node, start + slash, part.Length - slash, "/*")));
        }

        return slash < 0 && (kind == HoleKind.ClusterResourceId || !IsUnknown(id)) && id.IndexOf('*') < 0
            ? new Fault(
                "'/*' must follow the resource id",
                new EditPolicy("Write '/*' behind the resource id (all data of the cluster)", "NIAM1201.Suffix", new ReplaceText(resource.Node, resource.Value.Length, 0, "/*")))
            : null;
    }

    /// <summary>Why a part in the place of the resource id can be none; null if it may be one.</summary>
    private static string? ReasonAgainst(string id)
    {
        if (id.Length == 0)
        {
            return "the cluster's resource id is missing";
        }

        if (id.IndexOf(':') is var colon and >= 0)
        {
            return $"'{MessageText.Of(id.Substring(colon + 1))}' is the cluster's name; write its resource id ('cluster-' and capitals) and '/*'";
        }

        var wildcard = id.IndexOfAny(['*', '?']);
        var known = wildcard < 0 ? id : id.Substring(0, wildcard);
        if (known.StartsWith("db-", StringComparison.Ordinal))
        {
            return "it has the resource id of an instance; write that of the cluster, which begins with 'cluster-'";
        }

        var mayBeId = known.Length < IdPrefix.Length
            ? wildcard >= 0 && IdPrefix.StartsWith(known, StringComparison.Ordinal)
            : known.StartsWith(IdPrefix, StringComparison.Ordinal) && (known.Length > IdPrefix.Length || wildcard >= 0) && known.Skip(IdPrefix.Length).All(static character => character is (>= 'A' and <= 'Z') or (>= '0' and <= '9'));
        return mayBeId ? null : $"'{MessageText.Of(id)}' looks like a name; write the cluster's resource id ('cluster-' and capitals)";
    }

    private static bool IsHole(string text) => text.Length == 1 && text[0] == VirtualText.HoleCharacter;

    /// <summary>Holes, policy variables and the marks that templates use for what is filled in.</summary>
    private static bool IsUnknown(string id) => id.IndexOfAny([VirtualText.HoleCharacter, '{', '<', '%', '#', '$', '[']) >= 0 || id.Contains("__");

    private static string OrAny(string field) => field.Length == 0 ? "*" : field;

    private static EditPolicy Write(ResourcePattern resource, int start, string text) => new(
        $"Write '{EveryCluster}' as resource (the data of every cluster there, until the resource id is put in place of the first star)",
        "NIAM1201.EveryCluster",
        new ReplaceText(resource.Node, start, resource.Value.Length - start, text));

    /// <summary>What is wrong with an ARN, and its cure if there is one.</summary>
    private sealed record Fault(string Reason, EditPolicy? Cure);
}
