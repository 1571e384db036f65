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

    private static readonly char[] s_open = ['*', '?', '$', '}', VirtualText.HoleCharacter];

    /// <summary>The redundant patterns, in order of the list.</summary>
    /// <param name="patterns">The patterns.</param>
    /// <param name="comparer">How their texts are compared.</param>
    public static ImmutableArray<RedundantPattern> Find(ImmutableArray<WildcardPattern> patterns, StringComparer comparer)
    {
        if (patterns.Length < 2)
        {
            return ImmutableArray<RedundantPattern>.Empty;
        }

        var covers = new int?[patterns.Length];
        var kept = FindEquals(patterns, comparer, covers);
        if (patterns.Any(static pattern => LengthBeforeWildcard(pattern.Text) is not null))
        {
            Array.Sort(kept, (left, right) => comparer.Compare(patterns[left].Text, patterns[right].Text));
            FindCovered(patterns, comparer, kept, covers);
        }

        return covers
            .Select(static (coveredBy, index) => (coveredBy, index))
            .Where(static pair => pair.coveredBy is not null)
            .Select(static pair => new RedundantPattern(pair.index, pair.coveredBy.GetValueOrDefault()))
            .ToImmutableArray();
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

    private static void FindCovered(ImmutableArray<WildcardPattern> patterns, StringComparer comparer, int[] sorted, int?[] covers)
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
                if (text.Length < length || !comparer.Equals(text.Substring(0, length), prefix))
                {
                    break;
                }

                if (other == index || covers[other] is not null)
                {
                    continue;
                }

                var mayCover = EndsLike(patterns[index].Text, text, comparer);
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
    private static bool EndsLike(string pattern, string text, StringComparer comparer)
    {
        var length = pattern.Length - 1 - pattern.LastIndexOfAny(s_open);
        return length == 0
            || text.Length < length
            || text.IndexOfAny(s_open, text.Length - length) >= 0
            || comparer.Equals(text.Substring(text.Length - length), pattern.Substring(pattern.Length - length));
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
    /// The characters before the first wildcard; null if there is none. A policy variable may hold a wildcard, and is
    /// none.
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
