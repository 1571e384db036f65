using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3101: an action that its service does not have, or a pattern that matches none of them (Service Authorization Reference). It is a
/// Warning where the name is a misspelled one, and for Neptune's services; else the action may be newer than the catalogue.
/// </summary>
internal sealed class UnknownAction : PolicyRule
{
    private static readonly DiagnosticDescriptor s_misspelled = RuleDescriptors.Create(
        "NIAM3101",
        "There is no such action",
        "'{0}' matches no action of {1}; {2}",
        RuleCategory.Catalogue,
        DiagnosticSeverity.Warning,
        "An action that its service does not have grants nothing and denies nothing, and AWS does not say so. "
            + "What is known of the services, and since when, stands in docs/catalogue.md; actions that are newer can be added in a file.",
        HelpLinks.ServiceReference
    );

    private static readonly DiagnosticDescriptor s_unknown = s_misspelled.With(DiagnosticSeverity.Info);

    /// <summary>The verbs of actions that only read.</summary>
    private static readonly HashSet<string> s_readingVerbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "Describe",
        "Find",
        "Get",
        "List",
        "Lookup",
        "Query",
        "Read",
        "Search",
        "Show",
        "View",
    };

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_misspelled, s_unknown);

    /// <inheritdoc/>
    public override ImmutableArray<string> Reveals { get; } = ImmutableArray.Create("NIAM4008");

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in context.Document.Statements)
        {
            foreach (var action in statement.Actions)
            {
                if (
                    !action.HasHoles
                    && !HasVariable(action)
                    && action.Service is { } prefix
                    && ServiceCatalog.Find(prefix) is { } service
                    && !IsKnown(action, service)
                    && !context.Options.CatalogAdditions.Reach(action)
                )
                {
                    Report(context, action, service);
                }
            }
        }
    }

    /// <summary>A policy variable, which no action may hold: NIAM3311.</summary>
    private static bool HasVariable(ActionPattern action) => action.Value.IndexOf("${", StringComparison.Ordinal) >= 0;

    private static bool IsKnown(ActionPattern action, CatalogService service)
    {
        if (!action.HasWildcard)
        {
            return service.Find(action.Name!) is not null
                || ServiceCatalog.UnlistedActionsOf(service.Prefix).Contains(action.Name!, StringComparer.OrdinalIgnoreCase)
                || NeptuneFacts.AccessLevelOf(service.Prefix, action.Name!) != AccessLevel.Unknown;
        }

        return service.Matching(action).Any()
            || ServiceCatalog.UnlistedActionsOf(service.Prefix).Any(name => action.Matches(service.Prefix, name) == Certainty.Yes)
            || service.Prefix == NeptuneFacts.DataService
                && NeptuneFacts.DataActions.Any(name => action.Matches(service.Prefix, name) == Certainty.Yes);
    }

    private static void Report(PolicyRuleContext context, ActionPattern action, CatalogService service)
    {
        var misspelled = action.HasWildcard
            ? ImmutableArray<string>.Empty
            : NearNames.Find(action.Name!, service.Actions.Select(static known => known.Name));
        var meant = action.HasWildcard ? ImmutableArray<string>.Empty : Meant(context.Document, action, service, misspelled);
        var isSure = !action.HasWildcard && (!misspelled.IsEmpty || NeptuneFacts.IsService(service.Prefix));
        context.Report(
            isSure && context.Options.IsCatalogCurrent ? s_misspelled : s_unknown,
            action.Node.ContentSpan,
            [
                MessageText.Of(action.Value),
                service.Name,
                meant.IsEmpty ? "look it up in AWS's service authorization reference" : $"did you mean {MessageText.Choice(meant)}?",
            ],
            () => meant.Select((name, rank) => Cure(action, name, rank)).ToImmutableArray()
        );
    }

    /// <summary>
    /// The actions, each as <c>service:Name</c>, that may be meant: misspelled ones, then those of the same name elsewhere, then
    /// those with another verb of its kind.
    /// </summary>
    private static ImmutableArray<string> Meant(
        PolicyDocument document,
        ActionPattern action,
        CatalogService service,
        ImmutableArray<string> misspelled
    )
    {
        var meant = ImmutableArray.CreateBuilder<string>();
        meant.AddRange(misspelled.Select(name => service.Prefix + ":" + name));
        if (misspelled.IsEmpty)
        {
            foreach (var relative in Relatives(document, service.Prefix))
            {
                if (relative.Find(action.Name!) is { } same)
                {
                    meant.Add(relative.Prefix + ":" + same.Name);
                }
            }

            meant.AddRange(WithOtherVerb(action.Name!, service).Select(name => service.Prefix + ":" + name));
        }

        return meant.Take(NearNames.MaxCount).ToImmutableArray();
    }

    /// <summary>
    /// The services whose actions are taken for those of a service: their prefixes begin with the same word, or the policy names
    /// them too.
    /// </summary>
    private static IEnumerable<CatalogService> Relatives(PolicyDocument document, string prefix)
    {
        var word = prefix.Split('-')[0];
        var kin = ServiceCatalog.Prefixes.Where(other => other == word || other.StartsWith(word + "-", StringComparison.Ordinal));
        var named = document
            .Statements.SelectMany(static statement => statement.Actions)
            .Select(static action => action.Service?.ToLowerInvariant())
            .OfType<string>()
            .Take(100);
        return kin.Concat(named).Distinct().Where(other => other != prefix).Select(ServiceCatalog.Find).OfType<CatalogService>();
    }

    /// <summary>
    /// The actions that do to the same thing what the verb of the name may mean: those that only read for one that only reads, the
    /// others for any other.
    /// </summary>
    private static IEnumerable<string> WithOtherVerb(string name, CatalogService service)
    {
        var (verb, noun) = Split(name);
        var isReading = s_readingVerbs.Contains(verb);
        return noun.Length == 0
            ? []
            : service
                .Actions.Where(action =>
                    (action.AccessLevel is AccessLevel.List or AccessLevel.Read) == isReading
                    && Split(action.Name).Noun.Equals(noun, StringComparison.OrdinalIgnoreCase)
                )
                .Select(static action => action.Name)
                .OrderBy(static other => other, StringComparer.Ordinal);
    }

    /// <summary>
    /// The first word of a name, and the others without the last letter of a plural; both empty if there is one word
    /// only.
    /// </summary>
    private static (string Verb, string Noun) Split(string name)
    {
        var start = 1;
        while (start < name.Length && !char.IsUpper(name[start]))
        {
            start++;
        }

        return start < name.Length ? (name.Substring(0, start), name.Substring(start).TrimEnd('s')) : ("", "");
    }

    private static PolicyCure Cure(ActionPattern action, string right, int rank)
    {
        var colon = right.IndexOf(':');
        var edit = right.StartsWith(action.Service + ":", StringComparison.OrdinalIgnoreCase)
            ? new ReplaceText(action.Node, colon + 1, action.Name!.Length, right.Substring(colon + 1))
            : new ReplaceText(action.Node, 0, action.Value.Length, right);
        return new EditPolicy($"Write '{right}'", "NIAM3101." + (rank + 1), edit);
    }
}
