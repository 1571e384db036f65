namespace NeptuneIam.Analyzers.Text;

/// <summary>The backslash escapes of C# 14, in string and character literals.</summary>
internal static class EscapeDecoder
{
    /// <summary>The longest escape of the form <c>\x41</c>.</summary>
    public const int LongestHexEscape = 6;

    /// <summary>Decodes the escape at <paramref name="position"/>, where a backslash stands.</summary>
    /// <param name="text">The source characters.</param>
    /// <param name="position">The place of the backslash.</param>
    /// <param name="end">Where the literal's content ends.</param>
    /// <param name="first">The character.</param>
    /// <param name="second">The low surrogate of a character beyond the basic plane; else 0.</param>
    /// <returns>The number of source characters; 0 if this is no escape.</returns>
    public static int Decode(string text, int position, int end, out char first, out char second)
    {
        first = second = '\0';
        uint value;
        if (position + 1 >= end)
        {
            return 0;
        }

        switch (text[position + 1])
        {
            case '\'' or '"' or '\\':
                first = text[position + 1];
                return 2;
            case '0':
                return 2;
            case 'a':
                first = '\a';
                return 2;
            case 'b':
                first = '\b';
                return 2;
            case 'e':
                first = '\u001b';
                return 2;
            case 'f':
                first = '\f';
                return 2;
            case 'n':
                first = '\n';
                return 2;
            case 'r':
                first = '\r';
                return 2;
            case 't':
                first = '\t';
                return 2;
            case 'v':
                first = '\v';
                return 2;
            case 'u':
                return Hex(text, position + 2, end, least: 4, most: 4, out value) == 4 ? One(value, 6, out first) : 0;
            case 'x':
                var digits = Hex(text, position + 2, end, least: 1, most: 4, out value);
                return digits > 0 ? One(value, 2 + digits, out first) : 0;
            case 'U':
                if (Hex(text, position + 2, end, least: 8, most: 8, out value) != 8 || value > 0x10FFFF)
                {
                    return 0;
                }

                if (value <= 0xFFFF)
                {
                    return One(value, 10, out first);
                }

                first = (char)(0xD800 + ((value - 0x10000) >> 10));
                second = (char)(0xDC00 + ((value - 0x10000) & 0x3FF));
                return 10;
            default:
                return 0;
        }
    }

    /// <summary>True for a hexadecimal digit.</summary>
    public static bool IsHexDigit(char character) => character is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');

    private static int One(uint value, int length, out char character)
    {
        character = (char)value;
        return length;
    }

    private static int Hex(string text, int start, int end, int least, int most, out uint value)
    {
        value = 0;
        var count = 0;
        while (count < most && start + count < end && IsHexDigit(text[start + count]))
        {
            var digit = text[start + count];
            value = (value << 4) | (uint)(digit <= '9' ? digit - '0' : (digit | 0x20) - 'a' + 10);
            count++;
        }

        return count >= least ? count : 0;
    }
}
