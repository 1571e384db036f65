using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Tests.Policies;

/// <summary>
/// The tokens of a pattern's text. A hole is written <c>¤</c>; among the tokens it is <c>¤</c> too, a star <c>…</c>, any character
/// <c>_</c>, and a variable its name in angle brackets.
/// </summary>
public sealed class PatternTokenizerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("Get", "Get")]
    [InlineData("a*b?c", "a…b_c")]
    [InlineData("${v}", "<v>")]
    [InlineData("a${v}b${w}c", "a<v>b<w>c")]
    [InlineData("${}", "<>")]
    [InlineData("${ab}", "<ab>")]
    [InlineData("${*}${?}${$}", "*?$")]
    [InlineData("${**}", "<**>")]
    [InlineData("${v", "${v")]
    [InlineData("$", "$")]
    [InlineData("a$b}", "a$b}")]
    [InlineData("$${v}", "$<v>")]
    public void A_text_without_holes(string text, string tokens) => Assert.Equal(tokens, Tokens(text));

    [Theory]
    [InlineData("a¤b", "a¤b")]
    [InlineData("¤¤", "¤¤")]
    [InlineData("¤}b", "¤b")]
    [InlineData("¤a*}b", "¤b")]
    [InlineData("¤a}b}c", "¤b}c")]
    [InlineData("¤}", "¤")]
    [InlineData("¤$", "¤$")]
    [InlineData("¤a$}b", "¤b")]
    [InlineData("¤a${v}b", "¤a<v>b")]
    [InlineData("¤$a}b", "¤b")]
    [InlineData("¤{v}b", "¤b")]
    public void A_hole_may_open_a_variable(string text, string tokens) => Assert.Equal(tokens, Tokens(text));

    [Theory]
    [InlineData("a${¤}b", "a¤b")]
    [InlineData("a${v¤w}b", "a¤b")]
    [InlineData("a$¤}b", "a¤b")]
    [InlineData("a$¤b", "a¤b")]
    [InlineData("a${¤", "a¤")]
    [InlineData("a${v¤b", "a¤b")]
    [InlineData("a${v¤b${w}c", "a¤b<w>c")]
    [InlineData("a${v}¤", "a<v>¤")]
    [InlineData("a${v}¤}b", "a<v>¤b")]
    public void A_hole_may_close_a_variable(string text, string tokens) => Assert.Equal(tokens, Tokens(text));

    [Theory]
    [InlineData("${v}", "${v}")]
    [InlineData("${*}", "${…}")]
    [InlineData("¤}b", "¤}b")]
    [InlineData("a$¤}b", "a$¤}b")]
    public void Without_variables_braces_are_characters(string text, string tokens) =>
        Assert.Equal(tokens, Tokens(text, hasVariables: false));

    [Fact]
    public void Case_is_folded_where_it_is_ignored()
    {
        Assert.Equal("azäöaz@[", Tokens("AZäöaz@[", ignoreCase: true));
        Assert.Equal("AZ", Tokens("AZ"));
        Assert.Equal("<V>", Tokens("${V}", ignoreCase: true));
    }

    private static string Tokens(string text, bool ignoreCase = false, bool hasVariables = true)
    {
        var tokenizer = new PatternTokenizer(Policy.Holes(text), ignoreCase, hasVariables);
        return string.Concat(
            tokenizer.Tokens.Select(token =>
                token switch
                {
                    PatternToken.Star => "…",
                    PatternToken.Any => "_",
                    PatternToken.Hole => "¤",
                    >= PatternToken.FirstVariable => $"<{tokenizer.Variables[token - PatternToken.FirstVariable]}>",
                    _ => ((char)token).ToString(),
                }
            )
        );
    }
}
