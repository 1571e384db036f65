using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class UnenforcedMultiFactorTests
{
    [Theory]
    [InlineData(""" "Bool": { "{|NIAM3309:aws:MultiFactorAuthPresent|}": "false" } """)]
    [InlineData(""" "BoolIfExists": { "{|NIAM3309:aws:multifactorauthpresent|}": true } """)]
    [InlineData(""" "Null": { "{|NIAM3309:aws:MultiFactorAuthPresent|}": "false" } """)]
    public Task Reports_an_Allow_that_sessions_without_MFA_meet(string conditions) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Condition(conditions));

    [Theory]
    [InlineData(""" "Bool": { "aws:MultiFactorAuthPresent": "true" }, "Null": { "aws:MultiFactorAuthPresent": "false" } """)]
    [InlineData(""" "Bool": { "aws:MultiFactorAuthPresent": "true" } """)]
    public Task Is_silent_about_an_Allow_that_they_do_not_meet(string conditions) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Condition(conditions));

    [Theory]
    [InlineData(""" "Bool": { "{|NIAM3309:aws:MultiFactorAuthPresent|}": "false" } """)]
    [InlineData(""" "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } """)]
    [InlineData(""" "Bool": { "aws:MultiFactorAuthPresent": "true" } """)]
    public Task Reports_only_a_Deny_that_requests_without_the_key_escape(string conditions) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Condition(conditions, "Deny"));

    [Fact]
    public Task A_second_Deny_may_be_for_requests_without_the_key() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant(
                """
                { "Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "arn:aws:s3:::graphs/*", "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "false" } } },
                { "Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "arn:aws:s3:::graphs/*", "Condition": { "Null": { "aws:MultiFactorAuthPresent": "true" } } }
                """
            )
        );

    [Theory]
    [InlineData(
        "NIAM3309.True",
        """ "Bool": { "{|NIAM3309:aws:MultiFactorAuthPresent|}": "false" } """,
        """ "Bool": { "aws:MultiFactorAuthPresent": "true" } """
    )]
    [InlineData(
        "NIAM3309.Bool",
        """ "BoolIfExists": { "{|NIAM3309:aws:MultiFactorAuthPresent|}": "true" } """,
        """ "Bool": { "aws:MultiFactorAuthPresent": "true" } """
    )]
    public Task Writes_a_condition_that_enforces_MFA(string key, string conditions, string @fixed) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Condition(conditions),
            PolicySource.Condition(@fixed),
            key
        );

    [Fact]
    public Task Denies_without_the_key_too_in_every_statement() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Condition(""" "Bool": { "{|NIAM3309:aws:MultiFactorAuthPresent|}": "false" } """, "Deny"),
            PolicySource.Condition(""" "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } """, "Deny"),
            "NIAM3309.BoolIfExists"
        );
}
