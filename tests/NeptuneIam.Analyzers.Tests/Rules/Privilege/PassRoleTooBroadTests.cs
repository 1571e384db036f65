using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class PassRoleTooBroadTests
{
    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM4005/Warning:iam:PassRole|}", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": ["s3:ListAllMyBuckets", "{|NIAM4005:IAM:passrole|}"], "Resource": ["*"] }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM4005:iam:Pass*|}", "Resource": "arn:aws:iam::123456789012:role/*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM4005:iam:PassRole|}", "Resource": "*", "Condition": { "StringEqualsIfExists": { "iam:PassedToService": "ec2.amazonaws.com" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM4005:iam:PassRole|}", "Resource": "*", "Condition": { "StringLike": { "iam:PassedToService": "{|NIAM3308:*|}" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM4005:iam:PassRole|}", "Resource": "*", "Condition": { "ForAnyValue:StringEquals": { "aws:CalledVia": "cloudformation.amazonaws.com" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM4005:iam:PassRole|}", "{|NIAM4004:NotResource|}": "arn:aws:iam::123456789012:role/admin" }"""
    )]
    [InlineData("""{ "Effect": "Allow", "{|NIAM4004,NIAM4005,NIAM4006:NotAction|}": "s3:*", "Resource": "*" }""")]
    public Task Reports_passing_every_role(string statement) => Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statement));

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::123456789012:role/service-role/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::*:role/neptune-load" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "rds.amazonaws.com" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringLike": { "iam:passedtoservice": ["ecs-*.amazonaws.com"] } } }"""
    )]
    [InlineData("""{ "Effect": "Deny", "Action": "iam:PassRole", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "iam:Get*", "Resource": "*" }""")]
    public Task Is_silent_where_the_role_or_the_service_is_named(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statement));

    [Fact]
    public Task Is_silent_in_policies_that_only_limit() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Session("""{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*" }"""),
            AwsStubs.V4
        );

    [Fact]
    public Task Names_Neptunes_service_in_a_condition() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Neptune("""{ "Effect": "Allow", "Action": "{|NIAM4005:iam:PassRole|}", "Resource": "*" }"""),
            PolicySource.Neptune(
                """{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": ["rds.amazonaws.com"] } } }"""
            ),
            "NIAM4005.For.rds.amazonaws.com"
        );

    [Fact]
    public Task Names_the_service_whose_actions_stand_beside_in_a_statement_of_its_own() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Constant(
                """{ "Effect": "Allow", "Action": ["lambda:UpdateFunctionConfiguration", "{|NIAM4005:iam:PassRole|}"], "Resource": "*" }"""
            ),
            PolicySource.Constant(
                """{ "Effect": "Allow", "Action": ["lambda:UpdateFunctionConfiguration"], "Resource": "*" }, { "Effect": "Allow", "Action": ["iam:PassRole"], "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": ["lambda.amazonaws.com"] } } }"""
            ),
            "NIAM4005.For.lambda.amazonaws.com"
        );

    [Fact]
    public Task Requires_a_key_that_was_optional() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Constant(
                """{ "Effect": "Allow", "Action": "{|NIAM4005:iam:PassRole|}", "Resource": "*", "Condition": { "StringEqualsIfExists": { "iam:PassedToService": "ec2.amazonaws.com" } } }"""
            ),
            PolicySource.Constant(
                """{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "ec2.amazonaws.com" } } }"""
            ),
            "NIAM4005.Require"
        );
}
