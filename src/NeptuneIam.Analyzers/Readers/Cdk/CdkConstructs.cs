using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Knows how constructs of the AWS CDK are made, and what they are called.</summary>
internal static class CdkConstructs
{
    /// <summary>The name of the local or field that a new object is stored in; null if it is in none.</summary>
    public static string? NameGivenTo(ExpressionSyntax creation) =>
        creation.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => variable.Identifier.ValueText,
            EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Parent: ExpressionStatementSyntax } => name.Identifier.ValueText,
            AssignmentExpressionSyntax
            {
                Left: MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name },
                Parent: ExpressionStatementSyntax
            } => name.Identifier.ValueText,
            _ => null,
        };

    /// <summary>The id of a construct, which is its second argument; null if it is not constant.</summary>
    public static string? IdOf(SourceFile file, ExpressionSyntax construct, CancellationToken cancellationToken) =>
        construct is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: [_, { Expression: var id }, ..] }
            ? file.Model.GetConstantValue(id, cancellationToken).Value as string
            : null;

    /// <summary>The expression that makes a construct: itself, what its name stands for, or the one assignment of the field.</summary>
    public static BaseObjectCreationExpressionSyntax? CreationOf(
        SourceFile file,
        ExpressionSyntax? principal,
        CancellationToken cancellationToken
    )
    {
        switch (principal)
        {
            case BaseObjectCreationExpressionSyntax creation:
                return creation;
            case SimpleNameSyntax or MemberAccessExpressionSyntax:
                if (LiteralReader.ResolveInitializer(principal, file.Model, cancellationToken) is { } initializer)
                {
                    return initializer.SyntaxTree == file.Tree ? initializer as BaseObjectCreationExpressionSyntax : null;
                }

                var name = principal is MemberAccessExpressionSyntax member ? member.Name : (SimpleNameSyntax)principal;
                var assigned = file.NamesIn(file.GetRoot(cancellationToken), name.Identifier.ValueText, cancellationToken)
                    .Select(static use =>
                        (
                            use.Parent is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access
                                ? access
                                : (SyntaxNode)use
                        ).Parent
                    )
                    .OfType<AssignmentExpressionSyntax>()
                    .Where(assignment => NameGivenTo(assignment.Right) == name.Identifier.ValueText)
                    .Take(2)
                    .ToList();
                return assigned is [{ Right: BaseObjectCreationExpressionSyntax only }] ? only : null;
            default:
                return null;
        }
    }

    /// <summary>The initializer of the properties that a construct is made with, or of the properties themselves.</summary>
    public static InitializerExpressionSyntax? PropsOf(ExpressionSyntax? construct) =>
        construct is BaseObjectCreationExpressionSyntax creation
            ? creation
                .ArgumentList?.Arguments.Select(static argument => argument.Expression)
                .OfType<BaseObjectCreationExpressionSyntax>()
                .LastOrDefault()
                ?.Initializer
                ?? creation.Initializer
            : null;

    /// <summary>The construct that is made with properties; the properties themselves if they are given to none.</summary>
    public static ExpressionSyntax ConstructOf(ExpressionSyntax props) =>
        props.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: BaseObjectCreationExpressionSyntax construct } }
            ? construct
            : props;

    /// <summary>The construct whose name an expression is: <c>user</c> in <c>user.Ref</c> and <c>user.UserName</c>.</summary>
    public static ExpressionSyntax? ConstructNamedBy(ExpressionSyntax? name) =>
        name
            is MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "Ref" or "UserName" or "GroupName" or "RoleName",
                Expression: var construct
            }
            ? construct
            : null;
}
