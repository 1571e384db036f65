using System.Collections.Immutable;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>How condition operators compare text.</summary>
internal static class TextComparison
{
    /// <summary>True for an operator that ignores case.</summary>
    public static bool IgnoresCase(this ConditionOperator comparison) => comparison.Name.EndsWith("IgnoreCase", StringComparison.Ordinal);

    /// <summary>How the operator compares characters, apart from wildcards.</summary>
    public static StringComparison CharactersOf(this ConditionOperator comparison) =>
        comparison.IgnoresCase() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>True if a value may match one of several names: by itself, by its wildcards, or by what its variables stand for.</summary>
    public static bool MayMatchOneOf(this ConditionOperator comparison, string value, ImmutableArray<string> names)
    {
        if (!comparison.HasWildcards)
        {
            return value.Contains("${") || names.Any(name => value.Equals(name, comparison.CharactersOf()));
        }

        var pattern = new WildcardPattern(value, comparison.IgnoresCase(), hasVariables: true);
        return names.Any(name => pattern.Matches(name) != Certainty.No);
    }
}
