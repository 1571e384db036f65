using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class WildcardWithoutLikeTests
{
    [Theory]
    [InlineData("""{ "StringEquals": { "s3:prefix": "{|NIAM3304:exports/*|}" } }""")]
    [InlineData("""{ "StringNotEqualsIgnoreCase": { "s3:delimiter": ["a", "{|NIAM3304:?b|}"] } }""")]
    [InlineData("""{ "ForAnyValue:StringEqualsIfExists": { "aws:CalledVia": "{|NIAM3304:${aws:username}*|}" } }""")]
    [InlineData("""{ "stringequals": { "aws:SourceArn": "{|NIAM3304:arn:aws:s3:::*|}" } }""")]
    public Task Wildcards_that_are_compared_literally_are_reported(string condition) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Condition(condition));

    [Theory]
    [InlineData("""{ "StringLike": { "s3:prefix": "exports/*" } }""")]
    [InlineData("""{ "ArnEquals": { "aws:SourceArn": "arn:aws:s3:::*" } }""")]
    [InlineData("""{ "StringEquals": { "s3:prefix": "a${*}b${?}" } }""")]
    [InlineData("""{ "StringEquals": { "s3:prefix": "${aws:PrincipalTag/a*b, 'x'}" } }""")]
    [InlineData("""{ "DateGreaterThan": { "aws:CurrentTime": "2026-01-01T00:00:00Z" } }""")]
    public Task Wildcards_that_match_are_silent(string condition) => Verify.ReportsAsync<IamPolicyAnalyzer>(Condition(condition));

    [Theory]
    [InlineData("""{ "StringEquals": { "s3:prefix": "{|NIAM3304:exports/*|}" } }""", """{ "StringLike": { "s3:prefix": "exports/*" } }""")]
    [InlineData(
        """{ "ForAnyValue:StringNotEqualsIfExists": { "aws:CalledVia": ["{|NIAM3304:*a|}", "b"] } }""",
        """{ "ForAnyValue:StringNotLikeIfExists": { "aws:CalledVia": ["*a", "b"] } }"""
    )]
    [InlineData(
        """{ "StringEquals": { "s3:prefix": "{|NIAM3304:exports/*|}", "aws:PrincipalTag/team": "graph" } }""",
        """{ "StringEquals": { "aws:PrincipalTag/team": "graph" }, "StringLike": { "s3:prefix": "exports/*" } }"""
    )]
    [InlineData(
        """{ "StringEquals": { "s3:prefix": "{|NIAM3304:exports/*|}" }, "StringLike": { "aws:PrincipalTag/team": "g*" } }""",
        """{ "StringLike": { "aws:PrincipalTag/team": "g*", "s3:prefix": "exports/*" } }"""
    )]
    public Task Wildcards_get_the_operator_that_knows_them(string before, string after) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(Condition(before), Condition(after), "NIAM3304.Like");

    [Theory]
    [InlineData("""{ "StringEqualsIgnoreCase": { "s3:prefix": "{|NIAM3304:exports/*|}" } }""")]
    [InlineData("""{ "StringEquals": { "s3:prefix": "{|NIAM3304:exports/*|}" }, "StringLike": { "s3:prefix": "g*" } }""")]
    public Task No_operator_is_put_where_it_means_something_else(string condition) =>
        Verify.OffersNoFixAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(Condition(condition), "NIAM3304.Like");

    private static string Condition(string condition) =>
        PolicySource.Constant(
            $$"""{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::graphs", "Condition": {{condition}} }"""
        );
}
