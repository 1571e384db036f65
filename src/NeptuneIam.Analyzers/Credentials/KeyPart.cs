namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// Recognizes pieces of text that may add up to a key with what stands before or behind them. Only strings with such a piece are put
/// together.
/// </summary>
internal static class KeyPart
{
    /// <summary>An id is told by this many of its characters in a row: capitals and digits.</summary>
    private const int MinLengthOfId = 6;

    /// <summary>A secret is told by this many of its characters in a row, which are more than one word.</summary>
    private const int MinLengthOfSecret = 8;

    /// <summary>True if the text begins or ends with a part of a key.</summary>
    /// <param name="text">The piece.</param>
    /// <param name="fromStart">True if something stands before it.</param>
    /// <param name="toEnd">True if something stands behind it.</param>
    public static bool Is(string text, bool fromStart, bool toEnd) =>
        (fromStart && StartsWithPart(text, 0, 1)) || (toEnd && StartsWithPart(text, text.Length - 1, -1));

    private static bool StartsWithPart(string text, int start, int step)
    {
        var length = 0;
        var isOfId = true;
        var isMixed = false;
        for (var position = start; position >= 0 && position < text.Length && SecretAccessKey.IsAlphabet(text[position]); position += step)
        {
            var character = text[position];
            length++;
            isOfId &= character is (>= 'A' and <= 'Z') or (>= '0' and <= '9');
            isMixed |= character is >= '0' and <= '9' || (position > 0 && char.IsUpper(character) && char.IsLower(text[position - 1]));
            if ((isOfId && length >= MinLengthOfId) || (isMixed && length >= MinLengthOfSecret))
            {
                return true;
            }
        }

        return false;
    }
}
