using System.Collections.Immutable;

namespace NeptuneIam.Analyzers;

/// <summary>
/// Needles of a <see cref="Sieve"/> that share a piece of text. Where the piece is not, none of them is, so that text without any of them is looked through once and
/// not once for each.
/// </summary>
internal sealed class NeedleGroup
{
    /// <summary>The shortest piece worth sharing: shorter ones are in every file.</summary>
    private const int ShortestCore = 3;

    private readonly string _core;
    private readonly ImmutableArray<KeyValuePair<string, int>> _needles;
    private readonly int _subjects;

    private NeedleGroup(string core, ImmutableArray<KeyValuePair<string, int>> needles)
    {
        _core = core;
        _needles = needles;
        foreach (var needle in needles)
        {
            _subjects |= needle.Value;
        }
    }

    /// <summary>Groups needles by what most of them share.</summary>
    /// <param name="needles">The needles, each with the bits of the subjects that it stands for.</param>
    public static ImmutableArray<NeedleGroup> Of(IEnumerable<KeyValuePair<string, int>> needles)
    {
        var groups = ImmutableArray.CreateBuilder<NeedleGroup>();
        for (var rest = needles.OrderBy(static needle => needle.Key, StringComparer.Ordinal).ToList(); rest.Count > 0;)
        {
            var core = MostShared(rest);
            var members = rest.Where(needle => needle.Key.Contains(core)).ToImmutableArray();
            groups.Add(new NeedleGroup(Extend(core, members), members));
            rest.RemoveAll(members.Contains);
        }

        return groups.ToImmutable();
    }

    /// <summary>The subjects of the needles that the characters hold, without those already <paramref name="found"/>.</summary>
    public int Find(ReadOnlySpan<char> characters, int found)
    {
        if ((_subjects & ~found) == 0)
        {
            return 0;
        }

        var core = characters.IndexOf(_core.AsSpan());
        if (core < 0)
        {
            return 0;
        }

        var here = 0;
        foreach (var needle in _needles)
        {
            if ((needle.Value & ~(found | here)) != 0 && characters.IndexOf(needle.Key.AsSpan()) >= 0)
            {
                here |= needle.Value;
            }
        }

        return here;
    }

    /// <summary>The piece of <see cref="ShortestCore"/> characters that the most needles hold; a needle of its own where no two share one.</summary>
    private static string MostShared(List<KeyValuePair<string, int>> needles)
    {
        var pieces = needles.SelectMany(static needle => Enumerable.Range(0, Math.Max(0, needle.Key.Length - ShortestCore + 1)).Select(start => needle.Key.Substring(start, ShortestCore)).Distinct());
        var most = pieces.GroupBy(static piece => piece).OrderByDescending(static group => group.Count()).FirstOrDefault();
        return most is not null && most.Count() > 1 ? most.Key : needles[0].Key;
    }

    /// <summary>The longest piece around <paramref name="core"/> that all members hold.</summary>
    private static string Extend(string core, ImmutableArray<KeyValuePair<string, int>> members)
    {
        var first = members[0].Key;
        var start = first.IndexOf(core, StringComparison.Ordinal);
        var end = start + core.Length;
        while (end < first.Length && members.All(needle => needle.Key.Contains(first.Substring(start, end + 1 - start))))
        {
            end++;
        }

        while (start > 0 && members.All(needle => needle.Key.Contains(first.Substring(start - 1, end + 1 - start))))
        {
            start--;
        }

        return first.Substring(start, end - start);
    }
}
