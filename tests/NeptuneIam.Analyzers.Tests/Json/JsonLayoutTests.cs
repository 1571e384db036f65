using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Tests.Json;

public sealed class JsonLayoutTests
{
    [Theory]
    [InlineData("{}", "··|:·|,·|·|")]
    [InlineData("""{ "a": 1 }""", "··|:·|,·|·|")]
    [InlineData("""{"a":1}""", "··|:|,||")]
    [InlineData("""{ "a":1 }""", "··|:|,|·|")]
    [InlineData("[1,2]", "··|:·|,|·|")]
    [InlineData("[ 1 , 2 ]", "··|:·|·,·|·|·")]
    [InlineData("""{"a" : [ 1,2 ]}""", "··|·:·|,||·")]
    [InlineData("""[1, {"a":1,"b":2}]""", "··|:|,·||")]
    public void Each_trait_is_that_of_the_text_or_the_usual_one(string text, string layout) => Assert.Equal(layout, Shown(text));

    [Theory]
    [InlineData("{\n\t\"a\": 1\n}", "→|:·|,·|·|")]
    [InlineData("{\n   \"a\":1\n}", "···|:|,||")]
    [InlineData("  {\n    \"a\": {\n        \"b\": 1\n    }\n  }", "··|:·|,·|·|")]
    [InlineData("{\n\"a\": {\n    \"b\": 1\n}}", "····|:·|,·|·|")]
    [InlineData("{ \"a\": 1,\n  \"b\": 2 }", "··|:·|,·|·|")]
    public void Indentation_is_what_a_level_adds(string text, string layout) => Assert.Equal(layout, Shown(text));

    [Theory]
    [InlineData("""{"a": 1,"b":2, "c" : 3}""", "··|:·|,||")]
    [InlineData("""[ [1,2], [ 3 , 4 ] ]""", "··|:·|,·|·|·")]
    [InlineData("""{"a": { "b": 1 }}""", "··|:·|,·||")]
    [InlineData("{\"a\":\n1, \"b\" :2}", "··|·:|,·||")]
    public void The_first_place_that_shows_a_trait_counts(string text, string layout) => Assert.Equal(layout, Shown(text));

    private static string Shown(string text)
    {
        var layout = JsonLayout.Of(text, JsonReader.Read(text, null, CancellationToken.None).Root!);
        return $"{layout.Indentation}|{layout.Colon}|{layout.Comma}|{layout.BracePadding}|{layout.BracketPadding}"
            .Replace(' ', '·')
            .Replace('\t', '→');
    }
}
