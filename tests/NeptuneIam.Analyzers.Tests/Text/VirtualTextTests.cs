using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Tests.Verification;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Tests.Text;

/// <summary>Where texts say that they are written, and what they say of themselves.</summary>
public class VirtualTextTests
{
    private const string Members = "const string K = \"k\\t\"; const string D = \"x\" + K; const string Close = \"X}\";";

    [Theory]
    [InlineData("\"abc\"", 1, 1, "b")]
    [InlineData("\"abc\"", 3, 0, "")]
    [InlineData("\"a\\tc\"", 0, 3, "a\\tc")]
    [InlineData("\"ab\" + \"cd\"", 1, 2, "b", "c")]
    [InlineData("$\"a{hole}b{K}c\"", 0, 4, "a{hole}b{K}", "k")]
    [InlineData("$\"a{hole}b{K}c\"", 1, 1, "{hole}")]
    [InlineData("$\"a{hole}b{K}c\"", 4, 1, "{K}", "\\t")]
    [InlineData("\"a\" + K + hole", 1, 3, "K", "hole", "k\\t")]
    [InlineData("\"\"\"\n  a\n  b\n  \"\"\"", 0, 3, "a\n  b")]
    [InlineData("K", 0, 2, "K", "k\\t")]
    [InlineData("hole", 0, 1, "hole")]
    [InlineData("\"\"", 0, 0, "")]
    [InlineData("\"a{X}b\".Replace(\"{X}\", text)", 0, 3, "a{X}b")]
    [InlineData("string.Format(\"a{0}b\", text)", 1, 1, "{0}")]
    [InlineData("string.Join(\",\", \"a\", \"b\")", 0, 3, "a", ",", "b")]
    [InlineData("string.Empty", 0, 0, "")]
    [InlineData("K + K", 0, 4, "K", "K", "k\\t")]
    [InlineData("D", 1, 1, "D", "k")]
    [InlineData("\"a{X}b{X}c\".Replace(\"{X}\", text)", 3, 1, "{X}")]
    [InlineData("(\"a{\" + \"X}b\").Replace(\"{X}\", text)", 1, 1, "{\" + \"X}")]
    [InlineData("(\"a{\" + Close).Replace(\"{X}\", text)", 1, 1, "{")]
    [InlineData("\"a{X}b\".Replace(\"{X}\", \"cd\").Replace(\"d\", \"e\")", 2, 1, "{X}")]
    public void Places_are_in_the_file_of_the_expression_first(string expression, int start, int length, params string[] places)
    {
        var subject = ExpressionUnderTest.InMethod(expression, Members);
        Assert.Equal(
            places,
            subject
                .Read()
                .GetLocations(new TextSpan(start, length))
                .Select(location => subject.Tree.GetText().ToString(location.SourceSpan))
        );
    }

    [Theory]
    [InlineData("$\"{hole}b\"", 1, "$\"{hole}")]
    [InlineData("$\"{hole}\"", 0, "$\"")]
    [InlineData("\"a\" + \"b\"", 1, "\"a")]
    [InlineData("\"\"\"\n  a\n  b\n  \"\"\"", 2, "\"\"\"\n  a\n  ")]
    [InlineData("K", 2, "K")]
    [InlineData("K", 0, "")]
    [InlineData("\"a\" + \"b\"", 2, "\"a\" + \"b")]
    [InlineData("\"a{X}\".Replace(\"{X}\", \"c\")", 2, "\"a{X}")]
    public void An_empty_place_is_between_two_characters(string expression, int position, string before)
    {
        var subject = ExpressionUnderTest.InMethod(expression, Members);
        var location = subject.Read().GetLocations(new TextSpan(position, 0))[0];
        Assert.Equal(new TextSpan(subject.Node.SpanStart + before.Length, 0), location.SourceSpan);
    }

    [Theory]
    [InlineData("\"a\\tb\"", null, 0, 1, null, 2, 3, null)]
    [InlineData("\"\\U0001F600\"", null, 0, null, null, null, null, null, null, null, null, null, 2)]
    [InlineData("@\"a\"\"b\"", null, null, 0, 1, null, 2, 3)]
    [InlineData("\"\"\"\n  a\n  b\n  \"\"\"", null, null, null, null, null, null, 0, 1, 2, null, 2, 3, null)]
    [InlineData("K", null, null)]
    public void A_place_of_the_source_is_one_of_the_text_where_text_can_be_written(string expression, params object?[] positions)
    {
        var subject = ExpressionUnderTest.InMethod(expression, Members);
        var text = subject.Read();
        Assert.Equal(positions.Cast<int?>(), Enumerable.Range(subject.Node.SpanStart, positions.Length).Select(text.PositionAt));
    }

    [Theory]
    [InlineData("\"{X}\"", false)]
    [InlineData("$\"{hole}\"", false)]
    [InlineData("\"{X}\".Replace(\"{X}\", \"a\")", false)]
    [InlineData("\"{X}\".Replace(\"{X}\", text)", true)]
    [InlineData("\"a\".Replace(\"{X}\", text)", false)]
    [InlineData("string.Format(\"{0}\", \"a\")", false)]
    [InlineData("string.Format(\"{0}\", text)", true)]
    [InlineData("string.Join(\",\", \"a\", \"b\")", false)]
    [InlineData("string.Join(\",\", \"a\", text)", true)]
    [InlineData("string.Join(\",\", \"a\", text is null ? \"b\" : text)", true)]
    [InlineData("\"{X}{Y}\".Replace(\"{X}\", text).Replace(\"{Y}\", \"a\")", true)]
    [InlineData("\"{X}\".Replace(\"{X}\", text) + \"{Y}\".Replace(\"{Y}\", text)", true)]
    [InlineData("\"<\" + string.Join(\",\", \"a\", text).Trim() + \">\"", true)]
    [InlineData("Template", true)]
    public void Texts_with_unknown_replacements_are_templates(string expression, bool isTemplate) =>
        Assert.All(
            ExpressionUnderTest
                .InMethod(expression, "static readonly string Template = \"{X}\".Replace(\"{X}\", typeof(C).ToString());")
                .ReadAll(),
            text => Assert.Equal(isTemplate, text.IsTemplate)
        );

    [Theory]
    [InlineData("string M(string x) => Subject.Replace(\"{X}\", x);", true)]
    [InlineData("string M(string x) => string.Format(C.Subject!, x);", true)]
    [InlineData("string M(string x) => Subject + x;", false)]
    [InlineData("string M(string x) => x.Replace(Subject, x);", true)]
    [InlineData("string M(string x) => Subject.Trim();", false)]
    [InlineData("string M(string x) => Subject?.Replace(\"{X}\", x);", true)]
    [InlineData("string M(string x) => Subject.FormatWith(x);", true)]
    [InlineData("void M(System.Text.StringBuilder builder) => builder.AppendFormat(Subject, 1);", true)]
    public void A_text_whose_variable_is_filled_in_is_a_template(string use, bool isTemplate) =>
        Assert.Equal(
            isTemplate,
            ExpressionUnderTest.InFile("class C { static string Subject = (\"{X}\"); " + use + " }").Read().IsTemplate
        );

    [Theory]
    [InlineData("", "\"{X}\".Replace(\"{X}\", text)")]
    [InlineData("", "(\"{X}\"!).Replace(\"{X}\", text)")]
    [InlineData("", "checked(\"{X}\").Replace(\"{X}\", text)")]
    [InlineData("", "((string)\"{X}\").Replace(\"{X}\", text)")]
    [InlineData("", "(\"{X}\" as string).Replace(\"{X}\", text)")]
    [InlineData("string local; local = \"{X}\";", "local.Replace(\"{X}\", text)")]
    [InlineData("this.Field = \"{X}\";", "Field.Replace(\"{X}\", text)")]
    public void A_literal_on_which_Replace_is_called_is_a_template(string before, string expression)
    {
        var subject = ExpressionUnderTest.InMethod(expression, "string Field;", before);
        var literal = subject.Tree.GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>().First();
        Assert.True(Assert.Single(LiteralReader.Read(literal, subject.Model, default)).IsTemplate);
    }

    [Theory]
    [InlineData("${AWS::Region}:${ Name }", "⟨AWS::Region⟩:⟨Name⟩")]
    [InlineData("a${!Name}b", "a${Name}b")]
    [InlineData("a${Name", "a${Name")]
    [InlineData("a$b}${", "a$b}${")]
    public void References_in_a_body_of_Sub_are_holes(string body, string reading)
    {
        var subject = ExpressionUnderTest.InMethod($"\"{body}\"");
        var fragment = Assert.Single(new ExpressionReader(subject.Model, default).Read(subject.Node));
        var text = VirtualText.FromExpression(subject.Node, FragmentEdits.Substitute(fragment));
        Assert.Equal(
            reading,
            string.Concat(
                text.Text.Select((character, position) => text.IsHole(position) ? $"⟨{text.GetHoleReference(position)}⟩" : $"{character}")
            )
        );
        Assert.Null(text.GetHoleReference(-1) ?? text.GetHoleReference(text.Text.Length));
    }

    [Fact]
    public void A_file_is_a_text_of_its_own() =>
        Gen.Select(Texts.Any, Gen.Int[0, 40], Gen.Int[0, 5], Texts.Plain)
            .Holds(
                (content, start, length, newText) =>
                {
                    var source = SourceText.From(content);
                    var text = VirtualText.FromFile("policy.json", source);
                    Assert.Equal(content, text.Text);
                    Assert.False(text.HasHoles || text.IsTemplate);
                    Assert.Null(text.Expression);
                    var span = TextSpan.FromBounds(Math.Min(start, content.Length), Math.Min(start + length, content.Length));
                    var location = Assert.Single(text.GetLocations(span));
                    Assert.Equal(
                        (span, "policy.json", source.Lines.GetLinePositionSpan(span)),
                        (location.SourceSpan, location.GetLineSpan().Path, location.GetLineSpan().Span)
                    );
                    if (LiteralWriter.TryWrite(text, [new VirtualEdit(span, newText)], out var changes))
                    {
                        var lineBreak = source.Lines[0].EndIncludingLineBreak - source.Lines[0].End == 2 ? "\r\n" : "\n";
                        Assert.Equal(
                            content[..span.Start]
                                + (lineBreak == "\n" ? newText : newText.Replace("\r\n", "\n").Replace("\n", lineBreak))
                                + content[span.End..],
                            source.WithChanges(changes).ToString()
                        );
                    }
                },
                count: 300
            );

    [Fact]
    public void A_character_that_looks_like_a_hole_is_none()
    {
        var text = ExpressionUnderTest.InMethod("\"\uFFFC\" + hole").Read();
        Assert.Equal("\uFFFC\uFFFC", text.Text);
        Assert.False(text.IsHole(0));
        Assert.True(text.IsHole(1) && text.HasHoles);
        Assert.False(text.IsHole(-1) || text.IsHole(2));
        Assert.Null(text.GetHoleExpression(0));
        Assert.Equal("hole", text.GetHoleExpression(1)!.ToString());
        Assert.Null(text.GetHoleExpression(2));
    }

    [Fact]
    public void Nothing_is_outside_of_a_text()
    {
        var text = ExpressionUnderTest.InMethod("$\"{hole}{text}\"").Read();
        Assert.True(text.HasHoles);
        Assert.False(text.IsHole(-1) || text.IsHole(2));
        Assert.Null(text.GetHoleExpression(-1) ?? text.GetHoleExpression(2));
    }
}
