using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Rules;
using NeptuneIam.Analyzers.Tests.AccessAnalyzer;
using NeptuneIam.Analyzers.Tests.Readers.Forms;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Robustness;

/// <summary>Policies with faults of all kinds, and what they were meant to be.</summary>
internal static partial class FaultyPolicies
{
    /// <summary>All of them, without their marks.</summary>
    public static ImmutableArray<string> All { get; } =
    [
        .. CheckExample
            .All.SelectMany(static example => new[] { example.Bad, example.Good })
            .Concat(MarkedPolicy.All.Select(static policy => MarkOfPolicy().Replace(policy.Json, string.Empty)))
            .Select(static policy => MarkedSource.Parse(policy).Text)
            .Where(static policy => policy.Length < 2_000)
            .Distinct(),
    ];

    /// <summary>What the rules find in a policy of a type, in code that is about Neptune, and about its console.</summary>
    public static ImmutableArray<PolicyFinding> Findings(string policy, PolicyType type, bool namesConsole = true)
    {
        var use = new PolicyUse(() => new PolicySurroundings { NamesNeptune = true, NamesConsole = namesConsole })
        {
            Type = type,
            IsCertain = true,
        };
        return PolicyReading.FromLiteral(policy, use).Findings();
    }

    /// <summary>What stands for a finding about a policy as a whole.</summary>
    [GeneratedRegex(@", ""\|NIAM\d{4}\|"": 0")]
    private static partial Regex MarkOfPolicy();
}
