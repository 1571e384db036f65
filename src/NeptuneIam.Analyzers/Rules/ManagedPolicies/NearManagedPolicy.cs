using System.Collections.Immutable;
using NeptuneIam.Analyzers.Catalog;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>Finds the AWS managed policy that was meant by a name which AWS does not know.</summary>
internal static class NearManagedPolicy
{
    /// <summary>Names of policies are long and alike: more than two mistakes make another name.</summary>
    private const int MaxMistakes = 2;

    /// <summary>Shorter names are too alike to tell a slip from another name.</summary>
    private const int MinLength = 10;

    private static readonly ImmutableArray<string> s_prefixes = ImmutableArray.Create("Amazon", "AWS");

    /// <summary>
    /// The policy of the same name in different case, with <c>Amazon</c> or <c>AWS</c> missing or too much, of the same kind for Neptune,
    /// or with at most two typing mistakes that change no version. Null if there is none, or if several are as near.
    /// </summary>
    public static string? Find(string name) =>
        ManagedPolicyNames.InOtherLetters(name)
        ?? s_prefixes
            .Select(prefix =>
                ManagedPolicyNames.InOtherLetters(
                    name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name.Substring(prefix.Length) : prefix + name
                )
            )
            .FirstOrDefault(static known => known is not null)
        ?? OfNeptune(name)
        ?? WithFewMistakes(name);

    /// <summary>For a name with Neptune in it, the policy of the same kind: read only, console, full.</summary>
    private static string? OfNeptune(string name)
    {
        if (!Says("neptune"))
        {
            return null;
        }

        return Says("graph") && Says("read") ? "NeptuneGraphReadOnlyAccess"
            : Says("read") ? "NeptuneReadOnlyAccess"
            : Says("console") ? "NeptuneConsoleFullAccess"
            : Says("full") ? "NeptuneFullAccess"
            : null;

        bool Says(string word) => name.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
    }

    private static string? WithFewMistakes(string name)
    {
        if (name.Length < MinLength)
        {
            return null;
        }

        string? nearest = null;
        var least = MaxMistakes + 1;
        foreach (var known in ManagedPolicyNames.All)
        {
            var mistakes = NearNames.Distance(name, known, least);
            if (mistakes < least)
            {
                (nearest, least) = (known, mistakes);
            }
            else if (mistakes == least)
            {
                nearest = null;
            }
        }

        return nearest is not null && WithoutVersion(nearest) != WithoutVersion(name) ? nearest : null;
    }

    /// <summary>A name that differs from a known one by a number, as <c>_v3</c> from <c>_v2</c>, may be newer than the data.</summary>
    private static string WithoutVersion(string name) =>
        name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('V', 'v').TrimEnd('_', '-');
}
