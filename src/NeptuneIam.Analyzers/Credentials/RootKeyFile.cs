using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>The file in which the IAM console hands out the root user's keys.</summary>
internal static class RootKeyFile
{
    /// <summary>The name of the file.</summary>
    public const string Name = "rootkey.csv";

    /// <summary>True for the name of a method of <c>System.IO.File</c> that reads the file whose path is its first argument.</summary>
    public static bool IsReader(string? method) =>
        method
            is "Open"
                or "OpenRead"
                or "OpenText"
                or "OpenHandle"
                or "ReadAllText"
                or "ReadAllTextAsync"
                or "ReadAllLines"
                or "ReadAllLinesAsync"
                or "ReadLines"
                or "ReadLinesAsync"
                or "ReadAllBytes"
                or "ReadAllBytesAsync";

    /// <summary>True if a path ends in the name of the file.</summary>
    public static bool IsNamedBy(ExpressionSyntax path, SemanticModel model, CancellationToken cancellationToken)
    {
        // A path is put together step by step: the local that holds it, the last part of the combination.
        if (
            path is IdentifierNameSyntax
            && model.GetSymbolInfo(path, cancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: { Length: 1 } declarations }
            && declarations[0].GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } initial }
        )
        {
            path = initial;
        }

        if (
            path is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Combine" or "Join" },
                ArgumentList.Arguments: { Count: >= 1 } parts,
            }
        )
        {
            path = parts[parts.Count - 1].Expression;
        }

        foreach (var reading in WrittenText.Of(path, model, cancellationToken))
        {
            var text = reading.Text;
            var start = text.Length - Name.Length;
            if (
                start >= 0
                && text.EndsWith(Name, StringComparison.OrdinalIgnoreCase)
                && (start == 0 || text[start - 1] is '/' or '\\' || reading.IsHole(start - 1))
            )
            {
                return true;
            }
        }

        return false;
    }
}
