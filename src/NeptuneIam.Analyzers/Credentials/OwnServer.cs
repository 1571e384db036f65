using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// Servers of one's own that code talks to with the AWS SDK: MinIO and its like have secrets of the same shape, and emulators take any.
/// </summary>
internal static class OwnServer
{
    /// <summary>True if the member that a node is in, or the file where it is in none, mentions such a server.</summary>
    public static bool IsAround(SyntaxNode node) =>
        IsMentionedIn(
            node.FirstAncestorOrSelf<SyntaxNode>(static ancestor => ancestor is MemberDeclarationSyntax and not GlobalStatementSyntax)
                ?? node.SyntaxTree.GetRoot()
        );

    /// <summary>True if the code sets the address of a server, or names one that people run themselves.</summary>
    public static bool IsMentionedIn(SyntaxNode code)
    {
        foreach (var token in code.DescendantTokens())
        {
            if (
                token.IsKind(SyntaxKind.IdentifierToken)
                && (
                    token.ValueText is "ServiceURL" or "ForcePathStyle"
                    || token.ValueText.StartsWith("Minio", StringComparison.Ordinal)
                    || token.ValueText.StartsWith("LocalStack", StringComparison.Ordinal)
                )
            )
            {
                return true;
            }
        }

        return false;
    }
}
