using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class ElementNotAllowedTests
{
    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "{|NIAM3008:Principal|}": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }"""
    )]
    [InlineData(
        """{ "Effect": "Deny", "{|NIAM3008:NotPrincipal|}": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }"""
    )]
    public Task Reports_principals_in_an_identity_policy(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Identity(statement), AwsStubs.V4);

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Principal": { "Service": "rds.amazonaws.com" }, "Action": "sts:AssumeRole", "{|NIAM3008:Resource|}": "*" }"""
    )]
    [InlineData(
        """{ "Effect": "Deny", "{|NIAM3008:NotPrincipal|}": { "AWS": "arn:aws:iam::111122223333:role/a" }, "Action": "sts:AssumeRole" }"""
    )]
    public Task Reports_resources_and_exceptions_in_a_trust_policy(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Trust(statement), AwsStubs.V4);

    [Fact]
    public Task What_the_policy_is_for_has_to_be_known() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant(
                """{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:role/a" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }"""
            )
        );

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "An identity policy has no Principal: it is about whoever it is attached to; remove it"
    )]
    [InlineData(
        """{ "Effect": "Deny", "NotPrincipal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }""",
        "An identity policy has no NotPrincipal: it is about whoever it is attached to; remove it"
    )]
    public Task Says_what_an_identity_policy_has_not(string statement, string message) =>
        RuleMessage.SaysAsync(PolicySource.Identity(statement), message, AwsStubs.V4);

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Principal": { "Service": "rds.amazonaws.com" }, "Action": "sts:AssumeRole", "NotResource": "*" }""",
        "A trust policy has no NotResource: it is about its own role; remove it"
    )]
    [InlineData(
        """{ "Effect": "Deny", "NotPrincipal": { "AWS": "arn:aws:iam::111122223333:role/a" }, "Action": "sts:AssumeRole" }""",
        "A trust policy has no NotPrincipal: it names those who may assume the role"
    )]
    public Task Says_what_a_trust_policy_has_not(string statement, string message) =>
        RuleMessage.SaysAsync(PolicySource.Trust(statement), message, AwsStubs.V4);

    [Theory]
    [InlineData("Principal")]
    [InlineData("NotPrincipal")]
    public Task Says_what_a_session_policy_has_not(string element) =>
        RuleMessage.SaysAsync(
            PolicySource.Session(
                $$"""{ "Effect": "Deny", "{{element}}": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::a/*" }"""
            ),
            $"A session policy has no {element}: it is about the session; remove it",
            AwsStubs.V4
        );

    [Fact]
    public Task Removes_what_the_type_of_policy_has_not() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Trust(
                """{ "Effect": "Allow", "Principal": { "Service": "rds.amazonaws.com" }, "Action": "sts:AssumeRole", "{|NIAM3008:Resource|}": "*" }"""
            ),
            PolicySource.Trust("""{ "Effect": "Allow", "Principal": { "Service": "rds.amazonaws.com" }, "Action": "sts:AssumeRole" }"""),
            "NIAM3008.RemoveResource",
            AwsStubs.V4
        );
}
