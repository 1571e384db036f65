using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Tests.Text;

/// <summary>What the writer makes of the source, where the laws of writing leave it a choice, and what it refuses.</summary>
public class LiteralWriterTests
{
    private const string Members =
        "const string K = \"key\"; const string Escaped = \"a\\tb\"; static string Call() => \"\"; const string Sum = \"ke\" + \"y\"; static readonly string Part = \"a\" + Call();";

    /// <summary>The first <c>old</c> of the text becomes <c>new</c>; an empty <c>old</c> is the end of the text.</summary>
    [Theory]
    [InlineData("\"a{b\"", "b", "\"\\\n", "\"a{\\\"\\\\\\n\"")]
    [InlineData("\"a\\u0041b\"", "A", "x", "\"axb\"")]
    [InlineData("\"\\x9z\"", "z", "ab", "\"\\u0009ab\"")]
    [InlineData("\"\\x9za\"", "z", "", "\"\\u0009a\"")]
    [InlineData("\"\\\\x9z\"", "z", "a", "\"\\\\x9a\"")]
    [InlineData("\"a\\\\x9z\"", "z", "a", "\"a\\\\x9a\"")]
    [InlineData("\"\\\\\\x9z\"", "z", "a", "\"\\\\\\u0009a\"")]
    [InlineData("\"\\x041z\"", "z", "b", "\"\\u0041b\"")]
    [InlineData("\"\\x0041z\"", "z", "b", "\"\\x0041b\"")]
    [InlineData("\"\\x9z\"", "z", "", "\"\\x9\"")]
    [InlineData("$\"\\x9z{hole}\"", "z", "a", "$\"\\u0009a{hole}\"")]
    [InlineData("$\"\\x9z\"", "z", "", "$\"\\x9\"")]
    [InlineData("\"a\\r\\nb\"", "\n", "x", "\"a\\rxb\"")]
    [InlineData("\"ab\"", "b", "\uFFFE\uFFFF", "\"a\\uFFFE\\uFFFF\"")]
    [InlineData("\"ab\"", "b", "\u2028\u0001\U0001F600", "\"a\\u2028\\u0001\U0001F600\"")]
    [InlineData("@\"a b\"", " ", "\"\n", "@\"a\"\"\nb\"")]
    [InlineData("$\"a{hole}b\"", "b", "{}", "$\"a{hole}{{}}\"")]
    [InlineData("$\"{hole:x}b\"", "b", "}b", "$\"{hole:x}}}b\"")]
    [InlineData("$@\"{hole,3:x}\"", "", "}", "$@\"{hole,3:x}}}\"")]
    [InlineData("$\"{hole}\"", "", "x", "$\"{hole}x\"")]
    [InlineData("$$\"\"\"a{{hole}}\"\"\"", "a", "{{}}", "$$$\"\"\"{{}}{{{hole}}}\"\"\"")]
    [InlineData("\"\"\"ab\"\"\"", "b", "\"\"\"c", "\"\"\"\"a\"\"\"c\"\"\"\"")]
    [InlineData("\"\"\"ab\"\"\"", "b", "\"", "\"\"\"\n            a\"\n            \"\"\"")]
    [InlineData("\"\"\"ab\"\"\"", "ab", "", "\"\"\"\n            \n            \"\"\"")]
    [InlineData("\"\"\"ab\"\"\"", "b", "\n", "\"\"\"\n            a\n            \n            \"\"\"")]
    [InlineData("\"\"\"\n  ab\n  c\n  \"\"\"", "b", "\n", "\"\"\"\n  a\n\n  c\n  \"\"\"")]
    [InlineData("\"\"\"\n  ab\n  \"\"\"", "b", "\n", "\"\"\"\n  a\n\n  \"\"\"")]
    [InlineData("$\"\"\"\n  {hole}b\n  \"\"\"", "b", "\n", "$\"\"\"\n  {hole}\n\n  \"\"\"")]
    [InlineData("$\"\"\"\n  b{hole}\n  \"\"\"", "b", "\n", "$\"\"\"\n  \n  {hole}\n  \"\"\"")]
    [InlineData("$\"\"\"a\"\"{hole}\"\"b\"\"\"", "a", "c", "$\"\"\"c\"\"{hole}\"\"b\"\"\"")]
    [InlineData("$\"\"\"{hole}b\"\"\"", "b", "\nc", "$\"\"\"\n            {hole}\n            c\n            \"\"\"")]
    [InlineData("\"\"\"\n  ab\n  \"\"\"", "b", "\n\nc\n", "\"\"\"\n  a\n\n  c\n\n  \"\"\"")]
    [InlineData("\"\"\"\n  a\n\n  b\n  \"\"\"", "\nb", "c", "\"\"\"\n  a\n  c\n  \"\"\"")]
    [InlineData("\"\"\"\n  a\n  b\n  \"\"\"", "a\n", "", "\"\"\"\n  b\n  \"\"\"")]
    [InlineData("\"a\"u8", "a", "\"", "\"\\\"\"u8")]
    [InlineData("\"a\" + 'b' + \"c\"", "b", "x", "\"a\" + 'x' + \"c\"")]
    [InlineData("\"a\" + 'b' + \"c\"", "b", "xy", "\"a\" + \"xy\" + \"c\"")]
    [InlineData("\"a\" + 'b' + \"c\"", "b", "", "\"a\" + \"\" + \"c\"")]
    [InlineData("\"ab\" + @\"cd\"", "bc", "\"", "\"a\\\"\" + @\"d\"")]
    [InlineData("\"a\" + hole + \"b\"", "b", "cb", "\"a\" + hole + \"cb\"")]
    [InlineData("K + \"b\"", "key", "x", "\"x\" + \"b\"")]
    [InlineData("K + \"b\"", "keyb", "x", "\"\" + \"x\"")]
    [InlineData("K", "key", "x\"", "\"x\\\"\"")]
    [InlineData("$\"a{K}{{\"", "key", "{", "$\"a{{{{\"")]
    [InlineData("$\"a{K,5}b\"", "  key", "c", "$\"acb\"")]
    [InlineData("$\"\"\"a{K}b\"\"\"", "key", "{", "$$\"\"\"a{b\"\"\"")]
    [InlineData("$\"a{\"b\"}c\"", "b", "\"", "$\"a{\"\\\"\"}c\"")]
    [InlineData("text", "", "x", "text + \"x\"")]
    [InlineData("text + K", "", "x", "text + K + \"x\"")]
    [InlineData("string.Format(\"{{{0}}}\", hole)", "}", "{x}", "string.Format(\"{{{0}{{x}}\", hole)")]
    [InlineData("\"a'b'\".Replace(\"'\", \"\\\"\")", "b", "\"c", "\"a'\\\"c'\".Replace(\"'\", \"\\\"\")")]
    [InlineData("string.Join(\",\", \"a\", K)", "a", "b", "string.Join(\",\", \"b\", K)")]
    [InlineData("\" a \".Trim()", "a", "b", "\" b \".Trim()")]
    [InlineData("\" a \".Trim()", "a", "", "\"  \".Trim()")]
    [InlineData("\" a \".TrimEnd()", " a", " b", "\" b \".TrimEnd()")]
    [InlineData("\" a \".TrimStart()", "a ", "b ", "\" b \".TrimStart()")]
    [InlineData("(\" a\" + \"b \").Trim()", "a", "c ", "(\" c \" + \"b \").Trim()")]
    [InlineData("(\" a\" + \"b \").Trim()", "b", " c", "(\" a\" + \" c \").Trim()")]
    [InlineData("\" aXb \".Trim().Replace(\"X\", \"c\")", "a", "d ", "\" d Xb \".Trim().Replace(\"X\", \"c\")")]
    [InlineData("\" aXb \".Trim().Replace(\"X\", \"c\")", "b", " d", "\" aX d \".Trim().Replace(\"X\", \"c\")")]
    [InlineData("\"a{X}b\".Replace(\"{X}\", \"\")", "ab", "c", "\"c{X}\".Replace(\"{X}\", \"\")")]
    [InlineData("K + \"a\" + \"b\"", "keyab", "x", "\"\" + \"x\" + \"\"")]
    [InlineData("K + \"\" + K", "keykey", "x", "\"x\" + \"\" + \"\"")]
    [InlineData("K + string.Empty + K", "keykey", "x", "\"x\" + string.Empty + \"\"")]
    [InlineData("Sum", "key", "x", "\"x\"")]
    [InlineData("Sum", "", "x", "Sum + \"x\"")]
    [InlineData("\"a\" + 'b'", "", "x", "\"a\" + \"bx\"")]
    [InlineData("(hole is null ? \"a\" : \"a\") + \"c\"", "c", "d", "(hole is null ? \"a\" : \"a\") + \"d\"")]
    public void Text_is_written_as_its_literal_demands(string expression, string old, string @new, string result)
    {
        var subject = ExpressionUnderTest.InMethod(expression, Members);
        var text = subject.ReadAll()[0];
        var start = old.Length == 0 ? text.Text.Length : text.Text.IndexOf(old, StringComparison.Ordinal);
        var edit = new VirtualEdit(new TextSpan(start, old.Length), @new);
        Assert.True(LiteralWriter.TryWrite(text, [edit], out var changes));
        var written = subject.With(changes);
        Assert.Equal(result, written.Node.ToString());
        Assert.Equal(text.Text[..start] + @new + text.Text[(start + old.Length)..], written.ReadAll()[0].Text);
        Assert.Empty(written.Tree.GetDiagnostics());
    }

    [Theory]
    [InlineData("\"a\" + hole + \"b\"", 0, 3, "x")]
    [InlineData("$\"a{hole}b\"", 1, 1, "")]
    [InlineData("K + \"b\"", 1, 1, "x")]
    [InlineData("K + \"b\"", 1, 3, "x")]
    [InlineData("$\"{Escaped}b\"", 0, 1, "x")]
    [InlineData("@\"ab\"", 1, 0, "\u0001")]
    [InlineData("\"\"\"\n  ab\n  \"\"\"", 1, 0, "\r")]
    [InlineData("\"\"\"\n  ab\n  \"\"\"", 1, 0, "\u2028")]
    [InlineData("\"\U0001F600\"", 1, 0, "x")]
    [InlineData("\"\U0001F600\"", 1, 1, "")]
    [InlineData("Call()", 0, 1, "x")]
    [InlineData("\"a{X}b\".Replace(\"{X}\", \"c\")", 1, 1, "d")]
    [InlineData("\"a{X}b\".Replace(\"{X}\", \"c\")", 0, 0, "{X}")]
    [InlineData("\"aX}b\".Replace(\"{X}\", \"c\")", 1, 0, "{")]
    [InlineData("string.Format(\"a{0}\", \"b\")", 1, 1, "c")]
    [InlineData("string.Join(\",\", \"a\", \"b\")", 1, 1, ";")]
    [InlineData("\" a \".Trim()", 0, 0, " ")]
    [InlineData("\" a \".Trim()", 1, 0, " ")]
    [InlineData("\" a \".TrimEnd()", 2, 0, "\n")]
    [InlineData("\"a b\".Trim()", 0, 1, "")]
    [InlineData("$\"{\"\"\"a\"\"\"}\"", 0, 1, "\n")]
    [InlineData("\"ab\"", 1, 2, "x")]
    [InlineData("K + \"b\"", 1, 0, "x")]
    [InlineData("Sum", 2, 0, "x")]
    [InlineData("Part", 0, 2, "x")]
    [InlineData("new string('a', 1)", 1, 0, "x")]
    [InlineData("(\" a\" + \"b \").Trim()", 2, 0, " ")]
    [InlineData("\"a b\".Trim()", 2, 1, "")]
    [InlineData("\" aXb \".Trim().Replace(\"X\", \"c\")", 0, 1, " d")]
    [InlineData("\" aXb \".Trim().Replace(\"X\", \"c\")", 2, 1, "d ")]
    [InlineData("\"a{X}b\".Replace(\"{X}\", \"c\")", 0, 3, "d")]
    [InlineData("\"a{X}{Y}\".Replace(\"{X}\", \"c\").Replace(\"{Y}\", \"d\")", 0, 0, "{X}")]
    [InlineData("(K + \"X\").Replace(\"X\", \"b\")", 0, 3, "x")]
    [InlineData("string.Format(K + \"{0}\", \"b\")", 0, 3, "x")]
    public void What_would_not_be_read_again_is_refused(string expression, int start, int length, string newText)
    {
        var subject = ExpressionUnderTest.InMethod(expression, Members);
        Assert.False(LiteralWriter.TryWrite(subject.Read(), [new VirtualEdit(new TextSpan(start, length), newText)], out var changes));
        Assert.Empty(changes);
    }

    [Theory]
    [InlineData("a", "\"\"\"\n  a\n  \"\"\"")]
    [InlineData("a\"\"\"b", "\"\"\"\"\n  a\"\"\"b\n  \"\"\"\"")]
    [InlineData("{\uFFFC}\n\nb\uFFFC", "$$\"\"\"\n  {{{x}}}\n\n  b{{y}}\n  \"\"\"", "x", "y")]
    [InlineData("a\u2028", null)]
    public void A_raw_literal_of_several_lines_is_made_of_a_text(string text, string? literal, params string[] interpolations) =>
        Assert.Equal(literal, RawLiteralWriter.MultiLine(text, [.. interpolations], "  ", "\n"));

    [Theory]
    [InlineData("'b' + \"c\"", 0, "\"xb\" + \"c\"")]
    [InlineData("text", 0, "\"x\" + text")]
    [InlineData("K + text", 0, "\"x\" + K + text")]
    [InlineData("text + K", 1, "text + \"x\" + K")]
    [InlineData("\"\" + text", 0, "\"x\" + text")]
    [InlineData("text + \"b\"", 1, "text + \"xb\"")]
    [InlineData("string.Empty + \"b\"", 0, "string.Empty + \"xb\"")]
    [InlineData("text + string.Empty + \"b\"", 1, "text + string.Empty + \"xb\"")]
    public void Text_is_inserted_into_the_nearest_literal_or_beside(string expression, int position, string result)
    {
        var subject = ExpressionUnderTest.InMethod(expression, Members);
        Assert.True(LiteralWriter.TryWrite(subject.Read(), [VirtualEdit.Insert(position, "x")], out var changes));
        Assert.Equal(result, subject.With(changes).Node.ToString());
    }

    [Fact]
    public void A_character_becomes_a_string_with_what_is_written_around_it()
    {
        var subject = ExpressionUnderTest.InMethod("'b' + \"c\"");
        Assert.True(LiteralWriter.TryWrite(subject.Read(), [VirtualEdit.Insert(0, "<"), VirtualEdit.Insert(1, ">")], out var changes));
        Assert.Equal("\"<b>\" + \"c\"", subject.With(changes).Node.ToString());
    }

    [Fact]
    public void An_expression_takes_the_place_of_another_beside_other_edits()
    {
        var subject = ExpressionUnderTest.InMethod("$\"a{hole}b\"");
        var replaceHole = VirtualEdit.Replace(1, 1, "\uFFFC") with { Expressions = ["text"] };
        Assert.True(LiteralWriter.TryWrite(subject.Read(), [VirtualEdit.Replace(0, 1, "c"), replaceHole], out var changes));
        Assert.Equal("$\"c{text}b\"", subject.With(changes).Node.ToString());
        Assert.False(LiteralWriter.TryWrite(ExpressionUnderTest.InMethod("\"a{X}\".Replace(\"{X}\", text)").Read(), [replaceHole], out _));
        Assert.False(LiteralWriter.TryWrite(ExpressionUnderTest.InMethod("\"abc\"").Read(), [replaceHole], out _));
    }

    [Fact]
    public void A_literal_that_becomes_one_of_several_lines_is_indented_as_its_file_is()
    {
        var subject = ExpressionUnderTest.InFile("class C\n{\n\tconst string Subject = \"\"\"ab\"\"\";\n}\n");
        Assert.True(LiteralWriter.TryWrite(subject.Read(), [VirtualEdit.Insert(1, "\n")], out var changes));
        Assert.Equal("\"\"\"\n\t\ta\n\t\tb\n\t\t\"\"\"", subject.With(changes).Node.ToString());
    }

    [Fact]
    public void Half_a_surrogate_pair_is_written_where_it_can_be_escaped()
    {
        var regular = ExpressionUnderTest.InMethod("\"ab\"");
        Assert.True(LiteralWriter.TryWrite(regular.Read(), [new(new(1, 0), "\uD800")], out var changes));
        Assert.Equal("\"a\\uD800b\"", regular.With(changes).Node.ToString());
        Assert.False(LiteralWriter.TryWrite(ExpressionUnderTest.InMethod("@\"ab\"").Read(), [new(new(1, 0), "\uD800")], out _));
    }

    [Fact]
    public void Edits_may_come_in_any_order_but_not_overlap()
    {
        var subject = ExpressionUnderTest.InMethod("\"abc\"");
        var text = subject.Read();
        Assert.True(
            LiteralWriter.TryWrite(
                text,
                [new(new(2, 1), "3"), new(new(0, 0), "0"), new(new(0, 1), "1"), new(new(0, 0), "")],
                out var changes
            )
        );
        Assert.Equal("\"01b3\"", subject.With(changes).Node.ToString());
        Assert.Equal(changes.OrderBy(change => change.Span.Start), changes);
        Assert.False(LiteralWriter.TryWrite(text, [new(new(0, 2), ""), new(new(1, 1), "")], out _));
        Assert.True(LiteralWriter.TryWrite(text, ImmutableArray<VirtualEdit>.Empty, out changes));
        Assert.Empty(changes);
    }

    [Fact]
    public void Line_breaks_are_the_files()
    {
        var subject = ExpressionUnderTest.InFile("class C\r\n{\r\n    const string Subject = @\"a\r\nb\";\r\n}\r\n");
        Assert.True(LiteralWriter.TryWrite(subject.Read(), [new(new(1, 2), "\n\n")], out var changes));
        Assert.Equal("@\"a\r\n\r\nb\"", subject.With(changes).Node.ToString());
        Assert.False(LiteralWriter.TryWrite(subject.Read(), [new(new(2, 1), "")], out _));
    }

    [Fact]
    public void A_branch_is_written_without_the_other()
    {
        var subject = ExpressionUnderTest.InMethod("\"<\" + (hole is null ? \"a\" : \"b\") + \">\"");
        var text = subject.ReadAll().Single(reading => reading.Text == "<b>");
        Assert.True(LiteralWriter.TryWrite(text, [new(new(1, 1), "c")], out var changes));
        Assert.Equal("\"<\" + (hole is null ? \"a\" : \"c\") + \">\"", subject.With(changes).Node.ToString());
    }
}
