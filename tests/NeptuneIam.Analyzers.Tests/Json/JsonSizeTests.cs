using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Tests.Json;

/// <summary>The characters that values take at least; a hole is written <c>¤</c>.</summary>
public sealed class JsonSizeTests
{
    [Theory]
    [InlineData("\"\"", 2)]
    [InlineData("\"abc\"", 5)]
    [InlineData("\" a\\tb\\u2028c \"", 5)]
    [InlineData("\"a\\\"b\\\\c\"", 9)]
    [InlineData("-1.50", 5)]
    [InlineData("true", 4)]
    [InlineData("false", 5)]
    [InlineData("null", 4)]
    [InlineData("[]", 2)]
    [InlineData("[ 1 ]", 3)]
    [InlineData("[1, 2, 3]", 7)]
    [InlineData("[[], [1]]", 8)]
    [InlineData("{ }", 2)]
    [InlineData("{ \"a\": 1 }", 7)]
    [InlineData("{\"a\": 1, \"bc\": [true, {}]}", 22)]
    public void Characters_are_counted_without_white_space(string json, int size) => Assert.Equal(size, SizeOf(json));

    [Theory]
    [InlineData("\"a¤b\"", 4)]
    [InlineData("¤", 0)]
    [InlineData("[1, ¤]", 4)]
    [InlineData("{\"a\": ¤}", 6)]
    public void What_is_unknown_counts_as_nothing(string json, int size) => Assert.Equal(size, SizeOf(json));

    private static int SizeOf(string json)
    {
        var text = json.Replace('¤', VirtualText.HoleCharacter);
        return JsonSize.WithoutWhiteSpace(
            JsonReader.Read(text, position => text[position] == VirtualText.HoleCharacter, CancellationToken.None).Root!
        );
    }
}
