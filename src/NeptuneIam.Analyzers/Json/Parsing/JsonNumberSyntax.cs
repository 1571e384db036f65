using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>The syntax of numbers (RFC 8259, section 6).</summary>
internal static class JsonNumberSyntax
{
    /// <summary>True if the characters are a number.</summary>
    public static bool IsNumber(string text, TextSpan span)
    {
        var (position, end) = (span.Start, span.End);
        if (text[position] == '-')
        {
            position++;
        }

        var hasLeadingZero = position < end && text[position] == '0';
        var integerEnd = EndOfDigits(text, position, end);
        if (integerEnd == position || (hasLeadingZero && integerEnd > position + 1))
        {
            return false;
        }

        position = integerEnd;
        return TrySkipFraction(text, ref position, end) && TrySkipExponent(text, ref position, end) && position == end;
    }

    /// <summary>Goes behind a fraction if there is one; false if its digits are missing.</summary>
    private static bool TrySkipFraction(string text, ref int position, int end)
    {
        if (position == end || text[position] != '.')
        {
            return true;
        }

        var digits = position + 1;
        position = EndOfDigits(text, digits, end);
        return position > digits;
    }

    /// <summary>Goes behind an exponent if there is one; false if its digits are missing.</summary>
    private static bool TrySkipExponent(string text, ref int position, int end)
    {
        if (position == end || text[position] is not ('e' or 'E'))
        {
            return true;
        }

        var digits = position + 1;
        if (digits < end && text[digits] is '+' or '-')
        {
            digits++;
        }

        position = EndOfDigits(text, digits, end);
        return position > digits;
    }

    private static int EndOfDigits(string text, int position, int end)
    {
        while (position < end && text[position] is >= '0' and <= '9')
        {
            position++;
        }

        return position;
    }
}
