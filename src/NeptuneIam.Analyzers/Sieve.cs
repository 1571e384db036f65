using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers;

/// <summary>
/// Decides by one look at a file's characters what it can hold for us. Most files can hold nothing, and then nothing else runs: no semantic model, no syntax walk,
/// no allocation.
/// </summary>
internal sealed class Sieve
{
    /// <summary>Characters looked at in one go: small enough to stay in the processor's first cache levels.</summary>
    private const int WindowLength = 8 * 1024;

    [ThreadStatic]
    private static char[]? t_window;

    private readonly ImmutableArray<NeedleGroup> _groups;
    private readonly int _all;
    private readonly int _overlap;

    /// <param name="needles">
    /// For each subject, the pieces of text without at least one of which a file holds nothing of it. There are at most 31 subjects.
    /// </param>
    public Sieve(params ImmutableArray<string>[] needles)
    {
        var subjects = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var subject = 0; subject < needles.Length; subject++)
        {
            _all |= 1 << subject;

            // What holds a longer needle holds the shorter one in it, so that the longer one decides nothing.
            foreach (var needle in needles[subject].Where(needle => !needles[subject].Any(other => other.Length < needle.Length && needle.Contains(other))))
            {
                subjects[needle] = (subjects.TryGetValue(needle, out var others) ? others : 0) | (1 << subject);
                _overlap = Math.Max(_overlap, needle.Length - 1);
            }
        }

        _groups = NeedleGroup.Of(subjects);
    }

    /// <summary>True if the text may hold something of any subject.</summary>
    public bool IsCandidate(SourceText text, CancellationToken cancellationToken) => Sift(text, cancellationToken) != 0;

    /// <summary>The subjects of which the text may hold something: bit <c>n</c> for the needles that were given as the <c>n</c>-th.</summary>
    public int Sift(SourceText text, CancellationToken cancellationToken)
    {
        var found = 0;
        var window = t_window ??= new char[WindowLength];
        for (var start = 0; start < text.Length && found != _all; start += WindowLength - _overlap)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var length = Math.Min(WindowLength, text.Length - start);
            text.CopyTo(start, window, 0, length);
            ReadOnlySpan<char> characters = window.AsSpan(0, length);
            foreach (var group in _groups)
            {
                found |= group.Find(characters, found);
            }
        }

        return found;
    }

    /// <summary>Every position at which <paramref name="needle"/> stands in the text, ascending.</summary>
    public static IEnumerable<int> Occurrences(string text, string needle)
    {
        for (var position = text.IndexOf(needle, StringComparison.Ordinal); position >= 0; position = text.IndexOf(needle, position + 1, StringComparison.Ordinal))
        {
            yield return position;
        }
    }
}
