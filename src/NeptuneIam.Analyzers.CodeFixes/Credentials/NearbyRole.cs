using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.CodeFixes.Credentials;

/// <summary>Finds a role that code names near a place, and names the session in which it is assumed.</summary>
internal static class NearbyRole
{
    /// <summary>The expression of a role's ARN in the member that a node is in, or else in its type; null if there is none.</summary>
    public static string? Find(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        var member = node.FirstAncestorOrSelf<MemberDeclarationSyntax>(static ancestor =>
            ancestor is not (GlobalStatementSyntax or BaseTypeDeclarationSyntax)
        );
        var type = node.FirstAncestorOrSelf<BaseTypeDeclarationSyntax>();
        foreach (var scope in new SyntaxNode?[] { member, type ?? node.SyntaxTree.GetRoot(cancellationToken) })
        {
            foreach (var inner in scope?.DescendantNodes() ?? Array.Empty<SyntaxNode>())
            {
                if (
                    inner is not LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
                    || !IsRoleArn(literal.Token.ValueText)
                )
                {
                    continue;
                }

                // A constant that holds the ARN is named; any other literal is repeated.
                var isConstant =
                    literal.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
                    && model.GetDeclaredSymbol(declarator, cancellationToken) is IFieldSymbol { IsConst: true };
                return isConstant ? ((VariableDeclaratorSyntax)literal.Parent!.Parent!).Identifier.ValueText : literal.ToString();
            }
        }

        return null;
    }

    /// <summary>The assembly's name in the characters that a role session name may have.</summary>
    public static string SessionName(Compilation compilation)
    {
        const int MaxLength = 64;
        var name = new string(
            (compilation.AssemblyName ?? string.Empty)
                .Where(static character => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-' or '.')
                .Take(MaxLength)
                .ToArray()
        );
        return name.Length < 2 ? "session" : name;
    }

    private static bool IsRoleArn(string value)
    {
        var fields = value.Split(':');
        return fields.Length == 6
            && fields[0] == "arn"
            && fields[2] == "iam"
            && AccountId.Is(fields[4])
            && fields[5].StartsWith("role/", StringComparison.Ordinal);
    }
}
