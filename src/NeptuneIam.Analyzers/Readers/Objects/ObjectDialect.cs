using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// How a library spells the elements of a policy in C#: all that writing a policy's changes needs to know about the objects it is written
/// as. Null answers mean that something cannot be written; then no fix is offered.
/// </summary>
internal abstract class ObjectDialect
{
    /// <summary>The code that names an element where a property of an object is renamed to it.</summary>
    public abstract string? Name(JsonObject owner, string element);

    /// <summary>The code of a property that is added to an object.</summary>
    public abstract CodePiece? Property(JsonObject owner, string element, JsonValue value);

    /// <summary>The code of what takes the place of a property's value.</summary>
    public abstract CodePiece? Value(JsonValue target, JsonValue value);

    /// <summary>The code of an element that is put into an array, in the place of another or beside it.</summary>
    public abstract CodePiece? Item(JsonArray array, JsonValue value);

    /// <summary>The code of the array that a value turns into, with the value's own code as its first item; null if it cannot be one.</summary>
    public virtual CodeList? Around(JsonValue target, CodeText code, ImmutableArray<JsonValue> following) => null;

    /// <summary>
    /// Makes room for a change of the C# type of an object, or of the elements of an array; false if the code does not allow for it.
    /// </summary>
    public virtual bool TryChangeType(JsonValue container, ICollection<TextChange> changes) => true;

    /// <summary>The code of a string.</summary>
    protected static CodeText String(JsonString value) => new(SymbolDisplay.FormatLiteral(value.Value, quote: true));

    /// <summary>All pieces; null if one of them cannot be written.</summary>
    protected static ImmutableArray<CodePiece>? All(IEnumerable<CodePiece?> pieces)
    {
        var all = ImmutableArray.CreateBuilder<CodePiece>();
        foreach (var piece in pieces)
        {
            if (piece is null)
            {
                return null;
            }

            all.Add(piece);
        }

        return all.ToImmutable();
    }

    /// <summary>An array of the given items, written as <paramref name="sample"/> is.</summary>
    protected static CodeList? List(SyntaxNode? sample, IEnumerable<CodePiece?> items) =>
        All(items) is not { } all ? null
        : sample is CollectionExpressionSyntax ? new CodeList(string.Empty, "[", all, "]")
        : new CodeList("new[]", "{", all, "}");
}
