using System.Text;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>Reads what other languages and text processors write and JSON does not know: comments, other quotes, odd white space.</summary>
internal sealed class ForeignSyntaxReader(JsonCursor cursor, JsonFaultRecorder faults)
{
    // No string in other quotes that opens before here is closed on its line: without this, a line of such quotes would cost its square.
    private int _noStringBefore;

    /// <summary>Reads the comment at the current position.</summary>
    public void ReadComment()
    {
        var text = cursor.Text;
        var start = cursor.Position;
        var end = EndOfComment(text, start);
        if (faults.WouldKeep(start))
        {
            var line = StartOfCommentLine(text, start, end);
            faults.Report(start, end - start, "comments may not stand in JSON", VirtualEdit.Remove(line, end - line));
        }

        cursor.Position = end;
    }

    /// <summary>Reads a character that is invisible, as editors leave it at the beginning of files and between words.</summary>
    public void ReadInvisibleCharacter()
    {
        var position = cursor.Position++;
        faults.Report(position, 1, "an invisible character may not stand here", VirtualEdit.Remove(position, 1));
    }

    /// <summary>Reads white space that JSON does not allow.</summary>
    public void ReadForeignWhiteSpace()
    {
        var position = cursor.Position++;
        faults.Report(position, 1, "this kind of white space may not stand here", VirtualEdit.Replace(position, 1, " "));
    }

    /// <summary>Reads a string in single or typographic quotes; null, and nothing read, if no quote closes it on its line.</summary>
    public JsonString? ReadString(char closingQuote)
    {
        var text = cursor.Text;
        var start = cursor.Position;
        if (start < _noStringBefore)
        {
            return null;
        }

        var end = start + 1;
        while (end < text.Length && text[end] != closingQuote && text[end] is not ('\n' or '\r'))
        {
            end += text[end] == '\\' ? 2 : 1;
        }

        if (!cursor.Is(end, closingQuote))
        {
            _noStringBefore = end;
            return null;
        }

        var content = text.Substring(start + 1, end - start - 1).Replace("\\'", "'");
        var span = TextSpan.FromBounds(start, end + 1);
        if (faults.WouldKeep(start))
        {
            faults.Report(start, span.Length, "strings stand in double quotes", new VirtualEdit(span, $"\"{EscapeQuotes(content)}\""));
        }

        cursor.Position = span.End;
        return new JsonString(content, span);
    }

    private static int EndOfComment(string text, int start)
    {
        var end =
            text[start + 1] == '/' ? text.IndexOfAny(['\n', '\r'], start)
            : text.IndexOf("*/", start + 2, StringComparison.Ordinal) is >= 0 and var close ? close + 2
            : -1;
        return end < 0 ? text.Length : end;
    }

    /// <summary>A comment goes with the white space before it, and with its line if nothing else stands there.</summary>
    private static int StartOfCommentLine(string text, int start, int end)
    {
        while (start > 0 && text[start - 1] is ' ' or '\t')
        {
            start--;
        }

        if (start > 0 && text[start - 1] == '\n' && (end == text.Length || text[end] is '\n' or '\r'))
        {
            start -= start > 1 && text[start - 2] == '\r' ? 2 : 1;
        }

        return start;
    }

    /// <summary>Puts a backslash before the double quotes that have none.</summary>
    private static string EscapeQuotes(string content)
    {
        var escaped = new StringBuilder(content.Length + 8);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '"')
            {
                escaped.Append('\\');
            }
            else if (content[i] == '\\' && i + 1 < content.Length)
            {
                escaped.Append(content[i++]);
            }

            escaped.Append(content[i]);
        }

        return escaped.ToString();
    }
}
