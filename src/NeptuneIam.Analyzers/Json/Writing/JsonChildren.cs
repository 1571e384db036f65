using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>The elements of an array or the properties of an object, as pieces of text with separators between them.</summary>
internal readonly struct JsonChildren
{
    private readonly JsonValue _container;
    private readonly JsonObject? _object;
    private readonly JsonArray? _array;

    private JsonChildren(JsonValue container)
    {
        _container = container;
        _object = container as JsonObject;
        _array = container as JsonArray;
    }

    /// <summary>The number of children; none for a value that is no container.</summary>
    public int Count => _object?.Properties.Length ?? _array?.Elements.Length ?? 0;

    /// <summary>The characters of a child: of an element, or of a property with its name.</summary>
    public TextSpan this[int index] => _object?.Properties[index].Span ?? _array!.Elements[index].Span;

    /// <summary>The characters between the brackets.</summary>
    public TextSpan Interior(string text)
    {
        var start = _container.Span.Start + 1;
        var end = _container.Span.End;
        var contentEnd = Count == 0 ? start : this[Count - 1].End;

        // A container whose closing bracket is missing ends with its last child.
        return TextSpan.FromBounds(start, end > contentEnd && text[end - 1] is '}' or ']' ? end - 1 : end);
    }

    /// <summary>The children of <paramref name="container"/>.</summary>
    public static JsonChildren Of(JsonValue container) => new(container);

    /// <summary>The element, or the value of the property.</summary>
    public JsonValue Value(int index) => _object?.Properties[index].Value ?? _array!.Elements[index];

    /// <summary>The property; null in an array.</summary>
    public JsonProperty? Property(int index) => _object?.Properties[index];

    /// <summary>The white space before the first child; null if there is more than white space.</summary>
    public string? Lead(string text)
    {
        var start = _container.Span.Start + 1;
        var lead = text.Substring(start, this[0].Start - start);
        return string.IsNullOrWhiteSpace(lead) ? lead : null;
    }

    /// <summary>
    /// What separates a child from the next one, with line breaks as <c>\n</c> and nothing before them; null if it is more than a
    /// comma and white space.
    /// </summary>
    public string? Gap(string text, int index)
    {
        var start = this[index].End;
        var gap = text.Substring(start, this[index + 1].Start - start);
        if (gap.Trim() != ",")
        {
            return null;
        }

        if (gap.IndexOf('\n') < 0)
        {
            return gap;
        }

        var lines = gap.Split('\n');
        for (var i = 0; i < lines.Length - 1; i++)
        {
            lines[i] = lines[i].TrimEnd();
        }

        return string.Join("\n", lines);
    }
}
