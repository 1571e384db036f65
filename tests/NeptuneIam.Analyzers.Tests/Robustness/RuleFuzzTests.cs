using System.Text.RegularExpressions;
using CsCheck;
using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Robustness;

/// <summary>
/// Rules and their cures take whatever stands in the place of a name or value: policies with faults of all kinds, in which each
/// string in turn becomes something odd.
/// </summary>
public sealed partial class RuleFuzzTests
{
    /// <summary>Strings that rules take apart. The first is what a hole is read as.</summary>
    private static readonly string[] Odd =
    [
        "\uFFFC",
        "",
        ":",
        "::",
        "*",
        "?",
        "/",
        "arn:",
        "arn:aws:",
        "arn:::::",
        "arn:aws:rds:::cluster:",
        "${",
        "${}",
        "${a",
        "$",
        "rds:",
        ":Create",
        "\\ud800",
        "\\u0000",
        "a\uFFFC:b",
        "0.0.0.0/0",
        "1/",
        "IfExists",
        "ForAnyValue:",
        "NIAM",
    ];

    private static readonly PolicyType[] Types =
    [
        PolicyType.Unknown,
        PolicyType.Identity,
        PolicyType.Trust,
        PolicyType.Resource,
        PolicyType.ServiceControl,
        PolicyType.ResourceControl,
        PolicyType.Session,
    ];

    private static readonly string[][] Tokens =
    [
        .. FaultyPolicies.All.Select(static policy => Token().Matches(policy).Select(static match => match.Value).ToArray()),
    ];

    /// <summary>Runs of the tokens of some policies, each with odd tokens among them.</summary>
    private static readonly Gen<string> s_mixed = Gen.Select(
            Gen.Int[0, Tokens.Length - 1],
            Gen.Double.Unit,
            Gen.Double.Unit,
            Gen.Select(Gen.Double.Unit, Gen.Int[0, Odd.Length + Structure.Length - 1]).Array[0, 3]
        )
        .Select(static (policy, from, to, odd) => Run(Tokens[policy], from, to, odd))
        .Array[1, 3]
        .Select(static runs => string.Concat(runs));

    private const string Structure = "{}[],:\"\\";

    public static TheoryData<string> Policies => [.. FaultyPolicies.All];

    [Theory]
    [MemberData(nameof(Policies))]
    public void No_string_makes_a_rule_throw(string policy)
    {
        var findings = 0;
        foreach (Match part in StringToken().Matches(policy))
        {
            foreach (var odd in Odd)
            {
                findings += Check(
                    policy[..part.Index] + "\"" + odd + "\"" + policy[(part.Index + part.Length)..],
                    Types[(part.Index + odd.Length) % Types.Length]
                );
            }
        }

        Assert.NotEqual(0, findings);
    }

    /// <summary>
    /// Policies that are cut, doubled, mixed with each other and filled with odd strings at random: reader, rules and cures take all of
    /// them. A search among new ones (see <see cref="Property"/>) tries some thousands a second.
    /// </summary>
    [Fact]
    public void No_mixture_of_policies_makes_a_rule_throw() =>
        Gen.Select(s_mixed, Gen.Enum<PolicyType>()).Holds(static (policy, type) => Check(policy, type), count: 3_000);

    private static string Run(string[] tokens, double from, double to, (double Place, int Token)[] odd)
    {
        // Most runs start at the beginning, so that they are policies for a while.
        var start = from < 0.7 ? 0 : (int)(from * tokens.Length);
        var run = tokens[start..Math.Max(start, to < 0.5 ? tokens.Length : (int)(to * tokens.Length))].ToList();
        foreach (var (place, token) in odd.Where(_ => run.Count > 0))
        {
            run[(int)(place * run.Count)] = token < Odd.Length ? "\"" + Odd[token] + "\"" : Structure[token - Odd.Length].ToString();
        }

        return string.Concat(run);
    }

    private static int Check(string policy, PolicyType type)
    {
        var findings = FaultyPolicies.Findings(policy, type);
        foreach (var finding in findings)
        {
            Assert.NotNull(finding.ToDiagnostic().GetMessage(System.Globalization.CultureInfo.InvariantCulture));
            foreach (var cure in finding.GetCures())
            {
                CureProof.Holds(finding, cure, [], CancellationToken.None);
            }
        }

        return findings.Length;
    }

    [GeneratedRegex(@"""(?:[^""\\]|\\.)*""|[\w.+-]+|\s+|.", RegexOptions.Singleline)]
    private static partial Regex Token();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex StringToken();
}
