using System.Collections.Immutable;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Completion;

/// <summary>What can be written at a place of a policy, from the grammar and the catalogue.</summary>
internal static class PolicyChoices
{
    /// <summary>The choices at a place.</summary>
    /// <param name="place">The place.</param>
    /// <param name="typed">What of the name or value stands before the caret.</param>
    public static Choices At(PolicyPlace place, string typed)
    {
        var items = (place.IsName, place.Path) switch
        {
            (true, []) => Elements(PolicyGrammar.PolicyElements, place.Around),
            (true, ["Statement"]) => Elements(PolicyGrammar.StatementElements, place.Around),
            (true, ["Statement", "Principal" or "NotPrincipal"]) => PrincipalTypes(),
            (true, ["Statement", "Condition"]) => Operators(typed),
            (true, ["Statement", "Condition", _]) => Keys(place.Statement),
            (false, ["Version"]) => [Choice.Of(PolicyGrammar.CurrentVersion, description: "The current version of the policy language")],
            (false, ["Statement", "Effect"]) => [Choice.Of("Allow"), Choice.Of("Deny")],
            (false, ["Statement", "Condition", var name, var key]) => Values(ConditionOperator.Parse(name), key),
            _ => null,
        };
        if (items is not null)
        {
            return new Choices(items, place.Start, place.IsQuoted);
        }

        return (place.IsName, place.Path) switch
        {
            (false, ["Statement", "Action" or "NotAction"]) => ActionChoices.At(place, typed),
            (false, ["Statement", "Resource" or "NotResource"]) => ResourceChoices.At(place, typed),
            _ => new Choices([], place.Start, place.IsQuoted),
        };
    }

    private static IEnumerable<Choice> Elements(ImmutableArray<string> elements, JsonObject? around) =>
        elements.Where(element => around?[element] is null).Select((element, index) => Choice.Of(element, rank: index));

    private static IEnumerable<Choice> PrincipalTypes() =>
    [
        Choice.Of("AWS", description: "Accounts, users, roles and sessions"),
        Choice.Of("Service", description: "Services of AWS, such as rds.amazonaws.com for Neptune"),
        Choice.Of("Federated", description: "Identity providers"),
        Choice.Of("CanonicalUser", description: "Accounts by their canonical user id"),
    ];

    private static IEnumerable<Choice> Operators(string typed)
    {
        // Behind ForAnyValue: and ForAllValues: stands any operator; before, they are offered with none.
        var qualifier = typed.Substring(0, typed.IndexOf(':') + 1);
        foreach (var name in ConditionOperator.KnownNames)
        {
            yield return Choice.Of(qualifier + name);
            if (ConditionOperator.Parse(name).Family != ConditionFamily.Null)
            {
                yield return Choice.Of(qualifier + name + ConditionOperator.IfExistsSuffix, description: "Also holds if the request does not have the key", rank: 1);
            }
        }

        if (qualifier.Length == 0)
        {
            yield return Choice.Of("ForAnyValue:", description: "For keys with several values: at least one of them is meant", rank: 2);
            yield return Choice.Of("ForAllValues:", description: "For keys with several values: each of them is meant, and the key may be absent", rank: 2);
        }
    }

    /// <summary>The keys that requests of the statement's actions have, and then those of every request.</summary>
    private static IEnumerable<Choice> Keys(PolicyStatement? statement)
    {
        var own = ActionChoices.ActionsOf(statement).SelectMany(static action => action.Action.ConditionKeys
            .Concat(action.Action.ResourceTypes.SelectMany(static resource => resource.ConditionKeys.Concat(resource.Type.ConditionKeys))));
        return own.Select(static key => (Key: key, Rank: 0))
            .Concat(ServiceCatalog.GlobalKeys.Select(static key => (Key: key, Rank: 1)))
            .GroupBy(static key => key.Key.Name, StringComparer.OrdinalIgnoreCase)
            .Select(static group => Of(group.First().Key, group.First().Rank));

        static Choice Of(CatalogConditionKey key, int rank)
        {
            // What a policy fills in is left to the user.
            var end = key.Name.IndexOfAny(['$', '<']);
            return new Choice(key.Name, end < 0 ? key.Name : key.Name.Substring(0, end), key.Kind.ToString(), key.IsMultivalued ? "May have several values: use ForAnyValue or ForAllValues" : string.Empty) { Rank = rank };
        }
    }

    private static IEnumerable<Choice> Values(ConditionOperator @operator, string key)
    {
        var values = key.Equals(NeptuneConditions.EngineKey, StringComparison.OrdinalIgnoreCase) ? NeptuneConditions.Engines
            : key.Equals(NeptuneConditions.QueryLanguageKey, StringComparison.OrdinalIgnoreCase) ? NeptuneConditions.QueryLanguages
            : @operator.Family is ConditionFamily.Boolean or ConditionFamily.Null ? ImmutableArray.Create("true", "false")
            : ImmutableArray<string>.Empty;
        return values.Select(static value => Choice.Of(value));
    }
}
