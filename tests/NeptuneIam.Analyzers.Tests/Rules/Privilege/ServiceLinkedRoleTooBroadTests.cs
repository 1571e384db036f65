using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class ServiceLinkedRoleTooBroadTests
{
    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM4006/Warning:iam:CreateServiceLinkedRole|}", "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM4006:iam:CreateService*|}", "Resource": "*", "Condition": { "StringLike": { "iam:AWSServiceName": "*.amazonaws.com" } } }"""
    )]
    public Task Reports_the_roles_of_every_service(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statement));

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "arn:aws:iam::*:role/aws-service-role/rds.amazonaws.com/AWSServiceRoleForRDS" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "*", "Condition": { "StringLike": { "iam:AWSServiceName": "rds.amazonaws.com" } } }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "arn:aws:iam::*:role/aws-service-role/*" }""")]
    public Task Is_silent_where_the_role_or_the_service_is_named(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statement));

    [Fact]
    public Task Is_silent_in_policies_that_only_limit() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Session("""{ "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "*" }"""),
            AwsStubs.V4
        );

    [Fact]
    public Task Names_Neptunes_service_in_a_condition() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Neptune("""{ "Effect": "Allow", "Action": "{|NIAM4006:iam:CreateServiceLinkedRole|}", "Resource": "*" }"""),
            PolicySource.Neptune(
                """{ "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "*", "Condition": { "StringEquals": { "iam:AWSServiceName": ["rds.amazonaws.com"] } } }"""
            ),
            "NIAM4006.For.rds.amazonaws.com"
        );
}
