using System.Text.Json;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;
using JsonProperty = NeptuneIam.Analyzers.Json.JsonProperty;

namespace NeptuneIam.Analyzers.Tests.Policies;

/// <summary>
/// Policies written as JSON, with <c>¤</c> for a hole inside a string. The string <c>"¤value"</c> is a value that is not known at all,
/// and the string or name <c>"¤more"</c> stands where there may be more elements or properties.
/// </summary>
internal static class Policy
{
    public const char Mark = '¤';
    private const string UnknownValue = "¤value";
    private const string More = "¤more";

    public static PolicyDocument Document(string json) => Document(Value(json));

    public static PolicyDocument Document(JsonValue? root) => PolicyDocument.Create(new JsonReading(root, null), null!, PolicyUse.Unknown);

    public static PolicyStatement Statement(string json) => new((JsonObject)Value(json));

    public static ActionPattern Action(string text) => new(new JsonString(Holes(text)));

    public static ResourcePattern Resource(string text) => new(new JsonString(Holes(text)));

    public static string Holes(string text) => text.Replace(Mark, VirtualText.HoleCharacter);

    public static JsonValue Value(string json)
    {
        using var document = JsonDocument.Parse(json);
        return Value(document.RootElement);
    }

    private static JsonValue Value(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                return new JsonObject([
                    .. element
                        .EnumerateObject()
                        .Where(property => property.Name != More)
                        .Select(property => new JsonProperty(new JsonString(Holes(property.Name)), Value(property.Value))),
                ])
                {
                    MayHaveMore = element.EnumerateObject().Any(property => property.Name == More),
                };
            case JsonValueKind.Array:
                return new JsonArray([.. element.EnumerateArray().Where(item => !Is(item, More)).Select(Value)])
                {
                    MayHaveMore = element.EnumerateArray().Any(item => Is(item, More)),
                };
            case JsonValueKind.String:
                return Is(element, UnknownValue) ? new JsonHole() : new JsonString(Holes(element.GetString()!));
            case JsonValueKind.Number:
                return new JsonNumber(element.GetRawText());
            case JsonValueKind.Null:
                return new JsonNull();
            default:
                return new JsonBoolean(element.GetBoolean());
        }
    }

    private static bool Is(JsonElement element, string text) => element.ValueKind == JsonValueKind.String && element.GetString() == text;
}
