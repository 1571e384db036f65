using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>A string that one expression puts together: a sum, an interpolated string, or a call such as <c>string.Concat</c>.</summary>
internal sealed class StringComposition
{
    private readonly Stack<SyntaxNode> _pending = new();

    private StringComposition() { }

    /// <summary>The strings and sums that the whole consists of, itself included.</summary>
    public List<SyntaxNode> Parts { get; } = [];

    /// <summary>The texts that it is put together from, in order; null stands for a name.</summary>
    public List<string?> Texts { get; } = [];

    /// <summary>True if it consists of several names and nothing else.</summary>
    public bool IsOfNames => Texts.Count > 1 && Texts.TrueForAll(static text => text is null);

    /// <summary>True if one of the texts may be a part of a key that goes on in the next.</summary>
    public bool HasPartOfKey
    {
        get
        {
            for (var index = 0; index < Texts.Count; index++)
            {
                if (Texts[index] is { } text && KeyPart.Is(text, fromStart: index > 0, toEnd: index < Texts.Count - 1))
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Takes an expression apart.</summary>
    public static StringComposition Of(ExpressionSyntax top)
    {
        var composition = new StringComposition();
        composition._pending.Push(top);
        while (composition._pending.Count > 0)
        {
            var node = composition._pending.Pop();
            if (node is InvocationExpressionSyntax call)
            {
                // What another call within it returns is unknown.
                if (call == top)
                {
                    composition.PushAll(call.ArgumentList.Arguments);
                }
            }
            else
            {
                composition.Visit(node);
            }
        }

        return composition;
    }

    private void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case LiteralExpressionSyntax
            {
                RawKind: (int)SyntaxKind.StringLiteralExpression or (int)SyntaxKind.Utf8StringLiteralExpression
            } literal:
                Parts.Add(node);
                Texts.Add(literal.Token.ValueText);
                break;
            case InterpolatedStringTextSyntax text:
                Texts.Add(text.TextToken.ValueText);
                break;
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum:
                Parts.Add(node);
                _pending.Push(sum.Right);
                _pending.Push(sum.Left);
                break;
            case InterpolatedStringExpressionSyntax interpolated:
                Parts.Add(node);
                PushAll(interpolated.Contents);
                break;
            case InterpolationSyntax interpolation:
                _pending.Push(interpolation.Expression);
                break;
            case ArgumentSyntax argument:
                _pending.Push(argument.Expression);
                break;
            case ParenthesizedExpressionSyntax parenthesized:
                _pending.Push(parenthesized.Expression);
                break;
            case ConditionalExpressionSyntax conditional:
                _pending.Push(conditional.WhenFalse);
                _pending.Push(conditional.WhenTrue);
                break;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                Texts.Add(null);
                break;
        }
    }

    private void PushAll<T>(IReadOnlyList<T> nodes)
        where T : SyntaxNode
    {
        for (var index = nodes.Count - 1; index >= 0; index--)
        {
            _pending.Push(nodes[index]);
        }
    }
}
