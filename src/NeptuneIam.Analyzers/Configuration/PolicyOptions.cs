using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Configuration;

/// <summary>The options that a user sets in <c>.editorconfig</c> or a global configuration file, with the prefix <c>neptune_iam.</c>.</summary>
internal sealed class PolicyOptions
{
    /// <summary>Names of policies, with wildcards, separated by commas, whose principals work at the Neptune console.</summary>
    public const string ConsolePoliciesKey = "neptune_iam.console_policies";

    /// <summary>Names of policies, with wildcards, separated by commas, whose principals use Neptune only through the API or the command line.</summary>
    public const string ApiOnlyPoliciesKey = "neptune_iam.api_only_policies";

    /// <summary><c>true</c> where warnings about security are errors, as the package's mode <c>gate</c> sets it.</summary>
    public const string SecurityGateKey = "neptune_iam.security_gate";

    private readonly ImmutableArray<WildcardPattern> _consolePolicies;
    private readonly ImmutableArray<WildcardPattern> _apiOnlyPolicies;

    private PolicyOptions(AnalyzerConfigOptions options)
    {
        _consolePolicies = ReadNames(options, ConsolePoliciesKey);
        _apiOnlyPolicies = ReadNames(options, ApiOnlyPoliciesKey);
        IsSecurityGate = options.TryGetValue(SecurityGateKey, out var gate) && string.Equals(gate, "true", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>The options that hold for one file, read when first asked for: most files have no use for them.</summary>
    public static Lazy<PolicyOptions> ReadLazily(AnalyzerConfigOptions options) => new(() => new PolicyOptions(options), LazyThreadSafetyMode.None);

    /// <summary>True if warnings about security are errors.</summary>
    public bool IsSecurityGate { get; }

    /// <summary>True if the user says that policies of that name are for the console.</summary>
    public bool IsConsolePolicy(string? name) => Matches(_consolePolicies, name);

    /// <summary>True if the user says that policies of that name are for the API only.</summary>
    public bool IsApiOnlyPolicy(string? name) => Matches(_apiOnlyPolicies, name);

    private static ImmutableArray<WildcardPattern> ReadNames(AnalyzerConfigOptions options, string key)
    {
        if (!options.TryGetValue(key, out var value) || value.Length == 0)
        {
            return ImmutableArray<WildcardPattern>.Empty;
        }

        var patterns = ImmutableArray.CreateBuilder<WildcardPattern>();
        foreach (var name in value.Split(','))
        {
            if (name.Trim() is { Length: > 0 } pattern)
            {
                patterns.Add(new WildcardPattern(pattern, ignoreCase: true, hasVariables: false));
            }
        }

        return patterns.ToImmutable();
    }

    private static bool Matches(ImmutableArray<WildcardPattern> patterns, string? name)
    {
        if (name is null)
        {
            return false;
        }

        foreach (var pattern in patterns)
        {
            if (pattern.Matches(name) == Certainty.Yes)
            {
                return true;
            }
        }

        return false;
    }
}
