using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Values of a CloudFormation template as they will be when it is deployed: functions are holes, but for the text that <c>Fn::Sub</c> and
/// <c>Fn::Join</c> leave as it is written. Trees are no deeper than <see cref="JsonReader.MaxDepth"/>.
/// </summary>
internal static class TemplateValues
{
    /// <summary>The value with holes for its functions. Leaves are shared with the tree that was read.</summary>
    public static JsonValue Of(JsonValue value) =>
        value switch
        {
            JsonObject when TemplateFunction.Is(value) => Text(value) is { } text ? text : new JsonHole(value.Span),
            JsonObject @object => new JsonObject(@object.Properties.Select(Property).ToImmutableArray(), @object.Span),
            JsonArray array => new JsonArray(array.Elements.Select(Of).ToImmutableArray(), array.Span),
            _ => value,
        };

    /// <summary>The text that a string, <c>Fn::Sub</c> or <c>Fn::Join</c> makes; null for anything else.</summary>
    public static JsonString? Text(JsonValue value) =>
        value as JsonString
        ?? (TemplateFunction.Argument(value, "Fn::Sub") is { } sub ? Substituted(sub, value.Span) : null)
        ?? (
            TemplateFunction.Argument(value, "Fn::Join") is JsonArray { Elements: [JsonString delimiter, JsonArray pieces] }
                ? Joined(delimiter, pieces, value.Span)
                : null
        );

    /// <summary>A function beside other properties stands for more of them.</summary>
    private static JsonProperty Property(JsonProperty property) =>
        TemplateFunction.IsName(property.Name.Value)
            ? new JsonProperty(
                new JsonString(VirtualText.HoleCharacter.ToString(), property.Name.Span),
                new JsonHole(property.Value.Span),
                property.Span
            )
            : new JsonProperty(property.Name, Of(property.Value), property.Span);

    private static JsonString? Substituted(JsonValue argument, TextSpan span)
    {
        if ((argument is JsonArray { Elements: [var first, ..] } ? first : argument) is not JsonString template)
        {
            return null;
        }

        var own = argument is JsonArray { Elements: [_, JsonObject map, ..] }
            ? new HashSet<string>(map.Properties.Select(static property => property.Name.Value), StringComparer.Ordinal)
            : null;
        var pieces = new Pieces();
        var text = template.Value;
        for (var index = 0; index < text.Length; index++)
        {
            var start = template.SpanOf(index, 0).Start;
            var close = text[index] == '$' && index + 1 < text.Length && text[index + 1] == '{' ? text.IndexOf('}', index) : -1;
            if (close < 0)
            {
                pieces.Add(text[index], start);
            }
            else if (text[index + 2] == '!')
            {
                // ${!Name} is ${Name} in the end: a variable of the policy, not of the template.
                pieces.Add('$', start);
                pieces.Add('{', template.SpanOf(index + 1, 0).Start);
                index += 2;
            }
            else
            {
                // A name that the function's own map fills in refers to nothing of the template: its place is the name alone, which
                // no reference looks like.
                var isOwn = own?.Contains(text.Substring(index + 2, close - index - 2)) == true;
                pieces.Add(VirtualText.HoleCharacter, isOwn ? template.SpanOf(index + 2, 0).Start : start);
                index = close;
            }
        }

        return pieces.ToString(span, template.SpanOf(text.Length, 0).Start);
    }

    private static JsonString Joined(JsonString delimiter, JsonArray elements, TextSpan span)
    {
        var pieces = new Pieces();
        var end = span.End;
        for (var index = 0; index < elements.Elements.Length; index++)
        {
            var element = elements.Elements[index];
            if (index > 0)
            {
                pieces.Add(delimiter.Value, element.Span.Start);
            }

            if (Text(element) is { } text)
            {
                for (var position = 0; position < text.Value.Length; position++)
                {
                    pieces.Add(text.Value[position], text.SpanOf(position, 0).Start);
                }

                end = text.SpanOf(text.Value.Length, 0).Start;
            }
            else
            {
                pieces.Add(VirtualText.HoleCharacter, element.Span.Start);
                end = element.Span.End;
            }
        }

        return pieces.ToString(span, end);
    }

    /// <summary>A text under construction, with the places of its characters, which only ascend.</summary>
    private sealed class Pieces
    {
        private readonly StringBuilder _text = new();
        private readonly ImmutableArray<int>.Builder _starts = ImmutableArray.CreateBuilder<int>();

        public void Add(char character, int start)
        {
            _text.Append(character);
            _starts.Add(start);
        }

        public void Add(string text, int start)
        {
            foreach (var character in text)
            {
                Add(character, start);
            }
        }

        public JsonString ToString(TextSpan span, int end)
        {
            _starts.Add(end);
            return new JsonString(_text.ToString(), span, _starts.ToImmutable());
        }
    }
}
