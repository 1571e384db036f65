using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// A secret access key: forty characters of base64 that look generated. Alone it looks like any hash; only its place tells what it is.
/// </summary>
internal static class SecretAccessKey
{
    private const int Length = 40;

    /// <summary>A generated secret is below this in 0.003 % of cases; forty hexadecimal digits are below 4.</summary>
    private const double MinEntropy = 4.2;

    /// <summary>True if the value consists of something of a secret's shape.</summary>
    public static bool IsShaped(string text)
    {
        var trimmed = text.Trim();
        return trimmed.Length == Length && IsShaped(trimmed, 0);
    }

    /// <summary>True if a value of a secret's shape stands alone somewhere in the text.</summary>
    public static bool OccursIn(string text) => TryFind(text, 0, out _);

    /// <summary>Finds the first value of a secret's shape at or after <paramref name="start"/> that stands alone.</summary>
    public static bool TryFind(string text, int start, out TextSpan span)
    {
        for (var position = start; position < text.Length; )
        {
            var end = position;
            while (end < text.Length && IsAlphabet(text[end]))
            {
                end++;
            }

            if (end - position == Length && IsShaped(text, position))
            {
                span = TextSpan.FromBounds(position, end);
                return true;
            }

            position = end + 1;
        }

        span = default;
        return false;
    }

    /// <summary>True for the characters of base64 without its padding.</summary>
    public static bool IsAlphabet(char character) =>
        character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '/' or '+';

    private static bool IsShaped(string text, int start)
    {
        var span = new TextSpan(start, Length);
        var isHex = true;
        var isLetters = true;
        for (var position = start; position < span.End; position++)
        {
            var character = text[position];
            if (!IsAlphabet(character))
            {
                return false;
            }

            isHex &= character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
            isLetters &= character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
        }

        return !isHex
            && !isLetters
            && !IsPath(text, span)
            && !IsWords(text, span)
            && !PlaceholderText.Is(text, span)
            && ShannonEntropy.Of(text, span) >= MinEntropy;
    }

    /// <summary>True if two or more of the pieces between slashes are words in lower case, as in a path.</summary>
    private static bool IsPath(string text, TextSpan span)
    {
        const int MinWordLength = 3;
        var words = 0;
        var length = 0;
        for (var position = span.Start; position <= span.End; position++)
        {
            if (position == span.End || text[position] == '/')
            {
                words += length >= MinWordLength ? 1 : 0;
                length = 0;
            }
            else if (length >= 0)
            {
                length = text[position] is >= 'a' and <= 'z' ? length + 1 : -1;
            }
        }

        return words >= 2;
    }

    /// <summary>
    /// True for words joined in camel case, perhaps with numbers: mostly letters in lower case, and the more of them the more often digits
    /// come between.
    /// </summary>
    private static bool IsWords(string text, TextSpan span)
    {
        const int MaxPlaces = 2;
        const int MinLowerCase = 24;
        const int LowerCasePerPlace = 2;
        var lowerCase = 0;
        var places = 0;
        var isLetter = true;
        for (var position = span.Start; position < span.End; position++)
        {
            var character = text[position];
            lowerCase += character is >= 'a' and <= 'z' ? 1 : 0;
            var wasLetter = isLetter;
            isLetter = character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z');
            places += wasLetter && !isLetter ? 1 : 0;
        }

        return places <= MaxPlaces && lowerCase >= MinLowerCase + (LowerCasePerPlace * places);
    }
}
