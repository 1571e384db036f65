using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Completion;

/// <summary>A place within the text of a string expression, however that is written.</summary>
/// <param name="Expression">The topmost string expression.</param>
/// <param name="Text">Its text.</param>
/// <param name="Position">The place in <paramref name="Text"/>.</param>
internal sealed record Caret(ExpressionSyntax Expression, VirtualText Text, int Position)
{
    /// <summary>
    /// The place in the text of a string for a position of a file; null if the position is in no literal, or in the middle of an escape.
    /// </summary>
    public static Caret? At(SyntaxNode root, int position, SemanticModel model, CancellationToken cancellationToken)
    {
        if (ExpressionAt(root, position) is not { } expression)
        {
            return null;
        }

        foreach (var text in LiteralReader.Read(expression, model, cancellationToken))
        {
            if (text.PositionAt(position) is { } place)
            {
                return new Caret(expression, text, place);
            }
        }

        return null;
    }

    /// <summary>The topmost string expression that has a literal around a position of a file; null if there is none.</summary>
    public static ExpressionSyntax? ExpressionAt(SyntaxNode root, int position) =>
        position < root.FullSpan.End && root.FindToken(position) is var token && token.SpanStart <= position
            ? StringExpressions.Topmost(token)
            : null;
}
