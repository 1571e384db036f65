using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Tests.Policies;

/// <summary>
/// Sets of patterns, written as their patterns with commas between; <c>!</c> before them for all but these, <c>+</c> behind them for more
/// that are not in view.
/// </summary>
public sealed class PatternSetTests
{
    [Theory]
    [InlineData("*", nameof(Certainty.Yes))]
    [InlineData("a,*", nameof(Certainty.Yes))]
    [InlineData("*,a+", nameof(Certainty.Yes))]
    [InlineData("a*,b", nameof(Certainty.No))]
    [InlineData("a*+", nameof(Certainty.Unknown))]
    [InlineData("!a", nameof(Certainty.No))]
    [InlineData("!", nameof(Certainty.Unknown))]
    public void A_set_holds_every_text_or_not(string set, string expected) => Assert.Equal(expected, Set(set).IsEverything.ToString());

    [Theory]
    [InlineData("*", "a+", nameof(Certainty.Yes))]
    [InlineData("a*,b", "b,ab", nameof(Certainty.Yes))]
    [InlineData("a*,b", "b,c", nameof(Certainty.No))]
    [InlineData("a*,b", "c,b", nameof(Certainty.No))]
    [InlineData("a*,b", "c,b+", nameof(Certainty.No))]
    [InlineData("a*,b", "b+", nameof(Certainty.Unknown))]
    [InlineData("a*,b", "", nameof(Certainty.Unknown))]
    [InlineData("a*+", "b", nameof(Certainty.Unknown))]
    [InlineData("a*+", "ab", nameof(Certainty.Yes))]
    [InlineData("!a*", "b", nameof(Certainty.Yes))]
    [InlineData("!a*", "*b", nameof(Certainty.No))]
    [InlineData("!a*,b", "ab", nameof(Certainty.No))]
    [InlineData("!", "b", nameof(Certainty.Unknown))]
    [InlineData("a,b", "!a", nameof(Certainty.No))]
    [InlineData("a+", "!a", nameof(Certainty.Unknown))]
    [InlineData("*", "!a", nameof(Certainty.Yes))]
    [InlineData("!ab", "!a*", nameof(Certainty.Yes))]
    [InlineData("!a*", "!ab", nameof(Certainty.No))]
    [InlineData("!ab,c", "!a*", nameof(Certainty.No))]
    public void A_set_holds_what_another_holds_or_not(string set, string other, string expected) =>
        Assert.Equal(expected, Set(set).Covers(Set(other)).ToString());

    [Fact]
    public void A_set_counts_its_patterns_and_their_characters()
    {
        var set = Set("ab*,c");
        Assert.Equal((2, 4, 4), (set.Count, set.Length, set.Length));
        Assert.Equal(0, Set("").Length);
        Assert.Equal(["ab*", "c"], set.Parts.Select(static part => part.Patterns[0].Text));
    }

    private static PatternSet Set(string written)
    {
        var isComplement = written.StartsWith('!');
        var mayHaveMore = written.EndsWith('+');
        return new PatternSet(
            [
                .. written
                    .Trim('!', '+')
                    .Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .Select(static text => new WildcardPattern(text, ignoreCase: false, hasVariables: false)),
            ],
            isComplement,
            mayHaveMore
        );
    }
}
