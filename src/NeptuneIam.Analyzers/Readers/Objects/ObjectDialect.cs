using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// How a library spells the elements of a policy in C#: all that writing a policy's changes needs to know about the objects it is written as.
/// Null answers mean that something cannot be written; then no fix is offered.
/// </summary>
internal abstract class ObjectDialect
{
    /// <summary>The member that stands for an element of the policy language, such as <c>Actions</c> for <c>Action</c>.</summary>
    public abstract string? MemberOf(string element);

    /// <summary>The code of a value that is given to an element.</summary>
    public abstract CodePiece? Value(string element, JsonValue value);

    /// <summary>The code of an element in an array that is given to <paramref name="element"/>.</summary>
    public abstract CodePiece? Item(string element, JsonValue value);

    /// <summary>The code of a property of a new or changed object.</summary>
    public CodePiece? Property(string element, JsonValue value) =>
        MemberOf(element) is { } member && Value(element, value) is { } code ? code with { Prefix = member + " = " } : null;

    /// <summary>The code of a string.</summary>
    protected static CodePiece String(JsonString value) => new CodeText(string.Empty, SymbolDisplay.FormatLiteral(value.Value, quote: true));

    /// <summary>An array of the given items, written as <paramref name="sample"/> is.</summary>
    protected static CodePiece? List(SyntaxNode? sample, IEnumerable<CodePiece?> items)
    {
        var all = ImmutableArray.CreateBuilder<CodePiece>();
        foreach (var item in items)
        {
            if (item is null)
            {
                return null;
            }

            all.Add(item);
        }

        return sample is CollectionExpressionSyntax
            ? new CodeList(string.Empty, string.Empty, "[", all.ToImmutable(), "]")
            : new CodeList(string.Empty, "new[]", "{", all.ToImmutable(), "}");
    }
}
