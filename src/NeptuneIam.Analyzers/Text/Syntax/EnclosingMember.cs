using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Text;

/// <summary>Finds the code within which a local has its name.</summary>
internal static class EnclosingMember
{
    /// <summary>The member of a type that a node stands in; the file for top-level statements.</summary>
    public static SyntaxNode Of(SyntaxNode node) =>
        node.FirstAncestorOrSelf<MemberDeclarationSyntax>(static candidate =>
            candidate is not (GlobalStatementSyntax or BaseNamespaceDeclarationSyntax)
        ) ?? node.SyntaxTree.GetRoot();
}
