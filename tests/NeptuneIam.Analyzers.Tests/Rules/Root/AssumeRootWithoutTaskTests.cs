using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class AssumeRootWithoutTaskTests
{
    private const string Root = """
        "Resource": "arn:aws:iam::*:root"
        """;
    private const string Audit = "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials";

    [Theory]
    [InlineData($$""" "Action": "{|NIAM2104/Warning:sts:AssumeRoot|}", {{Root}}""")]
    [InlineData(""" "Action": ["iam:ListUsers", "{|NIAM2104:STS:assumeroot|}"], "Resource": "*" """)]
    [InlineData(
        $$""" "Action": "{|NIAM2104:sts:AssumeRoot|}", {{Root}}, "Condition": { "StringEqualsIfExists": { "sts:TaskPolicyArn": "{{Audit}}" } }"""
    )]
    [InlineData(
        $$""" "Action": "{|NIAM2104:sts:AssumeRoot|}", {{Root}}, "Condition": { "StringEquals": { "aws:RequestedRegion": "eu-west-1" } }"""
    )]
    public Task Reports_sessions_for_any_task(string elements) => Verify.ReportsAsync<IamPolicyAnalyzer>(Policy("Allow", elements));

    [Theory]
    [InlineData("{|NIAM2104:arn:aws:iam::aws:policy/root-task/IAMAuditRootCredentials|}")]
    [InlineData("{|NIAM2104:arn:aws:iam::aws:policy/AdministratorAccess|}")]
    [InlineData("{|NIAM2104:arn:aws:iam::aws:policy/IAMAuditRootUserCredentials|}")]
    public Task Reports_what_is_no_task(string task) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy("Allow", """ "Action": "sts:AssumeRoot", """ + Limited(task)));

    [Theory]
    [InlineData(
        "Allow",
        $$""" "Action": "sts:AssumeRoot", {{Root}}, "Condition": { "StringEquals": { "sts:TaskPolicyArn": ["{{Audit}}", "arn:aws:iam::aws:policy/root-task/S3UnlockBucketPolicy"] } }"""
    )]
    [InlineData(
        "Allow",
        $$""" "Action": "sts:AssumeRoot", {{Root}}, "Condition": { "ArnLike": { "sts:taskpolicyarn": "arn:aws:iam::aws:policy/root-task/IAM*" } }"""
    )]
    [InlineData("Deny", """ "Action": "sts:AssumeRoot", "Resource": "*" """)]
    [InlineData("Allow", """ "Action": "sts:AssumeRole", "Resource": "arn:aws:iam::123456789012:role/Deploy" """)]
    public Task Is_silent_about_limited_sessions_denials_and_roles(string effect, string elements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(effect, elements));

    [Fact]
    public Task Is_silent_where_other_tasks_are_denied() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant(
                $$"""{ "Effect": "Allow", "Action": "sts:AssumeRoot", {{Root}} }, { "Effect": "Deny", "Action": "sts:AssumeRoot", "Resource": "*", "Condition": { "ArnNotEquals": { "sts:TaskPolicyArn": "{{Audit}}" } } }"""
            )
        );

    [Fact]
    public Task Is_silent_in_policies_that_only_limit() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Session("""{ "Effect": "Allow", "Action": "sts:AssumeRoot", "Resource": "*" }"""),
            AwsStubs.V4
        );

    [Fact]
    public Task Allows_only_the_audit() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Policy("Allow", $$""" "Action": "{|NIAM2104:sts:AssumeRoot|}", {{Root}}"""),
            Policy(
                "Allow",
                $$""" "Action": "sts:AssumeRoot", {{Root}}, "Condition": { "ArnEquals": { "sts:TaskPolicyArn": ["{{Audit}}"] } }"""
            ),
            "NIAM2104.Audit"
        );

    [Theory]
    [InlineData("arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredential", Audit)]
    [InlineData(
        "arn:aws-us-gov:iam::aws:policy/root-task/iamAuditRootUserCredentials",
        "arn:aws-us-gov:iam::aws:policy/root-task/IAMAuditRootUserCredentials"
    )]
    public Task Writes_the_task_that_is_meant(string wrong, string right) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Policy("Allow", """ "Action": "sts:AssumeRoot", """ + Limited($"{{|NIAM2104:{wrong}|}}")),
            Policy("Allow", """ "Action": "sts:AssumeRoot", """ + Limited(right)),
            "NIAM2104.Task"
        );

    private static string Limited(string task) => $$"""{{Root}}, "Condition": { "StringEquals": { "sts:TaskPolicyArn": "{{task}}" } }""";

    private static string Policy(string effect, string elements) =>
        PolicySource.Constant($$"""{ "Effect": "{{effect}}", {{elements.Trim()}} }""");
}
