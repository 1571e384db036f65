using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Policies;

public sealed class RedundantPatternsLawTests
{
    [Fact]
    public void What_is_found_is_what_comparing_all_pairs_finds() =>
        Gen.String[Gen.Char["ab*?A"], 1, 4]
            .Array[8]
            .Holds(
                static texts =>
                {
                    var patterns = texts.Select(static text => Pattern("s:" + text)).ToImmutableArray();
                    Assert.Equal(
                        Enumerable.Range(0, patterns.Length).Where(index => IsRedundant(patterns, index)),
                        Find(patterns).Select(static redundant => redundant.Index)
                    );
                },
                count: 300
            );

    /// <summary>
    /// Names of one service, of which a few have wildcards, as in the longest policies that AWS publishes; and patterns that all may take
    /// in each other.
    /// </summary>
    [Theory]
    [InlineData("service{0}:Get{1}Item", "service{0}:Get{1}*", 86)]
    [InlineData("service0:Get{1}Item", "service0:*{1}Item", 911)]
    public void Long_lists_are_searched_to_their_end(string name, string pattern, int count)
    {
        var patterns = Enumerable
            .Range(0, 1500)
            .Select(number => Pattern(string.Format(CultureInfo.InvariantCulture, number % 3 == 0 ? pattern : name, number % 10, number)))
            .ToImmutableArray();
        var found = Hang.AssertNone(() => Find(patterns));
        Assert.Equal(count, found.Length);
        Assert.All(found, redundant => Assert.Equal(Certainty.Yes, patterns[redundant.CoveredBy].Covers(patterns[redundant.Index])));
    }

    /// <summary>True if another pattern takes it in; of two that take in each other, the later one is redundant.</summary>
    private static bool IsRedundant(ImmutableArray<WildcardPattern> patterns, int index) =>
        Enumerable
            .Range(0, patterns.Length)
            .Any(other =>
                other != index
                && patterns[other].Covers(patterns[index]) == Certainty.Yes
                && (other < index || patterns[index].Covers(patterns[other]) != Certainty.Yes)
            );

    private static WildcardPattern Pattern(string text) => new(text, ignoreCase: true, hasVariables: false);

    private static ImmutableArray<RedundantPattern> Find(ImmutableArray<WildcardPattern> patterns) =>
        RedundantPatterns.Find(patterns, StringComparison.OrdinalIgnoreCase);
}
