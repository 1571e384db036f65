using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>Texts that expressions may be.</summary>
internal static class WrittenText
{
    /// <summary>The readings of an expression; none for expressions that no reader can know, so that nothing is asked about them.</summary>
    public static ImmutableArray<VirtualText> Of(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken) =>
        value is ObjectCreationExpressionSyntax or AwaitExpressionSyntax or AnonymousFunctionExpressionSyntax
            ? ImmutableArray<VirtualText>.Empty
            : LiteralReader.Read(value, model, cancellationToken);

    /// <summary>True if a reading of an expression ends in a text.</summary>
    public static bool EndsIn(string end, ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        foreach (var reading in Of(value, model, cancellationToken))
        {
            if (reading.Text.EndsWith(end, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
