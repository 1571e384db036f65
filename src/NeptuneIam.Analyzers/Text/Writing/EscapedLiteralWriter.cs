using System.Globalization;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Text;

/// <summary>Writes into literals that have a way to write nearly every character: regular, verbatim and character literals.</summary>
internal static class EscapedLiteralWriter
{
    /// <summary>Adds the changes of the file that make <paramref name="edits"/> of one regular literal.</summary>
    public static void WriteRegular(LiteralForm form, List<LiteralEdit> edits, SourceText source, List<TextChange> changes)
    {
        foreach (var edit in edits)
        {
            var encoded = LiteralEncoder.Regular(edit.NewText, '"', form.DoublesBraces);
            var span = edit.Source;
            var next = encoded.Length > 0 ? encoded[0] : source[span.End];
            if (EscapeDecoder.IsHexDigit(next) && ShortHexEscapeBefore(span.Start, form, source) is { } escape)
            {
                // Without a fixed length, the escape would take the digit that now follows it.
                EscapeDecoder.Decode(source.ToString(escape), 0, escape.Length, out var character, out _);
                encoded = "\\u" + ((int)character).ToString("X4", CultureInfo.InvariantCulture) + encoded;
                span = TextSpan.FromBounds(escape.Start, span.End);
            }

            changes.Add(new TextChange(span, encoded));
        }
    }

    /// <summary>
    /// Adds the changes of the file that make <paramref name="edits"/> of one verbatim literal. False if the literal cannot hold the text.
    /// </summary>
    public static bool TryWriteVerbatim(LiteralForm form, List<LiteralEdit> edits, string lineBreak, List<TextChange> changes)
    {
        foreach (var edit in edits)
        {
            if (LiteralEncoder.Verbatim(edit.NewText, form.DoublesBraces, lineBreak) is not { } encoded)
            {
                return false;
            }

            changes.Add(new TextChange(edit.Source, encoded));
        }

        return true;
    }

    /// <summary>
    /// Adds the change of the file that makes <paramref name="edits"/> of a character literal. It becomes a string literal where it no
    /// longer is one character.
    /// </summary>
    public static void WriteCharacter(LiteralForm form, List<LiteralEdit> edits, List<TextChange> changes)
    {
        var value = ((LiteralExpressionSyntax)form.Node).Token.ValueText;
        for (var i = edits.Count - 1; i >= 0; i--)
        {
            var isBehind = edits[i].Source.Start == form.Content.End;
            var replacesCharacter = !edits[i].Source.IsEmpty;
            value =
                replacesCharacter ? edits[i].NewText
                : isBehind ? value + edits[i].NewText
                : edits[i].NewText + value;
        }

        var literal = value.Length == 1 ? LiteralEncoder.CharacterLiteral(value[0]) : LiteralEncoder.RegularLiteral(value);
        changes.Add(new TextChange(form.Node.Span, literal));
    }

    /// <summary>The escape like <c>\x41</c> that ends at a place and could take further digits; null if there is none.</summary>
    private static TextSpan? ShortHexEscapeBefore(int position, LiteralForm form, SourceText source)
    {
        var start = position;
        while (
            position - start < EscapeDecoder.LongestHexEscape - 3
            && start > form.Content.Start
            && EscapeDecoder.IsHexDigit(source[start - 1])
        )
        {
            start--;
        }

        start -= 2;
        if (start + 2 == position || start < form.Content.Start || source[start] != '\\' || source[start + 1] != 'x')
        {
            return null;
        }

        // Behind an odd number of backslashes, this one is the character that they are the escape of.
        var backslashes = 0;
        while (start - backslashes > form.Content.Start && source[start - backslashes - 1] == '\\')
        {
            backslashes++;
        }

        return backslashes % 2 == 0 ? TextSpan.FromBounds(start, position) : null;
    }
}
