using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM1201: data actions on an ARN that is no cluster's data. The ARN is
/// <c>arn:PARTITION:neptune-db:REGION:ACCOUNT:CLUSTER-RESOURCE-ID/*</c>, with the resource id that AWS gives the cluster, in place of its
/// name (Neptune User Guide, "Specifying the ARN of Neptune resources").
/// </summary>
internal sealed class DataPlaneArn : PolicyRule
{
    private const string IdPrefix = "cluster-";

    /// <summary>The data of every cluster; nothing in the code tells the id of the one that is meant.</summary>
    private const string EveryCluster = "cluster-*/*";

    /// <summary>What stands before a cluster's name in ARNs of <c>rds</c>.</summary>
    private const string BeforeName = "cluster:";

    private static readonly string s_hole = VirtualText.HoleCharacter.ToString();

    /// <summary>The ARN of a cluster's data, and what its holes are.</summary>
    private static readonly string s_dataArn = $"arn:{s_hole}:{NeptuneFacts.DataService}:{s_hole}:{s_hole}:{s_hole}/*";

    private static readonly ImmutableArray<HoleKind> s_holesOfArn = ImmutableArray.Create(
        HoleKind.Partition,
        HoleKind.Region,
        HoleKind.Account,
        HoleKind.ClusterResourceId
    );

    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM1201",
        "Data-plane ARN is wrong",
        "'{0}' matches no cluster's data: {1}",
        RuleCategory.Neptune,
        DiagnosticSeverity.Warning,
        "Data actions of Amazon Neptune are about arn:PARTITION:neptune-db:REGION:ACCOUNT:CLUSTER-RESOURCE-ID/*. The resource id (cluster- and capitals and digits, DbClusterResourceId in the API) is neither "
            + "the name of the cluster nor part of its ARN under rds. A statement with another ARN grants or denies nothing.",
        HelpLinks.DataResources
    );

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
            if (
                statement.IsNotAction
                || statement.Resources.Any(static resource => resource.IsEverything)
                || !statement.Actions.Any(static action => action.IsOf(NeptuneFacts.DataService))
            )
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
                        () => fault.Cure is null ? ImmutableArray<PolicyCure>.Empty : ImmutableArray.Create<PolicyCure>(fault.Cure)
                    );
                }
            }
        }
    }

    private static Fault? FaultOf(PolicyOrigin origin, ResourcePattern resource, bool isDataOnly) =>
        resource.Service switch
        {
            null => isDataOnly && IsHole(resource.Value) ? NoArn(origin, resource.Node) : null,
            NeptuneFacts.ManagementService or NeptuneFacts.GraphService or "rds-db" => isDataOnly ? OtherService(origin, resource) : null,
            NeptuneFacts.DataService when resource is { Region: "" } or { Account: "" } => NoPlace(resource),
            NeptuneFacts.DataService => OtherPart(origin, resource, resource.Resource!),
            _ => null,
        };

    /// <summary>Something about the cluster in the place of an ARN.</summary>
    private static Fault? NoArn(PolicyOrigin origin, JsonString value)
    {
        var what = origin.GetHoleKind(value, 0) switch
        {
            HoleKind.ClusterArn => $"ARN under '{NeptuneFacts.ManagementService}'",
            HoleKind.ClusterName => "name",
            HoleKind.ClusterResourceId => "resource id alone",
            _ => null,
        };
        if (what is null)
        {
            return null;
        }

        var expressions = s_holesOfArn.Select(kind => origin.GetRelatedExpression(value, 0, kind)).OfType<string>().ToImmutableArray();
        return new Fault(
            $"it is the cluster's {what}; build an ARN of '{NeptuneFacts.DataService}' with the cluster's resource id and '/*'",
            expressions.Length == s_holesOfArn.Length
                ? Identify(
                    value,
                    expressions.Last(),
                    ImmutableArray.Create(new TextReplacement(0, 1, s_dataArn) { Expressions = expressions })
                )
                : null
        );
    }

    private static Fault OtherService(PolicyOrigin origin, ResourcePattern resource)
    {
        var reason = $"data actions take ARNs of '{NeptuneFacts.DataService}' with the cluster's resource id, not of '{resource.Service}'";
        resource.TryGetFieldRange(2, out var start, out _);
        if (resource.HasHoles)
        {
            return new Fault(
                reason,
                resource is { Service: NeptuneFacts.ManagementService, Region.Length: > 0, Account.Length: > 0 }
                && HasName(resource.Resource!)
                    ? Identify(origin, resource)
                    : null
            );
        }

        var (region, account) = (OrAny(resource.Region!), OrAny(resource.Account!));
        return new Fault(reason, Write(resource, start, $"{NeptuneFacts.DataService}:{region}:{account}:{EveryCluster}"));
    }

    private static Fault NoPlace(ResourcePattern resource)
    {
        resource.TryGetFieldRange(3, out var start, out var length);
        resource.TryGetFieldRange(4, out var accountStart, out var accountLength);
        var missing =
            resource.Region!.Length > 0 ? "account"
            : resource.Account!.Length > 0 ? "region"
            : "region and account";
        return new Fault(
            $"it names no {missing}",
            resource.Region.IndexOf(VirtualText.HoleCharacter) >= 0 || resource.Account!.IndexOf(VirtualText.HoleCharacter) >= 0
                ? null
                : new EditPolicy(
                    $"Write '*' for the {missing} (any of them)",
                    "NIAM1201.AnyPlace",
                    new ReplaceText(
                        resource.Node,
                        start,
                        accountStart + accountLength - start,
                        $"{OrAny(resource.Region)}:{OrAny(resource.Account)}"
                    )
                )
        );
    }

    private static Fault? OtherPart(PolicyOrigin origin, ResourcePattern resource, string part)
    {
        resource.TryGetFieldRange(5, out var start, out _);
        var slash = part.IndexOf('/');
        var id = slash < 0 ? part : part.Substring(0, slash);
        var kind = IsHole(id) ? origin.GetHoleKind(resource.Node, start) : HoleKind.Unknown;
        if (kind is HoleKind.ClusterName or HoleKind.ClusterArn)
        {
            return new Fault(
                $"it holds the cluster's {(kind == HoleKind.ClusterName ? "name" : "whole ARN")} in place of its resource id, which is DbClusterResourceId or AttrClusterResourceId",
                Identify(origin, resource)
            );
        }

        if (HasName(id))
        {
            return new Fault(
                $"'{BeforeName}' is for ARNs of '{NeptuneFacts.ManagementService}'; write the cluster's resource id and '/*'",
                Identify(origin, resource)
            );
        }

        if (!IsUnknown(id) && ReasonAgainst(id) is { } reason)
        {
            return new Fault(
                reason,
                resource.HasHoles && part.IndexOf(VirtualText.HoleCharacter) >= 0 ? null : Write(resource, start, EveryCluster)
            );
        }

        if (slash >= 0 && part.IndexOf("/dbuser", slash, StringComparison.Ordinal) == slash)
        {
            return new Fault(
                "Neptune has no database users; '/*' follows the resource id",
                part.IndexOf(VirtualText.HoleCharacter, slash) >= 0
                    ? null
                    : new EditPolicy(
                        "Write '/*' behind the resource id (all data of the cluster)",
                        "NIAM1201.Suffix",
                        new ReplaceText(resource.Node, start + slash, part.Length - slash, "/*")
                    )
            );
        }

        return slash < 0 && (kind == HoleKind.ClusterResourceId || !IsUnknown(id)) && id.IndexOf('*') < 0
            ? new Fault(
                "'/*' must follow the resource id",
                new EditPolicy(
                    "Write '/*' behind the resource id (all data of the cluster)",
                    "NIAM1201.Suffix",
                    new ReplaceText(resource.Node, resource.Value.Length, 0, "/*")
                )
            )
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

        var mayBeId =
            known.Length < IdPrefix.Length
                ? wildcard >= 0 && IdPrefix.StartsWith(known, StringComparison.Ordinal)
                : known.StartsWith(IdPrefix, StringComparison.Ordinal)
                    && (known.Length > IdPrefix.Length || wildcard >= 0)
                    && known.Skip(IdPrefix.Length).All(static character => character is (>= 'A' and <= 'Z') or (>= '0' and <= '9'));
        return mayBeId ? null : $"'{MessageText.Of(id)}' looks like a name; write the cluster's resource id ('cluster-' and capitals)";
    }

    /// <summary>True for <c>cluster:</c> and something that is only known later.</summary>
    private static bool HasName(string part) =>
        part.StartsWith(BeforeName, StringComparison.Ordinal) && part.IndexOf(VirtualText.HoleCharacter) == BeforeName.Length;

    /// <summary>
    /// Writes the cluster's resource id in the place of what the code fills in about the cluster, and <c>/*</c> behind it; null if
    /// the code has no expression for it.
    /// </summary>
    private static EditPolicy? Identify(PolicyOrigin origin, ResourcePattern resource)
    {
        resource.TryGetFieldRange(2, out var service, out var serviceLength);
        resource.TryGetFieldRange(5, out var start, out _);
        var hole = resource.Value.IndexOf(VirtualText.HoleCharacter, start);
        var isId = origin.GetHoleKind(resource.Node, hole) == HoleKind.ClusterResourceId;
        var rest = resource.Value.Substring(hole + 1);
        var isForData = rest.Length > 1 && rest[0] == '/' && !rest.StartsWith("/dbuser", StringComparison.Ordinal);
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
            parts.Add(new TextReplacement(hole + 1, rest.Length, "/*"));
        }

        return Identify(resource.Node, id, parts.ToImmutable());
    }

    private static EditPolicy Identify(JsonString value, string id, ImmutableArray<TextReplacement> parts) =>
        new($"Write the ARN of the cluster's data with its resource id, '{id}'", "NIAM1201.ResourceId", new ReplaceText(value, parts));

    private static bool IsHole(string text) => text.Length == 1 && text[0] == VirtualText.HoleCharacter;

    /// <summary>Holes, policy variables and the marks that templates use for what is filled in.</summary>
    private static bool IsUnknown(string id) =>
        id.IndexOfAny([VirtualText.HoleCharacter, '{', '<', '%', '#', '$', '[']) >= 0 || id.Contains("__");

    private static string OrAny(string field) => field.Length == 0 ? "*" : field;

    private static EditPolicy Write(ResourcePattern resource, int start, string text) =>
        new(
            $"Write '{EveryCluster}' as resource (the data of every cluster there, until the resource id is put in place of the first star)",
            "NIAM1201.EveryCluster",
            new ReplaceText(resource.Node, start, resource.Value.Length - start, text)
        );

    /// <summary>What is wrong with an ARN, and its cure if there is one.</summary>
    private sealed record Fault(string Reason, EditPolicy? Cure);
}
