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

    /// <summary>
    /// The code of the array that a value turns into, with the value's own code as its first item; null if it cannot be
    /// one.
    /// </summary>
    public virtual CodeList? Around(JsonValue target, CodeText code, ImmutableArray<JsonValue> following) => null;

    /// <summary>
    /// Makes room for a change of the C# type of an object, or of the elements of an array; false if the code does not allow for
    /// it.
    /// </summary>
    public virtual bool TryChangeType(JsonValue container, ICollection<TextChange> changes) => true;

    /// <summary>The code of a string.</summary>
    protected static CodePiece String(JsonString value) =>
        new CodeText(string.Empty, SymbolDisplay.FormatLiteral(value.Value, quote: true));

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

/// <summary>A dialect in which an element has the same member, and its values the same code, wherever it stands.</summary>
internal abstract class ElementDialect : ObjectDialect
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

    /// <summary>
    /// The conditions of an element <c>Condition</c> one by one; null if it does not have the form that the policy language gives
    /// it.
    /// </summary>
    protected static ImmutableArray<(JsonString Operator, JsonString Key, ImmutableArray<JsonValue> Values)>? ConditionsOf(
        JsonObject operators
    )
    {
        var conditions = ImmutableArray.CreateBuilder<(JsonString, JsonString, ImmutableArray<JsonValue>)>();
        foreach (var @operator in operators.Properties)
        {
            if (@operator.Value is not JsonObject keys)
            {
                return null;
            }

            foreach (var key in keys.Properties)
            {
                conditions.Add((@operator.Name, key.Name, (key.Value as JsonArray)?.Elements ?? ImmutableArray.Create(key.Value)));
            }
        }

        return conditions.ToImmutable();
    }

    /// <inheritdoc/>
    public sealed override string? Name(JsonObject owner, string element) => MemberOf(element);

    /// <inheritdoc/>
    public sealed override CodePiece? Property(JsonObject owner, string element, JsonValue value) => Property(element, value);

    /// <inheritdoc/>
    public sealed override CodePiece? Value(JsonValue target, JsonValue value) => Value(ElementOf(target), value);

    /// <inheritdoc/>
    public sealed override CodePiece? Item(JsonArray array, JsonValue value) => Item(ElementOf(array), value);

    /// <summary>The element of the policy language that a value, or the array it is in, is given to.</summary>
    private static string ElementOf(JsonValue value) => (value.Property ?? value.Parent?.Property)?.Name.Value ?? string.Empty;
}
