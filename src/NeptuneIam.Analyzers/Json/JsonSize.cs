using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>Counts the characters that values take as JSON.</summary>
internal static class JsonSize
{
    private const int Quotes = 2;

    /// <summary>
    /// The characters of a value that are no white space, inside and outside of strings, written as short as can be. What is not known
    /// counts as nothing, so that the value has that many at least.
    /// </summary>
    /// <param name="value">The value; its depth is bounded by <see cref="JsonReader.MaxDepth"/>.</param>
    public static int WithoutWhiteSpace(JsonValue value)
    {
        switch (value)
        {
            case JsonString text:
                return Quotes + Count(text.Value);
            case JsonNumber number:
                return number.Text.Length;
            case JsonBoolean boolean:
                return boolean.Value ? "true".Length : "false".Length;
            case JsonNull:
                return "null".Length;
            case JsonArray array:
                var elements = Quotes + Math.Max(0, array.Elements.Length - 1);
                foreach (var element in array.Elements)
                {
                    elements += WithoutWhiteSpace(element);
                }

                return elements;
            case JsonObject @object:
                var properties = Quotes + Math.Max(0, @object.Properties.Length - 1);
                foreach (var property in @object.Properties)
                {
                    properties += WithoutWhiteSpace(property.Name) + 1 + WithoutWhiteSpace(property.Value);
                }

                return properties;
            default:
                return 0;
        }
    }

    private static int Count(string text)
    {
        var count = 0;
        foreach (var character in text)
        {
            count +=
                character == VirtualText.HoleCharacter || char.IsWhiteSpace(character) ? 0
                : character is '"' or '\\' ? 2
                : 1;
        }

        return count;
    }
}
