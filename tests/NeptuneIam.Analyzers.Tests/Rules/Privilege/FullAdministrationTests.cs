using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class FullAdministrationTests
{
    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM4001/Warning:*|}", "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["{|NIAM5001:s3:GetObject|}", "{|NIAM4001:*:*|}"], "Resource": ["{|NIAM5001:arn:aws:s3:::a|}", "*"] }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM4001:*|}", "Resource": "*", "Condition": { "StringEqualsIfExists": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM4001:*|}", "Resource": "*" }, { "Effect": "Deny", "Action": "iam:*", "Resource": "*" }"""
    )]
    public Task Reports_every_action_on_every_resource(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statements));

    [Theory]
    [InlineData("""{ "Effect": "Deny", "Action": "*", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "*", "Resource": "arn:aws:s3:::a/*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "rds:Describe*", "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM4005,NIAM4006:*|}", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalTag/admin": "yes" } } }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:root" }, "Action": "*", "Resource": "*" }""")]
    public Task Is_silent_where_something_narrows_the_administrator(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statements));

    [Fact]
    public Task Is_silent_in_policies_that_only_limit() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Session("""{ "Effect": "Allow", "Action": "*", "Resource": "*" }"""),
            AwsStubs.V4
        );

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "{{x}}", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {{x}} }""")]
    public Task Is_silent_where_a_piece_that_is_not_known_may_narrow_it(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.WithHoles(statement, "x"));
}
