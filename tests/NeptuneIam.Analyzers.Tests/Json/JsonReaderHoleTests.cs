using CsCheck;
using Microsoft.CodeAnalysis.CSharp;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Tests.Verification;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Tests.Json;

/// <summary>What is unknown is never an error, and is told apart from what is known. The tests write a hole as <c>¤</c>.</summary>
public sealed class JsonReaderHoleTests
{
    private const char Mark = '¤';

    [Fact]
    public void AHoleInPlaceOfAnyPartIsNoError() =>
        Gen.Select(
                Gen.Frequency((3, JsonSamples.Json), (1, Gen.OneOf(JsonSamples.Policies))),
                Gen.Int[0, int.MaxValue],
                Gen.Int[0, int.MaxValue],
                Gen.Int[0, int.MaxValue]
            )
            .Holds(
                (text, part, from, to) =>
                {
                    var parts = Parts(text).ToList();
                    var (start, length, isString) = parts[part % parts.Count];
                    if (isString && from % 2 == 0)
                    {
                        // Part of what the string holds.
                        var a = start + 1 + (from % (length - 1));
                        var b = start + 1 + (to % (length - 1));
                        (a, b) = (Math.Min(a, b), Math.Max(a, b));

                        // A hole holds whole characters: it does not end in the middle of an escape.
                        (start, length) = text[b - 1] == '\\' ? (start + 1, length - 2) : (a, b - a);
                    }

                    var marked = string.Concat(text.AsSpan(0, start), Mark.ToString(), text.AsSpan(start + length));
                    Assert.Null(Read(marked).Error);
                },
                count: 20_000
            );

    [Fact]
    public void AHoleBetweenAnyTwoTokensIsNoError()
    {
        foreach (var policy in JsonSamples.Policies)
        {
            for (var i = 0; i <= policy.Length; i++)
            {
                Assert.Null(Read(policy.Insert(i, Mark.ToString())).Error);
            }
        }
    }

    [Fact]
    public void NearlyJsonWithHolesIsReadSoundly() =>
        Gen.Select(JsonSamples.NearlyJson, Gen.Int[0, int.MaxValue].Array[1, 3])
            .Holds(
                (text, places) =>
                    Read(places.Aggregate(text, (marked, place) => marked.Insert(place % (marked.Length + 1), Mark.ToString()))),
                count: 20_000
            );

    [Fact]
    public void AHoleIsAValue()
    {
        var root = Object(Read("""{"Action": ¤, "Resource": "*"}"""));
        Assert.IsType<JsonHole>(root["Action"]!.Value);
        Assert.Equal("*", Assert.IsType<JsonString>(root["Resource"]!.Value).Value);
        Assert.False(root.MayHaveMore);
        Assert.IsType<JsonHole>(Read("¤").Root);
    }

    [Fact]
    public void AHoleIsPartOfAString()
    {
        var action = Assert.IsType<JsonString>(Object(Read("""{"Action": "s3:¤\"¤", "Resource": "*"}"""))["Action"]!.Value);
        Assert.True(action.HasHoles);
        Assert.Equal($"s3:{VirtualText.HoleCharacter}\"{VirtualText.HoleCharacter}", action.Value);
    }

    [Theory]
    [InlineData("""{"¤": 1}""")]
    [InlineData("""{¤: 1}""")]
    [InlineData("""{a¤: 1}""")]
    public void AHoleIsAName(string text)
    {
        var root = Object(Read(text));
        Assert.True(root.Properties.Single().Name.HasHoles);
        Assert.Equal("1", Assert.IsType<JsonNumber>(root.Properties.Single().Value).Text);
    }

    [Theory]
    [InlineData("12¤")]
    [InlineData("¤5")]
    [InlineData("1.¤")]
    [InlineData("tr¤")]
    [InlineData("¤¤")]
    public void ANumberOrWordWithAHoleIsUnknown(string value)
    {
        var root = Object(Read($$"""{"a": {{value}}, "b": 1}"""));
        Assert.IsType<JsonHole>(root["a"]!.Value);
        Assert.Equal(value.Length, root["a"]!.Value.Span.Length);
        Assert.NotNull(root["b"]);
    }

    [Theory]
    [InlineData("""{"a": 1 ¤}""")]
    [InlineData("""{"a": 1, ¤}""")]
    [InlineData("""{¤ "a": 1}""")]
    [InlineData("""{¤, "a": 1}""")]
    [InlineData("""{"a": 1, ¤ "b": 2}""")]
    [InlineData("""{"a": 1 ¤, "b": 2}""")]
    [InlineData("""["a" ¤]""")]
    [InlineData("""[¤]""")]
    [InlineData("""["a", ¤]""")]
    [InlineData("""[¤ "a"]""")]
    public void AHoleBetweenElementsMayBeMore(string text)
    {
        switch (Read(text).Root)
        {
            case JsonObject root:
                Assert.True(root.MayHaveMore);
                Assert.Equal("1", Assert.IsType<JsonNumber>(root["a"]!.Value).Text);
                Assert.Equal(text.Contains("\"b\"", StringComparison.Ordinal), root["b"] is not null);
                break;
            case JsonArray root:
                Assert.True(root.MayHaveMore);
                Assert.Equal(text.Contains('a', StringComparison.Ordinal), root.Elements.Any(element => element is JsonString));
                break;
            default:
                Assert.Fail("no container");
                break;
        }
    }

    [Theory]
    [InlineData("""¤{"a": 1}""")]
    [InlineData("""{"a": 1}¤""")]
    [InlineData("""¤ {"a": 1} ¤""")]
    public void AHoleAroundTheRootLeavesTheRoot(string text)
    {
        var reading = Read(text);
        Assert.Null(reading.Error);
        Assert.NotNull(Object(reading)["a"]);
    }

    [Theory]
    [InlineData("""{"a" 1, "b": ¤}""")]
    [InlineData("""{"a": "¤" "b": 1}""")]
    [InlineData("""{"a": "¤}""")]
    [InlineData("""{} {¤}""")]
    [InlineData("""{"a": "¤\x"}""")]
    public void WhatNoHoleExplainsIsAnError(string text) => Assert.NotNull(Read(text).Error);

    [Fact]
    public void AHoleCharacterThatIsNoHoleIsACharacter()
    {
        Assert.NotNull(JsonReader.Read("[\uFFFC]", null, CancellationToken.None).Error);
        Assert.Null(JsonReader.Read("[\"\uFFFC\"]", null, CancellationToken.None).Error);
    }

    [Fact]
    public void TheHolesOfAnExpressionAreHoles()
    {
        var expression = SyntaxFactory.ParseExpression("$@\"{{\"\"Action\"\": \"\"s3:{name}\"\", \"\"Resource\"\": {resource}}}\"");
        var reading = JsonReader.Read(LiteralReader.Read(expression, model: null, CancellationToken.None).Single(), CancellationToken.None);
        Assert.Null(reading.Error);
        Assert.True(Assert.IsType<JsonString>(Object(reading)["Action"]!.Value).HasHoles);
        Assert.IsType<JsonHole>(Object(reading)["Resource"]!.Value);
    }

    private static JsonObject Object(JsonReading reading) => Assert.IsType<JsonObject>(reading.Root);

    private static JsonReading Read(string marked)
    {
        var text = marked.Replace(Mark, VirtualText.HoleCharacter);
        var reading = JsonReader.Read(text, position => position < marked.Length && marked[position] == Mark, CancellationToken.None);
        JsonTree.AssertSound(reading.Root, text);
        return reading;
    }

    private static IEnumerable<(int Start, int Length, bool IsString)> Parts(string text)
    {
        var pending = new Stack<JsonValue>([JsonReader.Read(text, null, CancellationToken.None).Root!]);
        while (pending.TryPop(out var value))
        {
            yield return (value.Span.Start, value.Span.Length, value is JsonString);
            foreach (var element in (value as JsonArray)?.Elements ?? [])
            {
                pending.Push(element);
            }

            foreach (var property in (value as JsonObject)?.Properties ?? [])
            {
                yield return (property.Span.Start, property.Span.Length, false);
                yield return (property.Name.Span.Start, property.Name.Span.Length, true);
                pending.Push(property.Value);
            }
        }
    }
}
