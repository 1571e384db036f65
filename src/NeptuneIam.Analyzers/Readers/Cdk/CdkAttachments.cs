using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Finds what policies of the AWS CDK are given to, by syntax alone.</summary>
internal static class CdkAttachments
{
    /// <summary>
    /// What a statement is passed to: the object and the name of its method, in <c>role.AddToPolicy(s)</c> and
    /// <c>function.Role?.AddToPolicy(s)</c>.
    /// </summary>
    public static (ExpressionSyntax Target, string Method)? CallAround(ExpressionSyntax statement)
    {
        if (statement.Parent is not ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } })
        {
            return null;
        }

        return call.Expression switch
        {
            MemberAccessExpressionSyntax member => (Unwrapping.Unwrap(member.Expression), member.Name.Identifier.ValueText),
            MemberBindingExpressionSyntax member when call.Parent is ConditionalAccessExpressionSyntax access => (
                Unwrapping.Unwrap(access.Expression),
                member.Name.Identifier.ValueText
            ),
            _ => null,
        };
    }

    /// <summary>The expression that makes a policy, and the uses of the name it is given.</summary>
    public static IEnumerable<ExpressionSyntax> UsesOf(SourceFile file, ExpressionSyntax policy, CancellationToken cancellationToken) =>
        CdkConstructs.NameGivenTo(policy) is { } name
            ? file.NamesIn(file.GetRoot(cancellationToken), name, cancellationToken).Prepend(policy)
            : [policy];

    /// <summary>True if statements are added to a policy after it is made.</summary>
    public static bool HasFurtherStatements(SourceFile file, ExpressionSyntax policy, CancellationToken cancellationToken) =>
        CdkConstructs.NameGivenTo(policy) is { } name
        && file.NamesIn(file.GetRoot(cancellationToken), name, cancellationToken)
            .Any(static use =>
                use.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddStatements" } member && member.Expression == use
            );

    /// <summary>
    /// The role, user or group of <c>role.AttachInlinePolicy(policy)</c>, <c>role.AddManagedPolicy(policy)</c> or
    /// <c>policy.AttachToRole(role)</c>, or the one that is made with the policy among its managed policies.
    /// </summary>
    public static ExpressionSyntax? AttachedTo(ExpressionSyntax policy) =>
        policy.Parent switch
        {
            ArgumentSyntax
            {
                Parent: ArgumentListSyntax
                {
                    Parent: InvocationExpressionSyntax
                    {
                        Expression: MemberAccessExpressionSyntax
                        {
                            Name.Identifier.ValueText: "AttachInlinePolicy" or "AddManagedPolicy"
                        } member
                    }
                }
            } => member.Expression,
            MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "AttachToRole" or "AttachToUser" or "AttachToGroup",
                Parent: InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var given }] }
            } member when member.Expression == policy => given,
            _ => ListSyntax.Around(policy) is { } list && PropertyValues.GivenTo(list) is ("ManagedPolicies", var props)
                ? CdkConstructs.ConstructOf(props)
                : null,
        };

    /// <summary>True where a managed policy is given away as the boundary of a principal, itself or by its ARN.</summary>
    public static bool IsBoundary(ExpressionSyntax policy)
    {
        const string Boundary = "PermissionsBoundary";
        var given =
            policy.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ManagedPolicyArn" } arn && arn.Expression == policy
                ? arn
                : policy;
        return given.Parent switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: Boundary } } assignment => assignment.Right
                == given,
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: Boundary } } assignment =>
                assignment.Right == given,
            ArgumentSyntax => CallAround(given)
                is (
                    InvocationExpressionSyntax
                    {
                        Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Of", Expression: var type }
                    },
                    "Apply"
                )
                && NamedExpression.LastNameOf(type) == Boundary,
            _ => false,
        };
    }
}
