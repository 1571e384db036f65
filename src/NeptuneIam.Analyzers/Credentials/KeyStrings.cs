using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>Collects the strings of one file that hold something of the shape of a key: each once, as the whole that it is put together to, whether it goes to the SDK or not.</summary>
internal sealed class KeyStrings(SemanticModel model, ConstantTextReader reader, CancellationToken cancellationToken)
{
    /// <summary>Part of an id that is put together from constants: this many capitals and digits in a row.</summary>
    private const int ShortestIdPart = 6;

    private readonly List<ExpressionSyntax> _candidates = [];
    private readonly List<ExpressionSyntax> _sums = [];
    private readonly HashSet<SyntaxNode> _seen = [];
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);

    /// <summary>Text without which a file has neither an id nor a secret that is named as one.</summary>
    public static ImmutableArray<string> Needles { get; } =
        ImmutableArray.Create("AWS", "Aws", "aws_", "awsKey", "ecret", "SECRET", "FromBase64String").AddRange(AccessKeyId.Kinds).AddRange(AccessKeyId.TemporaryKinds);

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
        _candidates.AddRange(_sums.Where(sum => sum.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => _parts.Contains(name.Identifier.ValueText))));
        foreach (var candidate in _candidates)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var readings = candidate is InvocationExpressionSyntax call && ConstantTextReader.IsDecoding(call) ? reader.ReadDecoded(call) : reader.Read(candidate);
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
        else if (HasPart(text) && literal.Parent is EqualsValueClauseSyntax { Parent: var declaration })
        {
            _parts.Add(declaration is VariableDeclaratorSyntax variable ? variable.Identifier.ValueText : (declaration as PropertyDeclarationSyntax)?.Identifier.ValueText ?? string.Empty);
        }
    }

    private void VisitCall(InvocationExpressionSyntax call)
    {
        switch (call.Expression)
        {
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Concat" or "Join" or "Format", Expression: PredefinedTypeSyntax or IdentifierNameSyntax { Identifier.ValueText: nameof(String) } }:
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
        var (mayHold, hasPart, literals, references) = (false, false, 0, 0);
        var pending = new Stack<SyntaxNode>();
        var pieces = new List<SyntaxNode>();
        pending.Push(top);
        while (pending.Count > 0)
        {
            var piece = pending.Pop();
            switch (piece)
            {
                case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression or (int)SyntaxKind.Utf8StringLiteralExpression } literal:
                    pieces.Add(piece);
                    Look(literal.Token.ValueText);
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } binary:
                    pieces.Add(piece);
                    pending.Push(binary.Right);
                    pending.Push(binary.Left);
                    break;
                case InterpolatedStringExpressionSyntax interpolated:
                    pieces.Add(piece);
                    foreach (var content in interpolated.Contents)
                    {
                        if (content is InterpolatedStringTextSyntax text)
                        {
                            Look(text.TextToken.ValueText);
                        }
                        else if (content is InterpolationSyntax interpolation)
                        {
                            pending.Push(interpolation.Expression);
                        }
                    }

                    break;
                case InvocationExpressionSyntax call when call == top:
                    foreach (var argument in call.ArgumentList.Arguments)
                    {
                        pending.Push(argument.Expression);
                    }

                    break;
                case ParenthesizedExpressionSyntax parenthesized:
                    pending.Push(parenthesized.Expression);
                    break;
                case ConditionalExpressionSyntax conditional:
                    pending.Push(conditional.WhenFalse);
                    pending.Push(conditional.WhenTrue);
                    break;
                case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                    references++;
                    break;
            }
        }

        if (mayHold || (hasPart && literals + references > 1))
        {
            _candidates.Add(top);
            _seen.UnionWith(pieces);
        }
        else if (literals == 0)
        {
            // Names alone: a key only if one of them is declared with a part of it.
            _seen.UnionWith(pieces);
            if (references > 1)
            {
                _sums.Add(top);
            }
        }
        else if (top is not InvocationExpressionSyntax)
        {
            _seen.UnionWith(pieces);
        }

        void Look(string text)
        {
            literals++;
            mayHold |= MayHold(text);
            hasPart |= HasPart(text);
        }
    }

    private static bool MayHold(string text) => AccessKeyId.MayOccurIn(text) || SecretAccessKey.OccursIn(text) || SessionToken.OccursIn(text);

    private static bool HasPart(string text) => HasIdPart(text) || SecretAccessKey.MayHoldPart(text);

    private static bool HasIdPart(string text)
    {
        var run = 0;
        foreach (var character in text)
        {
            run = character is (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? run + 1 : 0;
            if (run >= ShortestIdPart)
            {
                return true;
            }
        }

        return false;
    }
}
