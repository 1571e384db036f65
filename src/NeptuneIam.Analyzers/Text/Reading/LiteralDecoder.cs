using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Text;

/// <summary>
/// Decodes the content of one literal token by hand, character by character with its source, and checks the result against the compiler's
/// own value of the token.
/// </summary>
internal static class LiteralDecoder
{
    /// <summary>The text of a run of characters of a literal; null if it is not what the compiler takes it for.</summary>
    /// <param name="form">The literal.</param>
    /// <param name="token">The token that holds the characters.</param>
    /// <param name="content">The characters, in coordinates of the file.</param>
    /// <param name="value">What the compiler takes them for; in interpolated literals, it leaves doubled braces doubled.</param>
    /// <param name="part">Which run of the literal this is.</param>
    /// <param name="startsLine">True if the run is the first of a multi-line raw literal.</param>
    public static TextFragment? Decode(LiteralForm form, SyntaxToken token, TextSpan content, string value, int part, bool startsLine)
    {
        var text = token.Text;
        var start = content.Start - token.SpanStart;
        var end = content.End - token.SpanStart;
        var whole = new TextSegment
        {
            Kind = SegmentKind.Literal,
            Length = content.Length,
            Tree = token.SyntaxTree,
            Source = content,
            IsMapped = true,
            Form = form,
            Part = part,
        };
        if (form.Kind == LiteralKind.RawMultiLine)
        {
            return DecodeLines(whole, text, token.SpanStart, start, end, value, startsLine);
        }

        return form.IsRaw || !HasEscape(form, text, start, end)
            ? content.Length == value.Length && string.CompareOrdinal(text, start, value, 0, value.Length) == 0
                ? TextFragment.Of(value, whole)
                : null
            : DecodeEscapes(whole, text, start, end, value);
    }

    private static bool HasEscape(LiteralForm form, string text, int start, int end)
    {
        var escape = form.Kind == LiteralKind.Verbatim ? '"' : '\\';
        for (var i = start; i < end; i++)
        {
            if (text[i] == escape || (form.DoublesBraces && text[i] is '{' or '}'))
            {
                return true;
            }
        }

        return false;
    }

    private static TextFragment? DecodeEscapes(TextSegment whole, string text, int start, int end, string value)
    {
        var form = whole.Form!;
        var characters = new char[end - start];
        var offsets = new int[end - start + 1];
        var count = 0;
        var compared = 0;
        for (var i = start; i < end; )
        {
            var length = DecodeCharacter(form, text, i, end, out var first, out var second);
            var isDoubledBrace = length == 2 && first is '{' or '}';
            if (length == 0 || (isDoubledBrace && !IsNext(first)) || !IsNext(first) || (second != '\0' && !IsNext(second)))
            {
                return null;
            }

            offsets[count] = i - start;
            characters[count++] = first;
            i += length;
            if (second != '\0')
            {
                // The first half stands for the whole escape, so that the characters' spans never overlap.
                offsets[count] = i - start;
                characters[count++] = second;
            }
        }

        if (compared != value.Length)
        {
            return null;
        }

        Array.Resize(ref offsets, count + 1);
        offsets[count] = end - start;

        // The compiler's value is the text itself unless braces are doubled in it.
        var decoded = count == value.Length ? value : new string(characters, 0, count);
        return TextFragment.Of(decoded, whole with { Length = count, Offsets = offsets });

        bool IsNext(char character) => compared < value.Length && value[compared++] == character;
    }

    /// <summary>Decodes what stands at a place for one character of the text, or two halves of one.</summary>
    /// <returns>The number of source characters; 0 if this is no character of such a literal.</returns>
    private static int DecodeCharacter(LiteralForm form, string text, int position, int end, out char first, out char second)
    {
        var isVerbatim = form.Kind == LiteralKind.Verbatim;
        if (text[position] == '\\' && !isVerbatim)
        {
            return EscapeDecoder.Decode(text, position, end, out first, out second);
        }

        (first, second) = (text[position], '\0');
        var isDoubled = (isVerbatim && first == '"') || (form.DoublesBraces && first is '{' or '}');
        return !isDoubled ? 1
            : position + 1 < end && text[position + 1] == first ? 2
            : 0;
    }

    private static TextFragment? DecodeLines(TextSegment whole, string text, int origin, int start, int end, string value, bool startsLine)
    {
        var indentation = whole.Form!.Indentation;
        var segments = ImmutableArray.CreateBuilder<TextSegment>();
        var compared = 0;
        var position = start;
        do
        {
            var lineEnd = LineBreaks.EndOfLine(text, position, end);
            var lineStart = startsLine ? SkipIndentation(text, position, lineEnd, indentation) : position;
            var length = lineEnd - lineStart;
            if (lineStart < 0 || compared + length > value.Length || string.CompareOrdinal(text, lineStart, value, compared, length) != 0)
            {
                return null;
            }

            segments.Add(whole with { Length = length, Source = new TextSpan(origin + lineStart, length) });
            compared += length;
            position = lineEnd;
            startsLine = true;
        } while (
            position < end || (position > start && LineBreaks.IsLineBreak(text[position - 1]) && segments[segments.Count - 1].Length > 0)
        );

        return compared == value.Length ? new TextFragment(value, segments.ToImmutable()) : null;
    }

    /// <summary>
    /// The place behind the indentation of a line; a line of white space may have less of it. -1 if the line is indented otherwise.
    /// </summary>
    private static int SkipIndentation(string text, int start, int end, string indentation)
    {
        var length = 0;
        while (length < indentation.Length && start + length < end && text[start + length] == indentation[length])
        {
            length++;
        }

        var isWhole = length == indentation.Length || start + length == end || LineBreaks.IsLineBreak(text[start + length]);
        return isWhole ? start + length : -1;
    }
}
