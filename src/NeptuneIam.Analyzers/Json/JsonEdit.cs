using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Json;

/// <summary>One change of a tree of values; how it is written is the business of what the values were read from.</summary>
internal abstract record JsonEdit;

/// <summary>Replaces a value. An array element may be replaced by any number of values, none removes it; the value of a property by exactly one.</summary>
/// <param name="Target">The value to replace.</param>
/// <param name="Values">The new values, made without spans.</param>
internal sealed record ReplaceValue(JsonValue Target, ImmutableArray<JsonValue> Values) : JsonEdit;

/// <summary>Inserts values into an array.</summary>
/// <param name="Array">The array.</param>
/// <param name="Index">The index that the first new element takes; the length of the array to append.</param>
/// <param name="Values">The new values, made without spans.</param>
internal sealed record InsertElements(JsonArray Array, int Index, ImmutableArray<JsonValue> Values) : JsonEdit;

/// <summary>Inserts a property into an object.</summary>
/// <param name="Object">The object.</param>
/// <param name="Index">The index that the property takes; the number of properties to append.</param>
/// <param name="Name">The name.</param>
/// <param name="Value">The value, made without spans.</param>
internal sealed record InsertProperty(JsonObject Object, int Index, string Name, JsonValue Value) : JsonEdit;

/// <summary>Removes a property from an object.</summary>
/// <param name="Object">The object.</param>
/// <param name="Property">The property, by identity.</param>
internal sealed record RemoveProperty(JsonObject Object, JsonProperty Property) : JsonEdit;

/// <summary>Renames a property.</summary>
/// <param name="Property">The property.</param>
/// <param name="Name">The new name.</param>
internal sealed record RenameProperty(JsonProperty Property, string Name) : JsonEdit;
