using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// A managed policy that the code creates and attaches within one member: <c>var created = await iam.CreatePolicyAsync(…)</c>, and then
/// <c>new AttachUserPolicyRequest { PolicyArn = created.Policy.Arn, … }</c>. It is for the principal that it is attached to, or limits the
/// one whose boundary it is.
/// </summary>
/// <param name="Sink">The property that takes the policy's ARN.</param>
/// <param name="Arn">What is given to it.</param>
internal sealed record PolicyAttachment(PolicySink Sink, ExpressionSyntax Arn)
{
    /// <summary>A result is followed through this many locals: the response, and the ARN in it.</summary>
    private const int MaxHops = 2;

    /// <summary>Where a policy goes that is created with a request.</summary>
    /// <param name="file">The file.</param>
    /// <param name="document">What is given to the request as the policy's document.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <returns>The first attachment; null if none is in view.</returns>
    public static PolicyAttachment? Of(SourceFile file, ExpressionSyntax document, CancellationToken cancellationToken) =>
        CallsWith(file, document, cancellationToken)
            .Select(call => Follow(file, call, MaxHops, cancellationToken))
            .FirstOrDefault(static attachment => attachment is not null);

    /// <summary>The calls that are given the request, whether it is made there or is a local.</summary>
    private static IEnumerable<InvocationExpressionSyntax> CallsWith(
        SourceFile file,
        ExpressionSyntax document,
        CancellationToken cancellationToken
    )
    {
        var creation = (document.Parent as AssignmentExpressionSyntax)?.Parent?.Parent as BaseObjectCreationExpressionSyntax;
        if (creation?.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } })
        {
            return [call];
        }

        var request =
            document.Parent
                is AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax assigned } }
                ? assigned.Identifier
            : creation?.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local } ? local.Identifier
            : default;
        return request.Parent is null
            ? []
            : UsesOf(file, request, cancellationToken)
                .Select(static use => (use.Parent as ArgumentSyntax)?.Parent?.Parent)
                .OfType<InvocationExpressionSyntax>();
    }

    private static PolicyAttachment? Follow(SourceFile file, ExpressionSyntax created, int hops, CancellationToken cancellationToken)
    {
        var whole = Outermost(created);
        switch (whole.Parent)
        {
            case AssignmentExpressionSyntax { Left: SimpleNameSyntax property } assignment when assignment.Right == whole:
                return
                    file.Model.GetSymbolInfo(property, cancellationToken).Symbol is IPropertySymbol taken
                    && PolicySinks
                        .Find(taken)
                        .FirstOrDefault(static sink => sink.Principal is PrincipalKind.User or PrincipalKind.Group or PrincipalKind.Role)
                        is { } sink
                    ? new PolicyAttachment(sink, whole)
                    : null;
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local } when hops > 0:
                return UsesOf(file, local.Identifier, cancellationToken)
                    .Select(use => Follow(file, use, hops - 1, cancellationToken))
                    .FirstOrDefault(static attachment => attachment is not null);
            default:
                return null;
        }
    }

    /// <summary>The uses of a local in the member that declares it.</summary>
    private static IEnumerable<SimpleNameSyntax> UsesOf(SourceFile file, SyntaxToken local, CancellationToken cancellationToken) =>
        file.NamesIn(EnclosingMember.Of(local.Parent!), local.ValueText, cancellationToken).Where(name => name.Identifier != local);

    /// <summary>The expression with what is asked of its value: <c>(await call.ConfigureAwait(false)).Policy.Arn</c>.</summary>
    private static ExpressionSyntax Outermost(ExpressionSyntax expression)
    {
        while (
            expression.Parent is AwaitExpressionSyntax or ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax
            || (expression.Parent is MemberAccessExpressionSyntax member && member.Expression == expression)
            || (expression.Parent is InvocationExpressionSyntax call && call.Expression == expression)
        )
        {
            expression = (ExpressionSyntax)expression.Parent;
        }

        return expression;
    }
}
