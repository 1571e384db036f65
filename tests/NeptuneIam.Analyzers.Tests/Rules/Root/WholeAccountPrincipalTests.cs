using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Readers.Cdk;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class WholeAccountPrincipalTests
{
    private const string Assume = """
        "Action": "sts:AssumeRole"
        """;

    [Theory]
    [InlineData("""{ "AWS": "{|NIAM2103/Info:arn:aws:iam::123456789012:root|}" }""", Assume)]
    [InlineData("""{ "AWS": "{|NIAM2103:123456789012|}" }""", Assume)]
    [InlineData(
        """{ "AWS": ["{|NIAM2103:arn:aws-cn:iam::123456789012:root|}", "arn:aws:iam::123456789012:role/Deploy"], "Service": "ec2.amazonaws.com" }""",
        """ "Action": ["sts:AssumeRole", "sts:TagSession"]"""
    )]
    [InlineData(
        """{ "AWS": "{|NIAM2103:arn:aws:iam::123456789012:root|}" }""",
        $$"""{{Assume}}, "Condition": { "Bool": { "aws:SecureTransport": "true" } }"""
    )]
    public Task Reports_an_account_that_may_assume_a_role(string principal, string elements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Trust(principal, elements), AwsStubs.V4);

    [Theory]
    [InlineData("""{ "AWS": "arn:aws:iam::123456789012:role/Deploy" }""", Assume)]
    [InlineData(
        """{ "AWS": "arn:aws:iam::123456789012:root" }""",
        $$"""{{Assume}}, "Condition": { "StringEquals": { "sts:ExternalId": "a1b2c3" } }"""
    )]
    [InlineData(
        """{ "AWS": "arn:aws:iam::123456789012:root" }""",
        $$"""{{Assume}}, "Condition": { "Bool": { "aws:MultiFactorAuthPresent": "true" } }"""
    )]
    [InlineData(
        """{ "AWS": "arn:aws:iam::123456789012:root" }""",
        $$"""{{Assume}}, "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/Deploy*" } }"""
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
    public Task Is_silent_in_the_policy_of_a_key() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Key(
                """{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::210987654321:root" }, "Action": "kms:*", "Resource": "*" }"""
            ),
            AwsStubs.V4
        );

    [Theory]
    [InlineData("{|NIAM2103:new AccountRootPrincipal()|}")]
    [InlineData("""{|NIAM2103:new AccountPrincipal("123456789012")|}""")]
    [InlineData("""new ArnPrincipal("arn:aws:iam::123456789012:role/Deploy")""")]
    [InlineData(
        """new AccountPrincipal("123456789012").WithConditions(new Dictionary<string, object> { ["StringEquals"] = new Dictionary<string, object> { ["sts:ExternalId"] = "a1b2c3" } })"""
    )]
    public Task Reads_the_principals_of_roles_of_the_CDK(string principal) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            CdkSource.InConstruct($$"""new Role(this, "deploy", new RoleProps { AssumedBy = {{principal}} });"""),
            References.Cdk
        );

    [Theory]
    [InlineData("arn:aws:iam::123456789012:root", "arn:aws:iam::123456789012:role/ROLE-NAME")]
    [InlineData("123456789012", "arn:aws:iam::123456789012:role/ROLE-NAME")]
    public Task Lets_in_one_role(string account, string role) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Trust($$"""{ "AWS": "{|NIAM2103:{{account}}|}" }""", Assume),
            Trust($$"""{ "AWS": "{{role}}" }""", Assume),
            "NIAM2103",
            AwsStubs.V4
        );

    private static string Trust(string principal, string elements) =>
        PolicySource.Trust($$"""{ "Effect": "Allow", "Principal": {{principal}}, {{elements.Trim()}} }""");

    private static string Topic(string statements) =>
        PolicySource.Request(
            "Amazon.SimpleNotificationService.Model.SetTopicAttributesRequest",
            "AttributeValue",
            statements,
            "AttributeName = \"Policy\","
        );
}
