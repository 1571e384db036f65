using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// Collects the strings of one file that hold something of the shape of a key: each once, and as a whole where it is put together, whether
/// it goes to the SDK or not.
/// </summary>
internal sealed class KeyStrings(SemanticModel model, ConstantTextReader reader, CancellationToken cancellationToken)
{
    private readonly List<ExpressionSyntax> _candidates = [];

    /// <summary>Of names alone: a key only if one of them is declared with a part of it.</summary>
    private readonly List<ExpressionSyntax> _compositionsOfNames = [];

    private readonly HashSet<SyntaxNode> _seen = [];
    private readonly HashSet<string> _namesOfParts = new(StringComparer.Ordinal);

    /// <summary>Texts of which a file with an id, or with a secret that is named as one, has at least one.</summary>
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
            _compositionsOfNames.Where(composition =>
                composition
                    .DescendantNodesAndSelf()
                    .OfType<IdentifierNameSyntax>()
                    .Any(name => _namesOfParts.Contains(name.Identifier.ValueText))
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

    /// <summary>Looks at the parts of a composed string, and remembers them, so that each is read once, within the whole.</summary>
    private void VisitComposition(ExpressionSyntax top)
    {
        var composition = StringComposition.Of(top);
        var isCandidate = composition.Texts.Exists(static text => text is not null && MayHold(text)) || composition.HasPartOfKey;
        if (isCandidate || top is not InvocationExpressionSyntax)
        {
            _seen.UnionWith(composition.Parts);
        }

        if (isCandidate)
        {
            _candidates.Add(top);
        }
        else if (composition.IsOfNames)
        {
            _compositionsOfNames.Add(top);
        }
    }

    private static bool MayHold(string text) =>
        AccessKeyId.MayOccurIn(text) || SecretAccessKey.OccursIn(text) || SessionToken.OccursIn(text);
}
