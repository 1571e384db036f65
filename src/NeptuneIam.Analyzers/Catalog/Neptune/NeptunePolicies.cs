using System.Collections.Immutable;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>A statement of an AWS managed policy for Neptune; all of them allow.</summary>
/// <param name="Sid">The statement id.</param>
/// <param name="Resources">The resources.</param>
/// <param name="ConditionKey">The key of its condition; null if it has none.</param>
/// <param name="Actions">The actions as AWS writes them, each as <c>service:Name</c>.</param>
internal sealed record ManagedStatement(string Sid, ImmutableArray<string> Resources, string? ConditionKey, ImmutableArray<string> Actions);

/// <summary>An AWS managed policy for Neptune.</summary>
/// <param name="Name">The name.</param>
/// <param name="Date">The date of its current version.</param>
/// <param name="Statements">The statements of its current version.</param>
/// <param name="AddedDate">The date of the version that last added actions; null if none did.</param>
/// <param name="Added">The actions that it added.</param>
internal sealed record NeptunePolicy(
    string Name,
    string Date,
    ImmutableArray<ManagedStatement> Statements,
    string? AddedDate,
    ImmutableArray<string> Added
)
{
    private readonly Lazy<ImmutableDictionary<string, ImmutableArray<ManagedStatement>>> _granted = new(() =>
        Statements
            .SelectMany(static statement => statement.Actions, static (statement, action) => (statement, action))
            .SelectMany(static pair => NeptunePolicies.Expand(pair.action), static (pair, name) => (Name: name, Statement: pair.statement))
            .GroupBy(static pair => pair.Name, static pair => pair.Statement, StringComparer.OrdinalIgnoreCase)
            .ToImmutableDictionary(static group => group.Key, static group => group.ToImmutableArray(), StringComparer.OrdinalIgnoreCase)
    );

    private readonly Lazy<ImmutableHashSet<string>> _formerActions = new(() =>
        Statements.SelectMany(static statement => statement.Actions).Except(Added).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase)
    );

    /// <summary>The actions and patterns that it listed before <see cref="AddedDate"/>.</summary>
    public ImmutableHashSet<string> FormerActions => _formerActions.Value;

    /// <summary>Each action that it grants, patterns expanded, with the statements that do.</summary>
    public ImmutableDictionary<string, ImmutableArray<ManagedStatement>> Granted => _granted.Value;
}

/// <summary>
/// The AWS managed policies for Neptune, from the embedded data file <c>neptune-policies.txt</c>, which names its sources and dates.
/// </summary>
internal static class NeptunePolicies
{
    private static readonly Lazy<ImmutableArray<NeptunePolicy>> s_all = new(Read);

    /// <summary>The policies in order of name.</summary>
    public static ImmutableArray<NeptunePolicy> All => s_all.Value;

    /// <summary>
    /// The actions that a pattern grants, as far as their names are known: those of <c>rds</c>, <c>neptune-db</c> and <c>neptune-graph</c>.
    /// Any other is its own expansion.
    /// </summary>
    public static IEnumerable<string> Expand(string action)
    {
        var colon = action.IndexOf(':');
        if (colon < 0 || action.IndexOfAny(['*', '?']) < 0 || NamesOf(action.Substring(0, colon)) is not { IsDefault: false } names)
        {
            return [action];
        }

        var service = action.Substring(0, colon);
        var pattern = new WildcardPattern(action.Substring(colon + 1), ignoreCase: true, hasVariables: false);
        return names.Where(name => pattern.Matches(name) == Certainty.Yes).Select(name => service + ":" + name);
    }

    private static ImmutableArray<string> NamesOf(string service) =>
        service.Equals(NeptuneFacts.ManagementService, StringComparison.OrdinalIgnoreCase) ? NeptuneFacts.AllRdsActions
        : service.Equals(NeptuneFacts.DataService, StringComparison.OrdinalIgnoreCase) ? NeptuneFacts.DataActions
        : service.Equals(NeptuneFacts.GraphService, StringComparison.OrdinalIgnoreCase) ? NeptuneFacts.GraphActions
        : default;

    private static ImmutableArray<NeptunePolicy> Read()
    {
        var policies = ImmutableArray.CreateBuilder<NeptunePolicy>();
        foreach (var section in DataFile.Read("neptune-policies.txt"))
        {
            var heading = section.Heading;
            if (heading[0] == "policy")
            {
                policies.Add(
                    new NeptunePolicy(
                        heading[1],
                        heading[2],
                        ImmutableArray<ManagedStatement>.Empty,
                        AddedDate: null,
                        ImmutableArray<string>.Empty
                    )
                );
                continue;
            }

            var last = policies[policies.Count - 1];
            var actions = section
                .Rows.Where(static row => row[0] != "if")
                .SelectMany(static row => row.Skip(1), static (row, name) => row[0] + ":" + name)
                .ToImmutableArray();
            policies[policies.Count - 1] =
                heading[0] == "added"
                    ? new NeptunePolicy(last.Name, last.Date, last.Statements, heading[1], actions)
                    : new NeptunePolicy(
                        last.Name,
                        last.Date,
                        last.Statements.Add(
                            new ManagedStatement(
                                heading[1],
                                ImmutableArray.CreateRange(heading.Skip(2)),
                                section.Rows.FirstOrDefault(static row => row[0] == "if")?[1],
                                actions
                            )
                        ),
                        last.AddedDate,
                        last.Added
                    );
        }

        return policies.ToImmutable();
    }
}
