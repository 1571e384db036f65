namespace NeptuneIam.Analyzers.Completion.Tests;

public class JsonCursorTests
{
    [Theory]
    [InlineData("""{ "§""", "", true, "")]
    [InlineData("""{ "Sta§tement": []""", "", true, "Sta")]
    [InlineData("""{ "Version": "2012§""", "Version", false, "2012")]
    [InlineData("""{ "Statement": [ { "Action": ["a", "b§""", "Statement/Action", false, "b")]
    [InlineData("""{ "Statement": [ { "Action": ["a"], "Condition": { "Bool": { "§""", "Statement/Condition/Bool", true, "")]
    [InlineData("""{ "Statement": [ { "Action": "a\"b\\", "Effect": "§""", "Statement/Effect", false, "")]
    [InlineData("{ \"Statement\": [ { \"Action\": \"a,\n \"Effect\": \"§", "Statement/Action", false, "")]
    public void The_text_before_tells_the_place(string marked, string path, bool isName, string typed)
    {
        var (text, position) = Open(marked);
        var cursor = JsonCursor.At(text, position)!;
        Assert.Equal(path, string.Join('/', cursor.Path));
        Assert.Equal((isName, typed, true), (cursor.IsName, text[cursor.Start..position], cursor.IsQuoted));
    }

    [Theory]
    [InlineData("""{ §""", true)]
    [InlineData("""{ "Version": §""", true)]
    [InlineData("""{ "Version": "2012-10-17", §""", true)]
    [InlineData("""[ 1, §""", true)]
    [InlineData("""{ "Version" §""", false)]
    [InlineData("""{ "Version": "2012-10-17" §""", false)]
    [InlineData("""{ } §""", false)]
    [InlineData("""{ "Statement": [] §""", false)]
    [InlineData("""{ "Version": 2012§""", false)]
    public void Outside_of_strings_one_may_start_where_a_name_or_value_is_missing(string marked, bool mayStart)
    {
        var (text, position) = Open(marked);
        Assert.Equal(mayStart, JsonCursor.At(text, position) is { IsQuoted: false });
    }

    /// <summary>No text is too odd, and none takes long.</summary>
    [Fact]
    public void Any_text_has_an_answer()
    {
        foreach (var text in new[] { "}]}],,::\"\\", new string('[', 100_000), new string('{', 100_000), "{\"" + new string('\\', 99_999) })
        {
            Assert.Null(Record.Exception(() => JsonCursor.At(text, text.Length)));
        }
    }

    /// <summary>The text without the mark of the caret, and where the caret is.</summary>
    private static (string Text, int Position) Open(string marked)
    {
        var position = marked.IndexOf('§', StringComparison.Ordinal);
        return (marked.Remove(position, 1), position);
    }
}
