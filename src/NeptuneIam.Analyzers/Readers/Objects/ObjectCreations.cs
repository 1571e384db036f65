using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Finds the expressions that make objects of a type from the places where the type is named.</summary>
internal static class ObjectCreations
{
    /// <summary>The creations that a name may be the type of: the one it stands in, or those whose type it implies.</summary>
    public static IEnumerable<BaseObjectCreationExpressionSyntax> Of(SimpleNameSyntax name)
    {
        var type = name.Parent is QualifiedNameSyntax or AliasQualifiedNameSyntax ? (TypeSyntax)name.Parent : name;
        if (type.Parent is ObjectCreationExpressionSyntax creation && creation.Type == type)
        {
            return [creation];
        }

        var declaration = type.Ancestors()
            .FirstOrDefault(static node =>
                node
                    is VariableDeclarationSyntax
                        or PropertyDeclarationSyntax
                        or ArrayCreationExpressionSyntax
                        or ObjectCreationExpressionSyntax
                        or StatementSyntax
                        or MemberDeclarationSyntax
            );
        var implies =
            declaration
                is VariableDeclarationSyntax
                    or PropertyDeclarationSyntax
                    or ArrayCreationExpressionSyntax
                    or ObjectCreationExpressionSyntax
            || (declaration is MethodDeclarationSyntax method && method.ReturnType == type)
            || (declaration is LocalFunctionStatementSyntax function && function.ReturnType == type);
        return implies ? declaration!.DescendantNodes().OfType<ImplicitObjectCreationExpressionSyntax>() : [];
    }
}
