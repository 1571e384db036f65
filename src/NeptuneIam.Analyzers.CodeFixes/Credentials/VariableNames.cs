using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NeptuneIam.Analyzers.CodeFixes.Credentials;

/// <summary>
/// Finds names for new variables that nothing in a file has. A name that was given stays taken, so that many changes at once get the names
/// that they would get one by one.
/// </summary>
internal sealed class VariableNames(SyntaxNode root)
{
    private HashSet<string>? _taken;

    /// <summary>The name, or the name with the first free number from 2.</summary>
    public string Take(string name)
    {
        _taken ??= new HashSet<string>(
            root.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText),
            StringComparer.Ordinal
        );
        var candidate = name;
        for (var number = 2; !_taken.Add(candidate); number++)
        {
            candidate = $"{name}{number}";
        }

        return candidate;
    }
}
