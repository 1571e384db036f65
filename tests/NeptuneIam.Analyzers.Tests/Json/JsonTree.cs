using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Tests.Json;

/// <summary>What must hold of every tree that the reader gives.</summary>
internal static class JsonTree
{
    /// <summary>Fails unless all spans lie within the text and within their parents, in order, and parents are set.</summary>
    public static void AssertSound(JsonValue? root, string text)
    {
        if (root is not null)
        {
            Assert.Null(root.Parent);
            AssertSound(root, new TextSpan(0, text.Length));
        }
    }

    /// <summary>Fails unless the tree says what System.Text.Json says.</summary>
    public static void AssertEqual(JsonElement expected, JsonValue? actual)
    {
        switch (expected.ValueKind)
        {
            case JsonValueKind.Object:
                var properties = Assert.IsType<JsonObject>(actual).Properties;
                Assert.Equal(expected.EnumerateObject().Count(), properties.Length);
                foreach (var (property, mine) in expected.EnumerateObject().Zip(properties))
                {
                    AssertEqual(() => property.Name, mine.Name.Value);
                    AssertEqual(property.Value, mine.Value);
                }

                break;
            case JsonValueKind.Array:
                var elements = Assert.IsType<JsonArray>(actual).Elements;
                Assert.Equal(expected.GetArrayLength(), elements.Length);
                foreach (var (element, mine) in expected.EnumerateArray().Zip(elements))
                {
                    AssertEqual(element, mine);
                }

                break;
            case JsonValueKind.String:
                AssertEqual(expected.GetString, Assert.IsType<JsonString>(actual).Value);
                break;
            case JsonValueKind.Number:
                Assert.Equal(expected.GetRawText(), Assert.IsType<JsonNumber>(actual).Text);
                break;
            case JsonValueKind.Null:
                Assert.IsType<JsonNull>(actual);
                break;
            default:
                Assert.Equal(expected.GetBoolean(), Assert.IsType<JsonBoolean>(actual).Value);
                break;
        }
    }

    private static void AssertEqual(Func<string?> expected, string actual)
    {
        string? value;
        try
        {
            value = expected();
        }
        catch (InvalidOperationException)
        {
            // An escape that is half of a surrogate pair: accepted as JSON, but no UTF-16 that System.Text.Json would give.
            Assert.Contains(actual, char.IsSurrogate);
            return;
        }

        Assert.Equal(value, actual);
    }

    private static void AssertSound(JsonValue value, TextSpan within)
    {
        Assert.True(within.Contains(value.Span), $"{value.Span} is not within {within}");
        Assert.True(value.Span.Length > 0);
        var position = value.Span.Start;
        switch (value)
        {
            case JsonString text:
                AssertCharactersSound(text);
                break;
            case JsonArray array:
                foreach (var element in array.Elements)
                {
                    Assert.Same(array, element.Parent);
                    Assert.Null(element.Property);
                    AssertSound(element, TextSpan.FromBounds(position, value.Span.End));
                    position = element.Span.End;
                }

                break;
            case JsonObject @object:
                foreach (var property in @object.Properties)
                {
                    Assert.Same(@object, property.Value.Parent);
                    Assert.Same(property, property.Value.Property);
                    Assert.Equal(TextSpan.FromBounds(property.Name.Span.Start, property.Value.Span.End), property.Span);
                    AssertSound(property.Name, TextSpan.FromBounds(position, property.Value.Span.Start));
                    AssertSound(property.Value, TextSpan.FromBounds(property.Name.Span.End, value.Span.End));
                    position = property.Span.End;
                }

                break;
        }
    }

    private static void AssertCharactersSound(JsonString text)
    {
        Assert.True(text.Span.Contains(text.ContentSpan));
        for (var i = 0; i < text.Value.Length; i++)
        {
            Assert.True(text.Span.Contains(text.SpanOf(i, 1)));
        }
    }
}
