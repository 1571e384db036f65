using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.CodeFixes.Policies;

/// <summary>Writes a statement beside another.</summary>
internal static class AddedStatement
{
    /// <summary>
    /// The change that writes a statement behind the one that a node is in, or before one that returns; null where there is no room for
    /// one.
    /// </summary>
    /// <param name="model">The semantic model of the file.</param>
    /// <param name="node">The node.</param>
    /// <param name="expression">The expression that the new statement consists of.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public static ImmutableArray<TextChange>? Write(
        SemanticModel model,
        SyntaxNode node,
        string expression,
        CancellationToken cancellationToken
    )
    {
        // What a lambda does is done at another time than the statement it stands in.
        var around = node.Ancestors().FirstOrDefault(static ancestor => ancestor is StatementSyntax or AnonymousFunctionExpressionSyntax);
        if (
            around
            is not (ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax)
                or not { Parent: BlockSyntax or GlobalStatementSyntax }
        )
        {
            return null;
        }

        var text = model.SyntaxTree.GetText(cancellationToken);
        var line = text.Lines.GetLineFromPosition(around.SpanStart);
        var indentation = text.ToString(TextSpan.FromBounds(line.Start, around.SpanStart));
        if (indentation.Trim().Length > 0)
        {
            return null;
        }

        var newLine = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        return ImmutableArray.Create(
            around is ReturnStatementSyntax
                ? new TextChange(new TextSpan(around.SpanStart, 0), expression + ";" + newLine + indentation)
                : new TextChange(new TextSpan(around.Span.End, 0), newLine + indentation + expression + ";")
        );
    }
}
