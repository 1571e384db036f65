using CsCheck;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Tests.Verification;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Tests.Text;

/// <summary>Where texts say that they are written, and what they say of themselves.</summary>
public class VirtualTextTests
{
    private const string Members = "const string K = \"k\\t\";";

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
    public void An_empty_place_is_between_two_characters(string expression, int position, string before)
    {
        var subject = ExpressionUnderTest.InMethod(expression, Members);
        var location = subject.Read().GetLocations(new TextSpan(position, 0))[0];
        Assert.Equal(new TextSpan(subject.Node.SpanStart + before.Length, 0), location.SourceSpan);
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
    [InlineData("\"<\" + string.Join(\",\", \"a\", text).Trim() + \">\"", true)]
    [InlineData("Template", true)]
    public void Texts_with_unknown_replacements_are_templates(string expression, bool isTemplate) =>
        Assert.Equal(
            isTemplate,
            ExpressionUnderTest
                .InMethod(expression, "static readonly string Template = \"{X}\".Replace(\"{X}\", typeof(C).ToString());")
                .Read()
                .IsTemplate
        );

    [Theory]
    [InlineData("string M(string x) => Subject.Replace(\"{X}\", x);", true)]
    [InlineData("string M(string x) => string.Format(C.Subject!, x);", true)]
    [InlineData("string M(string x) => Subject + x;", false)]
    [InlineData("string M(string x) => x.Replace(Subject, x);", true)]
    public void A_text_whose_variable_is_filled_in_is_a_template(string use, bool isTemplate) =>
        Assert.Equal(
            isTemplate,
            ExpressionUnderTest.InFile("class C { static string Subject = (\"{X}\"); " + use + " }").Read().IsTemplate
        );

    [Fact]
    public void A_receiver_of_Replace_is_a_template()
    {
        var subject = ExpressionUnderTest.InMethod("\"{X}\".Replace(\"{X}\", text)");
        var receiver = subject.Node.DescendantNodes().OfType<Microsoft.CodeAnalysis.CSharp.Syntax.LiteralExpressionSyntax>().First();
        Assert.True(Assert.Single(LiteralReader.Read(receiver, subject.Model, default)).IsTemplate);
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
    }
}
