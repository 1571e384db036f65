using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>Environment variables that code sets: of its own process, or of one that it starts.</summary>
internal static class EnvironmentVariable
{
    /// <summary>The method that sets a variable of the process itself.</summary>
    public const string SetterName = "SetEnvironmentVariable";

    /// <summary>
    /// The constant name of an environment variable that an assignment or call sets, and the value; null if <paramref name="node"/> sets
    /// none.
    /// </summary>
    public static (string Variable, ExpressionSyntax Value)? SetBy(
        SyntaxNode node,
        SemanticModel model,
        CancellationToken cancellationToken
    )
    {
        switch (node)
        {
            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: >= 2 } arguments } invocation:
                var isSetter = WrittenName.OfCalled(invocation) switch
                {
                    SetterName => MayNameVariable(arguments[0].Expression)
                        && model.GetSymbolInfo(invocation, cancellationToken).Symbol is IMethodSymbol { ContainingType: { } type }
                        && type.IsNamed("System", "Environment"),
                    "Add" or "TryAdd" => invocation.Expression is MemberAccessExpressionSyntax { Expression: { } receiver }
                        && IsProcessEnvironment(receiver, model, cancellationToken),
                    _ => false,
                };
                return isSetter && Constant(arguments[0].Expression, model, cancellationToken) is { } set
                    ? (set, arguments[1].Expression)
                    : null;
            case AssignmentExpressionSyntax
            {
                Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } index } access,
                Right: var value
            }:
                return
                    IsProcessEnvironment(access.Expression, model, cancellationToken)
                    && Constant(index[0].Expression, model, cancellationToken) is { } assigned
                    ? (assigned, value)
                    : null;
            case AssignmentExpressionSyntax
            {
                Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } index },
                Right: var value,
                Parent: InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: { } environment } },
            }:
                return
                    IsProcessEnvironment(environment, model, cancellationToken)
                    && Constant(index[0].Expression, model, cancellationToken) is { } initialized
                    ? (initialized, value)
                    : null;
            default:
                return null;
        }
    }

    /// <summary>
    /// Tells the environment that a node sets a variable of from others in the same member; empty for that of this process.
    /// </summary>
    public static string EnvironmentOf(SyntaxNode node) =>
        node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: not SetterName } access } =>
                access.Expression.ToString(),
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax access } => access.Expression.ToString(),
            AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } => PairedAssignments.TargetOf(initializer),
            _ => string.Empty,
        };

    /// <summary>False for a literal that names no variable of AWS, so that it needs no symbol.</summary>
    private static bool MayNameVariable(ExpressionSyntax name) =>
        name is not LiteralExpressionSyntax literal || literal.Token.ValueText.StartsWith("AWS_", StringComparison.Ordinal);

    /// <summary>True for the environment of a process that the code starts.</summary>
    private static bool IsProcessEnvironment(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        WrittenName.Of(expression) is "Environment" or "EnvironmentVariables"
        && model.GetSymbolInfo(expression, cancellationToken).Symbol is IPropertySymbol { ContainingType: { } type }
        && type.IsNamed("System.Diagnostics", "ProcessStartInfo");

    private static string? Constant(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
            ? literal.Token.ValueText
            : model.GetConstantValue(expression, cancellationToken).Value as string;
}
