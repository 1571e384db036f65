using System.Text.RegularExpressions;
using CsCheck;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Policies;

/// <summary>Patterns without unknown pieces: every answer is exact.</summary>
public sealed class WildcardPatternTests
{
    private static readonly Gen<string> LongPattern = Gen.OneOf("a", "b", "A", "*", "*", "?", "ab", "?*").Array[0, 9].Select(string.Concat);

    private static readonly Gen<string> LongText = Gen.OneOf("a", "b", "A", "c", "*", "$", "ab").Array[0, 12].Select(string.Concat);

    [Fact]
    public void MatchesWhatTheRegularExpressionMatches() =>
        Gen.Select(LongPattern, LongText, Gen.Bool)
            .Holds(
                (pattern, text, ignoreCase) =>
                    Assert.Equal(
                        Answer(Expression(pattern, ignoreCase).IsMatch(text)),
                        new WildcardPattern(pattern, ignoreCase, hasVariables: false).Matches(text)
                    ),
                count: 20_000
            );

    /// <summary>
    /// All pairs of patterns of up to four tokens of a, b, * and ?, against all texts of up to eight letters of a, b and c: c is a letter
    /// that no pattern names.
    /// </summary>
    [Fact]
    public void CoversAndIntersectsAreExactForAllSmallPatterns()
    {
        var texts = Words.UpTo(8, "a", "b", "c").ToArray();
        var patterns = Words
            .UpTo(4, "a", "b", "*", "?")
            .Select(text => (Text: text, Pattern: Pattern(text), Matches: MatchSet(text, texts)))
            .ToArray();
        foreach (var p in patterns)
        {
            foreach (var q in patterns)
            {
                var covers = true;
                var intersects = false;
                for (var index = 0; index < p.Matches.Length; index++)
                {
                    covers &= (q.Matches[index] & ~p.Matches[index]) == 0;
                    intersects |= (q.Matches[index] & p.Matches[index]) != 0;
                }

                Assert.True(Answer(covers) == p.Pattern.Covers(q.Pattern), $"{p.Text} covers {q.Text}: {covers}");
                Assert.True(Answer(intersects) == p.Pattern.Intersects(q.Pattern), $"{p.Text} intersects {q.Text}: {intersects}");
            }
        }
    }

    /// <summary>
    /// Longer patterns: a star of the covered pattern is put to the test as a run of foreign letters of each length up to more
    /// than the other has tokens.
    /// </summary>
    [Fact]
    public void CoversIsExactForLongerPatterns() =>
        CoverCandidates()
            .Holds(
                pair =>
                {
                    var (outer, inner) = pair;
                    var expected = Expansions(inner, outer.Length + 1).All(text => NaiveMatches(outer, 0, text, 0));
                    Assert.Equal(Answer(expected), Pattern(outer).Covers(Pattern(inner)));
                },
                count: 5_000
            );

    [Fact]
    public void CoversIsAPartialOrder() =>
        Gen.Select(LongPattern, LongPattern, LongPattern)
            .Holds(
                (a, b, c) =>
                {
                    var (p, q, r) = (Pattern(a), Pattern(b), Pattern(c));
                    Assert.Equal(Certainty.Yes, p.Covers(Pattern(a)));
                    if (p.Covers(q) == Certainty.Yes && q.Covers(r) == Certainty.Yes)
                    {
                        Assert.Equal(Certainty.Yes, p.Covers(r));
                    }

                    if (p.Covers(q) == Certainty.Yes && q.Covers(p) == Certainty.Yes)
                    {
                        // Equal up to matching: the same in normal form, where a run of wildcards is its single characters and then at most
                        // one star.
                        Assert.Equal(NormalForm(a), NormalForm(b));
                    }
                },
                count: 20_000
            );

    [Fact]
    public void EqualUpToTheOrderOfWildcardsIsCoveredBothWays() =>
        LongPattern.Holds(
            text =>
            {
                var (p, q) = (Pattern(text), Pattern(NormalForm(text)));
                Assert.Equal(Certainty.Yes, p.Covers(q));
                Assert.Equal(Certainty.Yes, q.Covers(p));
            },
            count: 5_000
        );

    [Fact]
    public void IntersectsIsSymmetricAndFollowsFromCovers() =>
        Gen.Select(LongPattern, LongPattern)
            .Holds(
                (a, b) =>
                {
                    var (p, q) = (Pattern(a), Pattern(b));
                    Assert.Equal(p.Intersects(q), q.Intersects(p));
                    if (p.Covers(q) == Certainty.Yes)
                    {
                        Assert.Equal(Certainty.Yes, p.Intersects(q));
                    }
                },
                count: 20_000
            );

    [Fact]
    public void AnAnswerAboutATextIsTheAnswerAboutThePatternOfIt() =>
        Gen.Select(LongPattern, Gen.OneOf("a", "b", "A").Array[0, 8].Select(string.Concat))
            .Holds(
                (pattern, text) =>
                {
                    Assert.Equal(Pattern(pattern).Matches(text), Pattern(pattern).Covers(Pattern(text)));
                    Assert.Equal(Pattern(pattern).Matches(text), Pattern(pattern).Intersects(Pattern(text)));
                },
                count: 10_000
            );

    [Theory]
    [InlineData("a*", "ab?")]
    [InlineData("*?", "?*")]
    [InlineData("?*", "*?")]
    [InlineData("**", "*")]
    [InlineData("*", "**")]
    [InlineData("?*", "*a")]
    [InlineData("*a?*", "*ab")]
    [InlineData("a*b*c", "a?b*bc")]
    public void Covered(string outer, string inner) => Assert.Equal(Certainty.Yes, Pattern(outer).Covers(Pattern(inner)));

    [Theory]
    [InlineData("ab?", "a*")]
    [InlineData("?*", "*")]
    [InlineData("*ab*", "*a*b*")]
    [InlineData("", "*")]
    [InlineData("a", "A")]
    public void NotCovered(string outer, string inner) => Assert.Equal(Certainty.No, Pattern(outer).Covers(Pattern(inner)));

    [Fact]
    public void LettersAreComparedWithoutCaseWhereAskedFor()
    {
        var pattern = new WildcardPattern("Create*B", ignoreCase: true, hasVariables: false);
        Assert.Equal(Certainty.Yes, pattern.Matches("createDb"));
        Assert.Equal(Certainty.Yes, pattern.Covers(new WildcardPattern("CREATE?b", ignoreCase: true, hasVariables: false)));
        Assert.Equal(Certainty.Yes, pattern.Intersects(new WildcardPattern("*eX*", ignoreCase: true, hasVariables: false)));
    }

    [Theory]
    [InlineData("", nameof(Certainty.No))]
    [InlineData("*", nameof(Certainty.Yes))]
    [InlineData("***", nameof(Certainty.Yes))]
    [InlineData("?*", nameof(Certainty.No))]
    [InlineData("*¤", nameof(Certainty.Unknown))]
    [InlineData("¤", nameof(Certainty.Unknown))]
    [InlineData("¤a", nameof(Certainty.No))]
    [InlineData("${aws:username}*", nameof(Certainty.No))]
    public void MatchesEverything(string text, string expected) =>
        Assert.Equal(expected, new WildcardPattern(Policy.Holes(text), ignoreCase: false, hasVariables: true).MatchesEverything.ToString());

    [Theory]
    [InlineData("Z", "z", true, nameof(Certainty.Yes))]
    [InlineData("A", "a", true, nameof(Certainty.Yes))]
    [InlineData("[", "{", true, nameof(Certainty.No))]
    [InlineData("A*", "a", false, nameof(Certainty.No))]
    [InlineData("A*", "A", false, nameof(Certainty.Yes))]
    public void Only_letters_are_without_case_and_only_where_that_is_said(string outer, string inner, bool ignoreCase, string expected) =>
        Assert.Equal(
            expected,
            new WildcardPattern(outer + "*", ignoreCase, hasVariables: false)
                .Covers(new WildcardPattern(inner + "?", ignoreCase, hasVariables: false))
                .ToString()
        );

    [Theory]
    [InlineData("a${*}b", "a*b", nameof(Certainty.Yes))]
    [InlineData("a${*}b", "axb", nameof(Certainty.No))]
    [InlineData("a${?}", "a?", nameof(Certainty.Yes))]
    [InlineData("a${$}", "a$", nameof(Certainty.Yes))]
    [InlineData("a${b*", "a${bc", nameof(Certainty.Yes))]
    [InlineData("a${b*", "a{bc", nameof(Certainty.No))]
    public void A_variable_may_stand_for_one_character(string pattern, string text, string expected) =>
        Assert.Equal(expected, new WildcardPattern(pattern, ignoreCase: false, hasVariables: true).Matches(text).ToString());

    [Theory]
    [InlineData("${a}-${b}*", "${a}-${b}", true)]
    [InlineData("${a}-${b}*", "${b}-${b}", false)]
    [InlineData("${a}-${b}*", "${a}-${a}", false)]
    public void Variables_of_one_name_are_one(string outer, string inner, bool isSure) =>
        Assert.Equal(
            isSure,
            new WildcardPattern(outer, ignoreCase: false, hasVariables: true).Covers(
                new WildcardPattern(inner, ignoreCase: false, hasVariables: true)
            ) == Certainty.Yes
        );

    [Fact]
    public void PathologicalPatternsAreAnswered()
    {
        var stars = Pattern(string.Concat(Enumerable.Repeat("a*", 1000)) + "b");
        var others = Pattern(string.Concat(Enumerable.Repeat("*a", 1000)) + "*b");
        var questions = Pattern(string.Concat(Enumerable.Repeat("?*", 1000)));
        Assert.Equal(Certainty.No, stars.Matches(new string('a', 4000)));
        Assert.Equal(Certainty.Yes, stars.Matches(new string('a', 4000) + "b"));
        Assert.Equal(Certainty.Yes, others.Covers(stars));
        Assert.Equal(Certainty.No, stars.Covers(others));
        Assert.Equal(Certainty.Yes, questions.Covers(stars));
        Assert.Equal(Certainty.Yes, stars.Intersects(others));
        Assert.Equal(Certainty.Yes, questions.Intersects(stars));
        Assert.Equal(Certainty.No, stars.Intersects(Pattern(string.Concat(Enumerable.Repeat("*a", 1000)) + "c")));
    }

    private static Gen<(string Outer, string Inner)> CoverCandidates()
    {
        var token = Gen.OneOf("a", "b", "*", "?");
        var outer = token.Array[1, 7].Select(string.Concat);

        // Half of the inner patterns are made from the outer one, so that many are covered.
        var replacement = Gen.OneOf("", "a", "b", "?", "*", "a*", "*b");
        return Gen.Select(outer, token.Array[1, 7].Select(string.Concat), replacement.Array[8], Gen.Bool)
            .Select(
                (text, other, replacements, made) =>
                    (
                        text,
                        made
                            ? string.Concat(
                                text.Select((character, index) => character is '*' or '?' ? replacements[index % 8] : character.ToString())
                            )
                            : other
                    )
            )
            .Where(pair => pair.Item2.Count(character => character == '*') <= 3);
    }

    private static IEnumerable<string> Expansions(string pattern, int longest)
    {
        IEnumerable<string> results = [""];
        foreach (var character in pattern)
        {
            results = character switch
            {
                '*' => results.SelectMany(_ => Enumerable.Range(0, longest + 1), (prefix, count) => prefix + new string('#', count)),
                '?' => results.Select(prefix => prefix + '#'),
                _ => results.Select(prefix => prefix + character),
            };
        }

        return results;
    }

    private static ulong[] MatchSet(string pattern, string[] texts)
    {
        var result = new ulong[(texts.Length + 63) / 64];
        for (var index = 0; index < texts.Length; index++)
        {
            result[index / 64] |= NaiveMatches(pattern, 0, texts[index], 0) ? 1UL << (index % 64) : 0;
        }

        return result;
    }

    private static bool NaiveMatches(string pattern, int i, string text, int j) =>
        i == pattern.Length ? j == text.Length
        : pattern[i] == '*' ? NaiveMatches(pattern, i + 1, text, j) || j < text.Length && NaiveMatches(pattern, i, text, j + 1)
        : j < text.Length && (pattern[i] == '?' || pattern[i] == text[j]) && NaiveMatches(pattern, i + 1, text, j + 1);

    private static string NormalForm(string pattern) =>
        Regex.Replace(
            pattern,
            "[*?]+",
            run => new string('?', run.Value.Count(character => character == '?')) + (run.Value.Contains('*') ? "*" : "")
        );

    private static Regex Expression(string pattern, bool ignoreCase) =>
        new(
            "\\A" + Regex.Escape(pattern).Replace("\\*", "[\\s\\S]*").Replace("\\?", "[\\s\\S]") + "\\z",
            RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None)
        );

    private static WildcardPattern Pattern(string text) => new(text, ignoreCase: false, hasVariables: false);

    private static Certainty Answer(bool value) => value ? Certainty.Yes : Certainty.No;
}
