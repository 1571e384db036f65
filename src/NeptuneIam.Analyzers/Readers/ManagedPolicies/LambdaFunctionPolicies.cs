using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// The policies of a function's role in the attribute <c>[LambdaFunction(Policies = "…")]</c> of Lambda Annotations: names and ARNs with
/// commas between them.
/// </summary>
internal static class LambdaFunctionPolicies
{
    /// <summary>The name of the attribute.</summary>
    public const string Attribute = "LambdaFunction";

    /// <summary>The texts that are given to the attribute, in order of position.</summary>
    public static IEnumerable<ExpressionSyntax> Find(SourceFile file, CancellationToken cancellationToken)
    {
        foreach (var position in Occurrences.Of(Attribute, file.Characters))
        {
            if (
                file.GetRoot(cancellationToken).FindToken(position).Parent is SimpleNameSyntax name
                && name.FirstAncestorOrSelf<AttributeSyntax>() is { ArgumentList.Arguments: var arguments } attribute
                && attribute.Name.Span.End == name.Span.End
                && arguments.FirstOrDefault(static argument => argument.NameEquals?.Name.Identifier.ValueText == "Policies")
                    is { Expression: var policies }
                && file.Model.GetSymbolInfo(attribute, cancellationToken).Symbol is IMethodSymbol { ContainingType: var type }
                && MetadataNames.IsType(type, "Amazon.Lambda.Annotations.LambdaFunctionAttribute")
            )
            {
                yield return policies;
            }
        }
    }

    /// <summary>The policies in the text that the attribute is given.</summary>
    public static IReadOnlyList<Piece> In(string text)
    {
        var pieces = new List<Piece>();
        for (var start = 0; start <= text.Length; )
        {
            var comma = text.IndexOf(',', start);
            var end = comma < 0 ? text.Length : comma;
            var trimmed = text.Substring(start, end - start).Trim();
            if (trimmed.Length > 0)
            {
                pieces.Add(new Piece(text.IndexOf(trimmed, start, StringComparison.Ordinal), trimmed));
            }

            start = end + 1;
        }

        return pieces;
    }

    /// <summary>What the policies are for: the role of a function, which has all of them.</summary>
    public static PolicyUse UseOf(
        SourceFile file,
        ExpressionSyntax expression,
        IReadOnlyList<Piece> policies,
        CancellationToken cancellationToken
    )
    {
        return new PolicyUse(Surroundings)
        {
            IsCertain = true,
            Type = PolicyType.Identity,
            Principal = PrincipalKind.Role,
        };

        PolicySurroundings Surroundings()
        {
            var names = policies.Where(static policy => !policy.IsOfTemplate).Select(static policy => policy.Name).ToList();
            return SurroundingsReader.Read(file, expression, use: null, principal: null, cancellationToken) with
            {
                AssumedBy = RoleAssumption.Service,
                AttachedManagedPolicies = names.OfType<string>().ToImmutableArray(),
                MayHaveMorePolicies = names.Count < policies.Count || names.Contains(null),
            };
        }
    }

    /// <summary>One of the policies.</summary>
    /// <param name="Start">Where it starts in the text.</param>
    /// <param name="Text">Its name or ARN.</param>
    internal readonly record struct Piece(int Start, string Text)
    {
        /// <summary>True for a resource or parameter of the template (Lambda Annotations, LambdaFunction attribute).</summary>
        public bool IsOfTemplate => Text[0] == '@';

        /// <summary>The policy's name; null if it is not known.</summary>
        public string? Name => ManagedPolicyReference.NameIn(Text);
    }
}
