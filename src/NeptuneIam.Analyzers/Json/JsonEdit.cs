using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>One change of a tree of values; how it is written is the business of what the values were read from.</summary>
internal abstract record JsonEdit;

/// <summary>
/// Replaces a value. An array element may be replaced by any number of values, none removes it; the value of a property by exactly one.
/// </summary>
/// <param name="Target">The value to replace.</param>
/// <param name="Values">The new values, made without spans.</param>
internal sealed record ReplaceValue(JsonValue Target, ImmutableArray<JsonValue> Values) : JsonEdit
{
    /// <summary>
    /// Puts strings in the place of a string: beside it if it is an element of an array, else as the array that takes its place; one string
    /// stays one.
    /// </summary>
    public static ReplaceValue WithStrings(JsonString target, ImmutableArray<string> values)
    {
        var strings = values.Select(static value => (JsonValue)new JsonString(value)).ToImmutableArray();
        return new ReplaceValue(
            target,
            target.Parent is JsonArray || strings.Length == 1 ? strings : ImmutableArray.Create<JsonValue>(new JsonArray(strings))
        );
    }
}

/// <summary>Replaces parts of a string and leaves the rest, which may have unknown pieces, as it is.</summary>
/// <param name="Target">The string.</param>
/// <param name="Parts">What becomes of its parts, in order; they do not overlap.</param>
internal sealed record ReplaceText(JsonString Target, ImmutableArray<TextReplacement> Parts) : JsonEdit
{
    /// <summary>Replaces one part of a string.</summary>
    public ReplaceText(JsonString target, int start, int length, string newText)
        : this(target, ImmutableArray.Create(new TextReplacement(start, length, newText))) { }

    /// <summary>What the whole string becomes.</summary>
    public string NewValue
    {
        get
        {
            var value = new StringBuilder();
            var end = 0;
            foreach (var part in Parts)
            {
                value.Append(Target.Value, end, part.Start - end).Append(part.NewText);
                end = part.Start + part.Length;
            }

            return value.Append(Target.Value, end, Target.Value.Length - end).ToString();
        }
    }

    /// <summary>The changes of the text that the string is written in.</summary>
    /// <param name="spanOf">Where a part of the string stands in the text.</param>
    /// <param name="encode">How the text writes characters of a string.</param>
    public IEnumerable<VirtualEdit> InText(Func<TextReplacement, TextSpan> spanOf, Func<string, string> encode) =>
        Parts.Select(part => new VirtualEdit(spanOf(part), encode(part.NewText)) { Expressions = part.Expressions });
}

/// <summary>What becomes of a part of a string.</summary>
/// <param name="Start">Index of the first character of <see cref="JsonString.Value"/> to replace.</param>
/// <param name="Length">Number of characters to replace.</param>
/// <param name="NewText">The characters to put there.</param>
internal sealed record TextReplacement(int Start, int Length, string NewText)
{
    /// <summary>What stands, where the string is written, for the holes of <see cref="NewText"/>, in order.</summary>
    public ImmutableArray<string> Expressions { get; init; } = ImmutableArray<string>.Empty;
}

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
