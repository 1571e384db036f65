using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// How a piece of code names a user, group or role: by a constant, or by an expression. Two names with the same key are the same principal
/// within one type.
/// </summary>
/// <param name="Kind">User, group, role, or another kind whose principal is not named.</param>
/// <param name="Key">The constant name, or the text of the expression; null if the code names no principal.</param>
/// <param name="PolicyName">The name the code gives the policy, if constant.</param>
/// <param name="Node">The object creation or call that names it.</param>
internal sealed record PrincipalReference(PrincipalKind Kind, string? Key, string? PolicyName, SyntaxNode Node)
{
    /// <summary>Reads the names beside a policy that is given to a property of a request, or passed to a call.</summary>
    public static PrincipalReference Of(PolicySink sink, ExpressionSyntax policy, SourceFile file, CancellationToken cancellationToken)
    {
        var node =
            policy.FirstAncestorOrSelf<SyntaxNode>(node =>
                node != policy && node is BaseObjectCreationExpressionSyntax or InvocationExpressionSyntax or StatementSyntax
            ) ?? policy;
        var name = sink.PrincipalName is { } property ? Sibling(policy, property, file, cancellationToken) : null;
        var policyName = sink.PolicyName is { } policyProperty ? Sibling(policy, policyProperty, file, cancellationToken) : null;
        return new PrincipalReference(
            sink.Principal,
            name is null ? null : KeyOf(name, file, cancellationToken),
            policyName is null ? null : file.Model.GetConstantValue(policyName, cancellationToken).Value as string,
            node
        );
    }

    /// <summary>
    /// The constant an expression has, else its text. A resource of Pulumi is one principal, whether it is named by its name or
    /// its id.
    /// </summary>
    public static string KeyOf(ExpressionSyntax name, SourceFile file, CancellationToken cancellationToken) =>
        file.Model.GetConstantValue(name, cancellationToken).Value as string
        ?? (
            name is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Name" or "Id", Expression: IdentifierNameSyntax resource }
            && PulumiSymbols.IsPulumi(file.Model.GetTypeInfo(name, cancellationToken).Type)
                ? resource.Identifier.ValueText
                : name.ToString()
        );

    /// <summary>The value that the code gives to another property of the object that <paramref name="value"/> is given to.</summary>
    public static ExpressionSyntax? Sibling(ExpressionSyntax value, string property, SourceFile file, CancellationToken cancellationToken)
    {
        switch (value.Parent)
        {
            case AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer }:
                return Given(initializer, property);

            case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax request } }:
                return GivenLater(request.Identifier, property, file, cancellationToken);

            case ArgumentSyntax { Parent: ArgumentListSyntax arguments }:
                return Passed(arguments, property, file, cancellationToken);

            default:
                return null;
        }
    }

    /// <summary>
    /// The value that a property of a new object gets: in its initializer, by its constructor, or in a statement behind
    /// it.
    /// </summary>
    public static ExpressionSyntax? MemberOf(
        BaseObjectCreationExpressionSyntax creation,
        string property,
        SourceFile file,
        CancellationToken cancellationToken
    ) =>
        (creation.Initializer is { } initializer ? Given(initializer, property) : null)
        ?? (creation.ArgumentList is { Arguments.Count: > 0 } arguments ? Passed(arguments, property, file, cancellationToken) : null)
        ?? (
            creation.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local }
                ? GivenLater(local.Identifier, property, file, cancellationToken)
                : null
        );

    /// <summary>The value of a property in an object initializer.</summary>
    public static ExpressionSyntax? Given(InitializerExpressionSyntax initializer, string property)
    {
        foreach (var expression in initializer.Expressions)
        {
            if (
                expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax left } assignment
                && left.Identifier.ValueText == property
            )
            {
                return assignment.Right;
            }
        }

        return null;
    }

    /// <summary>
    /// The value of a property that is set on a local, in the creation it is declared with or in a statement of the same
    /// member.
    /// </summary>
    private static ExpressionSyntax? GivenLater(SyntaxToken request, string property, SourceFile file, CancellationToken cancellationToken)
    {
        var scope =
            request.Parent?.FirstAncestorOrSelf<MemberDeclarationSyntax>(static node =>
                node is not (GlobalStatementSyntax or BaseNamespaceDeclarationSyntax)
            ) ?? file.GetRoot(cancellationToken);
        return file.SettersOf(property, cancellationToken)[request.ValueText]
            .FirstOrDefault(assignment => scope.Span.Contains(assignment.Span))
            ?.Right;
    }

    private static ExpressionSyntax? Passed(
        ArgumentListSyntax arguments,
        string property,
        SourceFile file,
        CancellationToken cancellationToken
    )
    {
        if (arguments.Parent is null || file.Model.GetSymbolInfo(arguments.Parent, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        for (var index = 0; index < arguments.Arguments.Count; index++)
        {
            var argument = arguments.Arguments[index];
            var name =
                argument.NameColon?.Name.Identifier.ValueText ?? (index < method.Parameters.Length ? method.Parameters[index].Name : null);
            if (string.Equals(name, property, StringComparison.OrdinalIgnoreCase))
            {
                return argument.Expression;
            }
        }

        return null;
    }
}
