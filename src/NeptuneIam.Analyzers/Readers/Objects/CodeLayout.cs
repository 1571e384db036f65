using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>How new C# code is laid out in a file: indented like the lines around it, one piece a line where there are many.</summary>
internal sealed class CodeLayout(SourceText text)
{
    private const int MaxLineLength = 100;
    private const int MaxItemsOnLine = 3;

    /// <summary>The line break of the file.</summary>
    public string LineBreak { get; } = LineBreakOf(text);

    /// <summary>The white space that begins the line of <paramref name="position"/>.</summary>
    public string IndentationAt(int position)
    {
        var start = text.Lines.GetLineFromPosition(position).Start;
        var end = start;
        while (end < position && text[end] is ' ' or '\t')
        {
            end++;
        }

        return text.ToString(TextSpan.FromBounds(start, end));
    }

    /// <summary>One level more than an indentation.</summary>
    public static string IndentedOnce(string indentation) =>
        indentation + (indentation.StartsWith("\t", StringComparison.Ordinal) ? "\t" : "    ");

    /// <summary>True if nothing but white space stands before the position in its line.</summary>
    public bool StartsLine(int position) => IsBlank(TextSpan.FromBounds(text.Lines.GetLineFromPosition(position).Start, position));

    /// <summary>True if the span holds white space only.</summary>
    public bool IsBlank(TextSpan span) => string.IsNullOrWhiteSpace(text.ToString(span));

    /// <summary>True if the span holds a line break.</summary>
    public bool HasLines(TextSpan span) =>
        text.Lines.GetLineFromPosition(span.Start).LineNumber != text.Lines.GetLineFromPosition(span.End).LineNumber;

    /// <summary>True if a list is better written one item a line.</summary>
    public static bool TakesLines(CodeList list) => list.Items.Length > MaxItemsOnLine || Inline(list).Length > MaxLineLength;

    /// <summary>The code.</summary>
    /// <param name="piece">What to write.</param>
    /// <param name="indentation">The indentation of the line that the code starts in.</param>
    /// <param name="breaksBefore">True if the code before the brackets is there already, and the opening one goes to a line of its
    /// own.</param>
    public string Render(CodePiece piece, string indentation, bool breaksBefore = false)
    {
        if (piece is not CodeList list || !TakesLines(list))
        {
            return Inline(piece);
        }

        var inner = IndentedOnce(indentation);
        var code = new StringBuilder(list.Prefix).Append(list.Head);
        if (breaksBefore || (list.Opening == "{" && list.Head.Length > 0))
        {
            code.Append(LineBreak).Append(indentation);
        }

        code.Append(list.Opening);
        for (var index = 0; index < list.Items.Length; index++)
        {
            code.Append(index == 0 ? string.Empty : ",").Append(LineBreak).Append(inner).Append(Render(list.Items[index], inner));
        }

        return (list.Opening == "(" ? code : code.Append(LineBreak).Append(indentation)).Append(list.Closing).ToString();
    }

    private static string Inline(CodePiece piece) =>
        piece switch
        {
            CodeText code => code.Prefix + code.Text,
            CodeList list => Inline(list),
            _ => string.Empty,
        };

    private static string Inline(CodeList list)
    {
        var items = string.Join(", ", list.Items.Select(Inline));
        if (list.Opening != "{")
        {
            return list.Prefix + list.Head + list.Opening + items + list.Closing;
        }

        // Braces stand apart from what they hold and from what is before them.
        var head = list.Head.Length > 0 ? list.Head + " " : string.Empty;
        var content = items.Length > 0 ? $" {items} " : " ";
        return list.Prefix + head + list.Opening + content + list.Closing;
    }

    private static string LineBreakOf(SourceText text)
    {
        var line = text.Lines[0];
        return line.EndIncludingLineBreak > line.End ? text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak)) : "\n";
    }
}
