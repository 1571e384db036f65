using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>Writes JSON: new values, and changes of a text that was read.</summary>
internal static class JsonWriter
{
    private const int MaxLineLength = 100;
    private const int MaxElementsOnLine = 3;

    /// <summary>
    /// The changes of <paramref name="text"/> that make <paramref name="edits"/>: no more characters than must change, and new ones laid
    /// out like their surroundings. Indexes count the children that were read. Of two changes of the same value the first is made, but one
    /// that takes it away before any other; of changes of a value and of its parts the outer one. A change that removes a hole is given
    /// like any other; whether it can be written is the business of <see cref="LiteralWriter"/>.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="root">What was read from the text.</param>
    /// <param name="edits">Changes of values of that tree.</param>
    /// <returns>Changes that neither overlap nor touch, in order of position.</returns>
    public static ImmutableArray<VirtualEdit> Write(string text, JsonValue root, ImmutableArray<JsonEdit> edits) =>
        edits.IsEmpty ? ImmutableArray<VirtualEdit>.Empty : new JsonEditWriter(text, JsonLayout.Of(text, root), edits).Write();

    /// <summary>Writes a value as a text of its own.</summary>
    public static string ToText(JsonValue value, JsonLayout layout) => ToText(value, layout, JsonPlace.OnNewLine(""));

    /// <summary>Writes a value.</summary>
    /// <param name="value">
    /// The value. It is not read from hostile text: its depth is that of the code that made it, or bounded by
    /// <see cref="JsonReader.MaxDepth"/>.
    /// </param>
    /// <param name="layout">The layout.</param>
    /// <param name="place">Where the value starts.</param>
    public static string ToText(JsonValue value, JsonLayout layout, JsonPlace place) =>
        value switch
        {
            JsonString text => Quote(text.Value),
            JsonNumber number => number.Text,
            JsonBoolean boolean => boolean.Value ? "true" : "false",
            JsonNull => "null",
            JsonObject @object => ToText(
                isObject: true,
                [.. @object.Properties.Select(static property => new JsonItem(property.Name.Value, property.Value))],
                layout,
                place
            ),
            JsonArray array => ToText(
                isObject: false,
                [.. array.Elements.Select(static element => new JsonItem(null, element))],
                layout,
                place
            ),
            _ => VirtualText.HoleCharacter.ToString(),
        };

    /// <summary>Writes an object or array of <paramref name="items"/>.</summary>
    internal static string ToText(bool isObject, IReadOnlyList<JsonItem> items, JsonLayout layout, JsonPlace place)
    {
        var (opening, closing) = isObject ? ('{', '}') : ('[', ']');
        if (items.Count == 0)
        {
            return $"{opening}{closing}";
        }

        if (!place.MayBreak || !isObject)
        {
            var padding = isObject ? layout.BracePadding : layout.BracketPadding;
            var content = string.Join(layout.Comma, items.Select(item => ToText(item, layout, layout.Colon, JsonPlace.OnOneLine)));
            var line = $"{opening}{padding}{content}{padding}{closing}";
            if (!place.MayBreak || !TakesLines(items, place.Column + line.Length))
            {
                return line;
            }
        }

        var inner = JsonPlace.OnNewLine(place.Indentation + layout.Indentation);
        var lines = items.Select(item => inner.Indentation + ToText(item, layout, layout.Colon, inner));
        return $"{opening}\n{string.Join(",\n", lines)}\n{place.Indentation}{closing}";
    }

    /// <summary>Writes an element, or a property.</summary>
    internal static string ToText(JsonItem item, JsonLayout layout, string colon, JsonPlace place)
    {
        var name = item.Name is null ? "" : Quote(item.Name) + colon;
        return name + ToText(item.Value, layout, place with { Column = place.Column + name.Length });
    }

    /// <summary>The string in quotes.</summary>
    internal static string Quote(string value) => $"\"{Escape(value)}\"";

    /// <summary>The string as it stands between quotes.</summary>
    internal static string Escape(string value)
    {
        var escaped = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                escaped.Append(value[i++]).Append(value[i]);
            }
            else
            {
                escaped.Append(Escape(value[i]));
            }
        }

        return escaped.ToString();
    }

    /// <summary>A character by itself as it stands in a JSON string.</summary>
    internal static string Escape(char character) =>
        character switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            < ' ' or (>= '\ud800' and <= '\udfff') => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
            _ => character.ToString(),
        };

    /// <summary>True if an array is better written one element a line.</summary>
    private static bool TakesLines(IReadOnlyList<JsonItem> items, int lineLength) =>
        items.Count > MaxElementsOnLine
        || lineLength > MaxLineLength
        || items.Any(item => item.Value is JsonObject { Properties.IsEmpty: false });
}
