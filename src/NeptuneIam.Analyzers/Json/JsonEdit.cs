using System.Collections.Immutable;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>One change of a tree of values; how it is written is the business of what the values were read from.</summary>
internal abstract record JsonEdit;

/// <summary>Replaces a value. An array element may be replaced by any number of values, none removes it; the value of a property by exactly one.</summary>
/// <param name="Target">The value to replace.</param>
/// <param name="Values">The new values, made without spans.</param>
internal sealed record ReplaceValue(JsonValue Target, ImmutableArray<JsonValue> Values) : JsonEdit
{
    /// <summary>Puts strings in the place of a string: beside it if it is an element of an array, else as the array that takes its place; one string stays one.</summary>
    public static ReplaceValue WithStrings(JsonString target, ImmutableArray<string> values)
    {
        var strings = values.Select(static value => (JsonValue)new JsonString(value)).ToImmutableArray();
        return new ReplaceValue(target, target.Parent is JsonArray || strings.Length == 1 ? strings : ImmutableArray.Create<JsonValue>(new JsonArray(strings)));
    }
}

/// <summary>Replaces part of a string and leaves the rest, which may have unknown pieces, as it is.</summary>
/// <param name="Target">The string.</param>
/// <param name="Start">Index of the first character of <see cref="JsonString.Value"/> to replace.</param>
/// <param name="Length">Number of characters to replace.</param>
/// <param name="NewText">The characters to put there.</param>
internal sealed record ReplaceText(JsonString Target, int Start, int Length, string NewText) : JsonEdit;

/// <summary>Turns a value into an array that begins with it; the value itself stays as it is written.</summary>
/// <param name="Target">The value, which is no element of an array.</param>
/// <param name="Following">The elements behind it, made without spans.</param>
internal sealed record WrapInArray(JsonValue Target, ImmutableArray<JsonValue> Following) : JsonEdit;

/// <summary>Mends text that is not JSON.</summary>
/// <param name="Repair">The change.</param>
internal sealed record RepairText(VirtualEdit Repair) : JsonEdit;

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
