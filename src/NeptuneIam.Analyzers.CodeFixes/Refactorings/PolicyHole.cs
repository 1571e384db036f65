using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.CodeFixes.Refactorings;

/// <summary>A piece of a policy's text that is C# code.</summary>
/// <param name="Expression">The expression by itself; null if it is written in a format of its own, or to a width.</param>
/// <param name="Interpolation">What stands between the braces of an interpolation for it.</param>
internal sealed record PolicyHole(ExpressionSyntax? Expression, string Interpolation)
{
    /// <summary>The code behind a segment that is no literal; null if it cannot stand in another literal.</summary>
    public static PolicyHole? Of(TextSegment segment) =>
        NodeOf(segment) switch
        {
            InterpolationSyntax { AlignmentClause: null, FormatClause: null, Expression: var expression } => Of(expression),
            InterpolationSyntax { FormatClause.FormatStringToken: var format } when format.Text != format.ValueText => null,
            InterpolationSyntax interpolation => new PolicyHole(
                Expression: null,
                interpolation.Expression + interpolation.AlignmentClause?.ToString() + interpolation.FormatClause
            ),
            ExpressionSyntax expression => Of(expression),
            _ => null,
        };

    private static PolicyHole? Of(ExpressionSyntax expression)
    {
        var code = expression.ToString();
        return code.IndexOfAny(['\r', '\n']) >= 0 ? null : new PolicyHole(expression, IsSafe(expression) ? code : $"({code})");
    }

    private static SyntaxNode? NodeOf(TextSegment segment) =>
        segment switch
        {
            { Anchor: { } anchor } => anchor,
            { Hole: { } hole } => hole.AncestorsAndSelf()
                .FirstOrDefault(node => node.Span == segment.Source && node is InterpolationSyntax or ExpressionSyntax),
            _ => null,
        };

    /// <summary>
    /// True if the code ends where the expression ends, whatever stands behind it: a colon would start a format, and a brace belong to the
    /// literal.
    /// </summary>
    private static bool IsSafe(ExpressionSyntax expression) =>
        expression
            is IdentifierNameSyntax
                or MemberAccessExpressionSyntax
                or InvocationExpressionSyntax
                or ElementAccessExpressionSyntax
                or ParenthesizedExpressionSyntax
                or LiteralExpressionSyntax
                or ThisExpressionSyntax
        && !expression.DescendantNodesAndSelf().Any(static node => node.IsKind(SyntaxKind.AliasQualifiedName));
}
