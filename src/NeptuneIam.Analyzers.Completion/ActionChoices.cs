using System.Collections.Immutable;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Completion;

/// <summary>The actions that can be written: first a service, then one of its actions.</summary>
internal static class ActionChoices
{
    private static readonly ImmutableArray<string> s_neptune = ImmutableArray.Create(
        NeptuneFacts.DataService,
        NeptuneFacts.ManagementService,
        NeptuneFacts.GraphService
    );

    /// <summary>The choices at the place of an action.</summary>
    public static Choices At(PolicyPlace place, string typed)
    {
        var colon = typed.IndexOf(':');
        return colon < 0
            ? new Choices(Services(), place.Start, place.IsQuoted)
            : new Choices(Actions(typed.Substring(0, colon)), place.Start + colon + 1, place.IsQuoted);
    }

    /// <summary>The actions that a statement names, patterns expanded, with their services; empty if it names all but some.</summary>
    public static IEnumerable<(CatalogService Service, CatalogAction Action)> ActionsOf(PolicyStatement? statement) =>
        statement is null || statement.IsNotAction
            ? []
            : statement
                .Actions.Select(static pattern =>
                    (Pattern: pattern, Service: pattern.Service is { Length: > 0 } prefix ? ServiceCatalog.Find(prefix) : null)
                )
                .Where(static pair => pair.Service is not null)
                .SelectMany(static pair => pair.Service!.Matching(pair.Pattern), static (pair, action) => (pair.Service!, action))
                .Distinct();

    /// <summary>Neptune's services, and then all.</summary>
    private static IEnumerable<Choice> Services() =>
        ServiceCatalog.Prefixes.Select(static prefix => new Choice(prefix, prefix + ":", string.Empty, Description: null)
        {
            Service = prefix,
            Rank = s_neptune.Contains(prefix) ? 0 : 1,
        });

    private static IEnumerable<Choice> Actions(string prefix)
    {
        if (ServiceCatalog.Find(prefix) is not { } service)
        {
            return [];
        }

        // Of the actions of RDS, those that apply to Neptune are likelier meant.
        var likely = service.Prefix == NeptuneFacts.ManagementService ? NeptuneFacts.ManagementActions : ImmutableArray<string>.Empty;
        return service.Actions.Select(action => new Choice(action.Name, action.Name, LevelOf(action.AccessLevel), Describe(service, action))
        {
            Rank = likely.IsEmpty || likely.Contains(action.Name) ? 0 : 1,
        });
    }

    private static string Describe(CatalogService service, CatalogAction action) =>
        $"{service.Prefix}:{action.Name}: {LevelOf(action.AccessLevel)}\n"
        + (
            action.IsStarOnly
                ? "Needs the resource *"
                : "Applies to " + string.Join(", ", action.ResourceTypes.Select(static resource => resource.Type.Name))
        );

    private static string LevelOf(AccessLevel level) =>
        level == AccessLevel.PermissionsManagement ? "Permissions management" : level.ToString();
}
