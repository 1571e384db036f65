using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class InvalidSyntaxTests
{
    [Theory]
    [InlineData(
        """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject" {|NIAM3001:"Resource"|}: "*" }] }"""
    )]
    [InlineData(
        """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"{|NIAM3001:,|} }] }"""
    )]
    [InlineData(
        """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow" {|NIAM3001:"Action"|}: "s3:GetObject", "Resource": "*", }] }"""
    )]
    public Task Reports_the_earliest_syntax_error(string policy) => Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Text(policy));

    [Theory]
    [InlineData("""{ "Statement": [{ "Effect": "Allow" "Action": "s3:GetObject", "Resource": "*" }] }""")]
    [InlineData("""resource "aws_iam_policy" "p" { policy = jsonencode({ Version = "2012-10-17" Statement = [{ Effect = "Allow" }] }) }""")]
    [InlineData("""{ "Version": "2012-10-17", "rules": [,] }""")]
    public Task Is_silent_about_text_that_is_not_surely_a_policy(string text) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Text(text));

    [Theory]
    [InlineData("PolicyDocument = ")]
    [InlineData("PolicyDocument = /* lang=iam-policy */ ")]
    public Task Reports_any_text_that_goes_to_a_policy_property(string property) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            $$""""
            using Amazon.IdentityManagement.Model;
            static class Access
            {
                static object Create() => new PutRolePolicyRequest { RoleName = "r", PolicyName = "p", {{property}}"""{ "Statement": {|NIAM3001:}|}""" };
            }
            """",
            AwsStubs.V4
        );

    [Fact]
    public Task Is_silent_about_templates() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            """"
            static class Policies
            {
                private const string Template = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["sts:AssumeRole"]{Condition} }] }""";

                static string Make(string condition) => Template.Replace("{Condition}", condition);
            }
            """"
        );

    [Fact]
    public Task Repairs_where_one_change_is_meant() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Text(
                """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject" {|NIAM3001:"Resource"|}: "arn:aws:s3:::graphs/*" }] }"""
            ),
            PolicySource.Text(
                """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }] }"""
            ),
            "NIAM3001.Repair"
        );
}
