namespace NeptuneIam.Analyzers.Json;

/// <summary>How a JSON text is laid out, so that what is added to it looks like the rest.</summary>
/// <param name="Indentation">What a level is indented by.</param>
/// <param name="Colon">A colon with the white space around it.</param>
/// <param name="Comma">A comma with the white space around it, between elements on one line.</param>
/// <param name="BracePadding">White space inside the braces of an object on one line.</param>
/// <param name="BracketPadding">White space inside the brackets of an array on one line.</param>
internal sealed record JsonLayout(string Indentation, string Colon, string Comma, string BracePadding, string BracketPadding)
{
    /// <summary>The layout of the examples in the IAM User Guide, with two spaces a level.</summary>
    public static JsonLayout Default { get; } = new("  ", ": ", ", ", " ", "");

    /// <summary>The layout of <paramref name="text"/>, judged by the first place that shows each of its traits.</summary>
    public static JsonLayout Of(string text, JsonValue root)
    {
        string? indentation = null;
        string? colon = null;
        string? comma = null;
        string? bracePadding = null;
        string? bracketPadding = null;
        var pending = new Stack<JsonValue>();
        pending.Push(root);
        while (
            pending.Count > 0 && (indentation is null || colon is null || comma is null || bracePadding is null || bracketPadding is null)
        )
        {
            var value = pending.Pop();
            var children = JsonChildren.Of(value);
            if (children.Count == 0)
            {
                continue;
            }

            var padding = children.Lead(text);
            if (padding?.IndexOf('\n') >= 0)
            {
                indentation ??= Difference(
                    JsonLines.IndentationAt(text, value.Span.Start),
                    JsonLines.IndentationAt(text, children[0].Start)
                );
            }
            else if (padding is not null && value is JsonObject)
            {
                bracePadding ??= padding;
            }
            else if (padding is not null)
            {
                bracketPadding ??= padding;
            }

            if (comma is null && children.Count > 1 && children.Gap(text, 0) is { } gap && gap.IndexOf('\n') < 0)
            {
                comma = gap;
            }

            for (var i = 0; i < children.Count && children.Property(i) is { } property; i++)
            {
                colon ??= ColonOf(text, property);
            }

            for (var i = children.Count - 1; i >= 0; i--)
            {
                pending.Push(children.Value(i));
            }
        }

        var isCompact = colon == ":";
        return new JsonLayout(
            indentation ?? Default.Indentation,
            colon ?? Default.Colon,
            comma ?? (isCompact ? "," : Default.Comma),
            bracePadding ?? (isCompact ? "" : Default.BracePadding),
            bracketPadding ?? Default.BracketPadding
        );
    }

    /// <summary>The colon of a property with the white space around it; null if there is more than that, or a line break.</summary>
    public static string? ColonOf(string text, JsonProperty property)
    {
        var between = text.Substring(property.Name.Span.End, property.Value.Span.Start - property.Name.Span.End);
        return between.Trim(' ', '\t') == ":" ? between : null;
    }

    private static string? Difference(string outer, string inner) =>
        inner.Length > outer.Length && inner.StartsWith(outer, StringComparison.Ordinal) ? inner.Substring(outer.Length) : null;
}
