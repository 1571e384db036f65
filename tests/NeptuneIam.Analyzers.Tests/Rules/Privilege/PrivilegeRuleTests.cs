using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>The rules about too much access: NIAM4001, 4004, 4005 and 4006.</summary>
public sealed class PrivilegeRuleTests
{
    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM4001/Warning:*|}", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": ["s3:GetObject", "{|NIAM4001:*:*|}"], "Resource": ["arn:aws:s3:::a", "*"] }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM4001:*|}", "Resource": "*", "Condition": { "StringEqualsIfExists": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM4001:*|}", "Resource": "*" }, { "Effect": "Deny", "Action": "iam:*", "Resource": "*" }"""
    )]
    public Task Reports_every_action_on_every_resource(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(WithoutRedundancy(statements));

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

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "*", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "NotAction": "iam:*", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "*" }""")]
    public Task Is_silent_in_policies_that_only_limit(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Session(statement), AwsStubs.V4);

    [Fact]
    public Task Is_silent_where_the_action_may_be_anything() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            """"
            static class Policies
            {
                static string Policy(string action) => $$"""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "{{action}}", "Resource": "*" }] }""";
                static string Narrowed(string condition) => $$"""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*", "Condition": {{condition}} }] }""";
            }
            """"
        );

    [Theory]
    [InlineData("""{ "Effect": "Allow", "{|NIAM4004/Warning:NotAction|}": "iam:*", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "s3:GetObject", "{|NIAM4004/Warning:NotResource|}": "arn:aws:s3:::private/*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "{|NIAM4004/Info:NotAction|}": "iam:*", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestedRegion": "eu-west-1" } } }"""
    )]
    public Task Reports_exceptions_in_an_allow(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statement));

    [Theory]
    [InlineData("""{ "Effect": "Deny", "NotAction": "iam:*", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Deny", "Action": "s3:*", "NotResource": "arn:aws:s3:::public/*" }""")]
    public Task Is_silent_about_exceptions_of_a_denial(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statement));

    [Fact]
    public Task Lists_the_actions_where_they_are_few() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Constant(
                """{ "Effect": "Allow", "{|NIAM4004:NotAction|}": "sqs:Delete*", "Resource": "arn:aws:sqs:eu-west-1:123456789012:orders" }"""
            ),
            PolicySource.Constant(
                """
                { "Effect": "Allow", "Action": ["sqs:AddPermission", "sqs:CancelMessageMoveTask", "sqs:ChangeMessageVisibility", "sqs:CreateQueue", "sqs:GetQueueAttributes", "sqs:GetQueueUrl", "sqs:ListDeadLetterSourceQueues", "sqs:ListMessageMoveTasks", "sqs:ListQueueTags", "sqs:PurgeQueue", "sqs:ReceiveMessage", "sqs:RemovePermission", "sqs:SendMessage", "sqs:SetQueueAttributes", "sqs:StartMessageMoveTask", "sqs:TagQueue", "sqs:UntagQueue"], "Resource": "arn:aws:sqs:eu-west-1:123456789012:orders" }
                """.Trim()
            ),
            "NIAM4004.List"
        );

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

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM4006/Warning:iam:CreateServiceLinkedRole|}", "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM4006:iam:CreateService*|}", "Resource": "*", "Condition": { "StringLike": { "iam:AWSServiceName": "*.amazonaws.com" } } }"""
    )]
    public Task Reports_the_service_linked_role_of_every_service(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statement));

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "arn:aws:iam::*:role/aws-service-role/rds.amazonaws.com/AWSServiceRoleForRDS" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "*", "Condition": { "StringLike": { "iam:AWSServiceName": "rds.amazonaws.com" } } }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "arn:aws:iam::*:role/aws-service-role/*" }""")]
    public Task Is_silent_where_the_service_linked_role_is_named(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statement));

    [Fact]
    public Task Names_Neptunes_service_for_the_service_linked_role() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Neptune("""{ "Effect": "Allow", "Action": "{|NIAM4006:iam:CreateServiceLinkedRole|}", "Resource": "*" }"""),
            PolicySource.Neptune(
                """{ "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "*", "Condition": { "StringEquals": { "iam:AWSServiceName": ["rds.amazonaws.com"] } } }"""
            ),
            "NIAM4006.For.rds.amazonaws.com"
        );

    /// <summary>Policies in which a star stands beside what it takes in, which NIAM5001 reports too.</summary>
    private static string WithoutRedundancy(string statements) =>
        PolicySource.Constant(
            statements
                .Replace("\"s3:GetObject\"", "\"{|NIAM5001:s3:GetObject|}\"", StringComparison.Ordinal)
                .Replace("\"arn:aws:s3:::a\"", "\"{|NIAM5001:arn:aws:s3:::a|}\"", StringComparison.Ordinal)
        );
}
