using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// Collects the strings of one file that hold something of the shape of a key: each once, as the whole that it is put together to,
/// whether it goes to the SDK or not.
/// </summary>
internal sealed class KeyStrings(SemanticModel model, ConstantTextReader reader, CancellationToken cancellationToken)
{
    private readonly List<ExpressionSyntax> _candidates = [];
    private readonly List<ExpressionSyntax> _sums = [];
    private readonly HashSet<SyntaxNode> _seen = [];
    private readonly HashSet<string> _namesOfParts = new(StringComparer.Ordinal);

    /// <summary>Text without which a file has neither an id nor a secret that is named as one.</summary>
    public static ImmutableArray<string> Needles { get; } =
        ImmutableArray
            .Create("AWS", "Aws", "aws_", "awsKey", "ecret", "SECRET", "FromBase64String")
            .AddRange(AccessKeyId.Kinds)
            .AddRange(AccessKeyId.TemporaryKinds);

    /// <summary>Looks at one node. Nodes come in document order, outer before inner.</summary>
    public void Visit(SyntaxNode node)
    {
        if (node is not ExpressionSyntax expression)
        {
            return;
        }

        switch (expression.Kind())
        {
            case SyntaxKind.StringLiteralExpression or SyntaxKind.Utf8StringLiteralExpression:
                if (!_seen.Contains(expression))
                {
                    VisitLiteral((LiteralExpressionSyntax)expression);
                }

                break;
            case SyntaxKind.AddExpression or SyntaxKind.InterpolatedStringExpression when !_seen.Contains(expression):
                VisitComposition(expression);
                break;
            case SyntaxKind.InvocationExpression:
                VisitCall((InvocationExpressionSyntax)expression);
                break;
        }
    }

    /// <summary>What the strings hold, after all nodes were seen.</summary>
    public FoundKeys Complete()
    {
        var found = new FoundKeys(model.SyntaxTree);
        _candidates.AddRange(
            _sums.Where(sum =>
                sum.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => _namesOfParts.Contains(name.Identifier.ValueText))
            )
        );
        foreach (var candidate in _candidates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var readings =
                candidate is InvocationExpressionSyntax call && ConstantTextReader.IsDecoding(call)
                    ? reader.ReadDecoded(call)
                    : reader.Read(candidate);
            foreach (var reading in readings)
            {
                found.Add(candidate, reading);
            }
        }

        return found;
    }

    private void VisitLiteral(LiteralExpressionSyntax literal)
    {
        var text = literal.Token.ValueText;
        if (MayHold(text))
        {
            _candidates.Add(literal);
        }
        else if (KeyPart.Is(text, fromStart: true, toEnd: true) && literal.Parent is EqualsValueClauseSyntax { Parent: var declaration })
        {
            _namesOfParts.Add(
                declaration is VariableDeclaratorSyntax variable
                    ? variable.Identifier.ValueText
                    : (declaration as PropertyDeclarationSyntax)?.Identifier.ValueText ?? string.Empty
            );
        }
    }

    private void VisitCall(InvocationExpressionSyntax call)
    {
        switch (call.Expression)
        {
            case MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "Concat" or "Join" or "Format",
                Expression: PredefinedTypeSyntax or IdentifierNameSyntax { Identifier.ValueText: nameof(String) }
            }:
                VisitComposition(call);
                break;
            case MemberAccessExpressionSyntax or IdentifierNameSyntax when ConstantTextReader.IsDecoding(call):
                _candidates.Add(call);
                break;
        }
    }

    /// <summary>Looks at the pieces of a composed string, and remembers them, so that each is read once, within the whole.</summary>
    private void VisitComposition(ExpressionSyntax top)
    {
        var pieces = new List<SyntaxNode>();
        var texts = new List<string?>();
        var pending = new Stack<SyntaxNode>();
        pending.Push(top);
        while (pending.Count > 0)
        {
            var piece = pending.Pop();
            switch (piece)
            {
                case LiteralExpressionSyntax
                {
                    RawKind: (int)SyntaxKind.StringLiteralExpression or (int)SyntaxKind.Utf8StringLiteralExpression
                } literal:
                    pieces.Add(piece);
                    texts.Add(literal.Token.ValueText);
                    break;
                case InterpolatedStringTextSyntax text:
                    texts.Add(text.TextToken.ValueText);
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } binary:
                    pieces.Add(piece);
                    pending.Push(binary.Right);
                    pending.Push(binary.Left);
                    break;
                case InterpolatedStringExpressionSyntax interpolated:
                    pieces.Add(piece);
                    PushAll(interpolated.Contents);
                    break;
                case InterpolationSyntax interpolation:
                    pending.Push(interpolation.Expression);
                    break;
                case InvocationExpressionSyntax call when call == top:
                    PushAll(call.ArgumentList.Arguments);
                    break;
                case ArgumentSyntax argument:
                    pending.Push(argument.Expression);
                    break;
                case ParenthesizedExpressionSyntax parenthesized:
                    pending.Push(parenthesized.Expression);
                    break;
                case ConditionalExpressionSyntax conditional:
                    pending.Push(conditional.WhenFalse);
                    pending.Push(conditional.WhenTrue);
                    break;
                case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                    texts.Add(null);
                    break;
            }
        }

        var isCandidate = texts.Exists(static text => text is not null && MayHold(text)) || HasPart(texts);
        if (isCandidate || top is not InvocationExpressionSyntax)
        {
            _seen.UnionWith(pieces);
        }

        if (isCandidate)
        {
            _candidates.Add(top);
        }
        else if (texts.Count > 1 && texts.TrueForAll(static text => text is null))
        {
            // Names alone: a key only if one of them is declared with a part of it.
            _sums.Add(top);
        }

        void PushAll<T>(IReadOnlyList<T> nodes)
            where T : SyntaxNode
        {
            for (var index = nodes.Count - 1; index >= 0; index--)
            {
                pending.Push(nodes[index]);
            }
        }
    }

    /// <summary>True if one of several pieces may be a part of a key that goes on in the next.</summary>
    private static bool HasPart(List<string?> texts)
    {
        for (var index = 0; index < texts.Count; index++)
        {
            if (texts[index] is { } text && KeyPart.Is(text, fromStart: index > 0, toEnd: index < texts.Count - 1))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayHold(string text) =>
        AccessKeyId.MayOccurIn(text) || SecretAccessKey.OccursIn(text) || SessionToken.OccursIn(text);
}
