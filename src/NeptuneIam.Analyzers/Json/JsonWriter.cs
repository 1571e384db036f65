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
        edits.IsEmpty ? ImmutableArray<VirtualEdit>.Empty : new JsonEditWriter(text, JsonLayout.Of(text, root)).Write(edits);

    /// <summary>Writes a value by itself.</summary>
    /// <param name="value">The value. It is not read from hostile text: its depth is that of the code that made it, or bounded by
    /// <see cref="JsonReader.MaxDepth"/>.</param>
    /// <param name="layout">The layout.</param>
    /// <param name="indentation">The indentation of the line that the value starts in.</param>
    /// <param name="column">The column that the value starts in.</param>
    /// <param name="mayBreak">True if objects and long arrays may take several lines.</param>
    public static string ToText(JsonValue value, JsonLayout layout, string indentation = "", int column = 0, bool mayBreak = true)
    {
        switch (value)
        {
            case JsonString text:
                return Quote(text.Value);
            case JsonNumber number:
                return number.Text;
            case JsonBoolean boolean:
                return boolean.Value ? "true" : "false";
            case JsonNull:
                return "null";
            case JsonObject @object:
                return ToText(
                    isObject: true,
                    [.. @object.Properties.Select(property => new JsonItem(property.Name.Value, property.Value))],
                    layout,
                    indentation,
                    column,
                    mayBreak
                );
            case JsonArray array:
                return ToText(
                    isObject: false,
                    [.. array.Elements.Select(element => new JsonItem(null, element))],
                    layout,
                    indentation,
                    column,
                    mayBreak
                );
            default:
                return VirtualText.HoleCharacter.ToString();
        }
    }

    /// <summary>Writes an object or array of <paramref name="items"/>.</summary>
    internal static string ToText(bool isObject, List<JsonItem> items, JsonLayout layout, string indentation, int column, bool mayBreak)
    {
        var (opening, closing) = isObject ? ('{', '}') : ('[', ']');
        if (items.Count == 0)
        {
            return $"{opening}{closing}";
        }

        if (!mayBreak || !isObject)
        {
            var padding = isObject ? layout.BracePadding : layout.BracketPadding;
            var line = string.Join(
                layout.Comma,
                items.Select(item => ToText(item, layout, layout.Colon, indentation, column, mayBreak: false))
            );
            line = $"{opening}{padding}{line}{padding}{closing}";
            if (!mayBreak || !TakesLines(items, column + line.Length))
            {
                return line;
            }
        }

        var inner = indentation + layout.Indentation;
        var lines = items.Select(item => inner + ToText(item, layout, layout.Colon, inner, inner.Length, mayBreak: true));
        return $"{opening}\n{string.Join(",\n", lines)}\n{indentation}{closing}";
    }

    /// <summary>Writes an element, or a property.</summary>
    internal static string ToText(JsonItem item, JsonLayout layout, string colon, string indentation, int column, bool mayBreak)
    {
        var name = item.Name is null ? "" : Quote(item.Name) + colon;
        return name + ToText(item.Value, layout, indentation, column + name.Length, mayBreak);
    }

    /// <summary>The white space that begins the line of <paramref name="position"/>.</summary>
    internal static string IndentationAt(string text, int position)
    {
        var start = position == 0 ? 0 : text.LastIndexOf('\n', position - 1) + 1;
        var end = start;
        while (end < position && text[end] is ' ' or '\t')
        {
            end++;
        }

        return text.Substring(start, end - start);
    }

    /// <summary>The string in quotes.</summary>
    internal static string Quote(string value)
    {
        var quoted = new StringBuilder(value.Length + 2).Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            if (char.IsHighSurrogate(value[i]) && i + 1 < value.Length && char.IsLowSurrogate(value[i + 1]))
            {
                quoted.Append(value[i++]).Append(value[i]);
            }
            else
            {
                quoted.Append(Escape(value[i]));
            }
        }

        return quoted.Append('"').ToString();
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
    private static bool TakesLines(List<JsonItem> items, int lineLength) =>
        items.Count > MaxElementsOnLine
        || lineLength > MaxLineLength
        || items.Any(item => item.Value is JsonObject { Properties.IsEmpty: false });
}
