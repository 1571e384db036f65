using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class PublicPrincipalTests
{
    private const string Queue = """
        "Action": "sqs:SendMessage", "Resource": "arn:aws:sqs:eu-west-1:123456789012:inbox"
        """;

    [Theory]
    [InlineData($$""" "Principal": "{|NIAM4101/Warning:*|}", {{Queue}}""")]
    [InlineData($$""" "Principal": { "AWS": ["123456789012", "{|NIAM4101:*|}"] }, {{Queue}}""")]
    [InlineData($$""" "{|NIAM4101:NotPrincipal|}": { "AWS": "123456789012" }, {{Queue}}""")]
    [InlineData($$""" "Principal": "{|NIAM4101:*|}", {{Queue}}, "Condition": { "Bool": { "aws:SecureTransport": "true" } }""")]
    [InlineData(
        $$""" "Principal": "{|NIAM4101:*|}", {{Queue}}, "Condition": { "StringEqualsIfExists": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }"""
    )]
    [InlineData(""" "Principal": "{|NIAM4101:*|}", "Action": "sts:AssumeRole" """)]
    public Task Reports_everyone(string elements) => Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Allow(elements));

    [Theory]
    [InlineData(
        $$""" "Principal": "*", {{Queue}}, "Condition": { "ArnEquals": { "aws:SourceArn": "arn:aws:sns:eu-west-1:123456789012:alarms" } }"""
    )]
    [InlineData($$""" "Principal": "*", {{Queue}}, "Condition": { "StringEquals": { "aws:principalorgid": "o-a1b2c3d4e5" } }""")]
    [InlineData($$""" "Principal": { "AWS": "arn:aws:iam::123456789012:root" }, {{Queue}}""")]
    [InlineData($$""" "Principal": { "CanonicalUser": "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be" }, {{Queue}}""")]
    [InlineData(
        $$""" "Principal": "*", {{Queue}}, "Condition": { "Bool": { "aws:SecureTransport": "true" }, "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }"""
    )]
    public Task Is_silent_where_something_says_who_calls(string elements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Allow(elements));

    [Theory]
    [InlineData("""{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::a/*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }, { "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "arn:aws:s3:::a/*", "Condition": { "StringNotEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }"""
    )]
    public Task Is_silent_about_denials_and_what_they_narrow(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statements));

    [Theory]
    [InlineData(""" "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" }""")]
    [InlineData(""" "StringNotEquals": { "aws:RequestedRegion": "eu-west-1" }""")]
    public Task A_denial_of_some_callers_or_of_some_requests_leaves_everyone_else_allowed(string condition) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant(
                $$"""{ "Effect": "Allow", "Principal": "{|NIAM4101:*|}", {{Queue}} }, { "Effect": "Deny", "Principal": "*", {{Queue}}, "Condition": { {{condition}} } }"""
            )
        );

    [Fact]
    public Task A_principal_in_an_identity_policy_lets_nobody_in() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Request(
                "CreatePolicyRequest",
                "PolicyDocument",
                $$"""{ "Effect": "Allow", "{|NIAM3008:Principal|}": "*", {{Queue}} }"""
            ),
            AwsStubs.V4
        );

    [Theory]
    [InlineData(
        """ "Principal": "*" """,
        "'*' lets everyone in, callers without an AWS account included; name the accounts or roles, or add a condition on who calls, such as aws:PrincipalOrgID"
    )]
    [InlineData(
        """ "NotPrincipal": { "AWS": "123456789012" }""",
        "'NotPrincipal' in an Allow lets everyone in but those listed; name the accounts or roles, or add a condition on who calls, such as aws:PrincipalOrgID"
    )]
    public Task Says_who_is_let_in(string principal, string message) =>
        RuleMessage.SaysAsync(PolicySource.Allow($$"""{{principal}}, {{Queue}}"""), message);

    [Fact]
    public Task Allows_only_the_account_of_the_resource() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Allow($$""" "Principal": "{|NIAM4101:*|}", {{Queue}}"""),
            PolicySource.Allow($$""" "Principal": { "AWS": "arn:aws:iam::123456789012:root" }, {{Queue}}"""),
            "NIAM4101"
        );

    [Fact]
    public Task Allows_only_the_account_of_the_resource_in_place_of_a_star_among_AWS_principals() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Allow($$""" "Principal": { "AWS": "{|NIAM4101:*|}" }, {{Queue}}"""),
            PolicySource.Allow($$""" "Principal": { "AWS": "arn:aws:iam::123456789012:root" }, {{Queue}}"""),
            "NIAM4101"
        );
}
