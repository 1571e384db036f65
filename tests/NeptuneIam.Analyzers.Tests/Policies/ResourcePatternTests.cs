using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Tests.Policies;

public sealed class ResourcePatternTests
{
    [Theory]
    [InlineData("arn:aws:rds:eu-west-1:123456789012:cluster:prod", "aws|rds|eu-west-1|123456789012|cluster:prod")]
    [InlineData("arn:aws:s3:::bucket/*", "aws|s3|||bucket/*")]
    [InlineData("arn:*:rds:*:*:*", "*|rds|*|*|*")]
    [InlineData("arn:aws:rds:eu$:1}:x", "aws|rds|eu$|1}|x")]
    [InlineData("arn:aws:rds:${Region:1:cluster:a", "aws|rds|${Region|1|cluster:a")]
    [InlineData("arn:aws:rds:$:$:$", "aws|rds|$|$|$")]
    [InlineData("arn:aws:iam::${aws:PrincipalAccount}:user/${aws:username}", "aws|iam||${aws:PrincipalAccount}|user/${aws:username}")]
    [InlineData("arn:¤:s3:::b", "¤|s3|||b")]
    [InlineData("arn:aws:s3:::", "aws|s3|||")]
    public void Fields(string text, string expected)
    {
        var resource = Policy.Resource(text);
        Assert.Equal(
            Policy.Holes(expected),
            string.Join('|', resource.Partition, resource.Service, resource.Region, resource.Account, resource.Resource)
        );
        var fields = Enumerable
            .Range(1, 5)
            .Select(field =>
                resource.TryGetFieldRange(field, out var start, out var length) ? resource.Value.Substring(start, length) : null
            );
        Assert.Equal(Policy.Holes(expected), string.Join('|', fields));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("arn:*")]
    [InlineData("arn:aws:s3::b")]
    [InlineData("ARN:aws:s3:::b")]
    [InlineData("bucket")]
    [InlineData("")]
    [InlineData("arn:aws:iam:${aws:PrincipalAccount}:x")]
    public void NotAnArnOfSixFields(string text)
    {
        var resource = Policy.Resource(text);
        Assert.Null(resource.Partition ?? resource.Service ?? resource.Region ?? resource.Account ?? resource.Resource);
        Assert.False(resource.TryGetFieldRange(5, out _, out _));
    }

    [Theory]
    [InlineData("*", true)]
    [InlineData("**", true)]
    [InlineData("*?", false)]
    [InlineData("arn:*", false)]
    [InlineData("*¤", false)]
    [InlineData("", false)]
    public void Everything(string text, bool expected) => Assert.Equal(expected, Policy.Resource(text).IsEverything);

    [Theory]
    [InlineData("arn:aws:rds:*:*:cluster:prod", nameof(Certainty.Yes))]
    [InlineData("arn:aws:rds:*:cluster:prod", nameof(Certainty.Yes))]
    [InlineData("arn:aws:rds:*:*:cluster:Prod", nameof(Certainty.No))]
    [InlineData("arn:aws:rds:*:*:db:*", nameof(Certainty.No))]
    [InlineData("arn:aws:rds:*:*:cluster:¤", nameof(Certainty.Unknown))]
    [InlineData("arn:aws:rds:*:${aws:PrincipalAccount}:cluster:*", nameof(Certainty.Unknown))]
    [InlineData("arn:aws:rds:*:${aws:PrincipalAccount}:db:*", nameof(Certainty.No))]
    public void Matches(string pattern, string expected) =>
        Assert.Equal(expected, Policy.Resource(pattern).Matches("arn:aws:rds:eu-west-1:123456789012:cluster:prod").ToString());

    [Fact]
    public void CoversAndIntersects()
    {
        Assert.Equal(Certainty.Yes, Policy.Resource("arn:aws:s3:::b/*").Covers(Policy.Resource("arn:aws:s3:::b/${aws:username}/*")));
        Assert.Equal(Certainty.No, Policy.Resource("arn:aws:s3:::b/*").Covers(Policy.Resource("arn:aws:s3:::b")));
        Assert.Equal(Certainty.Yes, Policy.Resource("arn:aws:s3:::b*").Intersects(Policy.Resource("arn:*:s3:::*x")));
        Assert.Equal(Certainty.No, Policy.Resource("arn:aws:rds:*").Intersects(Policy.Resource("arn:aws:s3:::¤")));
    }
}
