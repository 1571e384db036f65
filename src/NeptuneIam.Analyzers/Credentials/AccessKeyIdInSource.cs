using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Rules;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>NIAM2002: an access key id stands in a string, wherever that goes.</summary>
internal sealed class AccessKeyIdInSource(SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>The identifier of the rule.</summary>
    public const string Id = "NIAM2002";

    /// <summary>An id of the older alphabet looks like many product codes: a secret this near says that it is a key.</summary>
    private const int NearLines = 5;

    /// <summary>Part of an id that is put together from constants: this many capitals and digits in a row.</summary>
    private const int ShortestPart = 6;

    /// <summary>The rule. Argument: the description of the key.</summary>
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptors.Create(
        Id,
        "AWS access key id is written in the code",
        "Access key id {0} is written in the code; rotate the key, then let the code find credentials at run time",
        RuleCategory.Credentials,
        DiagnosticSeverity.Warning,
        "An access key id names the account and the key, and its secret is rarely far away: in the history, in a configuration file, in a log. "
        + "A key that stands in code is not rotated, because code must change with it.",
        HelpLinks.AccessKeys,
        RuleTag.Security);

    private readonly List<ExpressionSyntax> _candidates = [];
    private readonly HashSet<SyntaxNode> _seen = [];

    /// <summary>Text without which a file holds no id.</summary>
    public static ImmutableArray<string> Needles { get; } = ImmutableArray.Create(AccessKeyId.Kinds);

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
                if (AccessKeyId.MayOccurIn(((LiteralExpressionSyntax)expression).Token.ValueText) && !_seen.Contains(expression))
                {
                    _candidates.Add(expression);
                }

                break;
            case SyntaxKind.AddExpression or SyntaxKind.InterpolatedStringExpression when !_seen.Contains(expression) && MayHold(expression):
                _candidates.Add(expression);
                break;
        }
    }

    /// <summary>The diagnostics, after all nodes were seen.</summary>
    /// <param name="reported">Key ids that another rule reports where they are used.</param>
    public IEnumerable<Diagnostic> Complete(ISet<AccessKeyId> reported)
    {
        var places = new HashSet<Location>();
        foreach (var candidate in _candidates)
        {
            foreach (var reading in LiteralReader.Read(candidate, model, cancellationToken))
            {
                for (var start = 0; AccessKeyId.TryFind(reading.Text, start, out var span, out var id); start = span.End)
                {
                    var locations = reading.GetLocations(span);
                    if (!reported.Contains(id) && !IsReference(locations, span.Length) && places.Add(locations[0]) && (id.IsBase32 || IsNearSecret(locations[0])))
                    {
                        yield return Diagnostic.Create(Descriptor, locations[0], locations.Skip(1), id.Description);
                    }
                }
            }
        }
    }

    /// <summary>Whether the pieces of a composed string may add up to an id; remembers them, so that each is read once, within the whole.</summary>
    private bool MayHold(ExpressionSyntax top)
    {
        var mayHold = false;
        var hasPart = false;
        var hasReference = false;
        var pending = new Stack<SyntaxNode>();
        pending.Push(top);
        while (pending.Count > 0)
        {
            var piece = pending.Pop();
            switch (piece)
            {
                case LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression or (int)SyntaxKind.Utf8StringLiteralExpression } literal:
                    _seen.Add(piece);
                    Look(literal.Token.ValueText);
                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } binary:
                    _seen.Add(piece);
                    pending.Push(binary.Right);
                    pending.Push(binary.Left);
                    break;
                case InterpolatedStringExpressionSyntax interpolated:
                    _seen.Add(piece);
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
                case ParenthesizedExpressionSyntax parenthesized:
                    pending.Push(parenthesized.Expression);
                    break;
                case ConditionalExpressionSyntax conditional:
                    pending.Push(conditional.WhenFalse);
                    pending.Push(conditional.WhenTrue);
                    break;
                case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                    hasReference = true;
                    break;
            }
        }

        return mayHold || (hasPart && hasReference);

        void Look(string text)
        {
            mayHold |= AccessKeyId.MayOccurIn(text);
            hasPart |= HasPart(text);
        }
    }

    /// <summary>True if the id comes from a constant of this file that holds all of it, and that is reported itself.</summary>
    private bool IsReference(ImmutableArray<Location> locations, int length)
    {
        for (var index = 1; index < locations.Length; index++)
        {
            if (locations[index].SourceTree == model.SyntaxTree && locations[index].SourceSpan.Length >= length)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasPart(string text)
    {
        var run = 0;
        foreach (var character in text)
        {
            run = character is (>= 'A' and <= 'Z') or (>= '0' and <= '9') ? run + 1 : 0;
            if (run >= ShortestPart)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsNearSecret(Location location)
    {
        var tree = model.SyntaxTree;
        var lines = tree.GetText(cancellationToken).Lines;
        var first = lines.GetLineFromPosition(location.SourceSpan.Start).LineNumber;
        var last = lines.GetLineFromPosition(location.SourceSpan.End).LineNumber;
        var near = TextSpan.FromBounds(lines[Math.Max(0, first - NearLines)].Start, lines[Math.Min(lines.Count - 1, last + NearLines)].End);
        foreach (var token in tree.GetRoot(cancellationToken).DescendantTokens(near))
        {
            if (near.IntersectsWith(token.Span)
                && token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
                && SecretAccessKey.OccursIn(token.ValueText))
            {
                return true;
            }
        }

        return false;
    }
}
