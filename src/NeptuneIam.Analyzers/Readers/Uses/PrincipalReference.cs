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
        var name = sink.PrincipalName is { } property ? PropertyValues.Beside(policy, property, file, cancellationToken) : null;
        var policyName = sink.PolicyName is { } policyProperty
            ? PropertyValues.Beside(policy, policyProperty, file, cancellationToken)
            : null;
        return new PrincipalReference(
            sink.Principal,
            name is null ? null : KeyOf(name, file, cancellationToken),
            policyName is null ? null : file.Model.GetConstantValue(policyName, cancellationToken).Value as string,
            node
        );
    }

    /// <summary>
    /// The constant an expression has, else its text. A resource of Pulumi is one principal, whether it is named by its name or its id.
    /// </summary>
    public static string KeyOf(ExpressionSyntax name, SourceFile file, CancellationToken cancellationToken) =>
        file.Model.GetConstantValue(name, cancellationToken).Value as string
        ?? (
            name is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Name" or "Id", Expression: IdentifierNameSyntax resource }
            && PulumiSymbols.IsPulumi(file.Model.GetTypeInfo(name, cancellationToken).Type)
                ? resource.Identifier.ValueText
                : name.ToString()
        );
}
