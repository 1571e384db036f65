using System.Collections.Immutable;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Completion;

/// <summary>What can be written at a place of a policy, from the grammar and the catalogue.</summary>
internal static class PolicyChoices
{
    private const string VariableStart = "${";

    // The keys by which a policy names the service that a role may be passed to, or made for.
    private static readonly ImmutableHashSet<string> s_serviceKeys = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "iam:PassedToService",
        "iam:AWSServiceName"
    );

    /// <summary>The choices at a place.</summary>
    public static Choices At(PolicyPlace place, Caret caret)
    {
        var typed = caret.Text.Text.Substring(place.Start, caret.Position - place.Start);
        if (VariableAt(place, typed) is { } variable)
        {
            var isClosed = caret.Position < caret.Text.Text.Length && caret.Text.Text[caret.Position] == '}';
            return new Choices(Variables(place.Statement, isClosed), place.Start + variable, place.IsQuoted);
        }

        var items = (place.IsName, place.Path) switch
        {
            (true, []) => Elements(PolicyGrammar.PolicyElements, place.Around),
            (true, ["Statement"]) => Elements(PolicyGrammar.StatementElements, place.Around),
            (true, ["Statement", "Principal" or "NotPrincipal"]) => PrincipalTypes(),
            (true, ["Statement", "Condition"]) => Operators(typed),
            (true, ["Statement", "Condition", _]) => Keys(place.Statement),
            (false, ["Version"]) => [Choice.Of(PolicyGrammar.CurrentVersion, description: "The current version of the policy language")],
            (false, ["Statement", "Effect"]) => [Choice.Of("Allow"), Choice.Of("Deny")],
            (false, ["Statement", "Principal" or "NotPrincipal", "Service"]) => ServicePrincipals(),
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

    /// <summary>Neptune's services, and then others that people pass roles to.</summary>
    private static IEnumerable<Choice> ServicePrincipals()
    {
        var neptune = new[] { NeptuneFacts.ManagementService, NeptuneFacts.GraphService }.Select(Privileges.RolePrincipalOf).ToList();
        return Privileges.RolePrincipals.Select(principal => Choice.Of(principal, rank: neptune.Contains(principal) ? 0 : 1));
    }

    /// <summary>Where in a value the name of a policy variable starts, if one is being written; null otherwise.</summary>
    private static int? VariableAt(PolicyPlace place, string typed)
    {
        var start = typed.LastIndexOf(VariableStart, StringComparison.Ordinal);
        return
            start >= 0
            && typed.IndexOf('}', start) < 0
            && (place.IsName, place.Path) is (false, ["Statement", "Resource" or "NotResource"] or ["Statement", "Condition", _, _])
            ? start + VariableStart.Length
            : null;
    }

    /// <summary>The keys that a variable can take its value from: those with one value.</summary>
    private static IEnumerable<Choice> Variables(PolicyStatement? statement, bool isClosed) =>
        KeysOf(statement)
            .Where(static key => !key.Key.IsMultivalued)
            .Select(key => Of(key.Key, key.Rank, key.Key.IsFamily || isClosed ? string.Empty : "}"));

    private static IEnumerable<Choice> Operators(string typed)
    {
        // Any operator can follow ForAnyValue: and ForAllValues:, which are offered alone.
        var qualifier = typed.Substring(0, typed.IndexOf(':') + 1);
        foreach (var name in ConditionOperator.KnownNames)
        {
            yield return Choice.Of(qualifier + name);
            if (ConditionOperator.Parse(name).Family != ConditionFamily.Null)
            {
                yield return Choice.Of(
                    qualifier + name + ConditionOperator.IfExistsSuffix,
                    description: "Also holds if the request does not have the key",
                    rank: 1
                );
            }
        }

        if (qualifier.Length == 0)
        {
            yield return Choice.Of("ForAnyValue:", description: "For keys with several values: at least one of them is meant", rank: 2);
            yield return Choice.Of(
                "ForAllValues:",
                description: "For keys with several values: each of them is meant, and the key may be absent",
                rank: 2
            );
        }
    }

    private static IEnumerable<Choice> Keys(PolicyStatement? statement) =>
        KeysOf(statement).Select(static key => Of(key.Key, key.Rank, behind: string.Empty));

    /// <summary>The keys that requests of the statement's actions have, and then those of every request.</summary>
    private static IEnumerable<(CatalogConditionKey Key, int Rank)> KeysOf(PolicyStatement? statement)
    {
        var own = ActionChoices
            .ActionsOf(statement)
            .SelectMany(static action =>
                action.Action.ConditionKeys.Concat(
                    action.Action.ResourceTypes.SelectMany(static resource => resource.ConditionKeys.Concat(resource.Type.ConditionKeys))
                )
            );
        return own.Select(static key => (Key: key, Rank: 0))
            .Concat(ServiceCatalog.GlobalKeys.Select(static key => (Key: key, Rank: 1)))
            .GroupBy(static key => key.Key.Name, StringComparer.OrdinalIgnoreCase)
            .Select(static group => group.First());
    }

    /// <summary>A key; the part of it that a policy fills in is left to the user.</summary>
    private static Choice Of(CatalogConditionKey key, int rank, string behind)
    {
        var end = key.Name.IndexOfAny(['$', '<']);
        return new Choice(
            key.Name,
            (end < 0 ? key.Name : key.Name.Substring(0, end)) + behind,
            key.Kind.ToString(),
            key.IsMultivalued ? "May have several values: use ForAnyValue or ForAllValues" : string.Empty
        )
        {
            Rank = rank,
        };
    }

    private static IEnumerable<Choice> Values(ConditionOperator @operator, string key)
    {
        if (s_serviceKeys.Contains(key))
        {
            return ServicePrincipals();
        }

        var values =
            key.Equals(NeptuneConditions.EngineKey, StringComparison.OrdinalIgnoreCase) ? NeptuneConditions.Engines
            : key.Equals(NeptuneConditions.QueryLanguageKey, StringComparison.OrdinalIgnoreCase) ? NeptuneConditions.QueryLanguages
            : @operator.Family is ConditionFamily.Boolean or ConditionFamily.Null ? ImmutableArray.Create("true", "false")
            : ImmutableArray<string>.Empty;
        return values.Select(static value => Choice.Of(value));
    }
}
