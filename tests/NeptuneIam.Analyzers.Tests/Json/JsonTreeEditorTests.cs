using System.Collections.Immutable;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Tests.Json;

/// <summary>What edits make of a tree; a hole is written <c>¤</c>.</summary>
public sealed class JsonTreeEditorTests
{
    /// <summary>What may have more before an edit may have more after it, where it was and where it is put.</summary>
    [Fact]
    public void What_may_have_more_still_may()
    {
        var root = Read("""[{ "a": 1, ¤ }, ["b", ¤], 2]""");
        var edited = Assert.IsType<JsonArray>(
            JsonTreeEditor.Apply(root, [new ReplaceValue(root.Elements[2], [root.Elements[0], root.Elements[1]])])
        );
        Assert.Equal([true, true, true, true], edited.Elements.Select(MayHaveMore));
        Assert.False(edited.MayHaveMore);
    }

    /// <summary>Of two edits of a value, the first counts, unless the later one replaces it.</summary>
    [Fact]
    public void Replacing_wins_over_what_else_becomes_of_a_value()
    {
        var root = Read("""["abc"]""");
        var target = (JsonString)root.Elements[0];
        var text = new ReplaceText(target, 0, 1, "x");
        var first = new ReplaceValue(target, [new JsonString("first")]);
        var second = new ReplaceValue(target, [new JsonString("second")]);
        Assert.Equal("xbc", After(text));
        Assert.Equal("first", After(text, first));
        Assert.Equal("first", After(first, text));
        Assert.Equal("first", After(first, second));

        string After(params ImmutableArray<JsonEdit> edits) =>
            Assert.IsType<JsonString>(Assert.IsType<JsonArray>(JsonTreeEditor.Apply(root, edits)).Elements.Single()).Value;
    }

    private static bool MayHaveMore(JsonValue value) =>
        value is JsonArray array ? array.MayHaveMore : Assert.IsType<JsonObject>(value).MayHaveMore;

    private static JsonArray Read(string json)
    {
        var text = json.Replace('¤', VirtualText.HoleCharacter);
        return Assert.IsType<JsonArray>(
            JsonReader.Read(text, position => text[position] == VirtualText.HoleCharacter, CancellationToken.None).Root
        );
    }
}
