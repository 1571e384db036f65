using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Text;

/// <summary>
/// Writes into raw literals. They have no escapes: where the new text holds as many quotes or braces in a row as the delimiters, the
/// delimiters grow; where a single-line literal cannot hold it, the literal becomes a multi-line one.
/// </summary>
internal static class RawLiteralWriter
{
    /// <summary>
    /// Adds the changes of the file that make <paramref name="edits"/> of one literal. False if the literal cannot hold the text.
    /// </summary>
    public static bool TryWrite(LiteralForm form, List<LiteralEdit> edits, SourceText source, string lineBreak, List<TextChange> changes)
    {
        var interpolations = SurvivingInterpolations(form, edits);
        var content = NewContent(form, edits, interpolations, source);
        var quotes = Math.Max(form.Quotes, LongestRun(content, '"', '"') + 1);
        var dollars = form.IsInterpolated ? Math.Max(form.Dollars, LongestRun(content, '{', '}') + 1) : 0;
        var becomesMultiLine =
            form.Kind == LiteralKind.RawSingleLine
            && (content.Length == 0 || content[0] == '"' || content[content.Length - 1] == '"' || content.IndexOf('\n') >= 0);
        if (becomesMultiLine && form.Node.Parent!.FirstAncestorOrSelf<InterpolationSyntax>() is not null)
        {
            return false;
        }

        var indentation = becomesMultiLine ? IndentationFor(form, source) : form.Indentation;
        foreach (var edit in edits)
        {
            var isLineEmptyBehind = LineBreaks.IsLineBreak(source[edit.Source.End]);
            if (LiteralEncoder.Raw(edit.NewText, indentation, lineBreak, isLineEmptyBehind) is not { } encoded)
            {
                return false;
            }

            changes.Add(Indented(form, edit.Source, encoded, source));
        }

        if (quotes != form.Quotes || dollars != form.Dollars || becomesMultiLine)
        {
            var lineStart = becomesMultiLine ? lineBreak + indentation : "";
            changes.Add(new TextChange(form.Open, new string('$', dollars) + new string('"', quotes) + lineStart));
            changes.Add(new TextChange(form.Close, lineStart + new string('"', quotes)));
        }

        if (dollars != form.Dollars)
        {
            foreach (var interpolation in interpolations)
            {
                changes.Add(new TextChange(interpolation.OpenBraceToken.Span, new string('{', dollars)));
                changes.Add(new TextChange(interpolation.CloseBraceToken.Span, new string('}', dollars)));
            }
        }

        return true;
    }

    /// <summary>A multi-line raw literal by itself. Null if the text holds a character that cannot stand in one.</summary>
    /// <param name="text">The text; each <see cref="VirtualText.HoleCharacter"/> stands for an interpolation.</param>
    /// <param name="interpolations">What stands between the braces of each interpolation, in order.</param>
    /// <param name="indentation">What each of its lines, but the one it starts on, begins with.</param>
    /// <param name="lineBreak">The file's line break.</param>
    public static string? MultiLine(string text, ImmutableArray<string> interpolations, string indentation, string lineBreak)
    {
        if (LiteralEncoder.Raw(text, indentation, lineBreak, isLineEmptyBehind: false) is not { } content)
        {
            return null;
        }

        var quotes = new string('"', Math.Max(3, LongestRun(text, '"', '"') + 1));
        var dollars = interpolations.IsEmpty ? 0 : LongestRun(text, '{', '}') + 1;
        var pieces = content.Split(VirtualText.HoleCharacter);
        var literal = new StringBuilder().Append('$', dollars).Append(quotes).Append(lineBreak).Append(indentation).Append(pieces[0]);
        for (var i = 1; i < pieces.Length; i++)
        {
            literal.Append('{', dollars).Append(interpolations[i - 1]).Append('}', dollars).Append(pieces[i]);
        }

        return literal.Append(lineBreak).Append(indentation).Append(quotes).ToString();
    }

    private static List<InterpolationSyntax> SurvivingInterpolations(LiteralForm form, List<LiteralEdit> edits) =>
        form.Node is InterpolatedStringExpressionSyntax interpolated
            ? interpolated
                .Contents.OfType<InterpolationSyntax>()
                .Where(interpolation => !edits.Exists(edit => edit.Source == interpolation.Span))
                .ToList()
            : [];

    /// <summary>
    /// The content as it will be, with a letter for each interpolation: enough to see which characters come to stand in a row.
    /// </summary>
    private static string NewContent(LiteralForm form, List<LiteralEdit> edits, List<InterpolationSyntax> interpolations, SourceText source)
    {
        var pieces = edits
            .Select(edit => (edit.Source, edit.NewText))
            .Concat(interpolations.Select(interpolation => (Source: interpolation.Span, NewText: "x")));
        var content = new StringBuilder();
        var position = form.Content.Start;
        foreach (var (span, newText) in pieces.OrderBy(piece => piece.Source.Start).ThenBy(piece => piece.Source.End))
        {
            content.Append(source.ToString(TextSpan.FromBounds(position, span.Start))).Append(newText);
            position = span.End;
        }

        return content.Append(source.ToString(TextSpan.FromBounds(position, form.Content.End))).ToString();
    }

    private static int LongestRun(string text, char either, char or)
    {
        var longest = 0;
        var run = 0;
        for (var i = 0; i < text.Length; i++)
        {
            run =
                text[i] != either && text[i] != or ? 0
                : i > 0 && text[i - 1] == text[i] ? run + 1
                : 1;
            longest = Math.Max(longest, run);
        }

        return longest;
    }

    /// <summary>
    /// A change at the start of a line that has less white space than the literal's indentation, because nothing stood on it, gives it the
    /// rest.
    /// </summary>
    private static TextChange Indented(LiteralForm form, TextSpan span, string encoded, SourceText source)
    {
        if (form.Kind == LiteralKind.RawMultiLine)
        {
            var line = source.Lines.GetLineFromPosition(span.Start);
            var column = span.Start - line.Start;
            if (column < form.Indentation.Length && span.Start >= form.Content.Start)
            {
                return new TextChange(TextSpan.FromBounds(line.Start, span.End), form.Indentation + encoded);
            }
        }

        return new TextChange(span, encoded);
    }

    /// <summary>One level more than the line that the literal starts on.</summary>
    private static string IndentationFor(LiteralForm form, SourceText source)
    {
        var line = source.Lines.GetLineFromPosition(form.Open.Start);
        var end = line.Start;
        while (end < form.Open.Start && char.IsWhiteSpace(source[end]))
        {
            end++;
        }

        var indentation = source.ToString(TextSpan.FromBounds(line.Start, end));
        return indentation + (indentation.IndexOf('\t') >= 0 ? "\t" : "    ");
    }
}
