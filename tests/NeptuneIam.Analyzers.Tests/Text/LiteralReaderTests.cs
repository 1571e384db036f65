using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Tests.Verification;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Tests.Text;

/// <summary>What expressions are read as. Holes show as <c>⟨expression⟩</c>.</summary>
public class LiteralReaderTests
{
    private const string Members = """
        const string Version = "2012";
        const string Document = "v" + Version;
        const int Number = 3;
        const char Letter = 'c';
        static readonly string Field = "field";
        static readonly string Trimmed = @"
            text
            ".Trim();
        readonly string _instance = "instance";
        readonly string _assigned = "assigned";
        readonly string _unset;
        string _private = "private";
        string _changed = "changed";
        public string Open = "open";
        static string Arrow => "arrow";
        static string Getter { get { return "getter"; } }
        static string Auto { get; } = "auto";
        static string Settable { get; set; } = "settable";
        public virtual string Virtual => "virtual";
        const string A = B;
        const string B = A;
        static readonly string Loop1 = "x" + Loop2;
        static readonly string Loop2 = "y" + Loop1;
        static readonly string Typed = (string)("(" + Version! + ")");
        enum Kind { One }
        const Kind Enum = Kind.One;
        static string Call() => "call";
        C() { _assigned = "other"; _unset = "set"; }
        void Change() { _changed = "other"; }
        """;

    [Theory]
    [InlineData("hole", "⟨hole⟩")]
    [InlineData("5", "⟨5⟩")]
    [InlineData("\"a\" + hole + \"b\"", "a⟨hole⟩b")]
    [InlineData("\"a\" + null + true + 5 + 'c' + -1", "aTrue5c⟨-1⟩")]
    [InlineData("1 + 2 + \"a\" + 1 + 2", "3a12")]
    [InlineData("'a' + 'b' + \"c\"", "195c")]
    [InlineData("(string)(object)\"a\"!", "a")]
    [InlineData("(\"a\" as string)", "a")]
    [InlineData("hole.GetHashCode() + 1 + \"c\"", "⟨hole.GetHashCode() + 1⟩c")]
    [InlineData("text + 1 + 2", "⟨text⟩12")]
    [InlineData("\"a\" + (\"b\" + (\"c\" + hole))", "abc⟨hole⟩")]
    [InlineData("\"a\" + (1 + 2)", "a3")]
    [InlineData("$\"{\"a\"}{'b'}{5}{Version}{nameof(Version)}{hole}\"", "ab52012Version⟨hole⟩")]
    [InlineData("$\"{Version,6}|{Version,-6}|{hole,6}\"", "  2012|2012  |⟨hole⟩")]
    [InlineData("$\"{Version:x}{5:x}{hole:x}\"", "2012⟨5⟩⟨hole⟩")]
    [InlineData("$\"{$\"{\"deep\" + hole}\"}\"", "deep⟨hole⟩")]
    [InlineData("Version + Document + Number + Letter", "2012v20123c")]
    [InlineData("C.Version + \"\" + Enum", "2012⟨Kind.One⟩")]
    [InlineData("Field + _instance + this._instance", "fieldinstanceinstance")]
    [InlineData("_assigned + _unset + _private + _changed + Open", "⟨_assigned⟩⟨_unset⟩private⟨_changed⟩⟨Open⟩")]
    [InlineData("Trimmed", "text")]
    [InlineData("Arrow + Getter + Auto + Settable + Virtual + Call()", "arrowgetterauto⟨Settable⟩⟨Virtual⟩⟨Call()⟩")]
    [InlineData("Typed", "(2012)")]
    [InlineData("A", "⟨A⟩")]
    [InlineData("Loop1", "xy⟨Loop1⟩")]
    [InlineData(
        "string.Empty + System.Environment.NewLine + int.MaxValue + System.IO.Path.PathSeparator",
        "\n2147483647⟨System.IO.Path.PathSeparator⟩"
    )]
    [InlineData("hole is null ? \"a\" : \"b\"", "a", "b")]
    [InlineData("(hole is null ? \"a\" : \"b\") + (text is null ? \"c\" : \"d\")", "ac", "bc", "ad", "bd")]
    [InlineData("hole switch { 1 => \"a\", 2 => \"b\", _ => throw new System.Exception() }", "a", "b")]
    [InlineData("\"a\" ?? text", "a")]
    [InlineData("Version ?? text", "2012")]
    [InlineData("text ?? \"a\"", "⟨text ?? \"a\"⟩")]
    [InlineData("null ?? \"a\"", "a")]
    [InlineData("new string('a', 3)", "⟨new string('a', 3)⟩")]
    [InlineData("\"\\q\" + \"a\"", "⟨\"\\q\"⟩a")]
    [InlineData("\"a\" + false + 0 + 5u + 6UL + (ushort)7 + !true + default(int)", "aFalse0567False0")]
    [InlineData("\"a\" + (Kind)0", "a⟨(Kind)0⟩")]
    [InlineData("(hole is null ? \"a\" : text) ?? \"b\"", "⟨(hole is null ? \"a\" : text) ?? \"b\"⟩")]
    [InlineData("hole switch { _ => throw new System.Exception() }", "⟨hole switch { _ => throw new System.Exception() }⟩")]
    [InlineData("$\"{(hole is null ? \"a\" : text),6}\"", "⟨hole is null ? \"a\" : text⟩")]
    [InlineData("$\"{Version,1001}{Version,-1001}\"", "⟨Version⟩⟨Version⟩")]
    public void Expressions_are_read(string expression, params string[] readings) =>
        Assert.Equal(readings.Order(), ExpressionUnderTest.InMethod(expression, Members).Show().Order());

    [Theory]
    [InlineData("var local = \"a\";", "local", "a")]
    [InlineData("const string local = \"a\";", "local", "a")]
    [InlineData("string local; local = \"a\";", "local", "a")]
    [InlineData("string local; if (hole is null) { local = \"a\"; } else { local = \"b\"; }", "local", "⟨local⟩")]
    [InlineData("var local = \"a\"; local += \"b\";", "local", "⟨local⟩")]
    [InlineData("var local = \"a\"; Out(out local);", "local", "⟨local⟩")]
    [InlineData("var local = \"a\"; Ref(ref local);", "local", "⟨local⟩")]
    [InlineData("var local = \"a\"; ref var alias = ref local; alias = \"b\";", "local + alias", "⟨local⟩⟨alias⟩")]
    [InlineData("var local = \"a\"; (local, var other) = (\"b\", 1);", "local", "⟨local⟩")]
    [InlineData("var local = \"a\"; System.Action act = () => local = \"b\";", "local", "⟨local⟩")]
    [InlineData("var local = \"a\"; { void F() { var local = \"b\"; local = \"c\"; } F(); }", "local", "a")]
    [InlineData("var first = \"a\"; var local = first + \"b\";", "local + first", "aba")]
    [InlineData("var local = local2; var local2 = local;", "local", "⟨local⟩")]
    [InlineData("foreach (var local in new[] { \"a\" }) { }", "text", "⟨text⟩")]
    [InlineData("var local = \"a\"; foreach ((local, var other) in new[] { (\"b\", 1) }) { }", "local", "⟨local⟩")]
    [InlineData("var local = \"a\"; var other = \"b\"; (hole is null ? ref local : ref other) = \"c\";", "local + other", "⟨local⟩⟨other⟩")]
    [InlineData("var local = \"a\"; local!.Trim();", "local", "a")]
    [InlineData(
        "var local = \"a\"; var other = \"b\"; ref var alias = ref (hole is null ? ref local : ref other);",
        "local + other",
        "⟨local⟩⟨other⟩"
    )]
    [InlineData(
        "var local = \"a\"; var other = \"b\"; Ref(ref (hole is null ? ref local : ref other));",
        "local + other",
        "⟨local⟩⟨other⟩"
    )]
    [InlineData("var local = 'a'; local++;", "\"x\" + local", "x⟨local⟩")]
    [InlineData("var local = 'a'; ++local;", "\"x\" + local", "x⟨local⟩")]
    [InlineData("var local = 'a'; --local;", "\"x\" + local", "x⟨local⟩")]
    [InlineData("var local = 'a'; hole = !true;", "\"x\" + local", "xa")]
    [InlineData("string F(string p, string q = \"d\") => p + q; F(\"a\"); string r = F(p: \"a\");", "F(\"a\")", "⟨F(\"a\")⟩")]
    public void Locals_with_one_value_are_read(string before, string expression, string reading) =>
        Assert.Equal(
            [reading],
            ExpressionUnderTest
                .InMethod(expression, "static void Out(out string s) => s = \"\"; static void Ref(ref string s) { }", before)
                .Show()
        );

    [Theory]
    [InlineData("void Caller() { M(\"a\"); }", "ad")]
    [InlineData("void Caller() { M(\"a\"); M(optional: \"x\", parameter: \"a\"); }", "a⟨optional⟩")]
    [InlineData("void Caller() { M(\"a\"); this.M(\"b\"); }", "⟨parameter⟩d")]
    [InlineData("void Caller() { M(\"a\"); System.Action<string, string> f = M; }", "⟨parameter⟩⟨optional⟩")]
    [InlineData("void Caller() { M(\"a\" + Caller2()); } int Caller2() => 0;", "a⟨Caller2()⟩d")]
    [InlineData("void Caller() { M(\"a\", \"b\"); }", "ab")]
    [InlineData("void Caller() { }", "⟨parameter⟩d")]
    [InlineData("void M(int other) { } void Caller() { M(1); M(\"a\"); }", "ad")]
    public void Parameters_that_all_calls_give_the_same_text_are_read(string others, string reading)
    {
        var subject = ExpressionUnderTest.InFile(
            "class C { private void M(string parameter, string optional = \"d\") { var Subject = parameter + optional; } " + others + " }"
        );
        Assert.Equal([reading], subject.Show());
    }

    [Fact]
    public void A_parameter_of_a_visible_method_is_a_hole() =>
        Assert.Equal(
            ["⟨p⟩"],
            ExpressionUnderTest.InFile("class C { public void M(string p) { var Subject = p; } void Caller() { M(\"a\"); } }").Show()
        );

    [Fact]
    public void A_parameter_that_is_assigned_is_a_hole() =>
        Assert.Equal(
            ["⟨p⟩"],
            ExpressionUnderTest
                .InFile("class C { private void M(string p) { p = p.Trim(); var Subject = p; } void Caller() { M(\"a\"); } }")
                .Show()
        );

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

    [Fact]
    public void Another_files_constants_are_read_with_their_places()
    {
        var subject = ExpressionUnderTest.InFile(
            "class C { void M() { var Subject = Other.Escaped + Other.Sum + Other.ReadOnly + Other.Built + Other.Changed; } }",
            "partial class Other { public const string Escaped = \"a\\tb\"; public const string Part = \"p\"; public const string Sum = Part + \"q\"; public static readonly string ReadOnly = @\" r \".Trim(); public static readonly string Built = Part + 1; public static readonly string Changed = \"c\"; }",
            "partial class Other { static Other() { Changed = \"d\"; } }"
        );
        Assert.Equal(["a\tbpqr⟨Other.Built⟩⟨Other.Changed⟩"], subject.Show());
        Assert.Equal(["File0.cs 'Other.Escaped'", "File1.cs '\\t'"], Places(subject, 1, 1));
        Assert.Equal(["File0.cs 'Other.Sum'", "File1.cs 'Part + \"q\"'"], Places(subject, 4, 1));
        Assert.Equal(
            [
                "File0.cs 'Other.Escaped'",
                "File0.cs 'Other.Sum'",
                "File0.cs 'Other.ReadOnly'",
                "File1.cs 'b'",
                "File1.cs 'Part + \"q\"'",
                "File1.cs 'r'",
            ],
            Places(subject, 2, 4)
        );
    }

    [Fact]
    public void Another_files_text_that_is_known_in_part_is_a_hole()
    {
        var subject = ExpressionUnderTest.InFile(
            "class C { void M() { var Subject = Other.Either; } }",
            "class Other { static bool s_flag; public static readonly string Either = s_flag ? \"a\" : s_flag.ToString(); }"
        );
        Assert.Equal(["⟨Other.Either⟩"], subject.Show());
    }

    [Fact]
    public void Many_names_beside_each_other_are_no_long_chain() =>
        Assert.Equal(
            [string.Concat(Enumerable.Range(0, 40))],
            ExpressionUnderTest
                .InMethod(
                    string.Join(" + ", Enumerable.Range(0, 40).Select(i => $"K{i}")),
                    string.Concat(Enumerable.Range(0, 40).Select(i => $"const string K{i} = \"{i}\";\n"))
                )
                .Show()
        );

    [Theory]
    [InlineData(8, 16, false)]
    [InlineData(9, 2, true)]
    [InlineData(16, 2, true)]
    public void Replacements_that_make_too_many_readings_are_one_hole(int replacements, int readings, bool isHole)
    {
        var arms = string.Join(", ", Enumerable.Range(0, replacements).Select(i => $"{i} => \"{i}\""));
        var all = ExpressionUnderTest.InMethod($"(hole is null ? \"aX\" : \"bX\").Replace(\"X\", hole switch {{ {arms} }})").ReadAll();
        Assert.Equal(readings, all.Count);
        Assert.All(all, text => Assert.Equal(isHole, text.IsHole(1)));
    }

    [Fact]
    public void Readings_are_bounded()
    {
        const string conditional = "(hole is null ? \"a\" : \"b\")";
        var subject = ExpressionUnderTest.InMethod(string.Join(" + ", Enumerable.Repeat(conditional, 6)));
        Assert.Equal(16, subject.ReadAll().Count);
        Assert.All(subject.ReadAll(), text => Assert.True(text.IsHole(4) && text.IsHole(5) && text.Text.Length == 6));
        Assert.True(
            ExpressionUnderTest
                .InMethod("hole switch { " + string.Concat(Enumerable.Range(0, 17).Select(i => $"{i} => \"{i}\", ")) + "_ => \"\" }")
                .Read()
                .IsHole(0)
        );
    }

    [Fact]
    public void Long_and_deep_expressions_are_read()
    {
        var source = new StringBuilder("\"0\"");
        for (var i = 1; i < 5000; i++)
        {
            source.Append(
                i % 3 == 0 ? " + hole"
                : i % 3 == 1 ? " + \"x\""
                : " + $\"y{hole}\""
            );
        }

        var text = ExpressionUnderTest.InMethod(source.ToString()).Read();
        Assert.Equal(1 + 4999 + 1666, text.Text.Length);
        Assert.Equal("hole", text.GetHoleExpression(text.Text.Length - 2)!.ToString());

        var nested = string.Concat(Enumerable.Repeat("$\"{", 100)) + "hole" + string.Concat(Enumerable.Repeat("}\"", 100));
        Assert.True(ExpressionUnderTest.InMethod(nested).Read().IsHole(0));
        var parentheses = new string('(', 200) + "\"a\"" + new string(')', 200);
        Assert.Equal("a", ExpressionUnderTest.InMethod(parentheses).Read().Text);
    }

    [Fact]
    public void Chains_of_constants_are_bounded()
    {
        var doubling = string.Concat(Enumerable.Range(1, 40).Select(i => $"static readonly string S{i} = S{i - 1} + S{i - 1};\n"));
        Assert.True(ExpressionUnderTest.InMethod("S40", "static readonly string S0 = \"ab\";\n" + doubling).Read().HasHoles);
        var text = ExpressionUnderTest.InMethod("S14 + S14", "static readonly string S0 = \"a\";\n" + doubling).Read();
        Assert.Equal(2 << 14, text.Text.Length);
        Assert.False(text.HasHoles);
        var all = string.Join(" + ", Enumerable.Range(0, 20).Select(i => "T" + i));
        Assert.True(
            ExpressionUnderTest
                .InMethod("T0", string.Concat(Enumerable.Range(0, 20).Select(i => $"static readonly string T{i} = {all};\n")))
                .Read()
                .HasHoles
        );
    }

    [Theory]
    [InlineData("\"a\" + \"b", "a⟨\"b⟩")]
    [InlineData("$\"a{hole\"", "⟨$\"a{hole\"⟩")]
    [InlineData("'ab' + \"c\"", "⟨'ab'⟩c")]
    public void Malformed_literals_are_holes(string expression, string reading) =>
        Assert.StartsWith(reading[..2], Assert.Single(ExpressionUnderTest.InMethod(expression).Show()), StringComparison.Ordinal);

    [Fact]
    public void No_prefix_of_a_file_makes_reading_throw()
    {
        var source =
            "class C { const string K = \"k\\t\"; "
            + Members
            + """"
                string M(object hole, string text)
                {
                    var raw = $$"""
                        { "a": "{{hole}}", "b": "{{K}}" }
                        """;
                    return string.Format("{{{0}}}", raw.Replace("{X}", text)) + $@"""{(hole is null ? 'a' : "b"),5}" + string.Join(",", [K, "c"u8.ToString(), @$"{text:x}"]) + hole switch { 1 => "\e\U0001F600", _ => K ?? text.Trim() };
                }
                }
                """";
        var compilation = Compile.Library([]);
        for (var length = 0; length <= source.Length; length += 3)
        {
            var tree = CSharpSyntaxTree.ParseText(source[..length], Compile.Options);
            var model = compilation.AddSyntaxTrees(tree).GetSemanticModel(tree);
            foreach (var expression in tree.GetRoot().DescendantNodes().OfType<ExpressionSyntax>())
            {
                foreach (var text in LiteralReader.Read(expression, model, default))
                {
                    Assert.NotEmpty(text.GetLocations(new(0, text.Text.Length)));
                    LiteralWriter.TryWrite(text, [new(new(0, text.Text.Length), "\"x\n")], out _);
                    LiteralWriter.TryWrite(text, [new(new(text.Text.Length, 0), "\"x\n")], out _);
                }

                Assert.NotEmpty(LiteralReader.Read(expression, null, default));
                LiteralReader.ResolveInitializer(expression, model, default);
            }
        }
    }

    [Theory]
    [InlineData("K", "\"k\"")]
    [InlineData("(this.P)", "\"k\"")]
    [InlineData("local", "$\"{hole}\"")]
    [InlineData("R", "@\" x \".Trim()")]
    [InlineData("Changed", null)]
    [InlineData("K + K", null)]
    [InlineData("\"a\"", null)]
    [InlineData("text", null)]
    [InlineData("L1", null)]
    [InlineData("System.Environment.NewLine", null)]
    [InlineData("int.MaxValue", null)]
    public void Names_are_resolved_to_their_initializers(string expression, string? initializer) =>
        Assert.Equal(
            initializer,
            ExpressionUnderTest.InMethod(
                expression,
                "const string K0 = \"k\"; const string K = K0; string P => (K); static readonly string R = @\" x \".Trim(); static string Changed = \"\"; void W() { Changed = null; } const string L1 = L2; const string L2 = L1;",
                "string before = $\"{hole}\"; string local; local = before;"
            )
                is var subject
                ? LiteralReader.ResolveInitializer(subject.Node, subject.Model, default)?.ToString()
                : null
        );

    [Fact]
    public void A_name_is_resolved_into_another_file()
    {
        var subject = ExpressionUnderTest.InFile(
            "class C { void M() { var Subject = Other.Text; } }",
            "class Other { public const string Text = \"text\"; }"
        );
        var initializer = LiteralReader.ResolveInitializer(subject.Node, subject.Model, default);
        Assert.Equal("\"text\"", initializer!.ToString());
        Assert.Equal("File1.cs", initializer.SyntaxTree.FilePath);
    }

    [Fact]
    public void Reading_is_cancelled()
    {
        var subject = ExpressionUnderTest.InMethod("\"a\" + \"b\"");
        Assert.Throws<OperationCanceledException>(() =>
            LiteralReader.Read(subject.Node, subject.Model, new CancellationToken(canceled: true))
        );
    }

    private static IEnumerable<string> Places(ExpressionUnderTest subject, int start, int length) =>
        subject
            .Read()
            .GetLocations(new(start, length))
            .Select(location => $"{location.SourceTree!.FilePath} '{location.SourceTree.GetText().ToString(location.SourceSpan)}'");
}
