using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Catalog;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Finds the region that a stack of the AWS CDK is deployed to, where the code says it: <c>Env = new Environment { Region = "cn-north-1"
/// }</c>.
/// </summary>
internal static class CdkStacks
{
    /// <summary>Without this word in its text a file names no region of a stack.</summary>
    private const string EnvironmentType = "Environment";

    /// <summary>
    /// The region of the stack that a policy is part of: of the class that it is written in, as the same file makes it, or of the local
    /// that its construct is given as scope. Null if it is not in view, or if stacks of that class are deployed to several partitions.
    /// </summary>
    /// <param name="file">The file.</param>
    /// <param name="policy">The expression that makes the policy.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public static string? RegionAround(SourceFile file, ExpressionSyntax policy, CancellationToken cancellationToken)
    {
        if (!file.Holds(EnvironmentType) || !CdkSymbols.AreIn(file.Model.Compilation))
        {
            return null;
        }

        foreach (var owner in policy.AncestorsAndSelf())
        {
            switch (owner)
            {
                case BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [{ Expression: IdentifierNameSyntax scope }, ..] }
                    when CreationOf(file, scope, cancellationToken) is { } stack
                        && IsStack(file.Model.GetTypeInfo(stack, cancellationToken).Type):
                    return RegionOf(file, stack, cancellationToken);
                case TypeDeclarationSyntax type
                    when file.Model.GetDeclaredSymbol(type, cancellationToken) is INamedTypeSymbol declared && IsStack(declared):
                    return RegionOf(file, declared, cancellationToken);
            }
        }

        return null;
    }

    /// <summary>The region of all stacks of a class that the file makes; null if one has none, or is in another partition.</summary>
    private static string? RegionOf(SourceFile file, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        string? region = null;
        foreach (
            var creation in file.NamesIn(file.GetRoot(cancellationToken), type.Name, cancellationToken)
                .SelectMany(ObjectCreations.Of)
                .Distinct()
        )
        {
            if (!SymbolEqualityComparer.Default.Equals(file.Model.GetTypeInfo(creation, cancellationToken).Type, type))
            {
                continue;
            }

            if (
                RegionOf(file, creation, cancellationToken) is not { } given
                || region is not null && Regions.PartitionOf(region) != Regions.PartitionOf(given)
            )
            {
                return null;
            }

            region = given;
        }

        return region;
    }

    private static string? RegionOf(SourceFile file, BaseObjectCreationExpressionSyntax stack, CancellationToken cancellationToken)
    {
        foreach (var argument in stack.ArgumentList?.Arguments ?? default)
        {
            if (
                CreationOf(file, argument.Expression, cancellationToken)?.Initializer is { } props
                && PropertyValues.In(props, "Env") is { } given
                && CreationOf(file, given, cancellationToken)?.Initializer is { } environment
                && PropertyValues.In(environment, "Region") is { } region
            )
            {
                return file.Model.GetConstantValue(region, cancellationToken).Value as string;
            }
        }

        return null;
    }

    /// <summary>The creation that an expression is, or that the name it is stands for.</summary>
    private static BaseObjectCreationExpressionSyntax? CreationOf(
        SourceFile file,
        ExpressionSyntax expression,
        CancellationToken cancellationToken
    ) => file.Written(expression, cancellationToken) as BaseObjectCreationExpressionSyntax;

    private static bool IsStack(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Name == "Stack" && CdkSymbols.IsCdk(type))
            {
                return true;
            }
        }

        return false;
    }
}
