using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Text;

/// <summary>Line breaks as the C# language defines them.</summary>
internal static class LineBreaks
{
    /// <summary>True for the characters that end a line in C#.</summary>
    public static bool IsLineBreak(char character) => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>The length of the line break at <paramref name="position"/>; 0 if there is none.</summary>
    public static int LengthAt(string text, int position)
    {
        if (position >= text.Length || !IsLineBreak(text[position]))
        {
            return 0;
        }

        return text[position] == '\r' && position + 1 < text.Length && text[position + 1] == '\n' ? 2 : 1;
    }

    /// <summary>The length of the line break that ends at <paramref name="position"/>; 0 if there is none.</summary>
    public static int LengthBefore(string text, int position)
    {
        if (position == 0 || !IsLineBreak(text[position - 1]))
        {
            return 0;
        }

        return position > 1 && text[position - 1] == '\n' && text[position - 2] == '\r' ? 2 : 1;
    }

    /// <summary>The position behind the next line break from <paramref name="position"/> on, or <paramref name="end"/>.</summary>
    public static int EndOfLine(string text, int position, int end)
    {
        while (position < end)
        {
            var length = LengthAt(text, position);
            if (length > 0)
            {
                return Math.Min(position + length, end);
            }

            position++;
        }

        return end;
    }

    /// <summary>The position behind the last line break before <paramref name="position"/>, or 0.</summary>
    public static int StartOfLine(string text, int position)
    {
        while (position > 0 && !IsLineBreak(text[position - 1]))
        {
            position--;
        }

        return position;
    }

    /// <summary>The line break that a file uses: that of its first line.</summary>
    public static string Of(SourceText text)
    {
        var first = text.Lines[0];
        return first.EndIncludingLineBreak - first.End == 2 ? "\r\n" : "\n";
    }
}
