using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>Finds what a misspelled name was meant to be.</summary>
internal static class NearNames
{
    /// <summary>The most names that a message or a list of fixes offers.</summary>
    public const int MaxCount = 3;

    /// <summary>Longer texts are not misspelled names.</summary>
    private const int MaxLength = 100;

    /// <summary>
    /// The known names that differ from the name by a few typing mistakes (a letter left out, added, wrong, or swapped with the next; case
    /// does not count): one mistake for every four letters, three at most. Of those only the nearest, in alphabetical order.
    /// </summary>
    public static ImmutableArray<string> Find(string name, IEnumerable<string> known)
    {
        var limit = Math.Min(3, name.Length / 4);
        if (name.Length > MaxLength || limit == 0)
        {
            return ImmutableArray<string>.Empty;
        }

        var near = new List<(int Distance, string Name)>();
        foreach (var candidate in known)
        {
            if (Distance(name, candidate, limit) is var distance && distance <= limit)
            {
                near.Add((distance, candidate));
            }
        }

        var least = near.Select(static pair => pair.Distance).DefaultIfEmpty().Min();
        return near.Where(pair => pair.Distance == least)
            .Select(static pair => pair.Name)
            .OrderBy(static name => name, StringComparer.Ordinal)
            .Take(MaxCount)
            .ToImmutableArray();
    }

    /// <summary>
    /// True for text that can be a name in lower case, such as a region or an account, and nothing else: no wildcard, no variable, nothing
    /// unknown, and no placeholder that something fills in later.
    /// </summary>
    public static bool IsName(string text) => text.All(static character => character is >= 'a' and <= 'z' or >= '0' and <= '9' or '-');

    /// <summary>
    /// The least number of mistakes that lead from one text to the other; if that is over <paramref name="limit"/>, some number over it.
    /// Only the cells near the diagonal are worked out, and only as long as a row has one within the limit.
    /// </summary>
    internal static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        var beforeLast = new int[right.Length + 1];
        var last = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            var first = Math.Max(1, row - limit);
            var end = Math.Min(right.Length, row + limit);
            current[first - 1] = first == 1 ? row : limit + 1;
            var least = current[first - 1];
            for (var column = first; column <= end; column++)
            {
                var isSame = Fold(left[row - 1]) == Fold(right[column - 1]);
                var cost = last[column - 1] + (isSame ? 0 : 1);
                cost = Math.Min(cost, current[column - 1] + 1);
                cost = column == row + limit ? cost : Math.Min(cost, last[column] + 1);
                if (
                    row > 1
                    && column > 1
                    && Fold(left[row - 1]) == Fold(right[column - 2])
                    && Fold(left[row - 2]) == Fold(right[column - 1])
                )
                {
                    cost = Math.Min(cost, beforeLast[column - 2] + 1);
                }

                current[column] = cost;
                least = Math.Min(least, cost);
            }

            if (least > limit)
            {
                return limit + 1;
            }

            (beforeLast, last, current) = (last, current, beforeLast);
        }

        return Math.Min(last[right.Length], limit + 1);
    }

    private static char Fold(char character) => character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : character;
}
