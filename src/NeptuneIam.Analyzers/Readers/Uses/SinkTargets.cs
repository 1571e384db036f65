using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Tells which properties and parameters take policies.</summary>
internal sealed class SinkTargets(SourceFile file, CancellationToken cancellationToken)
{
    /// <summary>The place that a policy comes to which is given to a property or parameter; null if it takes no policies.</summary>
    /// <param name="target">The property or parameter.</param>
    /// <param name="value">What it is given.</param>
    /// <param name="key">The key under which <paramref name="value"/> holds the policy; null if it is the policy.</param>
    /// <param name="policy">The policy.</param>
    public SinkPlace? Of(ISymbol target, ExpressionSyntax value, string? key, ExpressionSyntax policy) =>
        Among(PolicySinks.Find(target), value, key, policy)
        ?? (key is null && IsMarkedAsPolicy(target) ? new SinkPlace(null, policy) : null);

    /// <summary>The place that a policy comes to which is assigned to a property that the compiler does not find.</summary>
    public SinkPlace? OfUnresolved(AssignmentExpressionSyntax assignment) =>
        Among(UnresolvedSinks(assignment), assignment.Right, key: null, assignment.Right);

    private SinkPlace? Among(ImmutableArray<PolicySink> sinks, ExpressionSyntax value, string? key, ExpressionSyntax policy)
    {
        foreach (var sink in sinks)
        {
            if (
                sink.Key == key
                && (
                    sink.Condition is not { } condition
                    || HasValue(PropertyValues.Beside(value, condition.Member, file, cancellationToken), condition.Value)
                )
            )
            {
                return new SinkPlace(sink, policy);
            }
        }

        return sinks.FirstOrDefault(sink => sink.Key == key) is { } undecided
            ? new SinkPlace(undecided with { Type = PolicyType.Unknown, ResourceService = null }, policy)
            : null;
    }

    /// <summary>
    /// The sinks that are meant where the AWS SDK is not referenced, or not restored yet: a type the compiler does not find has the name of
    /// one, and the code imports its namespace or writes it.
    /// </summary>
    private ImmutableArray<PolicySink> UnresolvedSinks(AssignmentExpressionSyntax assignment)
    {
        var (owner, member) = assignment switch
        {
            { Left: MemberAccessExpressionSyntax access } => (access.Expression, access.Name.Identifier.ValueText),
            {
                Left: IdentifierNameSyntax property,
                Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation }
            } => (creation, property.Identifier.ValueText),
            _ => ((ExpressionSyntax?)null, string.Empty),
        };
        return owner is not null && file.Model.GetTypeInfo(owner, cancellationToken).Type is IErrorTypeSymbol { Name: { Length: > 0 } name }
            ? PolicySinks.FindUnresolved(
                name,
                member,
                @namespace =>
                    file.Imports(@namespace)
                    || (owner is ObjectCreationExpressionSyntax { Type: QualifiedNameSyntax type } && type.Left.ToString() == @namespace)
            )
            : ImmutableArray<PolicySink>.Empty;
    }

    /// <summary>True if the expression is the constant, or a member of that name: the SDK's enumerations are classes.</summary>
    private bool HasValue(ExpressionSyntax? expression, string value) =>
        expression switch
        {
            null => false,
            MemberAccessExpressionSyntax member when member.Name.Identifier.ValueText == value => true,
            _ => file.Model.GetConstantValue(expression, cancellationToken).Value as string == value,
        };

    /// <summary>
    /// True for <c>[StringSyntax("iam-policy")]</c>, wherever the attribute's type is declared: older frameworks bring their own.
    /// </summary>
    private static bool IsMarkedAsPolicy(ISymbol target)
    {
        foreach (var attribute in target.GetAttributes())
        {
            if (
                attribute.AttributeClass is { Name: "StringSyntaxAttribute" }
                && attribute.ConstructorArguments is [{ Value: string language }, ..]
                && language.Equals(TextPolicyReader.Language, StringComparison.OrdinalIgnoreCase)
            )
            {
                return true;
            }
        }

        return false;
    }
}
