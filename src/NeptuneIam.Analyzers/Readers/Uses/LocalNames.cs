using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>The names that stand for a local, by syntax alone.</summary>
internal static class LocalNames
{
    /// <summary>The names of that spelling in the member that declares it; in the type, for a field.</summary>
    public static IEnumerable<SimpleNameSyntax> Of(VariableDeclaratorSyntax local, CancellationToken cancellationToken)
    {
        var scope = (local.Parent?.Parent as FieldDeclarationSyntax)?.Parent ?? EnclosingMember.Of(local);
        return SyntaxIndex
            .Of(local.SyntaxTree, cancellationToken)
            .NamesOf(local.Identifier.ValueText)
            .Where(name => scope.Span.Contains(name.Span));
    }
}
