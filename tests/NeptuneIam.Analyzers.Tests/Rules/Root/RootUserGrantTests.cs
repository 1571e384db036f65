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
    public Task Reports_what_only_the_root_user_is_allowed(string statement) => Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(statement));

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
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(statement));

    [Theory]
    [InlineData("ArnNotLike", "arn:aws:iam::*:root")]
    [InlineData("StringNotEquals", "arn:aws:iam::123456789012:root")]
    [InlineData("StringNotLike", "arn:aws:iam::*:root")]
    public Task Reports_a_denial_for_all_but_the_root_user(string conditionOperator, string value) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Policy(
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
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(statements));

    [Theory]
    [InlineData("{ \"AWS\": \"{|NIAM2101/Info:arn:aws:iam::123456789012:root|}\" }", "\"s3:GetObject\"")]
    [InlineData(
        "{ \"AWS\": [\"{|NIAM2101/Info:123456789012|}\", \"arn:aws:iam::123456789012:role/Loader\"] }",
        "[\"s3:GetObject\", \"dynamodb:GetItem\"]"
    )]
    [InlineData("{ \"AWS\": \"arn:aws:iam::123456789012:root\" }", "\"execute-api:Invoke\"")]
    [InlineData("{ \"AWS\": \"arn:aws:iam::123456789012:root\" }", "\"*\"")]
    [InlineData("{ \"AWS\": \"arn:aws:iam::123456789012:role/Loader\" }", "\"s3:GetObject\"")]
    public Task Reports_the_account_in_the_policy_of_a_gateway_endpoint(string principal, string action) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Endpoint($"\"Effect\": \"Allow\", \"Principal\": {principal}, \"Action\": {action}, \"Resource\": \"*\""),
            AwsStubs.V4
        );

    [Fact]
    public Task Lets_in_everyone_of_the_account() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Endpoint(
                "\"Effect\": \"Allow\", \"Principal\": { \"AWS\": \"{|NIAM2101:arn:aws:iam::123456789012:root|}\" }, \"Action\": \"s3:GetObject\", \"Resource\": \"*\""
            ),
            Endpoint(
                "\"Effect\": \"Allow\", \"Principal\": \"*\", \"Action\": \"s3:GetObject\", \"Resource\": \"*\", \"Condition\": { \"StringEquals\": { \"aws:PrincipalAccount\": [\"123456789012\"] } }"
            ),
            "NIAM2101.Endpoint",
            AwsStubs.V4
        );

    private static string Endpoint(string statement) =>
        $$$""""
            using Amazon.EC2.Model;
            static class Endpoints
            {
                static CreateVpcEndpointRequest Create() => new CreateVpcEndpointRequest
                {
                    PolicyDocument = """{ "Version": "2012-10-17", "Statement": [{ {{{statement}}} }] }""",
                };
            }
            """";

    private static string Policy(string statement) =>
        $$$""""
            static class Policies
            {
                const string Policy = """{ "Version": "2012-10-17", "Statement": [{{{statement}}}] }""";
            }
            """";
}
