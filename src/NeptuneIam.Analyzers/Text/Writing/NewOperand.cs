using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Text;

/// <summary>Writes text beside a piece that is no literal, as an operand of its own: <c>name</c> becomes <c>name + "text"</c>.</summary>
internal static class NewOperand
{
    /// <summary>The change that writes the text behind a segment; null if it cannot be written there.</summary>
    /// <param name="text">The text as read.</param>
    /// <param name="before">The index of the segment; -1 to write before the first.</param>
    /// <param name="newText">The text to write.</param>
    public static TextChange? Write(VirtualText text, int before, string newText)
    {
        var segment = text.Segments[Math.Max(before, 0)];
        if (segment.Host is not null || ExpressionOf(segment) is not { } expression || !CanBecomeOperand(expression))
        {
            return null;
        }

        var literal = LiteralEncoder.RegularLiteral(newText);
        return before >= 0
            ? new TextChange(new TextSpan(expression.Span.End, 0), " + " + literal)
            : new TextChange(new TextSpan(expression.SpanStart, 0), literal + " + ");
    }

    /// <summary>The expression of a reference or a hole; null for anything else.</summary>
    private static ExpressionSyntax? ExpressionOf(TextSegment segment)
    {
        if (segment.Kind is not (SegmentKind.Reference or SegmentKind.Hole))
        {
            return null;
        }

        var hasSource = segment is { Kind: SegmentKind.Hole, Source.IsEmpty: false };
        return (segment.Anchor ?? (hasSource ? segment.Tree?.GetRoot().FindNode(segment.Source) : null)) as ExpressionSyntax;
    }

    /// <summary>True if <c>+</c> may follow the expression, and takes the place of nothing that binds closer.</summary>
    private static bool CanBecomeOperand(ExpressionSyntax expression) =>
        expression
            is NameSyntax
                or MemberAccessExpressionSyntax
                or InvocationExpressionSyntax
                or ElementAccessExpressionSyntax
                or ParenthesizedExpressionSyntax
                or LiteralExpressionSyntax
        && expression.Parent switch
        {
            BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.AddExpression) || binary.IsKind(SyntaxKind.CoalesceExpression),
            ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None),
            AssignmentExpressionSyntax assignment => assignment.Right == expression,
            EqualsValueClauseSyntax
            or ReturnStatementSyntax
            or ArrowExpressionClauseSyntax
            or ParenthesizedExpressionSyntax
            or ConditionalExpressionSyntax
            or SwitchExpressionArmSyntax
            or InitializerExpressionSyntax
            or ExpressionElementSyntax
            or AnonymousObjectMemberDeclaratorSyntax => true,
            _ => false,
        };
}
