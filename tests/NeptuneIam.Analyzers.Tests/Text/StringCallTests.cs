namespace NeptuneIam.Analyzers.Tests.Text;

/// <summary>What calls of <c>string</c>'s own methods are read as, and calls that only look like them. Holes show as <c>⟨expression⟩</c>.</summary>
public class StringCallTests
{
    [Theory]
    [InlineData("\" a \".Trim() + \" b \".TrimStart() + \" c \".TrimEnd() + \"d\".ToString()", "ab  cd")]
    [InlineData("$\" {hole} \".Trim()", "⟨hole⟩")]
    [InlineData("\"  \".Trim() + \"a\" + \"  \".TrimEnd() + \"  \".TrimStart()", "a")]
    [InlineData("\"a{X}b{X}\".Replace(\"{X}\", \"c\")", "acbc")]
    [InlineData("\"a{X}b\".Replace(\"{X}\", text).Replace(\"{Y}\", \"c\")", "a⟨text⟩b")]
    [InlineData("\"a{X}b\".Replace(\"{X}\", $\"<{text}>\")", "a<⟨text⟩>b")]
    [InlineData("(\"a{\" + Close).Replace(\"{X}\", text)", "a⟨text⟩")]
    [InlineData("$\"a{hole}b\".Replace(\"a\\uFFFC\", \"c\")", "⟨⟩")]
    [InlineData("\"a'b\".Replace('\\'', '\"')", "a\"b")]
    [InlineData("\"aXb\".Replace(\"X\", null)", "ab")]
    [InlineData("\"aXb\".Replace(\"X\", \"c\", System.StringComparison.Ordinal)", "acb")]
    [InlineData(
        "\"aXb\".Replace(\"X\", \"c\", System.StringComparison.OrdinalIgnoreCase)",
        "⟨\"aXb\".Replace(\"X\", \"c\", System.StringComparison.OrdinalIgnoreCase)⟩"
    )]
    [InlineData("\"aXb\".Replace(text, \"c\")", "⟨\"aXb\".Replace(text, \"c\")⟩")]
    [InlineData("\"aXb\".Replace(\"\", \"c\")", "⟨\"aXb\".Replace(\"\", \"c\")⟩")]
    [InlineData("Version.Replace(\"0\", \"1\") + text.Trim() + text.Replace(\"a\", \"b\")", "2112⟨text⟩⟨text⟩")]
    [InlineData("string.Concat(\"a\", text, 5, 'c')", "a⟨text⟩5c")]
    [InlineData("string.Concat(new[] { \"a\", \"b\" })", "ab")]
    [InlineData("string.Concat(list)", "⟨string.Concat(list)⟩")]
    [InlineData("string.Concat(\"a\", missing)", "a⟨missing⟩")]
    [InlineData("string.Concat(text)", "⟨text⟩")]
    [InlineData("string.Join(\",\", \"a\")", "a")]
    [InlineData("string.Join(\",\", \"a\", \"b\", text)", "a,b,⟨text⟩")]
    [InlineData("System.String.Join(',', new string[] { \"a\", \"b\" })", "a,b")]
    [InlineData("string.Join(text, \"a\", \"b\")", "⟨string.Join(text, \"a\", \"b\")⟩")]
    [InlineData("string.Join(\",\", list)", "⟨string.Join(\",\", list)⟩")]
    [InlineData("string.Join(\",\", new[] { \"a\", \"b\" }, 0, 1)", "⟨string.Join(\",\", new[] { \"a\", \"b\" }, 0, 1)⟩")]
    [InlineData("string.Format(\"{{{0}}}{1,4}{0:x}\", \"a\", \"b\")", "{a}   ba")]
    [InlineData(
        "string.Format(System.Globalization.CultureInfo.InvariantCulture, @\"{{\"\"a\"\":\"\"{0}\"\"}}\", text)",
        "{\"a\":\"⟨text⟩\"}"
    )]
    [InlineData("string.Format(\"{0}{1}{2:x}{3}\", 5, hole, 7, $\"a{text}\")", "5⟨hole⟩⟨7⟩a⟨text⟩")]
    [InlineData("string.Format(\"{0}{1}\", new object[] { \"a\", text })", "a⟨text⟩")]
    [InlineData("string.Format(\"{0}{1}\", list)", "⟨string.Format(\"{0}{1}\", list)⟩⟨string.Format(\"{0}{1}\", list)⟩")]
    [InlineData("string.Format(\"{0}{1}\", \"a\")", "⟨string.Format(\"{0}{1}\", \"a\")⟩")]
    [InlineData("string.Format(\"{0\", \"a\")", "⟨string.Format(\"{0\", \"a\")⟩")]
    [InlineData("string.Format(text, \"a\")", "⟨text⟩")]
    [InlineData("string.Format(\"{0}\", 5)", "5")]
    [InlineData("string.Format(\"a{{b}}\")", "a{b}")]
    [InlineData("string.Format(\"{0,4}\", text)", "⟨text⟩")]
    [InlineData("string.Format(\"{0 ,  -4 :x}|{0,9}{0,12}\", \"a\")", "a   |        a           a")]
    [InlineData("string.Format(\"{0,1001}\", \"a\")", "⟨string.Format(\"{0,1001}\", \"a\")⟩")]
    [InlineData("string.Format(\"{0,\", \"a\")", "⟨string.Format(\"{0,\", \"a\")⟩")]
    [InlineData("string.Format(\"{0,}\", \"a\")", "⟨string.Format(\"{0,}\", \"a\")⟩")]
    [InlineData("string.Format(\"{0:x\", \"a\")", "⟨string.Format(\"{0:x\", \"a\")⟩")]
    [InlineData("string.Format(\"{0:{}\", \"a\")", "⟨string.Format(\"{0:{}\", \"a\")⟩")]
    [InlineData("string.Format(\"{}\", \"a\")", "⟨string.Format(\"{}\", \"a\")⟩")]
    [InlineData("string.Format(\"a{\", \"b\")", "⟨string.Format(\"a{\", \"b\")⟩")]
    [InlineData("string.Format(\"a}\", \"b\")", "⟨string.Format(\"a}\", \"b\")⟩")]
    [InlineData("(hole is null ? \"a\" : \"b\").Replace(\"a\", text is null ? \"c\" : \"d\")", "c", "d", "b", "b")]
    public void Calls_of_string_are_read(string expression, params string[] readings) =>
        Assert.Equal(
            readings.Order(),
            ExpressionUnderTest
                .InMethod(expression, "const string Version = \"2012\"; const string Close = \"X}\";", "var list = new string[1];")
                .Show()
                .Order()
        );

    [Fact]
    public void Collection_expressions_are_read_where_the_language_has_them()
    {
        Assert.Equal(["a,b"], ExpressionUnderTest.InMethod("string.Join(\",\", [\"a\", \"b\"])").Show());
        Assert.Equal(
            ["⟨string.Join(\",\", [\"a\", .. new[] { \"b\" }])⟩"],
            ExpressionUnderTest.InMethod("string.Join(\",\", [\"a\", .. new[] { \"b\" }])").Show()
        );
    }

    [Fact]
    public void A_string_class_of_the_user_is_not_that_of_the_language()
    {
        var subject = ExpressionUnderTest.InFile(
            """
            class String
            {
                public static string Empty { get; set; } = "";
                public static string Concat(string a, string b) => b + a;
                public static string Format(string a, string b) => b + a;
                public string Trim() => "";
            }
            class Environment { public static string NewLine { get; set; } = ""; }
            class Path { public static Path operator +(Path a, string b) => a; public static string operator +(string b, Path a) => b; }
            class C
            {
                void M(String s, Path path)
                {
                    var Subject = "<" + String.Concat("a", "b") + String.Format("a", "b") + String.Empty + s.Trim() + Environment.NewLine + ("b" + path) + ">";
                }
            }
            """
        );
        Assert.Equal(
            ["<⟨String.Concat(\"a\", \"b\")⟩⟨String.Format(\"a\", \"b\")⟩⟨String.Empty⟩⟨s.Trim()⟩⟨Environment.NewLine⟩⟨\"b\" + path⟩>"],
            subject.Show()
        );
    }

    [Theory]
    [InlineData("Fn.Join(\",\", new[] { \"a\", \"b\" })")]
    [InlineData("Fn.Sub(\"${A}b\")")]
    [InlineData("Fn.Ref(\"A\")")]
    [InlineData("Stack.FormatArn(new Arn { Service = \"a\", Resource = \"b\" })")]
    [InlineData("Arn.Format(new Arn { Service = \"a\", Resource = \"b\" })")]
    public void Classes_of_the_user_are_not_those_of_the_CDK(string expression) =>
        Assert.Equal(
            [$"⟨{expression}⟩"],
            ExpressionUnderTest
                .InMethod(
                    expression,
                    """
                    static class Fn { public static string Join(string a, string[] b) => ""; public static string Sub(string a) => a; public static string Ref(string a) => a; }
                    static class Stack { public static string FormatArn(Arn a) => ""; }
                    class Arn { public string Service, Resource; public static string Format(Arn a) => ""; }
                    """
                )
                .Show()
        );

    [Fact]
    public void A_sum_that_is_no_concatenation_is_a_hole() =>
        Assert.Equal(
            ["⟨\"a\" + \"b\" + new Path() + \"c\"⟩"],
            ExpressionUnderTest
                .InMethod(
                    "\"a\" + \"b\" + new Path() + \"c\"",
                    "class Path { public static Path operator +(Path a, string b) => a; public static Path operator +(string b, Path a) => a; }"
                )
                .Show()
        );
}
