using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.CodeFixes.Refactorings;

/// <summary>
/// A policy that is written as literals in one expression, which may be a concatenation. Whatever else stands in the expression, constants
/// by their names included, is a hole, so that the code keeps saying what it says.
/// </summary>
internal sealed class PolicyText
{
    private readonly string _characters;

    private PolicyText(ExpressionSyntax expression, string characters, ImmutableArray<PolicyHole> holes, JsonObject root)
    {
        Expression = expression;
        Holes = holes;
        Root = root;
        _characters = characters;
    }

    /// <summary>The expression that holds the whole text of the policy.</summary>
    public ExpressionSyntax Expression { get; }

    /// <summary>What stands in the text as a <see cref="VirtualText.HoleCharacter"/>, in order.</summary>
    public ImmutableArray<PolicyHole> Holes { get; }

    /// <summary>The policy; the text is JSON whatever its holes contain.</summary>
    public JsonObject Root { get; }

    /// <summary>
    /// The policy that a position of the file lies in; null if it lies in none, or in one that is not JSON, that calls change or put
    /// together, that is a choice of several, or that has comments or directives between its pieces.
    /// </summary>
    public static PolicyText? Find(SourceFile file, int position, CancellationToken cancellationToken)
    {
        if (
            StringAt(file.GetRoot(cancellationToken), position) is not { } topmost
            || StringExpressions.WithoutCalls(topmost) is not { } expression
            || !IsLiterals(expression)
            || HasRemarks(expression)
        )
        {
            return null;
        }

        var documents = ImmutableArray.CreateBuilder<PolicyDocument>();
        new TextPolicyReader().Read(
            new SourceFile(file.Tree, file.Text, () => file.Model) { Within = expression.Span, Files = file.Files },
            documents,
            cancellationToken
        );
        return documents.Any(document =>
            document.Origin is { HasAlternatives: false, IsTemplate: false } origin && origin.Span.Contains(expression.Span)
        )
            ? Read(expression, cancellationToken)
            : null;
    }

    /// <summary>The topmost string expression that a position of a file lies in, or at the end of; null if it lies in none.</summary>
    public static ExpressionSyntax? StringAt(SyntaxNode root, int position)
    {
        var token = root.FindToken(position);
        return StringExpressions.Topmost(token)
            ?? (token.GetPreviousToken() is var before && before.Span.End == position ? StringExpressions.Topmost(before) : null);
    }

    /// <summary>The hole that a character of the text stands for.</summary>
    public PolicyHole HoleAt(int position)
    {
        var index = 0;
        for (var i = 0; i < position; i++)
        {
            index += _characters[i] == VirtualText.HoleCharacter ? 1 : 0;
        }

        return Holes[index];
    }

    private static PolicyText? Read(ExpressionSyntax expression, CancellationToken cancellationToken)
    {
        // Without a model every name is a hole.
        if (LiteralReader.Read(expression, model: null, cancellationToken) is not [var text])
        {
            return null;
        }

        var characters = new StringBuilder(text.Text.Length);
        var holes = ImmutableArray.CreateBuilder<PolicyHole>();
        for (var i = 0; i < text.Segments.Length; i++)
        {
            var segment = text.Segments[i];
            if (segment.Kind == SegmentKind.Literal)
            {
                var piece = text.Text.Substring(text.StartOf(i), segment.Length);
                if (segment.Traits != SegmentTraits.None || piece.IndexOf(VirtualText.HoleCharacter) >= 0)
                {
                    return null;
                }

                characters.Append(piece);
            }
            else if (PolicyHole.Of(segment) is { } hole)
            {
                characters.Append(VirtualText.HoleCharacter);
                holes.Add(hole);
            }
            else
            {
                return null;
            }
        }

        var written = characters.ToString();
        return JsonReader.Read(written, static _ => true, cancellationToken) is { Error: null, Root: JsonObject root }
            ? new PolicyText(expression, written, holes.ToImmutable(), root)
            : null;
    }

    private static bool IsLiterals(ExpressionSyntax expression) =>
        expression
            is LiteralExpressionSyntax
                or InterpolatedStringExpressionSyntax
                or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression };

    private static bool HasRemarks(ExpressionSyntax expression) =>
        expression.ContainsDirectives
        || expression
            .DescendantTrivia()
            .Any(trivia =>
                expression.Span.Contains(trivia.Span)
                && !trivia.IsKind(SyntaxKind.WhitespaceTrivia)
                && !trivia.IsKind(SyntaxKind.EndOfLineTrivia)
            );
}
