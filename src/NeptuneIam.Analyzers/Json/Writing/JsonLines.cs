using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>Looks at the lines of a text, whose line breaks are or end with <c>\n</c>.</summary>
internal static class JsonLines
{
    /// <summary>True if the span takes several lines.</summary>
    public static bool IsBroken(string text, TextSpan span) => text.IndexOf('\n', span.Start, span.Length) >= 0;

    /// <summary>The number of characters between the start of the line and <paramref name="position"/>.</summary>
    public static int ColumnAt(string text, int position) => position - StartOfLine(text, position);

    /// <summary>The white space that begins the line of <paramref name="position"/>.</summary>
    public static string IndentationAt(string text, int position)
    {
        var start = StartOfLine(text, position);
        var end = start;
        while (end < position && text[end] is ' ' or '\t')
        {
            end++;
        }

        return text.Substring(start, end - start);
    }

    private static int StartOfLine(string text, int position) => position == 0 ? 0 : text.LastIndexOf('\n', position - 1) + 1;
}
