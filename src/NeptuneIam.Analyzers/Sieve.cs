using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers;

/// <summary>
/// Decides whether a file can hold anything for us by one look at its characters. Most files cannot, and then nothing else runs:
/// no semantic model, no syntax walk, no allocation.
/// </summary>
internal sealed class Sieve
{
    /// <summary>Characters looked at in one go: small enough to stay in the processor's first cache levels.</summary>
    private const int WindowLength = 8 * 1024;

    [ThreadStatic]
    private static char[]? t_window;

    private readonly ImmutableArray<string> _needles;
    private readonly int _overlap;

    /// <param name="needles">The pieces of text without at least one of which no reader can find anything.</param>
    public Sieve(ImmutableArray<string> needles)
    {
        // What holds a longer needle holds the shorter one in it, so that the longer one decides nothing.
        _needles = needles.RemoveAll(needle => needles.Any(other => other.Length < needle.Length && needle.Contains(other)));
        foreach (var needle in _needles)
        {
            _overlap = Math.Max(_overlap, needle.Length - 1);
        }
    }

    /// <summary>True if the text holds one of the needles.</summary>
    public bool IsCandidate(SourceText text, CancellationToken cancellationToken)
    {
        var window = t_window ??= new char[WindowLength];
        for (var start = 0; start < text.Length; start += WindowLength - _overlap)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var length = Math.Min(WindowLength, text.Length - start);
            text.CopyTo(start, window, 0, length);
            var characters = window.AsSpan(0, length);
            foreach (var needle in _needles)
            {
                if (characters.IndexOf(needle.AsSpan()) >= 0)
                {
                    return true;
                }
            }
        }

        return false;
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
