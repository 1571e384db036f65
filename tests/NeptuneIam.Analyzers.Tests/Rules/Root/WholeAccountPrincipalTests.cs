using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class WholeAccountPrincipalTests
{
    private const string Assume = "\"Action\": \"sts:AssumeRole\"";

    [Theory]
    [InlineData("{ \"AWS\": \"{|NIAM2103/Info:arn:aws:iam::123456789012:root|}\" }", Assume)]
    [InlineData("{ \"AWS\": \"{|NIAM2103:123456789012|}\" }", Assume)]
    [InlineData(
        "{ \"AWS\": [\"{|NIAM2103:arn:aws-cn:iam::123456789012:root|}\", \"arn:aws:iam::123456789012:role/Deploy\"], \"Service\": \"ec2.amazonaws.com\" }",
        "\"Action\": [\"sts:AssumeRole\", \"sts:TagSession\"]"
    )]
    [InlineData(
        "{ \"AWS\": \"{|NIAM2103:arn:aws:iam::123456789012:root|}\" }",
        Assume + ", \"Condition\": { \"Bool\": { \"aws:SecureTransport\": \"true\" } }"
    )]
    public Task Reports_an_account_that_may_assume_a_role(string principal, string elements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Trust(principal, elements), AwsStubs.V4);

    [Theory]
    [InlineData("{ \"AWS\": \"arn:aws:iam::123456789012:role/Deploy\" }", Assume)]
    [InlineData(
        "{ \"AWS\": \"arn:aws:iam::123456789012:root\" }",
        Assume + ", \"Condition\": { \"StringEquals\": { \"sts:ExternalId\": \"a1b2c3\" } }"
    )]
    [InlineData(
        "{ \"AWS\": \"arn:aws:iam::123456789012:root\" }",
        Assume + ", \"Condition\": { \"Bool\": { \"aws:MultiFactorAuthPresent\": \"true\" } }"
    )]
    [InlineData(
        "{ \"AWS\": \"arn:aws:iam::123456789012:root\" }",
        Assume + ", \"Condition\": { \"ArnLike\": { \"aws:PrincipalArn\": \"arn:aws:iam::123456789012:role/Deploy*\" } }"
    )]
    public Task Is_silent_where_the_role_is_named_or_a_condition_narrows(string principal, string elements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Trust(principal, elements), AwsStubs.V4);

    [Theory]
    [InlineData("arn:aws:sns:eu-west-1:123456789012:alarms", "{|NIAM2103:arn:aws:iam::210987654321:root|}", "sns:Publish")]
    [InlineData("arn:aws:sns:eu-west-1:123456789012:alarms", "arn:aws:iam::123456789012:root", "sns:Publish")]
    [InlineData("*", "arn:aws:iam::123456789012:root", "kms:*")]
    public Task Reports_other_accounts_in_policies_of_resources_but_of_keys(string resource, string principal, string action) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Topic(
                $$"""{ "Effect": "Allow", "Principal": { "AWS": "{{principal}}" }, "Action": "{{action}}", "Resource": "{{resource}}" }"""
            ),
            AwsStubs.V4
        );

    [Fact]
    public Task Is_silent_where_a_denial_narrows() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Topic(
                """{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::210987654321:root" }, "Action": "sns:Publish", "Resource": "arn:aws:sns:eu-west-1:123456789012:alarms" }, { "Effect": "Deny", "Principal": "*", "Action": "sns:Publish", "Resource": "arn:aws:sns:eu-west-1:123456789012:alarms", "Condition": { "StringNotEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } } }"""
            ),
            AwsStubs.V4
        );

    [Fact]
    public Task A_key_policy_of_a_request_is_silent() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            """"
            using Amazon.KeyManagementService.Model;
            static class Keys
            {
                static CreateKeyRequest Create() => new CreateKeyRequest
                {
                    Policy = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::210987654321:root" }, "Action": "kms:*", "Resource": "*" }] }""",
                };
            }
            """",
            AwsStubs.V4
        );

    [Theory]
    [InlineData("new AccountRootPrincipal()", true)]
    [InlineData("new AccountPrincipal(\"123456789012\")", true)]
    [InlineData("new ArnPrincipal(\"arn:aws:iam::123456789012:role/Deploy\")", false)]
    [InlineData(
        "new AccountPrincipal(\"123456789012\").WithConditions(new Dictionary<string, object> { [\"StringEquals\"] = new Dictionary<string, object> { [\"sts:ExternalId\"] = \"a1b2c3\" } })",
        false
    )]
    public async Task Account_principals_of_the_CDK_are_reported_too(string principal, bool isReported)
    {
        var compilation = Compile.Library(
            [
                $$"""
                using System.Collections.Generic;
                using Amazon.CDK;
                using Amazon.CDK.AWS.IAM;
                using Constructs;

                class Roles : Stack
                {
                    public Roles(Construct scope) : base(scope, "Roles")
                    {
                        new Role(this, "Deploy", new RoleProps { AssumedBy = {{principal}} });
                    }
                }
                """,
            ],
            References.Cdk
        );
        Assert.Equal(
            isReported ? ["NIAM2103"] : [],
            (await compilation.AnalyzeAsync(new IamPolicyAnalyzer())).Select(static diagnostic => diagnostic.Id)
        );
    }

    [Theory]
    [InlineData("arn:aws:iam::123456789012:root", "arn:aws:iam::123456789012:role/ROLE-NAME")]
    [InlineData("123456789012", "arn:aws:iam::123456789012:role/ROLE-NAME")]
    public Task Lets_in_one_role(string account, string role) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Trust($"{{ \"AWS\": \"{{|NIAM2103:{account}|}}\" }}", Assume),
            Trust($"{{ \"AWS\": \"{role}\" }}", Assume),
            "NIAM2103",
            AwsStubs.V4
        );

    private static string Trust(string principal, string elements) =>
        PolicySource.Trust($"{{ \"Effect\": \"Allow\", \"Principal\": {principal}, {elements} }}");

    private static string Topic(string statements) =>
        $$$""""
            using Amazon.SimpleNotificationService.Model;
            static class Topics
            {
                static SetTopicAttributesRequest Set() => new SetTopicAttributesRequest
                {
                    AttributeName = "Policy",
                    AttributeValue = """{ "Version": "2012-10-17", "Statement": [{{{statements}}}] }""",
                };
            }
            """";
}
