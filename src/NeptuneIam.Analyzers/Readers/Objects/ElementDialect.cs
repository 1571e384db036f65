using System.Collections.Immutable;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>A dialect in which an element has the same member, and its values the same code, wherever it stands.</summary>
/// <param name="members">What the library calls the elements of a statement.</param>
internal abstract class ElementDialect(StatementMembers members) : ObjectDialect
{
    /// <summary>The code of a value that is given to an element.</summary>
    public abstract CodePiece? Value(string element, JsonValue value);

    /// <summary>The code of an element in an array that is given to <paramref name="element"/>.</summary>
    public abstract CodePiece? Item(string element, JsonValue value);

    /// <summary>The code of a property of a new or changed object.</summary>
    public CodePiece? Property(string element, JsonValue value) =>
        members.MemberOf(element) is { } member && Value(element, value) is { } code ? code with { Prefix = member + " = " } : null;

    /// <summary>The code of all properties of a new object; null if one of them cannot be written.</summary>
    protected ImmutableArray<CodePiece>? Properties(IEnumerable<JsonProperty> properties) =>
        All(properties.Select(property => Property(property.Name.Value, property.Value)));

    /// <summary>
    /// The conditions of an element <c>Condition</c> one by one; null if it does not have the form that the policy language gives it.
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
    public sealed override string? Name(JsonObject owner, string element) => members.MemberOf(element);

    /// <inheritdoc/>
    public sealed override CodePiece? Property(JsonObject owner, string element, JsonValue value) => Property(element, value);

    /// <inheritdoc/>
    public sealed override CodePiece? Value(JsonValue target, JsonValue value) => Value(ElementOf(target), value);

    /// <inheritdoc/>
    public sealed override CodePiece? Item(JsonArray array, JsonValue value) => Item(ElementOf(array), value);

    /// <summary>The element of the policy language that a value, or the array it is in, is given to.</summary>
    private static string ElementOf(JsonValue value) => (value.Property ?? value.Parent?.Property)?.Name.Value ?? string.Empty;
}
