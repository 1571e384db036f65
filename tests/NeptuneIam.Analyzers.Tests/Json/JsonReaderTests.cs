using System.Text.Json;
using CsCheck;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Json;

/// <summary>The reader accepts what System.Text.Json accepts, and reads the same from it.</summary>
public sealed class JsonReaderTests
{
    [Fact]
    public void ReadsWhatSystemTextJsonReads() => JsonSamples.Json.Holds(AssertAgrees, count: 20_000);

    [Fact]
    public void RejectsWhatSystemTextJsonRejects() => JsonSamples.NearlyJson.Holds(AssertAgrees, count: 60_000);

    [Theory]
    [InlineData("")]
    [InlineData(" \n")]
    [InlineData("\uFEFF{}")]
    [InlineData("{} x")]
    [InlineData("{}{}")]
    [InlineData("[1,]")]
    [InlineData("{\"a\":1,}")]
    [InlineData("[,1]")]
    [InlineData("{'a':1}")]
    [InlineData("[01]")]
    [InlineData("[-]")]
    [InlineData("[1.]")]
    [InlineData("[.5]")]
    [InlineData("[1e]")]
    [InlineData("[+1]")]
    [InlineData("[0x1]")]
    [InlineData("[NaN]")]
    [InlineData("[Infinity]")]
    [InlineData("[tru]")]
    [InlineData("[truee]")]
    [InlineData("[nulL]")]
    [InlineData("[\"\\x\"]")]
    [InlineData("[\"\\u12G4\"]")]
    [InlineData("[\"\\u12")]
    [InlineData("[\"\t\"]")]
    [InlineData("[\"\0\"]")]
    [InlineData("[\"\n\"]")]
    [InlineData("[\"\\uD800\"]")]
    [InlineData("[\"\\uDC00\\uD800\"]")]
    [InlineData("{\"\\uD800\":1}")]
    [InlineData("[\"\ud800\"]")]
    [InlineData("[\"\udc00\ud800\"]")]
    [InlineData("\ud800")]
    [InlineData("[1]// c")]
    [InlineData("/* c */ [1]")]
    [InlineData("{\"a\" 1}")]
    [InlineData("{\"a\":}")]
    [InlineData("{\"a\"}")]
    [InlineData("{a:1}")]
    [InlineData("{1:1}")]
    [InlineData("[1}")]
    [InlineData("{\"a\":1]")]
    [InlineData("]")]
    [InlineData("[1 2]")]
    [InlineData("[1\u00A0]")]
    [InlineData("\"a")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("-0")]
    [InlineData(" \r\n\t true ")]
    [InlineData("[\"\x7f\uFFFF\uFFFC\"]")]
    public void AgreesWithSystemTextJsonAtTheEdges(string text) => AssertAgrees(text);

    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(10_000)]
    [InlineData(1_000_000)]
    public void NestingHasALimit(int depth)
    {
        AssertAgrees(new string('[', depth) + new string(']', depth));
        AssertSound(new string('[', depth));
        AssertSound(string.Concat(Enumerable.Repeat("{\"a\":", depth)));
        AssertSound(new string(']', depth));
    }

    [Fact]
    public void NestingThatIsTooDeepIsSkipped()
    {
        var deep = new string('[', 70) + "\"]\\\"\"" + new string(']', 70);
        var root = Assert.IsType<JsonObject>(Read($$"""{"a": {{deep}}, "b": 1}""").Root);
        Assert.Equal("1", Assert.IsType<JsonNumber>(root["b"]!.Value).Text);
    }

    [Fact]
    public void WhatIsSkippedMayHoldAnything()
    {
        Assert.True(Assert.IsType<JsonObject>(Innermost("{\"a\": 1}")).MayHaveMore);
        Assert.True(Assert.IsType<JsonArray>(Innermost("[1]")).MayHaveMore);
    }

    [Theory]
    [InlineData("[[]]")]
    [InlineData("{\"a\": [{}, []]}")]
    [InlineData("[\"]\"]")]
    [InlineData("[\"[\", \"{\"]")]
    [InlineData("[\"\\\"]\"]")]
    [InlineData("[\"\\\\\", \"]\"]")]
    [InlineData("{\"}\": \"\\\\\\\"}\"}")]
    public void WhatIsSkippedEndsWithItsBracket(string json) => Assert.Equal(json.Length, Innermost(json).Span.Length);

    /// <summary>What is read of a value in as many arrays as can be read.</summary>
    private static JsonValue Innermost(string json)
    {
        var value = Read(new string('[', JsonReader.MaxDepth) + json + new string(']', JsonReader.MaxDepth)).Root!;
        while (value is JsonArray { Elements: [var element] })
        {
            value = element;
        }

        return value;
    }

    [Theory]
    [InlineData("{\"a\"}")]
    [InlineData("{\"a\":}")]
    [InlineData("{a}")]
    [InlineData("{: 1}")]
    [InlineData("{\"a\",}")]
    public void AnObjectWithAPropertyThatIsCutOffMayHaveMore(string text)
    {
        var root = Assert.IsType<JsonObject>(Read(text).Root);
        Assert.Empty(root.Properties);
        Assert.True(root.MayHaveMore);
    }

    [Fact]
    public void KeepsDuplicateNames()
    {
        var root = Assert.IsType<JsonObject>(Read("""{"a":1,"a":2}""").Root);
        Assert.Equal(2, root.Properties.Length);
        Assert.Equal("2", Assert.IsType<JsonNumber>(root["a"]!.Value).Text);
    }

    [Fact]
    public void StringsKnowWhereTheirCharactersStand()
    {
        const string text = """["plain", "a\n\u0041z"]""";
        var elements = Assert.IsType<JsonArray>(Read(text).Root).Elements;
        Assert.Equal(Span(text, "lain"), Assert.IsType<JsonString>(elements[0]).SpanOf(1, 4));
        var escaped = Assert.IsType<JsonString>(elements[1]);
        Assert.Equal("a\nAz", escaped.Value);
        Assert.Equal(Span(text, @"\n"), escaped.SpanOf(1, 1));
        Assert.Equal(Span(text, @"\u0041"), escaped.SpanOf(2, 1));
        Assert.Equal(Span(text, @"a\n\u0041z"), escaped.ContentSpan);
    }

    [Fact]
    public void EveryBrokenPolicyIsReadSoundly()
    {
        foreach (var policy in JsonSamples.Policies)
        {
            for (var i = 0; i <= policy.Length; i++)
            {
                AssertSound(policy[..i]);
                AssertSound(policy[i..]);
                AssertSound(policy.Remove(i, i < policy.Length ? 1 : 0));
            }
        }
    }

    [Fact]
    public void NearlyJsonIsReadSoundlyAndRepairsGetFurther() => JsonSamples.NearlyJson.Holds(AssertSound, count: 20_000);

    [Fact]
    public void AnyCharactersAreReadSoundly() =>
        Gen.OneOf(
                "{",
                "}",
                "[",
                "]",
                ":",
                ",",
                "\"",
                "\\",
                "'",
                "“",
                "”",
                "/",
                "*",
                "\n",
                " ",
                "a",
                "0",
                "-",
                "u",
                "\uFFFC",
                "\ud800",
                "=",
                "//",
                "\"a\":"
            )
            .Array[0, 30]
            .Select(string.Concat)
            .Holds(AssertSound, count: 40_000);

    [Theory]
    [InlineData("{\n  \"Version\": \"2012-10-17\",,\n  \"Statement\": [{\"Effect\": \"Allow\"}]\n}")]
    [InlineData("{\n  \"Statement\": [{\"Effect\": \"Allow}]\n}")]
    [InlineData("{\n  'Statement': [{'Effect': 'Allow'}]\n}")]
    [InlineData("{ Statement: [{ Effect: \"Allow\" }] }")]
    [InlineData("// the policy\n{ \"Statement\": [{ \"Effect\": \"Allow\" }] }")]
    [InlineData("{ \"Statement\": [{ \"Effect\": \"Allow\" ")]
    [InlineData("{ \"Statement\" [{ \"Effect\" = \"Allow\" ] }")]
    [InlineData("{ \"Version\": \"x\" \"Statement\": [{ \"Effect\": \"Allow\" }] }")]
    [InlineData("{ \"Version\": 2012-10-17, \"Statement\": [{ \"Effect\": \"Allow\" }] }")]
    public void BrokenPoliciesAreStillRecognized(string text)
    {
        var reading = Read(text);
        Assert.NotNull(reading.Error);
        var statements = Assert.IsType<JsonArray>(Assert.IsType<JsonObject>(reading.Root)["Statement"]!.Value);
        var statement = Assert.IsType<JsonObject>(statements.Elements[0]);
        Assert.StartsWith("Allow", Assert.IsType<JsonString>(statement["Effect"]!.Value).Value, StringComparison.Ordinal);
    }

    [Fact]
    public void CancellationIsHonoured()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => JsonReader.Read(JsonSamples.Compact, null, source.Token));
        Assert.Throws<OperationCanceledException>(() => JsonReader.Read('"' + new string('a', 10_000) + '"', null, source.Token));
    }

    private static TextSpan Span(string text, string part) => new(text.IndexOf(part, StringComparison.Ordinal), part.Length);

    private static JsonReading Read(string text) => JsonReader.Read(text, null, CancellationToken.None);

    private static void AssertAgrees(string text)
    {
        var reading = Read(text);
        JsonTree.AssertSound(reading.Root, text);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            Assert.NotNull(reading.Error);
            return;
        }

        using (document)
        {
            Assert.Null(reading.Error);
            JsonTree.AssertEqual(document.RootElement, reading.Root);
        }
    }

    private static void AssertSound(string text)
    {
        var reading = Read(text);
        JsonTree.AssertSound(reading.Root, text);
        if (reading.Error is not { } error)
        {
            return;
        }

        Assert.InRange(error.Span.End, error.Span.Start, text.Length);
        Assert.True(error.Span.Length > 0 || error.Span.Start == text.Length);
        Assert.Matches("[^.]$", error.Message);
        if (error.Repair is { } repair)
        {
            var next = Read(Verification.Edits.Apply(text, repair)).Error;
            if (next is not null)
            {
                var growth = repair.NewText.Length - repair.Span.Length;
                Assert.True(
                    next.Span.Start >= repair.Span.End + growth && next.Span.Start - growth > error.Span.Start,
                    $"{error} then {next}"
                );
            }
        }
    }
}
