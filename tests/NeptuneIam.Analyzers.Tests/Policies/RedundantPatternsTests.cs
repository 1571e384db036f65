using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Tests.Policies;

/// <summary>Which patterns of a list another one takes in; a hole is written <c>¤</c>.</summary>
public sealed class RedundantPatternsTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("rds:*", "")]
    [InlineData("rds:Create* rds:Delete*", "")]
    [InlineData("rds:* rds:Create", "rds:Create by rds:*")]
    [InlineData("rds:Create rds:*", "rds:Create by rds:*")]
    [InlineData("rds:* RDS:Create", "RDS:Create by rds:*")]
    [InlineData("s3:Get s3:Get", "s3:Get by s3:Get")]
    [InlineData("s3:Get S3:get", "S3:get by s3:Get")]
    [InlineData("s3:Get s3:Gets", "")]
    [InlineData("s3:Get? s3:Gets s3:Get", "s3:Gets by s3:Get?")]
    [InlineData("* s3:* rds:x", "s3:* by *, rds:x by *")]
    [InlineData("s3:*Object s3:GetObject s3:Get", "s3:GetObject by s3:*Object")]
    [InlineData("rds:¤ rds:¤", "")]
    [InlineData("rds:* rds:¤", "rds:¤ by rds:*")]
    [InlineData("rds:Create* rds:¤", "")]
    public void Names_of_actions(string patterns, string redundant) => Assert.Equal(redundant, Find(patterns, ignoreCase: true));

    [Theory]
    [InlineData("arn:aws:s3:::B arn:aws:s3:::b", "")]
    [InlineData("arn:aws:s3:::b/* arn:aws:s3:::B/x", "")]
    [InlineData("arn:aws:s3:::b/* arn:aws:s3:::b/${aws:username}", "arn:aws:s3:::b/${aws:username} by arn:aws:s3:::b/*")]
    [InlineData(
        "arn:aws:s3:::${aws:username} arn:aws:s3:::${aws:username}",
        "arn:aws:s3:::${aws:username} by arn:aws:s3:::${aws:username}"
    )]
    public void Resources(string patterns, string redundant) => Assert.Equal(redundant, Find(patterns, ignoreCase: false));

    /// <summary>Long lists are sorted rather than compared pair by pair.</summary>
    [Theory]
    [InlineData("a:Name5", "a:Name5 by a:Name5")]
    [InlineData("A:name5", "A:name5 by a:Name5")]
    [InlineData("a:Name99", "")]
    [InlineData("b:* b:x", "b:x by b:*")]
    [InlineData("a:Name1?", "a:Name10 by a:Name1?, a:Name11 by a:Name1?")]
    [InlineData("a:*me5", "a:Name5 by a:*me5")]
    public void Long_lists(string more, string redundant) =>
        Assert.Equal(
            redundant,
            Find(string.Join(' ', Enumerable.Range(0, 12).Select(number => $"a:Name{number}")) + " c:1 c:2 c:3 c:4 c:5 " + more, true)
        );

    private static string Find(string patterns, bool ignoreCase)
    {
        var texts = patterns.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var found = RedundantPatterns.Find(
            [.. texts.Select(text => new WildcardPattern(Policy.Holes(text), ignoreCase, hasVariables: !ignoreCase))],
            ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal
        );
        return string.Join(", ", found.Select(pattern => $"{texts[pattern.Index]} by {texts[pattern.CoveredBy]}"));
    }
}
