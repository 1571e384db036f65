using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Text;

/// <summary>Literals and the interpolations in them.</summary>
internal sealed partial class ExpressionReader
{
    private static TextFragment ReadLiteral(LiteralExpressionSyntax literal, SyntaxNode anchor, LiteralForm? host) =>
        LiteralForm.Of(literal) is { } form
        && LiteralDecoder.Decode(form, literal.Token, form.Content, literal.Token.ValueText, part: 0, startsLine: true) is { } fragment
            ? fragment
            : Hole(literal, anchor, host);

    private ImmutableArray<TextFragment> ReadInterpolated(InterpolatedStringExpressionSyntax literal, SyntaxNode anchor, LiteralForm? host)
    {
        if (LiteralForm.Of(literal) is not { } form)
        {
            return One(Hole(literal, anchor, host));
        }

        var readings = new ReadingCombinations();
        var part = 0;
        var isTextExpected = true;
        foreach (var content in literal.Contents)
        {
            if (content is InterpolatedStringTextSyntax text)
            {
                var token = text.TextToken;
                if (LiteralDecoder.Decode(form, token, token.Span, token.ValueText, part, startsLine: part == 0) is not { } fragment)
                {
                    return One(Hole(literal, anchor, host));
                }

                readings.Append(One(fragment), () => fragment);
                isTextExpected = false;
            }
            else if (content is InterpolationSyntax interpolation)
            {
                if (isTextExpected)
                {
                    AppendNoText(interpolation.SpanStart);
                }

                readings.Append(ReadInterpolation(interpolation, form), () => Hole(interpolation.Expression, interpolation, form));
                isTextExpected = true;
                part++;
            }
        }

        if (isTextExpected)
        {
            AppendNoText(form.Content.End);
        }

        return readings.Build();

        // Where text could stand but none does, there is a place to write some.
        void AppendNoText(int position)
        {
            var nothing = TextFragment.Of(
                "",
                new TextSegment
                {
                    Kind = SegmentKind.Literal,
                    Length = 0,
                    Tree = literal.SyntaxTree,
                    Source = new TextSpan(position, 0),
                    IsMapped = true,
                    Form = form,
                    Part = part,
                }
            );
            readings.Append(One(nothing), () => nothing);
        }
    }

    private ImmutableArray<TextFragment> ReadInterpolation(InterpolationSyntax interpolation, LiteralForm form)
    {
        var expression = interpolation.Expression;
        if (interpolation is { AlignmentClause: null, FormatClause: null })
        {
            return ReadOperand(expression, interpolation, form);
        }

        // A format is for values that know formats; text ignores it.
        if (
            interpolation.FormatClause is not null
            && !IsText(expression)
            && !Unwrapping.Unwrap(expression).IsKind(SyntaxKind.CharacterLiteralExpression)
        )
        {
            return One(Hole(expression, interpolation, form));
        }

        var readings = ReadOperand(expression, interpolation, form);
        if (readings.Any(reading => reading.HasHoles) || WidthOf(interpolation.AlignmentClause?.Value) is not { } width)
        {
            return One(Hole(expression, interpolation, form));
        }

        return readings.Select(reading => Reference(Pad(reading.Text, width), interpolation, form)).ToImmutableArray();
    }

    private int? WidthOf(ExpressionSyntax? alignment)
    {
        const int most = 1000;
        int? width = alignment switch
        {
            null => 0,
            LiteralExpressionSyntax { Token.Value: int value } => value,
            PrefixUnaryExpressionSyntax
            {
                RawKind: (int)SyntaxKind.UnaryMinusExpression,
                Operand: LiteralExpressionSyntax { Token.Value: int value }
            } => -value,
            _ => ModelFor(alignment)?.GetConstantValue(alignment, cancellationToken).Value as int?,
        };
        return width is >= -most and <= most ? width : null;
    }

    private static string Pad(string text, int width) => width < 0 ? text.PadRight(-width) : text.PadLeft(width);
}
