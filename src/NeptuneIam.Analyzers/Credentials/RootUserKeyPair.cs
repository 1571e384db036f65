using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>Finds the name by which code says that a key pair is the root user's.</summary>
internal static class RootUserKeyPair
{
    /// <summary>The name of the key pair, or of a part of it, and where it is written; null if it is not named for the root user.</summary>
    public static (string Name, Location Location)? Find(KeyPairUse use)
    {
        foreach (var value in new[] { use.KeyId, use.Secret })
        {
            if (value is not null && NameOf(value) is { } name && RootUserNames.IsCredential(name))
            {
                return (name, value.GetLocation());
            }
        }

        return
            use.Node
                is BaseObjectCreationExpressionSyntax
                {
                    Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier: var declared } }
                }
            && RootUserNames.IsCredential(declared.ValueText)
            ? (declared.ValueText, declared.GetLocation())
            : null;
    }

    /// <summary>The name under which a value is known: a variable, a member, a configuration key or an environment variable.</summary>
    private static string? NameOf(ExpressionSyntax value)
    {
        while (value is PostfixUnaryExpressionSyntax or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression })
        {
            value = value is PostfixUnaryExpressionSyntax suppressed ? suppressed.Operand : ((BinaryExpressionSyntax)value).Left;
        }

        return value switch
        {
            ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } keys } => LiteralOf(keys[0]),
            InvocationExpressionSyntax { ArgumentList.Arguments: { Count: >= 1 } arguments } => LiteralOf(arguments[0]),
            _ => WrittenName.Of(value),
        };
    }

    private static string? LiteralOf(ArgumentSyntax argument) => (argument.Expression as LiteralExpressionSyntax)?.Token.ValueText;
}
