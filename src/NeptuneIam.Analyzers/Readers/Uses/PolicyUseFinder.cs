using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Finds what a policy is for. The evidence, strongest first: a comment that names the language, a <c>[StringSyntax]</c> attribute, a
/// property or parameter of an API that takes policies, and a constant, field, method or local that is passed to one of these in the same
/// file.
/// </summary>
internal static class PolicyUseFinder
{
    /// <summary>What the policy that <paramref name="expression"/> holds is for.</summary>
    public static PolicyUse Find(SourceFile file, ExpressionSyntax expression, CancellationToken cancellationToken)
    {
        var place = new SinkPlaceFinder(file, cancellationToken).Find(expression);
        var isNamedPolicy = place is not null || LanguageComments.Precedes(expression);
        if (place is not { Sink: { } sink, Expression: var given })
        {
            return UsesElsewhere.Among(
                file,
                expression,
                Unused(file, expression, cancellationToken) with
                {
                    IsCertain = isNamedPolicy,
                },
                cancellationToken
            );
        }

        if (!sink.IsPolicy)
        {
            return PolicyUse.NotAPolicy;
        }

        if (sink.IsOfCdk)
        {
            return new CdkPolicyUses(file, cancellationToken).OfSink(expression, sink, given);
        }

        var principal = PrincipalReference.Of(sink, given, file, cancellationToken);
        if (sink.Principal == PrincipalKind.ManagedPolicy && PolicyAttachment.Of(file, given, cancellationToken) is { } attachment)
        {
            sink = attachment.Sink;
            principal = PrincipalReference.Of(sink, attachment.Arn, file, cancellationToken) with { PolicyName = principal.PolicyName };
        }

        return new PolicyUse(() => SurroundingsReader.Read(file, expression, given, principal, cancellationToken))
        {
            IsCertain = sink.IsDecided,
            Type = sink.Type,
            ResourceService = sink.ResourceService,
            Principal = sink.Principal,
            PolicyName = principal.PolicyName,
            SinkSpan = given.Span,
        };
    }

    /// <summary>What is known of a policy by the code that it stands in alone.</summary>
    public static PolicyUse Unused(SourceFile file, ExpressionSyntax policy, CancellationToken cancellationToken) =>
        new(() => SurroundingsReader.Read(file, policy, use: null, principal: null, cancellationToken))
        {
            IsCertain = LanguageComments.Precedes(policy),
        };
}
