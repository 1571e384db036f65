using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>
/// A JSON value and where it was written. Spans are in the coordinates of whatever the value was read from: decoded text for JSON text, the
/// C# file for values written as C# objects. A value that was made for an edit has an empty span at 0.
/// </summary>
internal abstract class JsonValue
{
    private protected JsonValue(TextSpan span) => Span = span;

    /// <summary>The characters of the value, with its quotes or brackets.</summary>
    public TextSpan Span { get; }

    /// <summary>
    /// The array that holds this value, or the property whose value it is (then <see cref="Property"/> is set too); null for a root.
    /// </summary>
    public JsonValue? Parent { get; private set; }

    /// <summary>The property whose value this is; null for array elements and roots.</summary>
    public JsonProperty? Property { get; private set; }

    internal void SetParent(JsonValue parent, JsonProperty? property)
    {
        Parent = parent;
        Property = property;
    }
}

/// <summary>An object; every property is kept in order, duplicates included.</summary>
internal sealed class JsonObject : JsonValue
{
    public JsonObject(ImmutableArray<JsonProperty> properties, TextSpan span = default)
        : base(span)
    {
        Properties = properties;
        foreach (var property in properties)
        {
            property.Value.SetParent(this, property);
        }
    }

    /// <summary>The properties in order of writing.</summary>
    public ImmutableArray<JsonProperty> Properties { get; }

    /// <summary>True if an unknown piece of text stands among the properties, so that there may be more of them.</summary>
    public bool MayHaveMore { get; init; }

    /// <summary>The last property of that exact name, which is the one that JSON readers and AWS use; null if there is none.</summary>
    public JsonProperty? this[string name] => Properties.LastOrDefault(property => property.Name.Value == name);
}

/// <summary>A name and its value within an object.</summary>
/// <param name="Name">The name; it may be or hold a hole.</param>
/// <param name="Value">The value.</param>
/// <param name="Span">From the start of the name to the end of the value.</param>
internal sealed record JsonProperty(JsonString Name, JsonValue Value, TextSpan Span = default);

/// <summary>An array.</summary>
internal sealed class JsonArray : JsonValue
{
    public JsonArray(ImmutableArray<JsonValue> elements, TextSpan span = default)
        : base(span)
    {
        Elements = elements;
        foreach (var element in elements)
        {
            element.SetParent(this, null);
        }
    }

    /// <summary>The elements in order of writing.</summary>
    public ImmutableArray<JsonValue> Elements { get; }

    /// <summary>True if an unknown piece of text stands among the elements, so that there may be more of them.</summary>
    public bool MayHaveMore { get; init; }
}

/// <summary>A string. Unknown pieces of it are <see cref="VirtualText.HoleCharacter"/>s in <see cref="Value"/>.</summary>
internal sealed class JsonString : JsonValue
{
    private readonly ImmutableArray<int> _starts;

    /// <param name="value">The decoded characters.</param>
    /// <param name="span">The characters of the value with its quotes.</param>
    /// <param name="starts">
    /// For each character of <paramref name="value"/> where it starts in the text, and at last where the closing quote stands; default if
    /// the characters stand one by one behind the opening quote (or have no places of their own).
    /// </param>
    public JsonString(string value, TextSpan span = default, ImmutableArray<int> starts = default)
        : base(span)
    {
        Value = value;
        _starts = starts;
    }

    /// <summary>The decoded characters.</summary>
    public string Value { get; }

    /// <summary>True if part of the value is unknown.</summary>
    public bool HasHoles => Value.IndexOf(VirtualText.HoleCharacter) >= 0;

    /// <summary>
    /// True if all of the value is unknown: text that is put between two quotes often brings quotes and commas of its own, and so is
    /// several strings.
    /// </summary>
    public bool IsHole => Value is [VirtualText.HoleCharacter];

    /// <summary>The characters between the quotes.</summary>
    public TextSpan ContentSpan => SpanOf(0, Value.Length);

    /// <summary>Where a part of the value is written.</summary>
    /// <param name="start">Index of the first character in <see cref="Value"/>.</param>
    /// <param name="length">Number of characters of <see cref="Value"/>.</param>
    public TextSpan SpanOf(int start, int length)
    {
        if (!_starts.IsDefault)
        {
            // Characters that a name stands for have no places of their own.
            var span = TextSpan.FromBounds(_starts[start], _starts[start + length]);
            return span.IsEmpty && length > 0 ? Span : span;
        }

        return Span.Length == Value.Length + 2 ? new TextSpan(Span.Start + 1 + start, length) : Span;
    }
}

/// <summary>A number, kept as it was written.</summary>
internal sealed class JsonNumber(string text, TextSpan span = default) : JsonValue(span)
{
    /// <summary>The characters of the number.</summary>
    public string Text { get; } = text;
}

/// <summary><c>true</c> or <c>false</c>.</summary>
internal sealed class JsonBoolean(bool value, TextSpan span = default) : JsonValue(span)
{
    /// <summary>The value.</summary>
    public bool Value { get; } = value;
}

/// <summary><c>null</c>.</summary>
internal sealed class JsonNull(TextSpan span = default) : JsonValue(span);

/// <summary>A value of unknown kind and content: a hole that stands where a value is expected.</summary>
internal sealed class JsonHole(TextSpan span = default) : JsonValue(span);
