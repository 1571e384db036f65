using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Text;

/// <summary>
/// How one literal of the source is written: all that is needed to decode its characters and to encode others in its place.
/// </summary>
internal sealed class LiteralForm
{
    private LiteralForm(
        ExpressionSyntax node,
        LiteralKind kind,
        bool isInterpolated,
        int dollars,
        int quotes,
        string indentation,
        TextSpan open,
        TextSpan close,
        TextSpan content
    )
    {
        Node = node;
        Kind = kind;
        IsInterpolated = isInterpolated;
        Dollars = dollars;
        Quotes = quotes;
        Indentation = indentation;
        Open = open;
        Close = close;
        Content = content;
    }

    /// <summary>The literal: a <see cref="LiteralExpressionSyntax"/> or an <see cref="InterpolatedStringExpressionSyntax"/>.</summary>
    public ExpressionSyntax Node { get; }

    /// <summary>The lexical kind.</summary>
    public LiteralKind Kind { get; }

    /// <summary>True for literals with a <c>$</c>.</summary>
    public bool IsInterpolated { get; }

    /// <summary>
    /// The number of <c>$</c>: in raw literals also the number of braces around an interpolation. 0 without interpolation.
    /// </summary>
    public int Dollars { get; }

    /// <summary>The number of quotes of each delimiter.</summary>
    public int Quotes { get; }

    /// <summary>The white space that starts each line of a multi-line raw literal and is no part of its text; else empty.</summary>
    public string Indentation { get; }

    /// <summary>The opening delimiter with its <c>$</c> and <c>@</c>, without a line break.</summary>
    public TextSpan Open { get; }

    /// <summary>The quotes of the closing delimiter.</summary>
    public TextSpan Close { get; }

    /// <summary>
    /// The characters that hold the text; in a multi-line raw literal without the line breaks behind and before the delimiters.
    /// </summary>
    public TextSpan Content { get; }

    /// <summary>True for raw literals of one or several lines.</summary>
    public bool IsRaw => Kind is LiteralKind.RawSingleLine or LiteralKind.RawMultiLine;

    /// <summary>True if <c>{</c> and <c>}</c> are written twice.</summary>
    public bool DoublesBraces => IsInterpolated && !IsRaw;

    /// <summary>The form of a literal without interpolation; null if it holds no text or is malformed.</summary>
    public static LiteralForm? Of(LiteralExpressionSyntax literal)
    {
        var token = literal.Token;
        if (
            token.IsMissing
            || literal.ContainsDiagnostics
            || literal.ContainsSkippedText
            || KindOf(token.Kind(), isVerbatim: token.Text[0] == '@') is not var (kind, suffix)
        )
        {
            return null;
        }

        var text = token.Text;
        var quotes = kind is LiteralKind.RawSingleLine or LiteralKind.RawMultiLine ? CountOf('"', text, 0) : 1;
        var open = quotes + (kind == LiteralKind.Verbatim ? 1 : 0);
        var end = text.Length - suffix;
        var close = end - quotes;
        if (close < open)
        {
            return null;
        }

        var (contentStart, contentEnd, indentation) = (open, close, "");
        if (kind == LiteralKind.RawMultiLine)
        {
            contentStart = LineBreaks.EndOfLine(text, open, close);
            contentEnd = LineBreaks.StartOfLine(text, close);
            indentation = text.Substring(contentEnd, close - contentEnd);
            contentEnd -= LineBreaks.LengthBefore(text, contentEnd);
            if (contentEnd < contentStart)
            {
                return null;
            }
        }

        var position = token.SpanStart;
        return new LiteralForm(
            literal,
            kind,
            isInterpolated: false,
            dollars: 0,
            quotes,
            indentation,
            new TextSpan(position, open),
            TextSpan.FromBounds(position + close, position + end),
            TextSpan.FromBounds(position + contentStart, position + contentEnd)
        );
    }

    /// <summary>The form of an interpolated literal; null if it is malformed.</summary>
    public static LiteralForm? Of(InterpolatedStringExpressionSyntax literal)
    {
        var start = literal.StringStartToken;
        var end = literal.StringEndToken;
        if (start.IsMissing || end.IsMissing || literal.ContainsDiagnostics || literal.ContainsSkippedText)
        {
            return null;
        }

        var text = start.Text;
        var dollars = 0;
        var prefix = 0;
        while (prefix < text.Length && text[prefix] is '$' or '@')
        {
            dollars += text[prefix] == '$' ? 1 : 0;
            prefix++;
        }

        var quotes = CountOf('"', text, prefix);
        var kind = start.Kind() switch
        {
            SyntaxKind.InterpolatedStringStartToken => LiteralKind.Regular,
            SyntaxKind.InterpolatedVerbatimStringStartToken => LiteralKind.Verbatim,
            SyntaxKind.InterpolatedSingleLineRawStringStartToken => LiteralKind.RawSingleLine,
            _ => LiteralKind.RawMultiLine,
        };
        var close = end.Span.End - quotes;
        var contentEnd = end.SpanStart;
        var indentation = "";
        if (kind == LiteralKind.RawMultiLine)
        {
            var lineBreak = LineBreaks.LengthAt(end.Text, 0);
            indentation = end.Text.Substring(lineBreak, end.Text.Length - quotes - lineBreak);
        }

        return new LiteralForm(
            literal,
            kind,
            isInterpolated: true,
            dollars,
            quotes,
            indentation,
            new TextSpan(start.SpanStart, prefix + quotes),
            TextSpan.FromBounds(close, end.Span.End),
            TextSpan.FromBounds(start.Span.End, contentEnd)
        );
    }

    /// <summary>The kind of a token, and the length of its suffix <c>u8</c>; null if it holds no text.</summary>
    private static (LiteralKind Kind, int Suffix)? KindOf(SyntaxKind token, bool isVerbatim)
    {
        const int Utf8 = 2;
        var quoted = isVerbatim ? LiteralKind.Verbatim : LiteralKind.Regular;
        return token switch
        {
            SyntaxKind.StringLiteralToken => (quoted, 0),
            SyntaxKind.Utf8StringLiteralToken => (quoted, Utf8),
            SyntaxKind.SingleLineRawStringLiteralToken => (LiteralKind.RawSingleLine, 0),
            SyntaxKind.Utf8SingleLineRawStringLiteralToken => (LiteralKind.RawSingleLine, Utf8),
            SyntaxKind.MultiLineRawStringLiteralToken => (LiteralKind.RawMultiLine, 0),
            SyntaxKind.Utf8MultiLineRawStringLiteralToken => (LiteralKind.RawMultiLine, Utf8),
            SyntaxKind.CharacterLiteralToken => (LiteralKind.Character, 0),
            _ => null,
        };
    }

    private static int CountOf(char character, string text, int start)
    {
        var end = start;
        while (end < text.Length && text[end] == character)
        {
            end++;
        }

        return end - start;
    }
}
