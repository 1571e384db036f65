using System.Collections.Immutable;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>A pattern of a list that another one of the list takes in.</summary>
/// <param name="Index">The index of the pattern.</param>
/// <param name="CoveredBy">The index of one that takes it in.</param>
internal readonly record struct RedundantPattern(int Index, int CoveredBy);

/// <summary>Finds the patterns of a list that others of the list take in; of equals all but the first.</summary>
internal static class RedundantPatterns
{
    /// <summary>
    /// The most that a list may cost: for each comparison the product of the lengths. A pattern is compared only with those that begin with
    /// the text before its first wildcard, so that lists that people write stay far below.
    /// </summary>
    private const long MaxCost = 3_000_000;

    /// <summary>Lists up to this length, as people write them, are looked over pair by pair first, for which no memory is needed.</summary>
    private const int MaxPairwise = 16;

    private static readonly char[] s_open = ['*', '?', '$', '}', VirtualText.HoleCharacter];

    /// <summary>The redundant patterns, in order of the list.</summary>
    /// <param name="patterns">The patterns.</param>
    /// <param name="comparison">How their texts are compared: as ordinals, with or without case.</param>
    public static ImmutableArray<RedundantPattern> Find(ImmutableArray<WildcardPattern> patterns, StringComparison comparison)
    {
        if (patterns.Length < 2 || (patterns.Length <= MaxPairwise && BeginDifferently(patterns, comparison)))
        {
            return ImmutableArray<RedundantPattern>.Empty;
        }

        var comparer = comparison == StringComparison.OrdinalIgnoreCase ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;
        var covers = new int?[patterns.Length];
        var kept = FindEquals(patterns, comparer, covers);
        if (patterns.Any(static pattern => LengthBeforeWildcard(pattern.Text) is not null))
        {
            Array.Sort(kept, (left, right) => comparer.Compare(patterns[left].Text, patterns[right].Text));
            FindCovered(patterns, comparison, comparer, kept, covers);
        }

        return covers
            .Select(static (coveredBy, index) => (coveredBy, index))
            .Where(static pair => pair.coveredBy is not null)
            .Select(static pair => new RedundantPattern(pair.index, pair.coveredBy.GetValueOrDefault()))
            .ToImmutableArray();
    }

    /// <summary>True if no pattern of the list can take in another one, as their first characters show.</summary>
    private static bool BeginDifferently(ImmutableArray<WildcardPattern> patterns, StringComparison comparison)
    {
        for (var index = 0; index < patterns.Length; index++)
        {
            var text = patterns[index].Text;
            var wildcard = LengthBeforeWildcard(text);
            var length = wildcard ?? text.Length;
            for (var other = 0; other < patterns.Length; other++)
            {
                var otherText = patterns[other].Text;
                if (
                    other != index
                    && (wildcard is null ? otherText.Length == length : otherText.Length >= length)
                    && string.Compare(text, 0, otherText, 0, length, comparison) == 0
                )
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>Notes the later ones of equal texts; gives the indexes of the others.</summary>
    private static int[] FindEquals(ImmutableArray<WildcardPattern> patterns, StringComparer comparer, int?[] covers)
    {
        var first = new Dictionary<string, int>(patterns.Length, comparer);
        var kept = new List<int>(patterns.Length);
        for (var index = 0; index < patterns.Length; index++)
        {
            var text = patterns[index].Text;
            if (first.TryGetValue(text, out var earlier))
            {
                // Texts with holes may be different in the end.
                covers[index] = text.IndexOf(VirtualText.HoleCharacter) < 0 ? earlier : null;
                continue;
            }

            first.Add(text, index);
            kept.Add(index);
        }

        return kept.ToArray();
    }

    private static void FindCovered(
        ImmutableArray<WildcardPattern> patterns,
        StringComparison comparison,
        StringComparer comparer,
        int[] sorted,
        int?[] covers
    )
    {
        var remaining = MaxCost;
        for (var index = 0; index < patterns.Length; index++)
        {
            if (covers[index] is not null || LengthBeforeWildcard(patterns[index].Text) is not { } length)
            {
                continue;
            }

            // What the pattern takes in begins with the same characters, and stands together in the sorted list.
            var prefix = patterns[index].Text.Substring(0, length);
            for (var place = FirstNotBefore(patterns, comparer, sorted, prefix); place < sorted.Length; place++)
            {
                var other = sorted[place];
                var text = patterns[other].Text;
                if (text.Length < length || string.Compare(text, 0, prefix, 0, length, comparison) != 0)
                {
                    break;
                }

                if (other == index || covers[other] is not null)
                {
                    continue;
                }

                var mayCover = EndsLike(patterns[index].Text, text, comparison);
                remaining -= mayCover ? (long)text.Length * patterns[index].Text.Length : patterns[index].Text.Length;
                if (remaining < 0)
                {
                    return;
                }

                // Two that take in each other are equals: the earlier one stays.
                if (
                    mayCover
                    && patterns[index].Covers(patterns[other]) == Certainty.Yes
                    && (index < other || patterns[other].Covers(patterns[index]) != Certainty.Yes)
                )
                {
                    covers[other] = index;
                }
            }
        }
    }

    /// <summary>False if a text ends otherwise than the pattern for sure: to tell at once most of those apart that begin alike.</summary>
    private static bool EndsLike(string pattern, string text, StringComparison comparison)
    {
        var length = pattern.Length - 1 - pattern.LastIndexOfAny(s_open);
        return length == 0
            || text.Length < length
            || text.IndexOfAny(s_open, text.Length - length) >= 0
            || string.Compare(text, text.Length - length, pattern, pattern.Length - length, length, comparison) == 0;
    }

    private static int FirstNotBefore(ImmutableArray<WildcardPattern> patterns, StringComparer comparer, int[] sorted, string prefix)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = comparer.Compare(patterns[sorted[middle]].Text, prefix) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>
    /// The characters before the first wildcard; null if there is none. A policy variable may hold a wildcard, and is none.
    /// </summary>
    private static int? LengthBeforeWildcard(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            switch (text[index])
            {
                case '*' or '?':
                    return index;
                case '$' or VirtualText.HoleCharacter:
                    // Different texts may be meant to begin with the same; the pattern is compared with whatever begins like its known
                    // part.
                    return text.IndexOf('*', index) >= 0 || text.IndexOf('?', index) >= 0 ? index : null;
            }
        }

        return null;
    }
}
