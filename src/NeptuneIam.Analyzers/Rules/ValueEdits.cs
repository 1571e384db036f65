using System.Collections.Immutable;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>Changes of single values that several rules' cures make.</summary>
internal static class ValueEdits
{
    /// <summary>Takes an element out of its array.</summary>
    public static JsonEdit Remove(JsonValue element) => new ReplaceValue(element, ImmutableArray<JsonValue>.Empty);

    /// <summary>Takes an element out of its array; null if it is in none, or the array would be empty.</summary>
    public static JsonEdit? RemoveFromOthers(JsonValue element) =>
        element.Parent is JsonArray { Elements.Length: > 1 } ? Remove(element) : null;

    /// <summary>Puts another value in the place of a value.</summary>
    public static JsonEdit Write(JsonValue value, JsonValue right) => new ReplaceValue(value, ImmutableArray.Create(right));

    /// <summary>Puts a string in the place of a value.</summary>
    public static JsonEdit Write(JsonValue value, string right) => Write(value, new JsonString(right));

    /// <summary>Puts a string in the place of a string, whose quotes and surroundings stay.</summary>
    public static JsonEdit WriteText(JsonString value, string right) => new ReplaceText(value, 0, value.Value.Length, right);

    /// <summary>Adds values behind a value: at the end of its array, or in the array that it becomes.</summary>
    public static JsonEdit Append(JsonValue value, ImmutableArray<JsonValue> added) =>
        value is JsonArray array ? new InsertElements(array, array.Elements.Length, added) : new WrapInArray(value, added);

    /// <summary>The strings of a value, which is one or an array of them; null if it is another, or if not all of them are known.</summary>
    public static ImmutableArray<string>? KnownStrings(JsonValue value) =>
        value switch
        {
            JsonString { HasHoles: false } text => ImmutableArray.Create(text.Value),
            JsonArray { MayHaveMore: false } array when array.Elements.All(static element => element is JsonString { HasHoles: false }) =>
                array.Elements.Select(static element => ((JsonString)element).Value).ToImmutableArray(),
            _ => null,
        };

    /// <summary>Strings as values of their own, made without spans.</summary>
    public static ImmutableArray<JsonValue> Strings(IEnumerable<string> values) =>
        values.Select(static value => (JsonValue)new JsonString(value)).ToImmutableArray();
}
