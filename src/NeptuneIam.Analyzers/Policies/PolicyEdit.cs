using System.Collections.Immutable;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>One change of a policy, in terms of its values; how it is written is the business of the <see cref="PolicyOrigin"/>.</summary>
internal abstract record PolicyEdit;

/// <summary>Replaces a value. An array element may be replaced by any number of values, none removes it; the value of a property by exactly one.</summary>
/// <param name="Target">The value to replace.</param>
/// <param name="Values">The new values, made without spans.</param>
internal sealed record ReplaceValue(JsonValue Target, ImmutableArray<JsonValue> Values) : PolicyEdit;

/// <summary>Inserts values into an array.</summary>
/// <param name="Array">The array.</param>
/// <param name="Index">The index that the first new element takes; the length of the array to append.</param>
/// <param name="Values">The new values, made without spans.</param>
internal sealed record InsertElements(JsonArray Array, int Index, ImmutableArray<JsonValue> Values) : PolicyEdit;

/// <summary>Inserts a property into an object.</summary>
/// <param name="Object">The object.</param>
/// <param name="Index">The index that the property takes; the number of properties to append.</param>
/// <param name="Name">The name.</param>
/// <param name="Value">The value, made without spans.</param>
internal sealed record InsertProperty(JsonObject Object, int Index, string Name, JsonValue Value) : PolicyEdit;

/// <summary>Removes a property from an object.</summary>
/// <param name="Object">The object.</param>
/// <param name="Property">The property, by identity.</param>
internal sealed record RemoveProperty(JsonObject Object, JsonProperty Property) : PolicyEdit;

/// <summary>Renames a property.</summary>
/// <param name="Property">The property.</param>
/// <param name="Name">The new name.</param>
internal sealed record RenameProperty(JsonProperty Property, string Name) : PolicyEdit;
