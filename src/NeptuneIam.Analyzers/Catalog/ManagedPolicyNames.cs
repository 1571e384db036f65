using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>
/// The names of the AWS managed policies and the paths in their ARNs, from the embedded data file <c>managed-policy-names.txt</c>, which names its source and date.
/// AWS publishes new ones every week, so that a name that is not here need not be wrong.
/// </summary>
internal static class ManagedPolicyNames
{
    /// <summary>Names are compared up to this many characters that differ.</summary>
    private const int MaxDistance = 2;

    /// <summary>Shorter names are too alike to tell a slip from another name.</summary>
    private const int MinLength = 10;

    private static readonly Lazy<Facts> s_facts = new(static () => new Facts());

    /// <summary>True if AWS has, or had, a policy of that name; compared with case, as in ARNs.</summary>
    public static bool Knows(string name) => s_facts.Value.Paths.ContainsKey(name) || s_facts.Value.Unplaced.Contains(name);

    /// <summary>The path in the ARN of the policy of that name, such as <c>service-role/</c>; empty if it has none; null if the policy or its path is not known.</summary>
    public static string? PathOf(string name) => s_facts.Value.Paths.TryGetValue(name, out var path) ? path : null;

    /// <summary>
    /// The policy that a name which AWS does not know is a slip of: the same in other letters, with <c>Amazon</c> or <c>AWS</c> too much or missing, or with at most two characters that
    /// differ and are no version. Null if there is none, or more than one at the same distance.
    /// </summary>
    public static string? Nearest(string name)
    {
        if (s_facts.Value.ByLetters.TryGetValue(name, out var sameLetters))
        {
            return sameLetters;
        }

        foreach (var prefix in s_prefixes)
        {
            var other = name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) ? name.Substring(prefix.Length) : prefix + name;
            if (s_facts.Value.ByLetters.TryGetValue(other, out var known))
            {
                return known;
            }
        }

        return NearestNeptunePolicy(name) ?? NearestByDistance(name);
    }

    private static readonly ImmutableArray<string> s_prefixes = ImmutableArray.Create("Amazon", "AWS");

    /// <summary>For a name of Neptune's that AWS does not know the policy of the same kind: read only, console, full.</summary>
    private static string? NearestNeptunePolicy(string name)
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

    private static string? NearestByDistance(string name)
    {
        if (name.Length < MinLength)
        {
            return null;
        }

        string? nearest = null;
        var least = MaxDistance + 1;
        foreach (var known in s_facts.Value.Paths.Keys)
        {
            var distance = Distance(name, known, least + 1);
            if (distance < least)
            {
                (nearest, least) = (known, distance);
            }
            else if (distance == least && distance <= MaxDistance)
            {
                nearest = null;
            }
        }

        return nearest is not null && WithoutVersion(nearest) != WithoutVersion(name) ? nearest : null;
    }

    /// <summary>A name that differs from a known one by a number, as <c>_v3</c> from <c>_v2</c>, may be newer than the data.</summary>
    private static string WithoutVersion(string name) => name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9').TrimEnd('V', 'v').TrimEnd('_', '-');

    /// <summary>How many characters must be replaced, inserted, removed, or exchanged with their neighbour; <paramref name="limit"/> or more if it is not less.</summary>
    private static int Distance(string left, string right, int limit)
    {
        if (Math.Abs(left.Length - right.Length) >= limit)
        {
            return limit;
        }

        int[] before = new int[right.Length + 1], last = new int[right.Length + 1], next = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            last[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            next[0] = row;
            var least = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var isSame = char.ToLowerInvariant(left[row - 1]) == char.ToLowerInvariant(right[column - 1]);
                var cost = Math.Min(Math.Min(last[column], next[column - 1]) + 1, last[column - 1] + (isSame ? 0 : 1));
                if (row > 1 && column > 1 && left[row - 1] == right[column - 2] && left[row - 2] == right[column - 1])
                {
                    cost = Math.Min(cost, before[column - 2] + 1);
                }

                next[column] = cost;
                least = Math.Min(least, cost);
            }

            if (least >= limit)
            {
                return limit;
            }

            (before, last, next) = (last, next, before);
        }

        return Math.Min(last[right.Length], limit);
    }

    private sealed class Facts
    {
        public Facts()
        {
            foreach (var section in DataFile.Read(typeof(ManagedPolicyNames).Assembly, "managed-policy-names.txt"))
            {
                foreach (var row in section.Rows)
                {
                    foreach (var name in row)
                    {
                        if (section.Heading[0] == "unplaced")
                        {
                            Unplaced.Add(name);
                        }
                        else
                        {
                            Paths.Add(name, section.Heading.Length > 1 ? section.Heading[1] + "/" : string.Empty);
                            ByLetters[name] = name;
                        }
                    }
                }
            }
        }

        public Dictionary<string, string> Paths { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Unplaced { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string> ByLetters { get; } = new(StringComparer.OrdinalIgnoreCase);
    }
}
