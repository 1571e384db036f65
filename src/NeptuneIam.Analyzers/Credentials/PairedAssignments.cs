using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>Puts assignments of single parts of credentials together to pairs: those of one member to the same thing.</summary>
internal sealed class PairedAssignments
{
    private readonly List<Assignment> _assignments = [];

    /// <summary>Adds an assignment. They come in document order.</summary>
    /// <param name="kind">What takes the value.</param>
    /// <param name="name">How messages name what takes it.</param>
    /// <param name="target">Tells what takes it from others in the same member.</param>
    /// <param name="part">The part of the credentials that the value is.</param>
    /// <param name="node">The assignment, or the call that assigns.</param>
    /// <param name="value">The value.</param>
    public void Add(CredentialSinkKind kind, string name, string target, CredentialPart part, SyntaxNode node, ExpressionSyntax value) =>
        _assignments.Add(new Assignment(kind, name, ScopeOf(node), target, part, node, value));

    /// <summary>The pairs, after all assignments were added.</summary>
    public IEnumerable<KeyPairUse> Complete() =>
        _assignments
            .GroupBy(static assignment => (assignment.Kind, assignment.Scope, assignment.Target))
            .SelectMany(static group => PairsOf(group));

    /// <summary>What tells an object that an initializer makes from others.</summary>
    public static string TargetOf(InitializerExpressionSyntax initializer) => initializer.SpanStart.ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<KeyPairUse> PairsOf(IEnumerable<Assignment> assignments)
    {
        var pair = new Dictionary<CredentialPart, Assignment>();
        foreach (var assignment in assignments)
        {
            // A part that is assigned again begins a new pair.
            if (pair.ContainsKey(assignment.Part))
            {
                if (PairOf(pair) is { } use)
                {
                    yield return use;
                }

                pair.Clear();
            }

            pair.Add(assignment.Part, assignment);
        }

        if (PairOf(pair) is { } last)
        {
            yield return last;
        }
    }

    private static KeyPairUse? PairOf(Dictionary<CredentialPart, Assignment> pair)
    {
        pair.TryGetValue(CredentialPart.KeyId, out var keyId);
        pair.TryGetValue(CredentialPart.Secret, out var secret);
        pair.TryGetValue(CredentialPart.Token, out var token);
        return (keyId ?? secret) is { } first
            ? new KeyPairUse(first.Kind, first.Name, first.Node, keyId?.Value, secret?.Value, token?.Value)
            : null;
    }

    /// <summary>The member or function that a statement belongs to: the two halves of a pair are set in the same one.</summary>
    private static SyntaxNode ScopeOf(SyntaxNode node)
    {
        foreach (var ancestor in node.Ancestors())
        {
            if (
                ancestor
                is (MemberDeclarationSyntax and not GlobalStatementSyntax)
                    or AnonymousFunctionExpressionSyntax
                    or LocalFunctionStatementSyntax
                    or AccessorDeclarationSyntax
                    or CompilationUnitSyntax
            )
            {
                return ancestor;
            }
        }

        return node;
    }

    private sealed record Assignment(
        CredentialSinkKind Kind,
        string Name,
        SyntaxNode Scope,
        string Target,
        CredentialPart Part,
        SyntaxNode Node,
        ExpressionSyntax Value
    );
}
