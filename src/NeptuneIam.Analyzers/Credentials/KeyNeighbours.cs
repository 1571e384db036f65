using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>Tells which values stand together: in one initializer, one list of arguments, one tuple, one object of JSON.</summary>
internal static class KeyNeighbours
{
    /// <summary>A key pair may be written as elements that are pairs themselves: name and value.</summary>
    private const int MaxLevels = 2;

    /// <summary>Values at most this many lines apart are taken to belong together.</summary>
    private const int NearLines = 5;

    /// <summary>True if two values stand in the same initializer, list or tuple.</summary>
    public static bool AreTogether(ExpressionSyntax value, ExpressionSyntax other)
    {
        if (value.SyntaxTree == other.SyntaxTree)
        {
            foreach (var group in GroupsOf(value))
            {
                if (group.Span.Contains(other.Span))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>True if two pieces of one text stand in the same object in it: no brace is between them.</summary>
    public static bool AreTogether(string text, TextSpan piece, TextSpan other)
    {
        var start = Math.Min(piece.End, other.End);
        var end = Math.Max(piece.Start, other.Start);
        return start >= end || text.IndexOfAny(['{', '}'], start, end - start) < 0;
    }

    /// <summary>True if two places of one file are at most five lines apart.</summary>
    public static bool AreNear(SourceText text, TextSpan place, TextSpan other)
    {
        var (first, second) = place.Start < other.Start ? (place, other) : (other, place);
        return text.Lines.GetLineFromPosition(second.Start).LineNumber - text.Lines.GetLineFromPosition(first.End).LineNumber <= NearLines;
    }

    /// <summary>The initializers, lists and tuples around a value, the nearest first.</summary>
    public static IEnumerable<SyntaxNode> GroupsOf(ExpressionSyntax value)
    {
        var levels = 0;
        foreach (var ancestor in value.Ancestors())
        {
            switch (ancestor)
            {
                case InitializerExpressionSyntax
                or BaseArgumentListSyntax { Arguments.Count: > 1 }
                or AttributeArgumentListSyntax
                or TupleExpressionSyntax
                or CollectionExpressionSyntax
                or AnonymousObjectCreationExpressionSyntax
                or ParameterListSyntax:
                    yield return ancestor;
                    if (++levels == MaxLevels)
                    {
                        yield break;
                    }

                    break;
                case StatementSyntax or AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax:
                    yield break;
            }
        }
    }
}
