using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Text;

/// <summary>Reads the text of a string expression as far as it is known at compile time.</summary>
internal static class LiteralReader
{
    /// <summary>
    /// The readings of <paramref name="expression"/>: one, or one per combination of branches where it holds conditional expressions (at most 16; beyond that the conditional is a hole).
    /// Unknown parts are holes; an expression that is wholly unknown gives one reading that is a single hole.
    /// </summary>
    /// <param name="expression">The topmost expression: not an operand of a larger concatenation.</param>
    /// <param name="model">The semantic model of the expression's tree; it is asked only where syntax alone does not decide. Null reads literals only.</param>
    /// <param name="cancellationToken">Honoured between pieces.</param>
    public static ImmutableArray<VirtualText> Read(ExpressionSyntax expression, SemanticModel? model, CancellationToken cancellationToken) => throw new NotImplementedException();
}
