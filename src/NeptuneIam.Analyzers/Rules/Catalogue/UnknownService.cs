using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3102: an action or an ARN of a service that AWS does not have, an action without a service, or one with a wildcard in its service
/// (IAM JSON policy elements: Action; Service Authorization Reference). A Warning where the prefix is misspelled.
/// </summary>
internal sealed class UnknownService : PolicyRule
{
    /// <summary>The most actions whose services are asked for one that is missing: the next would hardly add one.</summary>
    private const int MaxActions = 100;

    private static readonly DiagnosticDescriptor s_misspelled = RuleDescriptors.Create(
        "NIAM3102",
        "There is no such service",
        "AWS has no service '{0}', so '{1}' matches nothing; {2}",
        RuleCategory.Catalogue,
        DiagnosticSeverity.Warning,
        "An action begins with the prefix of its service, which is often not the service's name: Amazon CloudWatch Logs is logs. "
            + "A statement about a service that AWS does not have grants nothing and denies nothing. "
            + "A prefix with a wildcard reaches services that nobody had in mind.",
        HelpLinks.ServiceReference
    );

    private static readonly DiagnosticDescriptor s_unknown = s_misspelled.With(DiagnosticSeverity.Info);

    private static readonly DiagnosticDescriptor s_wildcard = s_misspelled.With(
        DiagnosticSeverity.Info,
        "'{0}' has a wildcard in its service; name the services that are meant"
    );

    private static readonly DiagnosticDescriptor s_missing = s_misspelled.With(
        DiagnosticSeverity.Warning,
        "'{0}' names no service; write {1}"
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        ImmutableArray.Create(s_misspelled, s_unknown, s_wildcard, s_missing);

    /// <inheritdoc/>
    public override ImmutableArray<string> Reveals { get; } = ImmutableArray.Create("NIAM4008");

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in context.Document.Statements)
        {
            foreach (var action in statement.Actions)
            {
                CheckAction(context, action);
            }

            foreach (var resource in statement.Resources)
            {
                if (
                    resource.Service is { } service
                    && !resource.LacksPartition()
                    && resource.TryGetFieldRange(2, out var start, out var length)
                )
                {
                    CheckPrefix(context, resource.Node, start, length, service, ServiceCatalog.IsArnService(service));
                }
            }
        }
    }

    private static void CheckAction(PolicyRuleContext context, ActionPattern action)
    {
        if (action.HasHoles || action.IsEverything)
        {
            return;
        }

        if (action.Service is not { Length: > 0 } prefix)
        {
            // With another version it is a policy of another language.
            if (context.Document.Version is { Value: PolicyGrammar.CurrentVersion or PolicyGrammar.FormerVersion })
            {
                ReportMissing(context, action);
            }
        }
        else if (HasWildcard(prefix))
        {
            context.Report(s_wildcard, action.Node.ContentSpan, [MessageText.Of(action.Value)]);
        }
        else
        {
            CheckPrefix(context, action.Node, 0, prefix.Length, prefix, ServiceCatalog.Find(prefix) is not null);
        }
    }

    /// <summary>Reports an unknown service in an action or an ARN.</summary>
    /// <param name="context">The policy.</param>
    /// <param name="node">The action or ARN.</param>
    /// <param name="start">Where the service starts in it.</param>
    /// <param name="length">How long it is.</param>
    /// <param name="prefix">The service.</param>
    /// <param name="isKnown">True if AWS has the service.</param>
    private static void CheckPrefix(PolicyRuleContext context, JsonString node, int start, int length, string prefix, bool isKnown)
    {
        // An ARN with a service in upper case is reported for its form: NIAM3201.
        if (
            isKnown
            || !prefix.All(static character => character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '-' or '_')
            || prefix.Length == 0
            || start > 0 && prefix.Any(char.IsUpper)
            || ServiceCatalog.IsRetired(prefix)
            || context.Options.CatalogAdditions.KnowService(prefix)
        )
        {
            return;
        }

        ReportUnknown(context, node, start, length, prefix);
    }

    private static void ReportUnknown(PolicyRuleContext context, JsonString node, int start, int length, string prefix)
    {
        var near = Misnomers.PrefixOf(prefix) is { } right ? ImmutableArray.Create(right) : NearNames.Find(prefix, ServiceCatalog.Prefixes);
        context.Report(
            near.IsEmpty || !context.Options.IsCatalogCurrent ? s_unknown : s_misspelled,
            node.ContentSpan,
            [
                prefix,
                MessageText.Of(node.Value),
                near.IsEmpty ? "look its prefix up in AWS's service authorization reference" : $"did you mean {MessageText.Choice(near)}?",
            ],
            () => PolicyCure.WriteOneOf("NIAM3102", near, name => new ReplaceText(node, start, length, name))
        );
    }

    /// <summary>
    /// Reports an action without a service; the services that the policy names and that have such an action may be meant.
    /// </summary>
    private static void ReportMissing(PolicyRuleContext context, ActionPattern action)
    {
        var name = action.Value.TrimStart(':');
        var meant = action.HasWildcard
            ? ImmutableArray<string>.Empty
            : context
                .Document.Statements.SelectMany(static statement => statement.Actions)
                .Select(static other => other.Service?.ToLowerInvariant())
                .OfType<string>()
                .Take(MaxActions)
                .Distinct()
                .Select(ServiceCatalog.Find)
                .OfType<CatalogService>()
                .Where(service => service.Find(name) is not null)
                .Select(service => service.Prefix + ":" + name)
                .Take(NearNames.MaxCount)
                .ToImmutableArray();
        context.Report(
            s_missing,
            action.Node.ContentSpan,
            [
                MessageText.Of(action.Value),
                meant.IsEmpty ? $"'service:{(name.Length == 0 ? "Action" : MessageText.Of(name))}'" : MessageText.Choice(meant),
            ],
            () =>
                PolicyCure.WriteOneOf(
                    "NIAM3102",
                    meant,
                    right => new ReplaceText(action.Node, 0, 0, right.Substring(0, right.Length - action.Value.Length))
                )
        );
    }

    private static bool HasWildcard(string prefix) => prefix.IndexOf('*') >= 0 || prefix.IndexOf('?') >= 0;
}
