using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// Recognizes values of a key's shape that somebody typed: keys of documentation, words that say "not real", runs of the alphabet.
/// </summary>
internal static class PlaceholderText
{
    // Hardly one generated key in ten thousand holds one of these words by chance.
    private static readonly string[] s_words = ["example", "test", "fake", "dummy", "local", "admin", "sample", "placeholder", "changeme"];

    /// <summary>
    /// The longest run of characters, each the successor of the one before, that a generated key has: ABCDEF and 234567 are longer.
    /// </summary>
    private const int MaxChanceRun = 5;

    /// <summary>True if the characters of <paramref name="span"/> were typed and not generated.</summary>
    public static bool Is(string text, TextSpan span)
    {
        foreach (var word in s_words)
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
            if (run > MaxChanceRun)
            {
                return true;
            }
        }

        return false;
    }
}
