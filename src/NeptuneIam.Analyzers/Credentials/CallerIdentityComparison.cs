using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// Finds code that compares the ARN of its caller identity with the root user's and goes on where they are equal. To stop where they are
/// equal is what code should do.
/// </summary>
internal static class CallerIdentityComparison
{
    private const string RootSuffix = ":root";

    /// <summary>
    /// The operand that names the root user; null if <paramref name="node"/> is not a comparison after which the root user goes on.
    /// </summary>
    public static ExpressionSyntax? ExpectsRoot(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        var (left, right, isEqual) = node switch
        {
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression } binary => (binary.Left, binary.Right, true),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.NotEqualsExpression } binary => (binary.Left, binary.Right, false),
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Equals" or "EndsWith", Expression: var receiver },
                ArgumentList.Arguments: { Count: >= 1 } arguments,
            } => receiver is PredefinedTypeSyntax
                ? (arguments[0].Expression, arguments.Count > 1 ? arguments[1].Expression : null, true)
                : (receiver, arguments[0].Expression, true),
            _ => (null, null, false),
        };
        if (left is null || right is null)
        {
            return null;
        }

        var root =
            IsRootArn(right) ? right
            : IsRootArn(left) ? left
            : null;
        return root is not null && IsCallerArn(root == right ? left : right) && GoesOn((ExpressionSyntax)node, isEqual) ? root : null;

        bool IsRootArn(ExpressionSyntax expression)
        {
            if (!MayNameArn(expression) || IsCallerArn(expression))
            {
                return false;
            }

            var readings = LiteralReader.Read(expression, model, cancellationToken);
            foreach (var reading in readings)
            {
                var text = reading.Text;
                if (!text.EndsWith(RootSuffix, StringComparison.Ordinal) || reading.IsHole(text.Length - 1))
                {
                    return false;
                }
            }

            return readings.Length > 0;
        }

        bool IsCallerArn(ExpressionSyntax expression)
        {
            if (
                expression is IdentifierNameSyntax
                && model.GetSymbolInfo(expression, cancellationToken).Symbol
                    is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declarations }
            )
            {
                expression = (declarations[0].GetSyntax(cancellationToken) as VariableDeclaratorSyntax)?.Initializer?.Value ?? expression;
            }

            return expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Arn" } access
                && access.SyntaxTree == model.SyntaxTree
                && model.GetSymbolInfo(access, cancellationToken).Symbol is IPropertySymbol { ContainingType: { } type }
                && type.IsNamed("Amazon.SecurityToken.Model", "GetCallerIdentityResponse");
        }

        bool GoesOn(ExpressionSyntax comparison, bool equal)
        {
            SyntaxNode condition = comparison;
            while (
                condition.Parent
                    is ParenthesizedExpressionSyntax
                        or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression }
            )
            {
                condition = condition.Parent;
                equal ^= condition is PrefixUnaryExpressionSyntax;
            }

            if (condition.Parent is not IfStatementSyntax statement || statement.Condition != condition)
            {
                return false;
            }

            var other = equal ? statement.Else?.Statement : statement.Statement;
            if (other is not null && Last(other) is ThrowStatementSyntax)
            {
                return true;
            }

            return (equal ? statement.Statement : statement.Else?.Statement) is { } branch
                ? CallsService(branch)
                : other is not null
                    && Last(other) is ReturnStatementSyntax
                    && statement.Parent is BlockSyntax block
                    && block.Statements.Any(following => following.SpanStart > statement.SpanStart && CallsService(following));
        }

        bool CallsService(StatementSyntax statement)
        {
            foreach (var inner in statement.DescendantNodes())
            {
                // An audit reports the use of the root user by mail and notifications.
                if (
                    inner is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } }
                    && model.GetTypeInfo(receiver, cancellationToken).Type is { } type
                    && type.IsServiceClientOrInterface()
                    && type.ContainingNamespace?.Name is not ("SimpleNotificationService" or "SimpleEmail" or "SimpleEmailV2")
                )
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static bool MayNameArn(ExpressionSyntax expression) =>
        expression switch
        {
            LiteralExpressionSyntax literal => literal.Token.ValueText.EndsWith(RootSuffix, StringComparison.Ordinal),
            InterpolatedStringExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } => true,
            _ => WrittenName.Of(expression)?.IndexOf("root", StringComparison.OrdinalIgnoreCase) >= 0,
        };

    private static StatementSyntax Last(StatementSyntax statement) =>
        statement is BlockSyntax { Statements: { Count: > 0 } statements } ? statements[statements.Count - 1] : statement;
}
