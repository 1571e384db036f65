using System.Collections.Immutable;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>The cures of an action of Neptune that is not the one that is meant.</summary>
internal static class PlaneCures
{
    /// <summary>The rules about actions of Neptune, which a right prefix may bring to light.</summary>
    public static ImmutableArray<string> Revealed { get; } =
        ImmutableArray.Create(
            "NIAM1102",
            "NIAM1103",
            "NIAM1105",
            "NIAM1106",
            "NIAM1107",
            "NIAM1201",
            "NIAM1202",
            "NIAM1203",
            "NIAM1205",
            "NIAM4008"
        );

    /// <summary>The service prefixes of the actions, each once.</summary>
    public static ImmutableArray<string> PrefixesOf(ImmutableArray<string> actions) =>
        actions.Select(static name => name.Substring(0, name.IndexOf(':'))).Distinct().ToImmutableArray();

    /// <summary>A cure for each prefix that may be meant.</summary>
    /// <param name="ruleId">The rule; the cure's kind is that and the prefix.</param>
    /// <param name="action">The action as written.</param>
    /// <param name="meant">The actions that may be meant, with prefix; they may be patterns.</param>
    public static ImmutableArray<PolicyCure> Of(string ruleId, ActionPattern action, ImmutableArray<string> meant) =>
        PrefixesOf(meant)
            .Select(prefix => Of(ruleId, action, prefix, meant.RemoveAll(name => !name.StartsWith(prefix + ":", StringComparison.Ordinal))))
            .ToImmutableArray();

    /// <summary>The two ways to let a principal query a graph: reading only, or writing too.</summary>
    /// <param name="ruleId">The rule; the cure's kind is that and the way.</param>
    /// <param name="action">The action that the actions on data take the place of.</param>
    public static ImmutableArray<PolicyCure> Queries(string ruleId, ActionPattern action) =>
        ImmutableArray.Create<PolicyCure>(
            new EditPolicy(
                "Allow queries that read: 'neptune-db:ReadDataViaQuery'",
                ruleId + ".Read",
                ReplaceValue.WithStrings(action.Node, SensitiveActions.ReadingQueries)
            ),
            new EditPolicy(
                "Allow queries that read, write and delete data",
                ruleId + ".ReadWrite",
                ReplaceValue.WithStrings(action.Node, SensitiveActions.WritingQueries)
            )
        );

    private static PolicyCure Of(string ruleId, ActionPattern action, string prefix, ImmutableArray<string> right)
    {
        var key = ruleId + "." + prefix;
        if (prefix == NeptuneFacts.ManagementService && action.HasWildcard)
        {
            // rds:* in place of neptune:* would reach every engine of RDS: a pattern becomes the list of Neptune's own actions.
            right = right
                .SelectMany(static pattern => NeptuneFacts.ManagementActionsOf(new ActionPattern(new JsonString(pattern))))
                .Select(NeptuneFacts.ManagementAction)
                .ToImmutableArray();
            return new EditPolicy(
                right.Length == 1
                    ? $"Write '{right[0]}'"
                    : $"Write the {right.Length} management actions of Neptune, which are under '{prefix}:'",
                key,
                ReplaceValue.WithStrings(action.Node, right)
            );
        }

        var isRenamed = right is [var only] && only.Substring(prefix.Length + 1) == action.Name;
        return new EditPolicy(
            right.Length == 1 ? $"Write '{right[0]}'" : $"Write {string.Join(", ", right.Select(static name => $"'{name}'"))}",
            key,
            isRenamed ? new ReplaceText(action.Node, 0, action.Service!.Length, prefix) : ReplaceValue.WithStrings(action.Node, right)
        );
    }
}
