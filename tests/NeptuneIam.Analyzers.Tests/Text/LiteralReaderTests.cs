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

    [Theory]
    [InlineData("\"a\" + \"b", "a⟨\"b⟩")]
    [InlineData("$\"a{hole\"", "⟨$\"a{hole\"⟩")]
    [InlineData("'ab' + \"c\"", "⟨'ab'⟩c")]
    public void Malformed_literals_are_holes(string expression, string reading) =>
        Assert.StartsWith(reading.TrimEnd('⟩'), Assert.Single(ExpressionUnderTest.InMethod(expression).Show()), StringComparison.Ordinal);

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

    private static IEnumerable<string> Places(ExpressionUnderTest subject, int start, int length) =>
        subject
            .Read()
            .GetLocations(new(start, length))
            .Select(location => $"{location.SourceTree!.FilePath} '{location.SourceTree.GetText().ToString(location.SourceSpan)}'");
}
