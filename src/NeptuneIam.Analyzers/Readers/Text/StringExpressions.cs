using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Finds the expression that a piece of a string belongs to.</summary>
internal static class StringExpressions
{
    /// <summary>The topmost string expression that the literal token is part of; null if the token is no part of a string.</summary>
    public static ExpressionSyntax? Topmost(SyntaxToken token) =>
        token.Parent switch
        {
            LiteralExpressionSyntax literal when IsString(token) => Topmost(literal),
            InterpolatedStringTextSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => Topmost(interpolated),
            InterpolatedStringExpressionSyntax interpolated => Topmost(interpolated),
            _ => null,
        };

    /// <summary>The topmost string expression that <paramref name="expression"/> is part of, itself if it is part of none.</summary>
    public static ExpressionSyntax Topmost(ExpressionSyntax expression)
    {
        while (Whole(expression) is { } whole)
        {
            expression = whole;
        }

        return expression;
    }

    /// <summary>
    /// The topmost string expression whose text is that of <paramref name="expression"/>, or that is made from it by calls such as
    /// <c>Trim</c> and <c>Replace</c>; null if the text is only a piece of what it is part of.
    /// </summary>
    public static ExpressionSyntax? TopmostOfSameText(ExpressionSyntax expression)
    {
        while (Whole(expression) is { } whole)
        {
            if (IsPiece(expression))
            {
                return null;
            }

            expression = whole;
        }

        return expression;
    }

    /// <summary>The expression without calls such as <c>Trim</c> behind it, and without parentheses.</summary>
    public static ExpressionSyntax WithoutCalls(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    expression = parenthesized.Expression;
                    break;
                case PostfixUnaryExpressionSyntax forgiven:
                    expression = forgiven.Operand;
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member }
                    when member.Name.Identifier.ValueText is not "Replace" && IsTextCall(member):
                    expression = member.Expression;
                    break;
                default:
                    return expression;
            }
        }
    }

    /// <summary>The expressions of which one is the value of <paramref name="expression"/>: the branches of a choice, or itself.</summary>
    public static IEnumerable<ExpressionSyntax> Choices(ExpressionSyntax expression)
    {
        var pending = new Stack<ExpressionSyntax>();
        pending.Push(expression);
        while (pending.Count > 0)
        {
            var next = WithoutCalls(pending.Pop());
            switch (next)
            {
                case ConditionalExpressionSyntax conditional:
                    pending.Push(conditional.WhenFalse);
                    pending.Push(conditional.WhenTrue);
                    break;
                case SwitchExpressionSyntax @switch:
                    foreach (var arm in @switch.Arms.Reverse())
                    {
                        pending.Push(arm.Expression);
                    }

                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                    pending.Push(coalesce.Right);
                    pending.Push(coalesce.Left);
                    break;
                default:
                    yield return next;
                    break;
            }
        }
    }

    /// <summary>True if the expression is written with literals, rather than being a name or a call of something else.</summary>
    public static bool IsWritten(ExpressionSyntax expression) =>
        expression
            is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression or (int)SyntaxKind.Utf8StringLiteralExpression }
                or InterpolatedStringExpressionSyntax
                or BinaryExpressionSyntax
                or ConditionalExpressionSyntax
                or SwitchExpressionSyntax
        || (
            expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member }
            && (IsStringFactory(member) || IsTextCall(member))
        );

    private static bool IsString(SyntaxToken token) =>
        token.Kind()
            is SyntaxKind.StringLiteralToken
                or SyntaxKind.Utf8StringLiteralToken
                or SyntaxKind.SingleLineRawStringLiteralToken
                or SyntaxKind.MultiLineRawStringLiteralToken
                or SyntaxKind.Utf8SingleLineRawStringLiteralToken
                or SyntaxKind.Utf8MultiLineRawStringLiteralToken;

    private static ExpressionSyntax? Whole(ExpressionSyntax part) =>
        part.Parent switch
        {
            BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) || sum.IsKind(SyntaxKind.CoalesceExpression) => sum,
            ParenthesizedExpressionSyntax parenthesized => parenthesized,
            PostfixUnaryExpressionSyntax forgiven when forgiven.IsKind(SyntaxKind.SuppressNullableWarningExpression) => forgiven,
            InterpolationSyntax { Parent: InterpolatedStringExpressionSyntax interpolated } => interpolated,
            ConditionalExpressionSyntax conditional when conditional.Condition != part => conditional,
            SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax @switch } => @switch,
            MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } member
                when member.Expression == part && IsTextCall(member) => call,
            ArgumentSyntax argument => StringFactory(argument),
            InitializerExpressionSyntax { Parent: ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax } elements =>
                StringFactory(elements.Parent!.Parent),
            ExpressionElementSyntax { Parent: CollectionExpressionSyntax elements } => StringFactory(elements.Parent),
            _ => null,
        };

    /// <summary>
    /// True if what the expression is part of may hold more text: all but the branches of a choice, and the template that a call of
    /// <c>Format</c> fills in.
    /// </summary>
    private static bool IsPiece(ExpressionSyntax part) =>
        part.Parent switch
        {
            BinaryExpressionSyntax sum => sum.IsKind(SyntaxKind.AddExpression),
            ArgumentSyntax
            {
                Parent: ArgumentListSyntax
                {
                    Arguments: [var first, ..],
                    Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member }
                }
            } argument => argument != first || member.Name.Identifier.ValueText != "Format",
            InterpolationSyntax or InitializerExpressionSyntax or ExpressionElementSyntax => true,
            _ => false,
        };

    /// <summary>
    /// The call of <c>string.Concat</c> and its like that the argument is given to; null if it is given to something else.
    /// </summary>
    private static InvocationExpressionSyntax? StringFactory(SyntaxNode? argument) =>
        argument
            is ArgumentSyntax
            {
                Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax member } call }
            }
        && IsStringFactory(member)
            ? call
            : null;

    private static bool IsTextCall(MemberAccessExpressionSyntax member) =>
        member.Name.Identifier.ValueText is "Replace" or "Trim" or "TrimStart" or "TrimEnd" or "ToString";

    private static bool IsStringFactory(MemberAccessExpressionSyntax member) =>
        member.Name.Identifier.ValueText is "Concat" or "Format" or "Join"
        && member.Expression is PredefinedTypeSyntax or IdentifierNameSyntax { Identifier.ValueText: "String" };
}
