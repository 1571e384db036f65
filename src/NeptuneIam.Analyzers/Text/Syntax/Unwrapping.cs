using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Text;

/// <summary>Looks through the syntax around an expression that does not change the text it stands for.</summary>
internal static class Unwrapping
{
    /// <summary>The expression within parentheses, <c>!</c>, <c>checked</c>, and casts to <c>string</c> or <c>object</c>.</summary>
    public static ExpressionSyntax Unwrap(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case CheckedExpressionSyntax checkedExpression:
                    expression = checkedExpression.Expression;
                    break;
                case PostfixUnaryExpressionSyntax postfix when postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression):
                    expression = postfix.Operand;
                    break;
                case CastExpressionSyntax cast when IsTextType(cast.Type):
                    expression = cast.Expression;
                    break;
                case BinaryExpressionSyntax binary
                    when binary.IsKind(SyntaxKind.AsExpression) && binary.Right is TypeSyntax type && IsTextType(type):
                    expression = binary.Left;
                    break;
                default:
                    return expression;
            }
        }
    }

    /// <summary>The outermost expression that <see cref="Unwrap"/> looks through to get to this one.</summary>
    public static ExpressionSyntax Wrap(ExpressionSyntax expression)
    {
        while (
            expression.Parent
                is ParenthesizedExpressionSyntax
                    or CheckedExpressionSyntax
                    or CastExpressionSyntax
                    or PostfixUnaryExpressionSyntax
                    or BinaryExpressionSyntax
            && LooksThrough((ExpressionSyntax)expression.Parent, expression)
        )
        {
            expression = (ExpressionSyntax)expression.Parent;
        }

        return expression;
    }

    private static bool LooksThrough(ExpressionSyntax parent, ExpressionSyntax child) =>
        parent switch
        {
            ParenthesizedExpressionSyntax or CheckedExpressionSyntax => true,
            PostfixUnaryExpressionSyntax postfix => postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
            CastExpressionSyntax cast => cast.Expression == child && IsTextType(cast.Type),
            BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.AsExpression)
                && binary.Left == child
                && binary.Right is TypeSyntax type
                && IsTextType(type),
            _ => false,
        };

    private static bool IsTextType(TypeSyntax type) =>
        type switch
        {
            NullableTypeSyntax nullable => IsTextType(nullable.ElementType),
            PredefinedTypeSyntax predefined => predefined.Keyword.IsKind(SyntaxKind.StringKeyword)
                || predefined.Keyword.IsKind(SyntaxKind.ObjectKeyword),
            _ => false,
        };
}
