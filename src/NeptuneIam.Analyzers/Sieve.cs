using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers;

/// <summary>
/// Decides by one look at a file's characters what it can hold for us. Most files can hold nothing, and then nothing else runs: no semantic
/// model, no syntax walk, no allocation.
/// </summary>
/// <remarks>
/// All needles are looked for at once, by the pairs of characters at every second place: whatever is three characters long has such a pair
/// in it. Nearly all pairs of code begin no needle, and one place need not wait for what was found at another, as it would if each told how
/// far to go on.
/// </remarks>
internal sealed class Sieve
{
    /// <summary>Characters looked at in one go: small enough to stay in the processor's first cache levels.</summary>
    private const int WindowLength = 8 * 1024;

    /// <summary>Pairs of characters are told apart by this many numbers.</summary>
    private const int PairCount = 1 << 12;

    /// <summary>From one pair to the next.</summary>
    private const int Step = 2;

    [ThreadStatic]
    private static char[]? t_window;

    private readonly Needle[]?[] _needles = new Needle[PairCount][];

    /// <summary>Whether there are needles for a pair: small enough to stay in the cache beside the window.</summary>
    private readonly bool[] _isInNeedle = new bool[PairCount];
    private readonly int _all;
    private readonly int _overlap;

    /// <param name="needles">
    /// For each subject, the pieces of text, of three characters or more, without at least one of which a file holds nothing of it. There
    /// are at most 31 subjects.
    /// </param>
    public Sieve(params ImmutableArray<string>[] needles)
    {
        var subjects = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var subject = 0; subject < needles.Length; subject++)
        {
            _all |= 1 << subject;

            // What holds a longer needle holds the shorter one in it, so that the longer one decides nothing.
            foreach (
                var needle in needles[subject]
                    .Where(needle => !needles[subject].Any(other => other.Length < needle.Length && needle.Contains(other)))
            )
            {
                subjects[needle] = (subjects.TryGetValue(needle, out var others) ? others : 0) | (1 << subject);
                _overlap = Math.Max(_overlap, needle.Length - 1);
            }
        }

        foreach (var needle in subjects)
        {
            for (var offset = 0; offset < Step; offset++)
            {
                var pair = PairOf(needle.Key[offset], needle.Key[offset + 1]);
                _isInNeedle[pair] = true;
                _needles[pair] = [.. _needles[pair] ?? [], new Needle(needle.Key, needle.Value, offset)];
            }
        }
    }

    /// <summary>True if the text may hold something of any subject.</summary>
    public bool IsCandidate(SourceText text, CancellationToken cancellationToken) => Sift(text, cancellationToken) != 0;

    /// <summary>
    /// The subjects of which the text may hold something: bit <c>n</c> for the needles that were given as the <c>n</c>-th.
    /// </summary>
    public int Sift(SourceText text, CancellationToken cancellationToken)
    {
        var found = 0;
        var window = t_window ??= new char[WindowLength];
        for (var start = 0; start < text.Length && found != _all; start += WindowLength - _overlap)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var length = Math.Min(WindowLength, text.Length - start);
            text.CopyTo(start, window, 0, length);
            found |= Sift(window, length, found);
        }

        return found;
    }

    /// <summary>The subjects of the needles that lie wholly in the first characters of the window, without those already found.</summary>
    private int Sift(char[] window, int length, int found)
    {
        var here = 0;
        var isInNeedle = _isInNeedle;
        for (var place = 0; place + 1 < length; place += Step)
        {
            var pair = PairOf(window[place], window[place + 1]);
            if (isInNeedle[pair])
            {
                here |= FindAt(pair, window, place, length, found | here);
            }
        }

        return here;
    }

    private int FindAt(int pair, char[] window, int place, int length, int found)
    {
        var here = 0;
        foreach (var needle in _needles[pair]!)
        {
            if (needle.HasPairAt(window, place, length) && (needle.Subjects & ~found) != 0)
            {
                here |= needle.Subjects;
            }
        }

        return here;
    }

    private static int PairOf(char first, char second) => ((first << 5) ^ second) & (PairCount - 1);

    /// <summary>A piece of text, the bits of the subjects that it stands for, and where in it the pair is by which it is found.</summary>
    private readonly struct Needle(string text, int subjects, int offset)
    {
        public int Subjects => subjects;

        // The pair may be one of many words; with the character that is not of it, few are left to compare.
        public bool HasPairAt(char[] window, int place, int length)
        {
            var start = place - offset;
            return start >= 0
                && start + text.Length <= length
                && window[start + 2 - (2 * offset)] == text[2 - (2 * offset)]
                && window.AsSpan(start, text.Length).SequenceEqual(text.AsSpan());
        }
    }
}
