using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Text;

/// <summary>Reads the text of a string expression as far as it is known at compile time.</summary>
internal static class LiteralReader
{
    /// <summary>
    /// The readings of <paramref name="expression"/>: one, or one per combination of branches where it holds conditional expressions (at
    /// most 16; beyond that the conditional is a hole). Unknown parts are holes; an expression that is wholly unknown gives one reading
    /// that is a single hole. <c>Environment.NewLine</c> is read as <c>\n</c>.
    /// </summary>
    /// <param name="expression">The topmost expression: not an operand of a larger concatenation.</param>
    /// <param name="model">The semantic model of the expression's tree; it is asked only where syntax alone does not decide. Null reads
    /// literals only.</param>
    /// <param name="cancellationToken">Honoured between pieces.</param>
    public static ImmutableArray<VirtualText> Read(
        ExpressionSyntax expression,
        SemanticModel? model,
        CancellationToken cancellationToken
    ) =>
        new ExpressionReader(model, cancellationToken)
            .Read(expression)
            .Select(fragment => VirtualText.FromExpression(expression, fragment))
            .ToImmutableArray();

    /// <summary>
    /// The initializer that <paramref name="expression"/> stands for, where it is only the name of a constant, of a field or local that is
    /// assigned once, or of a property that always returns the same expression, and where that is declared in the same compilation; through
    /// chains of such names. Else null. Whoever wants to change the text behind a name reads that expression instead of the name.
    /// </summary>
    /// <param name="expression">A name, perhaps in parentheses.</param>
    /// <param name="model">The semantic model of the expression's tree.</param>
    /// <param name="cancellationToken">Honoured between steps.</param>
    public static ExpressionSyntax? ResolveInitializer(
        ExpressionSyntax expression,
        SemanticModel model,
        CancellationToken cancellationToken
    )
    {
        ExpressionSyntax? initializer = null;
        for (var depth = 0; depth < ExpressionReader.MaxReferenceDepth; depth++)
        {
            if (
                expression.SyntaxTree != model.SyntaxTree
                || NameIn(expression) is not { } name
                || model.GetSymbolInfo(name, cancellationToken).Symbol is not { } symbol
                || Definition.Of(symbol, model, cancellationToken)?.Initializer is not { } next
            )
            {
                return initializer;
            }

            initializer = expression = next;
        }

        return null;
    }

    private static ExpressionSyntax? NameIn(ExpressionSyntax expression) =>
        Unwrapping.Unwrap(expression) is var name && name is IdentifierNameSyntax or MemberAccessExpressionSyntax ? name : null;
}
