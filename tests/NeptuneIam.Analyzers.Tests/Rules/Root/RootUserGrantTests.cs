using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class RootUserGrantTests
{
    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": { "ArnLike": { "aws:PrincipalArn": "{|NIAM2101/Warning:arn:aws:iam::*:root|}" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": { "StringEquals": { "aws:principaltype": ["{|NIAM2101/Warning:Account|}"] } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": { "StringEquals": { "aws:userid": "{|NIAM2101/Warning:123456789012|}" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:root" }, "Action": "kms:*", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalType": "{|NIAM2101/Info:Account|}" } } }"""
    )]
    public Task Reports_what_only_the_root_user_is_allowed(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statement));

    [Theory]
    [InlineData(""" "StringLike": { "{|NIAM3303:aws:PrincipalArn|}": "{|NIAM2101:arn:aws:iam::*:root|}" }""")]
    [InlineData(
        """ "ArnEquals": { "AWS:principalarn": ["arn:aws:iam::123456789012:role/r", "{|NIAM2101:arn:aws-cn:iam::123456789012:root|}"] }"""
    )]
    [InlineData(""" "StringEquals": { "aws:PrincipalArn": "{|NIAM2101:arn:aws:iam::${aws:PrincipalAccount}:root|}" }""")]
    [InlineData(""" "StringEquals": { "aws:PrincipalType": "{|NIAM2101:Account|}" }""")]
    public Task Reports_conditions_that_only_the_root_user_meets(string condition) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant($$"""{ "Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": {{{condition}}} }""")
        );

    [Theory]
    [InlineData(""" "ArnNotEquals": { "aws:PrincipalArn": "arn:aws:iam::123456789012:root" }""")]
    [InlineData(""" "ArnEqualsIfExists": { "aws:PrincipalArn": "arn:aws:iam::123456789012:root" }""")]
    [InlineData(""" "StringEquals": { "aws:PrincipalAccount": "123456789012" }""")]
    [InlineData(""" "StringEquals": { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/root" }""")]
    [InlineData(""" "ArnEquals": { "aws:SourceArn": "arn:aws:iam::123456789012:root" }""")]
    public Task Is_silent_about_conditions_that_others_meet(string condition) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant($$"""{ "Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": {{{condition}}} }""")
        );

    [Theory]
    [InlineData(
        """{ "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::*:root" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": { "ArnNotLike": { "aws:PrincipalArn": "arn:aws:iam::*:root" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": { "StringEquals": { "aws:userid": "AROAEXAMPLE:session" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Principal": { "AWS": "{|NIAM2103:arn:aws:iam::123456789012:root|}" }, "Action": "sts:AssumeRole" }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "iam:*", "Resource": "{|NIAM3201:arn:aws:iam::123456789012:root|}" }""")]
    public Task Is_silent_about_denials_and_the_account_principal(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statement));

    [Theory]
    [InlineData("ArnNotLike", "arn:aws:iam::*:root")]
    [InlineData("StringNotEquals", "arn:aws:iam::123456789012:root")]
    [InlineData("StringNotLike", "arn:aws:iam::*:root")]
    public Task Reports_a_denial_for_all_but_the_root_user(string conditionOperator, string value) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant(
                $$"""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }, { "Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*", "Condition": { "{{conditionOperator}}": { "aws:PrincipalArn": "{|NIAM2101/Warning:{{value}}|}" } } }"""
            )
        );

    [Theory]
    [InlineData(
        """{ "Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*", "Condition": { "StringNotLike": { "aws:PrincipalArn": "arn:aws:iam::*:root" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }, { "Effect": "Deny", "Action": "s3:DeleteBucket", "Resource": "*", "Condition": { "StringNotLike": { "aws:PrincipalArn": ["arn:aws:iam::123456789012:role/Admin", "arn:aws:iam::123456789012:root"] } } }"""
    )]
    public Task Is_silent_about_policies_that_only_limit_and_about_last_resorts(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statements));

    [Theory]
    [InlineData("""{ "AWS": "{|NIAM2101/Info:arn:aws:iam::123456789012:root|}" }""", """ "s3:GetObject" """)]
    [InlineData(
        """{ "AWS": ["{|NIAM2101/Info:123456789012|}", "arn:aws:iam::123456789012:role/Loader"] }""",
        """["s3:GetObject", "dynamodb:GetItem"]"""
    )]
    [InlineData("""{ "AWS": "arn:aws:iam::123456789012:root" }""", """ "execute-api:Invoke" """)]
    [InlineData("""{ "AWS": "arn:aws:iam::123456789012:root" }""", """ "*" """)]
    [InlineData("""{ "AWS": "arn:aws:iam::123456789012:role/Loader" }""", """ "s3:GetObject" """)]
    public Task Reports_the_account_in_the_policy_of_a_gateway_endpoint(string principal, string action) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Endpoint($$"""{ "Effect": "Allow", "Principal": {{principal}}, "Action": {{action}}, "Resource": "*" }"""),
            AwsStubs.V4
        );

    [Fact]
    public Task Lets_in_everyone_of_the_account() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Endpoint(
                """{ "Effect": "Allow", "Principal": { "AWS": "{|NIAM2101:arn:aws:iam::123456789012:root|}" }, "Action": "s3:GetObject", "Resource": "*" }"""
            ),
            PolicySource.Endpoint(
                """{ "Effect": "Allow", "Principal": "*", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalAccount": ["123456789012"] } } }"""
            ),
            "NIAM2101.Endpoint",
            AwsStubs.V4
        );
}
