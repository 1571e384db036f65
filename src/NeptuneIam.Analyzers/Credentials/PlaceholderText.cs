using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>Values of a key's shape that somebody typed: documentation keys, words that say "not real", runs of the alphabet.</summary>
internal static class PlaceholderText
{
    // A generated key holds one of these words by chance once in ten thousand keys or less.
    private static readonly string[] Words = ["example", "test", "fake", "dummy", "local", "admin", "sample", "placeholder", "changeme"];

    /// <summary>Characters in a row, each the successor of the one before, that no generated key has: ABCDEF, 234567.</summary>
    private const int LongestChanceRun = 5;

    /// <summary>True if the characters of <paramref name="span"/> were typed and not generated.</summary>
    public static bool Is(string text, TextSpan span)
    {
        foreach (var word in Words)
        {
            if (text.IndexOf(word, span.Start, span.Length, StringComparison.OrdinalIgnoreCase) >= 0)
            {
                return true;
            }
        }

        var run = 1;
        for (var position = span.Start + 1; position < span.End; position++)
        {
            run = text[position] == text[position - 1] + 1 ? run + 1 : 1;
            if (run > LongestChanceRun)
            {
                return true;
            }
        }

        return false;
    }
}
