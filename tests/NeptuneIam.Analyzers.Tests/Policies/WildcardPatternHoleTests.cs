using CsCheck;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Policies;

/// <summary>
/// Patterns with unknown pieces: an answer other than Unknown holds for whatever the pieces contain. Tests write a hole as
/// <c>¤</c>.
/// </summary>
public sealed class WildcardPatternHoleTests
{
    private static readonly string[] PatternFillings = [.. Words.UpTo(2, "a", "b", "*", "?")];

    private static readonly string[] LiteralFillings = [.. Words.UpTo(2, "a", "b", "${*}", "#")];

    private static readonly string[] BraceFillings = [.. Words.UpTo(3, "$", "{", "}", "*", "a")];

    [Fact]
    public void AnAnswerHoldsForEveryContentOfHoles() =>
        Gen.Select(Patterns("a", "b", "*", "?", "¤"), Patterns("a", "b", "*", "?", "¤"), Picks)
            .Holds(
                (left, right, picks) => AssertHolds(left, right, picks, (text, pick, _) => Fill(text, PatternFillings, pick)),
                count: 3_000
            );

    [Fact]
    public void AnAnswerHoldsForEveryContentOfVariables() =>
        Gen.Select(Patterns("a", "b", "*", "?", "${v}", "${w}"), Patterns("a", "b", "*", "?", "${v}", "${w}"), Picks)
            .Holds(
                (left, right, picks) => AssertHolds(left, right, picks, (text, _, variables) => FillVariables(text, variables)),
                count: 3_000
            );

    [Fact]
    public void AnAnswerHoldsForEveryContentOfHolesAndVariables() =>
        Gen.Select(Patterns("a", "b", "*", "?", "${v}", "¤"), Patterns("a", "b", "*", "?", "${v}", "¤"), Picks)
            .Holds(
                (left, right, picks) =>
                    AssertHolds(left, right, picks, (text, pick, variables) => FillVariables(Fill(text, PatternFillings, pick), variables)),
                count: 3_000
            );

    /// <summary>A hole may begin or end a variable, or make one of the braces around it; but not two holes one variable.</summary>
    [Fact]
    public void AnAnswerHoldsForHolesThatMakeVariables() =>
        Gen.Select(WithOneHole, WithOneHole, Picks)
            .Holds(
                (left, right, picks) => AssertHolds(left, right, picks, (text, pick, _) => Fill(text, BraceFillings, pick)),
                count: 3_000
            );

    [Fact]
    public void AnAnswerAboutATextHoldsForEveryContent() =>
        Gen.Select(Patterns("a", "b", "*", "?", "${v}", "¤"), Gen.OneOf("a", "b", "¤").Array[0, 5].Select(string.Concat), Picks)
            .Holds(
                (pattern, text, picks) =>
                {
                    var answer = Pattern(pattern).Matches(Policy.Holes(text));
                    foreach (var pick in picks)
                    {
                        var filled = Pattern(FillVariables(Fill(pattern, PatternFillings, pick), pick / 5))
                            .Matches(Fill(text, ["", "a", "b", "*", "ab", "#"], pick / 7));
                        Assert.True(answer == Certainty.Unknown || answer == filled, $"{pattern} {text}: {answer}, {filled}");
                    }
                },
                count: 3_000
            );

    [Theory]
    [InlineData("rds:¤", "s3:Get", nameof(Certainty.No))]
    [InlineData("rds:¤", "rds:Get", nameof(Certainty.Unknown))]
    [InlineData("¤", "s3:Get", nameof(Certainty.Unknown))]
    [InlineData("rds:*", "rds:¤", nameof(Certainty.Yes))]
    [InlineData("rds:*", "rds:¤*", nameof(Certainty.Yes))]
    [InlineData("rds:*", "s3:¤", nameof(Certainty.No))]
    [InlineData("rds:Create*", "rds:¤", nameof(Certainty.Unknown))]
    [InlineData("rds:Create*", "rds:*¤", nameof(Certainty.No))]
    [InlineData("rds:Create¤", "rds:C*", nameof(Certainty.No))]
    [InlineData("rds:C¤", "rds:Create*", nameof(Certainty.Unknown))]
    [InlineData("rds:Create¤X", "rds:*", nameof(Certainty.No))]
    [InlineData("*", "¤", nameof(Certainty.Yes))]
    [InlineData("home/${aws:username}/*", "home/${aws:username}/x*", nameof(Certainty.Yes))]
    [InlineData("home/${aws:username}/*", "home/${aws:userid}/x*", nameof(Certainty.Unknown))]
    [InlineData("home/*", "home/${aws:username}/x", nameof(Certainty.Yes))]
    [InlineData("home/?", "home/${aws:username}", nameof(Certainty.Unknown))]
    [InlineData("home/${aws:username}", "home/a", nameof(Certainty.Unknown))]
    [InlineData("a${*}", "ab", nameof(Certainty.No))]
    [InlineData("a*", "a${*}", nameof(Certainty.Yes))]
    [InlineData("a${?}", "a${?}", nameof(Certainty.Yes))]
    public void Covers(string outer, string inner, string expected) =>
        Assert.Equal(expected, Pattern(outer).Covers(Pattern(inner)).ToString());

    [Theory]
    [InlineData("rds:¤", "s3:*", nameof(Certainty.No))]
    [InlineData("rds:¤", "*", nameof(Certainty.Yes))]
    [InlineData("rds:¤", "rds:C*", nameof(Certainty.Unknown))]
    [InlineData("rds:¤*", "rds:*", nameof(Certainty.Yes))]
    [InlineData("a/${v}/b", "a/*/b", nameof(Certainty.Yes))]
    [InlineData("a/${v}/b", "a/${v}/*", nameof(Certainty.Yes))]
    [InlineData("a/${v}", "b/${v}", nameof(Certainty.No))]
    public void Intersects(string left, string right, string expected)
    {
        Assert.Equal(expected, Pattern(left).Intersects(Pattern(right)).ToString());
        Assert.Equal(expected, Pattern(right).Intersects(Pattern(left)).ToString());
    }

    [Fact]
    public void APatternWithAHoleCoversItself()
    {
        var pattern = Pattern("rds:¤");
        Assert.Equal(Certainty.Yes, pattern.Covers(pattern));
        Assert.Equal(Certainty.Yes, pattern.Intersects(pattern));
    }

    private static Gen<string> WithOneHole =>
        Gen.Select(
            Patterns("a", "*", "$", "{", "}", "${*}"),
            Patterns("a", "*", "$", "{", "}", "${*}"),
            (before, after) => before + Policy.Mark + after
        );

    private static Gen<int[]> Picks => Gen.Int[0, int.MaxValue].Array[12];

    private static Gen<string> Patterns(params string[] tokens) => Gen.OneOf(tokens).Array[0, 5].Select(string.Concat);

    /// <summary>
    /// Compares the answers about the patterns with the answers about their fillings, which <paramref name="fill"/> picks by
    /// number.
    /// </summary>
    private static void AssertHolds(string left, string right, int[] picks, Func<string, int, int, string> fill)
    {
        var covers = Pattern(left).Covers(Pattern(right));
        var intersects = Pattern(left).Intersects(Pattern(right));
        for (var turn = 0; turn + 2 < picks.Length; turn++)
        {
            var p = Pattern(fill(left, picks[turn], picks[turn + 1]));
            var q = Pattern(fill(right, picks[turn + 2], picks[turn + 1]));
            Check("covers", covers, p.Covers(q));
            Check("intersects", intersects, p.Intersects(q));

            void Check(string what, Certainty answer, Certainty filled) =>
                Assert.True(
                    answer == Certainty.Unknown || filled == Certainty.Unknown || answer == filled,
                    $"{left} {what} {right}: {answer}; {p.Text} {what} {q.Text}: {filled}"
                );
        }
    }

    private static string Fill(string text, string[] fillings, int pick)
    {
        for (var at = text.IndexOf(Policy.Mark); at >= 0; at = text.IndexOf(Policy.Mark, at))
        {
            var filling = fillings[pick % fillings.Length];
            text = text[..at] + filling + text[(at + 1)..];
            at += filling.Length;
            pick = (pick / fillings.Length) + 17;
        }

        return text;
    }

    /// <summary>A variable has one value wherever it stands.</summary>
    private static string FillVariables(string text, int pick) =>
        text.Replace("${v}", LiteralFillings[pick % LiteralFillings.Length])
            .Replace("${w}", LiteralFillings[pick / 31 % LiteralFillings.Length]);

    private static WildcardPattern Pattern(string text) => new(Policy.Holes(text), ignoreCase: false, hasVariables: true);
}
