using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Tests.Json;

/// <summary>What an error says, where it stands, and what mends it.</summary>
public sealed class JsonRepairTests
{
    [Theory]
    [InlineData("[\"a\" [|\"b\"|]]", "a comma is missing before this value", "[\"a\", \"b\"]")]
    [InlineData("{\n  \"a\": 1\n  [|\"b\"|]: 2\n}", "a comma is missing before this property", "{\n  \"a\": 1,\n  \"b\": 2\n}")]
    [InlineData("{\"a\": 1[|,|] }", "a comma may not stand before the closing brace", "{\"a\": 1 }")]
    [InlineData("[1[|,|]\n]", "a comma may not stand before the closing bracket", "[1\n]")]
    [InlineData("[1,[|,|] 2]", "two commas may not stand in a row", "[1, 2]")]
    [InlineData("[[|,|]1]", "a comma may not stand before the first element", "[1]")]
    [InlineData("{\"a\" [|1|]}", "a colon is missing before this value", "{\"a\": 1}")]
    [InlineData("{\"a\" [|=|] 1}", "a name and its value are separated by a colon", "{\"a\" : 1}")]
    [InlineData("{\"a\" [|=>|] 1}", "a name and its value are separated by a colon", "{\"a\" : 1}")]
    [InlineData("{\"a\"[|,|] 1}", "a colon and a value are missing before this comma", "{\"a\": 1}")]
    [InlineData("{\"a\": 1[|;|] \"b\": 2}", "elements are separated by commas", "{\"a\": 1, \"b\": 2}")]
    [InlineData("{[|'a'|]: 1}", "strings stand in double quotes", "{\"a\": 1}")]
    [InlineData("[[|'it\\'s \"x\"'|]]", "strings stand in double quotes", "[\"it's \\\"x\\\"\"]")]
    [InlineData("[[|'a\\\"b'|]]", "strings stand in double quotes", "[\"a\\\"b\"]")]
    [InlineData("[[|“a”|]]", "strings stand in double quotes", "[\"a\"]")]
    [InlineData("{[|a|]: 1}", "a property name stands in double quotes", "{\"a\": 1}")]
    [InlineData("{\"a\": [|s3:Get*|]}", "a string stands in double quotes", "{\"a\": \"s3:Get*\"}")]
    [InlineData("[[|True|]]", "true, false and null are written in lower case", "[true]")]
    [InlineData("[[|None|]]", "None is not a value of JSON", null)]
    [InlineData("[[|012|]]", "this is not a number of JSON", null)]
    [InlineData("[[|.5|]]", "this is not a number of JSON", "[0.5]")]
    [InlineData("[\"a[|\\d|]\"]", "\\d is not an escape sequence of JSON", "[\"a\\\\d\"]")]
    [InlineData("[\"it[|\\'|]s\"]", "a single quote in a string stands without a backslash", "[\"it's\"]")]
    [InlineData("[\"[|\\u12|]G4\"]", "\\u is followed by four hexadecimal digits", null)]
    [InlineData("[\"a[|\t|]b\"]", "a tab in a string is written \\t", "[\"a\\tb\"]")]
    [InlineData("{\n  \"a\": \"x[|\n|]}", "the closing quote of a string is missing on this line", "{\n  \"a\": \"x\"\n}")]
    [InlineData(
        "{\n  \"a\": \"x,[|\n|]  \"b\": 1\n}",
        "the closing quote of a string is missing on this line",
        "{\n  \"a\": \"x\",\n  \"b\": 1\n}"
    )]
    [InlineData(
        "{\n  \"a\": [\"x],[|\r\n|]  \"b\": 1\n}",
        "the closing quote of a string is missing on this line",
        "{\n  \"a\": [\"x\"],\r\n  \"b\": 1\n}"
    )]
    [InlineData("{\n  \"a\": \"x,,[|\n|]}", "the closing quote of a string is missing on this line", "{\n  \"a\": \"x,,\"\n}")]
    [InlineData("{ \"a\": \"x[|\n|]  y\" }", "the closing quote of a string is missing on this line", "{ \"a\": \"x\\n  y\" }")]
    [InlineData("{\"a\": \"x}[||]", "the closing quote of a string is missing at the end", "{\"a\": \"x\"}")]
    [InlineData("{\n  \"a\": [\n    1\n  ]\n[||]", "the closing brace is missing at the end", "{\n  \"a\": [\n    1\n  ]\n}\n")]
    [InlineData("{\n  \"a\": [\n    1,[||]", "the closing bracket is missing at the end", "{\n  \"a\": [\n    1\n  ]\n}")]
    [InlineData("{\"a\": [{[||]", "the closing brace is missing at the end", "{\"a\": [{}]}")]
    [InlineData("{\"a\": [1[|}|]", "a bracket is missing before this brace", "{\"a\": [1]}")]
    [InlineData("{\"a\": 1[|]|]", "an object ends with a brace", "{\"a\": 1}")]
    [InlineData("{\"a\":[||]", "a value is missing at the end", null)]
    [InlineData("{\"a\"[|}|]", "a colon and a value are missing before this brace", null)]
    [InlineData("{\"a\":[|}|]", "a value is missing before this brace", null)]
    [InlineData("[|}|]", "this brace closes nothing", null)]
    [InlineData("[|]|]", "this bracket closes nothing", null)]
    [InlineData("[||]", "the text holds no JSON value", null)]
    [InlineData("{\"a\":[|:|]1}", "two colons may not stand in a row", "{\"a\":1}")]
    [InlineData("{[|:|] 1}", "a property name is missing before this colon", null)]
    [InlineData("{\"a\": 1 [|:|] 2}", "a comma or the closing brace is expected here", null)]
    [InlineData("[\"a\"[|:|] 1]", "a colon may stand in objects only", null)]
    [InlineData("{\"a\":[|,|] \"b\": 1}", "a value is missing before this comma", null)]
    [InlineData("[1] [|,|]", "nothing may follow the end of the JSON value", "[1] ")]
    [InlineData("{\"a\": 1 [|b|] }", "a comma or the closing brace is expected here", null)]
    [InlineData("{[|a|]}", "a property name stands in double quotes", null)]
    [InlineData("[\"a[|\u0001|]b\"]", "a control character in a string is written as an escape", "[\"a\\u0001b\"]")]
    [InlineData("[\"a[|\\|] b\"]", "a backslash in a string is written \\\\", "[\"a\\\\ b\"]")]
    [InlineData("[\"a[|\\|]é\"]", "a backslash in a string is written \\\\", "[\"a\\\\é\"]")]
    [InlineData("[\"[|\\~|]\"]", "\\~ is not an escape sequence of JSON", "[\"\\\\~\"]")]
    [InlineData("[\"a[|\\|]", "a backslash in a string is written \\\\", "[\"a\\\\")]
    [InlineData("[\"a[|\\|]\n]", "a backslash in a string is written \\\\", "[\"a\\\\\n]")]
    [InlineData("[[|FALSE|]]", "true, false and null are written in lower case", "[false]")]
    [InlineData("[[|Null|]]", "true, false and null are written in lower case", "[null]")]
    [InlineData("[[|NaN|]]", "NaN is not a value of JSON", null)]
    [InlineData("[[|undefined|]]", "undefined is not a value of JSON", null)]
    [InlineData("[[|Infinity|]]", "Infinity is not a value of JSON", null)]
    [InlineData("[[|-Infinity|]]", "-Infinity is not a value of JSON", null)]
    [InlineData("[[|-x|]]", "this is not a number of JSON", null)]
    [InlineData("[[|+1|]]", "this is not a number of JSON", "[1]")]
    [InlineData("[[|9a|]]", "this is not a number of JSON", null)]
    [InlineData("[[|0x1F|]]", "this is not a number of JSON", null)]
    [InlineData("{}[|}|]", "nothing may follow the end of the JSON value", "{}")]
    [InlineData("{}[|;|]", "nothing may follow the end of the JSON value", "{}")]
    [InlineData("{} [|\"a\"|]", "nothing may follow the end of the JSON value", null)]
    [InlineData("{\n  [|// why|]\n  \"a\": 1\n}", "comments may not stand in JSON", "{\n  \"a\": 1\n}")]
    [InlineData("{ \"a\": 1 [|/* why */|] }", "comments may not stand in JSON", "{ \"a\": 1 }")]
    [InlineData("[|\uFEFF|]{}", "an invisible character may not stand here", "{}")]
    [InlineData("[1,[|\u00A0|]2]", "this kind of white space may not stand here", "[1, 2]")]
    public void TheEarliestErrorIsSaidAndMended(string marked, string message, string? mended)
    {
        var start = marked.IndexOf("[|", StringComparison.Ordinal);
        var end = marked.LastIndexOf("|]", StringComparison.Ordinal) - 2;
        var text = marked.Remove(end + 2, 2).Remove(start, 2);
        var error = JsonReader.Read(text, null, CancellationToken.None).Error!;
        Assert.Equal((start, end), (error.Span.Start, error.Span.End));
        Assert.Equal(message, error.Message);
        Assert.Equal(mended, error.Repair is { } repair ? Verification.Edits.Apply(text, repair) : null);
    }

    /// <summary>These are mended only if that leaves no error, which what is unknown is not. The tests write it as <c>¤</c>.</summary>
    [Theory]
    [InlineData("[.5, ¤]", "[0.5, ¤]")]
    [InlineData("[+1, ¤]", "[1, ¤]")]
    [InlineData("{\"a\", ¤}", "{\"a\": ¤}")]
    [InlineData("[a:b, ¤]", "[\"a:b\", ¤]")]
    [InlineData("[.5, \"¤\"]", "[0.5, \"¤\"]")]
    [InlineData("[.5, .5]", null)]
    public void WhatIsUnknownIsNoSecondError(string text, string? mended)
    {
        var withHoles = text.Replace('¤', VirtualText.HoleCharacter);
        var error = JsonReader.Read(withHoles, position => withHoles[position] == VirtualText.HoleCharacter, CancellationToken.None).Error!;
        Assert.Equal(mended, error.Repair is { } repair ? Verification.Edits.Apply(text, repair) : null);
    }

    [Fact]
    public void TheEarliestErrorIsNotTheFirstThatIsNoticed()
    {
        // The comma is known to be wrong only once the bracket behind the comment is read.
        var error = JsonReader.Read("[1, /* c */ ]", null, CancellationToken.None).Error!;
        Assert.Equal(2, error.Span.Start);
        Assert.NotNull(error.Repair);
    }
}
