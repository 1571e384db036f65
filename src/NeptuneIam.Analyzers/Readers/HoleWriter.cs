using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Writes C# expressions for what is not known before a stack is deployed or a program runs, by the names in <c>hole-kinds.txt</c>.
/// </summary>
internal static class HoleWriter
{
    /// <summary>
    /// The expression for something else about what a hole is asked of: <c>cluster.AttrClusterResourceId</c> beside <c>cluster.Ref</c>, or
    /// <c>Aws.REGION</c> beside what the AWS CDK fills in. Null if the library has no member for it.
    /// </summary>
    public static string? Related(VirtualText text, int position, HoleKind kind, SemanticModel model)
    {
        if (
            text.GetHoleExpression(position) is not MemberAccessExpressionSyntax asked
            || asked.SyntaxTree != model.SyntaxTree
            || model.GetTypeInfo(asked.Expression).Type is not { } type
        )
        {
            return null;
        }

        foreach (var (member, types) in HoleKinds.MembersOf(kind))
        {
            foreach (var name in types)
            {
                if (
                    Lineage(type).Any(ancestor => ancestor is INamedTypeSymbol named && MetadataNames.IsType(named, name))
                    && Lineage(type).Any(ancestor => !ancestor.GetMembers(member).IsEmpty)
                )
                {
                    return $"{asked.Expression.WithoutTrivia()}.{member}";
                }
            }
        }

        return OfLibrary(type, kind, asked, model);
    }

    /// <summary>
    /// An interpolated string of a text with some parts replaced, to take the place of an expression. Null if an unknown piece that stays
    /// cannot be written there.
    /// </summary>
    public static string? Interpolate(VirtualText text, ImmutableArray<TextReplacement> parts, ExpressionSyntax place, SemanticModel model)
    {
        var written = new StringBuilder("$\"");
        var end = 0;
        var isWritten = true;
        foreach (var part in parts)
        {
            Keep(end, part.Start);
            var expressions = part.Expressions.GetEnumerator();
            foreach (var character in part.NewText)
            {
                Write(character, character == VirtualText.HoleCharacter && expressions.MoveNext() ? expressions.Current : null);
            }

            end = part.Start + part.Length;
        }

        Keep(end, text.Text.Length);
        return isWritten ? written.Append('"').ToString() : null;

        void Keep(int from, int to)
        {
            for (var index = from; index < to; index++)
            {
                Write(text.Text[index], text.IsHole(index) ? Kept(text, index, place, model) : null);
            }
        }

        void Write(char character, string? expression)
        {
            // Before C# 11 an interpolation takes neither quotes nor lines.
            isWritten &= character != VirtualText.HoleCharacter || (expression is not null && expression.IndexOfAny(['"', '\n']) < 0);
            written.Append(
                expression is null ? LiteralEncoder.Regular(character.ToString(), '"', doublesBraces: true) : "{" + expression + "}"
            );
        }
    }

    /// <summary>
    /// The expression for a hole that stays: its own where that means the same, or the library's for what a call fills in.
    /// </summary>
    private static string? Kept(VirtualText text, int position, ExpressionSyntax place, SemanticModel model)
    {
        if (text.GetHoleReference(position) is { } reference)
        {
            return
                place.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault()
                    is { Expression: MemberAccessExpressionSyntax { Expression: var asked } } call
                && model.GetTypeInfo(asked).Type is { } type
                ? OfLibrary(type, HoleKinds.OfReference(reference), call, model)
                : null;
        }

        return
            text.GetHoleExpression(position) is (IdentifierNameSyntax or MemberAccessExpressionSyntax) and var hole
            && hole.SyntaxTree == model.SyntaxTree
            && model.GetSymbolInfo(hole).Symbol is { } symbol
            && SymbolEqualityComparer.Default.Equals(
                model.GetSpeculativeSymbolInfo(place.SpanStart, hole, SpeculativeBindingOption.BindAsExpression).Symbol,
                symbol
            )
            ? hole.ToString()
            : null;
    }

    /// <summary>
    /// What a library has by itself for a kind: a static member such as <c>Aws.PARTITION</c>, in a namespace around that of a type of the
    /// same library.
    /// </summary>
    private static string? OfLibrary(ITypeSymbol type, HoleKind kind, ExpressionSyntax place, SemanticModel model)
    {
        foreach (var (member, types) in HoleKinds.MembersOf(kind))
        {
            foreach (var name in types)
            {
                if (
                    model.Compilation.GetTypesByMetadataName(name) is [var holder, ..]
                    && holder.GetMembers(member).Any(static symbol => symbol.IsStatic)
                    && $"{type.ContainingNamespace}.".StartsWith($"{holder.ContainingNamespace}.", StringComparison.Ordinal)
                )
                {
                    return $"{holder.ToMinimalDisplayString(model, place.SpanStart)}.{member}";
                }
            }
        }

        return null;
    }

    private static IEnumerable<ITypeSymbol> Lineage(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }

        foreach (var implemented in type.AllInterfaces)
        {
            yield return implemented;
        }
    }
}
