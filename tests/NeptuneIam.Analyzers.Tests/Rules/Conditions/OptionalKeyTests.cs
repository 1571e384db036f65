using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class OptionalKeyTests
{
    private const string Role = "arn:aws:iam::123456789012:role/graph-*";

    [Theory]
    [InlineData("iam:PassRole", Role, """ "{|NIAM3306/Warning:StringNotEquals|}": { "iam:PassedToService": "ec2.amazonaws.com" } """)]
    [InlineData(
        "iam:passrole",
        Role,
        """ "{|NIAM3306/Warning:StringNotLikeIfExists|}": { "iam:PassedToService": ["ec2.amazonaws.com", "*.example.com"] } """
    )]
    [InlineData("iam:PassRole", Role, """ "{|NIAM3306/Info:StringEqualsIfExists|}": { "iam:PassedToService": "rds.amazonaws.com" } """)]
    [InlineData("s3:PutBucketPolicy", "*", """ "{|NIAM3306/Info:StringEqualsIfExists|}": { "aws:PrincipalTag/team": "graph" } """)]
    [InlineData(
        "kms:CreateGrant",
        "*",
        """ "{|NIAM3306/Info:StringEqualsIfExists|}": { "kms:ViaService": "rds.eu-west-1.amazonaws.com" } """
    )]
    [InlineData("s3:PutBucketPolicy", "*", """ "{|NIAM3306/Info:StringNotEquals|}": { "aws:SourceVpc": "vpc-0123456789abcdef0" } """)]
    [InlineData(
        "s3:PutBucketPolicy",
        "*",
        """ "{|NIAM3306/Info:IpAddressIfExists|}": { "aws:SourceIp": "203.0.113.0/24" }, "StringEqualsIfExists": { "aws:PrincipalTag/team": "graph" } """
    )]
    public Task Reports_guards_that_requests_without_the_key_pass(string action, string resource, string conditions) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Source("Allow", action, resource, conditions), AwsStubs.V4);

    [Theory]
    [InlineData("Allow", "iam:PassRole", Role, """ "StringEquals": { "iam:PassedToService": "rds.amazonaws.com" } """)]
    [InlineData(
        "Allow",
        "iam:PassRole",
        "arn:aws:iam::123456789012:role/graph",
        """ "StringEqualsIfExists": { "iam:PassedToService": "rds.amazonaws.com" } """
    )]
    [InlineData(
        "Allow",
        "iam:PassRole",
        Role,
        """ "StringEqualsIfExists": { "iam:PassedToService": "rds.amazonaws.com" }, "StringEquals": { "aws:PrincipalTag/team": "graph" } """
    )]
    [InlineData("Deny", "iam:PassRole", Role, """ "StringNotEqualsIfExists": { "iam:PassedToService": "rds.amazonaws.com" } """)]
    [InlineData("Allow", "s3:GetBucketPolicy", "*", """ "StringEqualsIfExists": { "aws:PrincipalTag/team": "graph" } """)]
    [InlineData("Allow", "s3:PutBucketPolicy", "arn:aws:s3:::graphs", """ "StringEqualsIfExists": { "aws:PrincipalTag/team": "graph" } """)]
    [InlineData("Allow", "s3:PutBucketPolicy", "*", """ "StringNotEquals": { "aws:PrincipalTag/team": "guests" } """)]
    [InlineData("Allow", "s3:PutBucketPolicy", "*", """ "StringEqualsIfExists": { "aws:RequestedRegion": "us-east-1" } """)]
    [InlineData(
        "Allow",
        "s3:PutBucketPolicy",
        "*",
        """ "IpAddressIfExists": { "aws:SourceIp": "203.0.113.0/24" }, "StringEqualsIfExists": { "aws:SourceVpc": "vpc-0123456789abcdef0" } """
    )]
    [InlineData("Allow", "kms:CreateGrant", "*", """ "StringNotEquals": { "kms:ViaService": "ec2.eu-west-1.amazonaws.com" } """)]
    [InlineData(
        "Allow",
        "s3:PutBucketPolicy",
        "*",
        """ "Null": { "aws:PrincipalTag/team": "false" }, "StringNotEqualsIfExists": { "aws:SourceVpc": "vpc-0123456789abcdef0" } """
    )]
    public Task Is_silent_about_what_guards_or_needs_no_guard(string effect, string action, string resource, string conditions) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Source(effect, action, resource, conditions), AwsStubs.V4);

    [Fact]
    public Task A_condition_that_is_not_known_may_guard() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.WithHoles(
                """{ "Effect": "Allow", "Action": "s3:PutBucketPolicy", "Resource": "*", "Condition": { "StringEqualsIfExists": { "aws:PrincipalTag/team": "graph" }, {{more}} } }""",
                "more"
            )
        );

    [Theory]
    [InlineData(
        """ "{|NIAM3306:StringEqualsIfExists|}": { "aws:PrincipalTag/team": "graph" } """,
        """ "StringEquals": { "aws:PrincipalTag/team": "graph" } """
    )]
    [InlineData(
        """ "{|NIAM3306:StringEqualsIfExists|}": { "aws:PrincipalTag/team": "graph", "aws:SourceVpc": "vpc-0123456789abcdef0" } """,
        """ "StringEqualsIfExists": { "aws:SourceVpc": "vpc-0123456789abcdef0" }, "StringEquals": { "aws:PrincipalTag/team": "graph" } """
    )]
    public Task Requires_the_key(string before, string after) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Source("Allow", "s3:PutBucketPolicy", "*", before),
            Source("Allow", "s3:PutBucketPolicy", "*", after),
            "NIAM3306.Require",
            AwsStubs.V4
        );

    [Fact]
    public Task Turns_no_exception_into_what_is_allowed() =>
        Verify.OffersNoFixAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Source(
                "Allow",
                "iam:PassRole",
                Role,
                """ "{|NIAM3306:StringNotEqualsIfExists|}": { "iam:PassedToService": "ec2.amazonaws.com" } """
            ),
            "NIAM3306.Require",
            AwsStubs.V4
        );

    private static string Source(string effect, string action, string resource, string conditions) =>
        PolicySource.Identity(
            $$"""{ "Effect": "{{effect}}", "Action": "{{action}}", "Resource": "{{resource}}", "Condition": {{{conditions}}} }"""
        );
}
