using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM3103: a condition key that AWS does not have (IAM User Guide, "AWS global condition context keys"; Service Authorization Reference:
/// condition keys). A Warning where the name is misspelled or has no prefix. Keys with a host name as prefix are those of an identity
/// provider, and not judged.
/// </summary>
internal sealed class UnknownConditionKey : PolicyRule
{
    private const string Global = "aws:";

    private static readonly DiagnosticDescriptor s_misspelled = RuleDescriptors.Create(
        "NIAM3103",
        "There is no such condition key",
        "AWS has no condition key '{0}', so a request never carries it; {1}",
        RuleCategory.Catalogue,
        DiagnosticSeverity.Warning,
        "A request never carries a condition key that AWS does not have: "
            + "a condition that asks for a value never holds, and one that is negated, or ends in IfExists, always does. "
            + "What is known of the services, and since when, stands in docs/catalogue.md; keys that are newer can be added in a file.",
        HelpLinks.ConditionKeys
    );

    private static readonly DiagnosticDescriptor s_unknown = s_misspelled.With(DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_misspelled, s_unknown);

    /// <inheritdoc/>
    public override ImmutableArray<string> Reveals { get; } =
        ImmutableArray.Create("NIAM3104", "NIAM3303", "NIAM3305", "NIAM3309", "NIAM3310");

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in context.Document.Statements)
        {
            foreach (var condition in statement.Condition.Conditions)
            {
                if (!condition.Key.HasHoles && !IsKnown(condition.Key.Value, context.Options.CatalogAdditions))
                {
                    Report(context, statement, condition);
                }
            }
        }
    }

    private static bool IsKnown(string key, CatalogAdditions additions)
    {
        var colon = key.IndexOf(':');
        var prefix = key.Substring(0, Math.Max(colon, 0));

        // A key such as aws:ResourceTag lacks the name of a tag, which is another mistake.
        return key.Length == 0
            || prefix.IndexOf('.') >= 0
            || prefix.IndexOf('/') >= 0
            || ServiceCatalog.FindConditionKey(key) is not null
            || ServiceCatalog.FindConditionKey(key + "/name") is not null
            || ServiceCatalog.IsRetired(prefix)
            || additions.KnowConditionKey(key);
    }

    private static void Report(PolicyRuleContext context, PolicyStatement statement, PolicyCondition condition)
    {
        var key = condition.Key.Value;
        var meant = Meant(statement, key);
        var isSure = !meant.IsEmpty || key.IndexOf(':') < 0;
        context.Report(
            isSure && context.Options.IsCatalogCurrent ? s_misspelled : s_unknown,
            condition.Key.ContentSpan,
            [
                MessageText.Of(key),
                !meant.IsEmpty ? $"did you mean {MessageText.Choice(meant)}?"
                : key.IndexOf(':') < 0 ? "write it with its prefix, such as 'aws:'"
                : "look it up in AWS's service authorization reference",
            ],
            () => Cures(statement, condition, meant)
        );
    }

    /// <summary>
    /// The keys that may be meant: the one that the name is known to stand for, else those of the same name with another prefix, else those
    /// that differ by a few letters.
    /// </summary>
    private static ImmutableArray<string> Meant(PolicyStatement statement, string key)
    {
        if (Misnomers.KeyOf(key) is { } known)
        {
            return ImmutableArray.Create(known);
        }

        var colon = key.IndexOf(':');
        var prefix = key.Substring(0, Math.Max(colon, 0));
        var name = key.Substring(colon + 1);
        var services = statement
            .Actions.Select(static action => action.Service?.ToLowerInvariant())
            .OfType<string>()
            .Take(100)
            .Distinct()
            .ToImmutableArray();
        var elsewhere = services
            .Select(static service => service + ":")
            .Prepend(Global)
            .Select(other => other + name)
            .Where(static other => ServiceCatalog.FindConditionKey(other) is not null)
            .ToImmutableArray();
        if (!elsewhere.IsEmpty || colon < 0)
        {
            return elsewhere.Take(NearNames.MaxCount).Select(static other => Spelled(other)).ToImmutableArray();
        }

        var candidates = ServiceCatalog.GlobalKeys.AsEnumerable();
        candidates =
            ServiceCatalog.Find(prefix) is { } own ? candidates.Concat(own.ConditionKeys)
            : prefix.Equals("aws", StringComparison.OrdinalIgnoreCase) ? candidates
            : candidates.Concat(
                NearNames
                    .Find(prefix, ServiceCatalog.Prefixes)
                    .Select(ServiceCatalog.Find)
                    .OfType<CatalogService>()
                    .SelectMany(static service => service.ConditionKeys)
            );

        // In a family such as aws:ResourceTag/${TagKey}, AWS gives the part before the slash, and the policy the rest.
        var slash = key.IndexOf('/');
        var tail = slash < 0 ? "" : key.Substring(slash);
        var names = candidates
            .Where(candidate => candidate.IsFamily == slash >= 0)
            .Select(static candidate => candidate.Name.Split('/')[0])
            .Distinct(StringComparer.OrdinalIgnoreCase);
        return NearNames.Find(slash < 0 ? key : key.Substring(0, slash), names).Select(near => near + tail).ToImmutableArray();
    }

    /// <summary>The key as AWS writes it.</summary>
    private static string Spelled(string key) => ServiceCatalog.FindConditionKey(key) is { IsFamily: false } known ? known.Name : key;

    private static ImmutableArray<PolicyCure> Cures(PolicyStatement statement, PolicyCondition condition, ImmutableArray<string> meant) =>
        statement.KeyProperty(condition) is { } property
            ? PolicyCure.WriteOneOf(
                "NIAM3103",
                meant.Where(name => ConditionEdits.CanRenameKey(statement, condition, name)),
                name => new RenameProperty(property, name)
            )
            : PolicyCure.None;
}
