using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Text;

/// <summary>
/// Reads one expression: the pieces it is put together from. What the pieces are is read in the other parts of this class: literals,
/// references, calls.
/// </summary>
internal sealed partial class ExpressionReader(SemanticModel? model, CancellationToken cancellationToken)
{
    /// <summary>Names are followed through at most this many declarations.</summary>
    public const int MaxReferenceDepth = 16;

    /// <summary>Expressions within expressions are read down to this depth; the operands of a concatenation lie on one level.</summary>
    private const int MaxDepth = 64;

    /// <summary>
    /// The model walks from a node up to its statement for each question. The most that all these walks may take together: a concatenation
    /// of thousands of different names is read as far as that, and the rest of its names are holes.
    /// </summary>
    private const int MaxSteps = 1 << 22;

    private int _depth;
    private int _stepsPerQuestion = 1;
    private int _steps;

    /// <summary>The readings of a whole expression.</summary>
    public ImmutableArray<TextFragment> Read(ExpressionSyntax expression) => Read(expression, expression, host: null);

    /// <summary>The readings of an expression.</summary>
    /// <param name="expression">The expression.</param>
    /// <param name="anchor">The node that stands for its text: the expression with what is around it, up to the interpolation it is
    /// in.</param>
    /// <param name="host">The interpolated literal that <paramref name="anchor"/> is part of; null if it is in none.</param>
    private ImmutableArray<TextFragment> Read(ExpressionSyntax expression, SyntaxNode anchor, LiteralForm? host)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_depth >= MaxDepth)
        {
            return One(Hole(expression, anchor, host));
        }

        _depth++;
        try
        {
            var unwrapped = Unwrapping.Unwrap(expression);
            return unwrapped switch
            {
                LiteralExpressionSyntax literal => One(ReadLiteral(literal, anchor, host)),
                InterpolatedStringExpressionSyntax interpolated => ReadInterpolated(interpolated, anchor, host),
                BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.AddExpression) => ReadConcatenation(binary, anchor, host),
                BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.CoalesceExpression) => ReadCoalesce(binary, anchor, host),
                ConditionalExpressionSyntax conditional => ReadBranches(
                    [conditional.WhenTrue, conditional.WhenFalse],
                    expression,
                    anchor,
                    host
                ),
                SwitchExpressionSyntax switchExpression => ReadBranches(
                    switchExpression.Arms.Select(arm => arm.Expression),
                    expression,
                    anchor,
                    host
                ),
                SimpleNameSyntax or MemberAccessExpressionSyntax => ReadReference(unwrapped, anchor, host),
                InvocationExpressionSyntax invocation => ReadCall(invocation, anchor, host),
                _ => One(ReadConstant(unwrapped, anchor, host)),
            };
        }
        finally
        {
            _depth--;
        }
    }

    /// <summary>
    /// The readings of an expression where C# turns its value into text: null is empty there, and numbers and the like have a text.
    /// </summary>
    private ImmutableArray<TextFragment> ReadOperand(ExpressionSyntax expression, SyntaxNode anchor, LiteralForm? host)
    {
        var unwrapped = Unwrapping.Unwrap(expression);
        return
            unwrapped
                is LiteralExpressionSyntax
                {
                    RawKind: (int)SyntaxKind.NullLiteralExpression
                        or (int)SyntaxKind.NumericLiteralExpression
                        or (int)SyntaxKind.TrueLiteralExpression
                        or (int)SyntaxKind.FalseLiteralExpression
                } literal
            ? One(
                TextOf(literal.Token.Value) is { } text && !literal.ContainsDiagnostics
                    ? Reference(text, anchor, host)
                    : Hole(expression, anchor, host)
            )
            : Read(expression, anchor, host);
    }

    private static ImmutableArray<TextFragment> One(TextFragment reading) => ImmutableArray.Create(reading);

    private static TextFragment Hole(ExpressionSyntax expression, SyntaxNode anchor, LiteralForm? host) =>
        TextFragment.Of(
            TextFragment.HoleText,
            new TextSegment
            {
                Kind = SegmentKind.Hole,
                Length = 1,
                Tree = anchor.SyntaxTree,
                Source = anchor.Span,
                Host = host,
                Hole = Unwrapping.Unwrap(expression),
            }
        );

    /// <summary>Text that a name stands for.</summary>
    private static TextFragment Reference(string text, SyntaxNode anchor, LiteralForm? host) =>
        Unwritten(text, SegmentKind.Reference, anchor, host);

    /// <summary>Text that no literal holds.</summary>
    private static TextFragment Unwritten(string text, SegmentKind kind, SyntaxNode anchor, LiteralForm? host) =>
        TextFragment.Of(
            text,
            new TextSegment
            {
                Kind = kind,
                Length = text.Length,
                Anchor = anchor,
                Host = host,
            }
        );

    /// <summary>The text that concatenation makes of a constant, where it is the same in every culture; else null.</summary>
    private static string? TextOf(object? constant) =>
        constant switch
        {
            null => "",
            string text => text,
            char character => character.ToString(),
            bool truth => truth ? bool.TrueString : bool.FalseString,
            byte or ushort or uint or ulong => ((IFormattable)constant).ToString(null, CultureInfo.InvariantCulture),
            sbyte or short or int or long when Convert.ToInt64(constant, CultureInfo.InvariantCulture) >= 0 => (
                (IFormattable)constant
            ).ToString(null, CultureInfo.InvariantCulture),
            _ => null,
        };

    private static bool IsTextBySyntax(ExpressionSyntax expression) =>
        Unwrapping.Unwrap(expression) switch
        {
            InterpolatedStringExpressionSyntax => true,
            LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.StringLiteralExpression)
                || literal.IsKind(SyntaxKind.Utf8StringLiteralExpression),
            _ => false,
        };

    private static bool IsLiteral(ExpressionSyntax expression) => Unwrapping.Unwrap(expression) is LiteralExpressionSyntax;

    private bool IsText(ExpressionSyntax expression) =>
        IsTextBySyntax(expression) || (!IsLiteral(expression) && TypeOf(expression)?.SpecialType == SpecialType.System_String);

    /// <summary>The model, if it may be asked about a node.</summary>
    private SemanticModel? ModelFor(SyntaxNode node)
    {
        if (model is null || node.SyntaxTree != model.SyntaxTree || _steps > MaxSteps)
        {
            return null;
        }

        _steps += _stepsPerQuestion;
        return model;
    }

    private ITypeSymbol? TypeOf(ExpressionSyntax expression)
    {
        var unwrapped = Unwrapping.Unwrap(expression);
        var type = unwrapped is SimpleNameSyntax or MemberAccessExpressionSyntax
            ? SymbolOf(unwrapped) switch
            {
                ILocalSymbol local => local.Type,
                IParameterSymbol parameter => parameter.Type,
                IFieldSymbol field => field.Type,
                IPropertySymbol property => property.Type,
                _ => null,
            }
            : null;
        return type ?? ModelFor(expression)?.GetTypeInfo(expression, cancellationToken).Type;
    }

    /// <summary>
    /// Reads <c>a + b + c</c>. Operands before the first text may be added as numbers, and operators may be declared by a type: only what
    /// is joined as text is taken apart.
    /// </summary>
    private ImmutableArray<TextFragment> ReadConcatenation(BinaryExpressionSyntax top, SyntaxNode anchor, LiteralForm? host)
    {
        var chain = new Stack<BinaryExpressionSyntax>();
        ExpressionSyntax first = top;
        while (first is BinaryExpressionSyntax binary && binary.IsKind(SyntaxKind.AddExpression))
        {
            chain.Push(binary);
            first = binary.Left;
        }

        var readings = new ReadingCombinations();
        var stepsAround = _stepsPerQuestion;
        _stepsPerQuestion += chain.Count;
        var left = first;
        var isLeftText = IsText(first);
        var isLeftPending = true;
        while (chain.Count > 0)
        {
            var binary = chain.Pop();
            var isRightText = IsText(binary.Right);
            var isJoined = (isLeftText || isRightText) && !IsOperatorDeclared(binary, left, isLeftText, isRightText);
            if (isJoined)
            {
                if (isLeftPending)
                {
                    Append(left);
                }

                Append(binary.Right);
                (isLeftPending, isLeftText) = (false, true);
            }
            else
            {
                readings = new ReadingCombinations();
                (isLeftPending, isLeftText) = (true, TypeOf(binary)?.SpecialType == SpecialType.System_String);
            }

            left = binary;
            _stepsPerQuestion--;
        }

        _stepsPerQuestion = stepsAround;
        return isLeftPending ? One(ReadConstant(top, anchor, host)) : readings.Build();

        void Append(ExpressionSyntax operand)
        {
            if (Unwrapping.Unwrap(operand) is BinaryExpressionSyntax sum && sum == left && sum.IsKind(SyntaxKind.AddExpression))
            {
                readings.Append(One(ReadConstant(sum, sum, host: null)), () => Hole(sum, sum, host: null));
            }
            else
            {
                readings.Append(ReadOperand(operand, operand, host: null), () => Hole(operand, operand, host: null));
            }
        }
    }

    /// <summary>True if the <c>+</c> is not that of <c>string</c>, because the type of an operand declares its own.</summary>
    private bool IsOperatorDeclared(BinaryExpressionSyntax binary, ExpressionSyntax left, bool isLeftText, bool isRightText)
    {
        var other = isLeftText ? binary.Right : left;
        if ((isLeftText && isRightText) || IsLiteral(other))
        {
            return false;
        }

        return TypeOf(other) is { SpecialType: SpecialType.None, TypeKind: not TypeKind.Error and not TypeKind.Enum }
            && ModelFor(binary)?.GetSymbolInfo(binary, cancellationToken).Symbol
                is IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator };
    }

    private ImmutableArray<TextFragment> ReadCoalesce(BinaryExpressionSyntax coalesce, SyntaxNode anchor, LiteralForm? host)
    {
        if (Unwrapping.Unwrap(coalesce.Left).IsKind(SyntaxKind.NullLiteralExpression))
        {
            return Read(coalesce.Right, coalesce.Right, host: null);
        }

        var left = Read(coalesce.Left, coalesce.Left, host: null);
        return left.Any(reading => reading.HasHoles) && !IsTextBySyntax(coalesce.Left) ? One(Hole(coalesce, anchor, host)) : left;
    }

    private ImmutableArray<TextFragment> ReadBranches(
        IEnumerable<ExpressionSyntax> branches,
        ExpressionSyntax expression,
        SyntaxNode anchor,
        LiteralForm? host
    )
    {
        var readings = ImmutableArray.CreateBuilder<TextFragment>();
        foreach (var branch in branches)
        {
            if (Unwrapping.Unwrap(branch) is ThrowExpressionSyntax)
            {
                continue;
            }

            readings.AddRange(InOtherScope(() => Read(branch, branch, host: null)));
            if (readings.Count > ReadingCombinations.Most)
            {
                return One(Hole(expression, anchor, host));
            }
        }

        return readings.Count == 0 ? One(Hole(expression, anchor, host)) : readings.ToImmutable();
    }

    /// <summary>What the compiler computes an expression to; else a hole.</summary>
    private TextFragment ReadConstant(ExpressionSyntax expression, SyntaxNode anchor, LiteralForm? host) =>
        expression
            is BinaryExpressionSyntax
                or PrefixUnaryExpressionSyntax
                or CastExpressionSyntax
                or DefaultExpressionSyntax
                or InvocationExpressionSyntax
        && TypeOf(expression)?.TypeKind != TypeKind.Enum
        && ModelFor(expression)?.GetConstantValue(expression, cancellationToken) is { HasValue: true, Value: { } value }
        && TextOf(value) is { } text
            ? Reference(text, anchor, host)
            : Hole(expression, anchor, host);
}
