using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class MalformedArnTests
{
    [Theory]
    [InlineData("{|NIAM3201/Warning:aws:s3:::graph-load/*|}")]
    [InlineData("{|NIAM3201/Warning:ARN:aws:s3:::graph-load/*|}")]
    [InlineData("{|NIAM3201/Warning:graph-load/*|}")]
    [InlineData("{|NIAM3201/Warning:arn:aws:s3:graph-load|}")]
    [InlineData("{|NIAM3201/Warning:arn:aws:S3:::graph-load|}")]
    [InlineData("{|NIAM3201/Warning:arn:rds:eu-west-1:123456789012:cluster:social|}")]
    [InlineData("{|NIAM3201/Info:arn:aws:rds:eu-west-1:123456789012:clusters:social|}")]
    public Task Reports_what_no_ARN_is(string resource) => Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(resource));

    [Theory]
    [InlineData("*")]
    [InlineData("arn:aws:s3:::graph-load")]
    [InlineData("arn:aws:s3:::graph-load/*")]
    [InlineData("arn:*")]
    [InlineData("arn:aws:rds:*")]
    [InlineData("a*")]
    [InlineData("*cluster:social")]
    [InlineData("${aws:PrincipalTag/Resource}")]
    public Task Is_silent_about_ARNs_and_patterns(string resource) => Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(resource));

    [Fact]
    public Task A_resource_of_the_actions_may_be_named_by_the_ARN_of_another_service() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant(
                """{ "Effect": "Allow", "Action": "sts:AssumeRoot", "Resource": "arn:aws:iam::123456789012:root", "Condition": { "ArnEquals": { "sts:TaskPolicyArn": "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials" } } }"""
            )
        );

    [Theory]
    [InlineData("{{x}}")]
    [InlineData("{{x}}:rds")]
    public Task Is_silent_about_what_is_not_known(string resource) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.WithHoles($$$"""{ "Effect": "Allow", "Action": "rds:*Tags*", "Resource": "{{{resource}}}" }""", "x")
        );

    [Theory]
    [InlineData("aws:s3:::graph-load/*", "'aws:s3:::graph-load/*' is no ARN: it begins with 'arn:'")]
    [InlineData(
        "arn:aws:s3:graph-load",
        "'arn:aws:s3:graph-load' is no ARN: it has six fields with colons between them, arn:partition:service:region:account:resource"
    )]
    [InlineData("arn:aws:S3:::graph-load", "'arn:aws:S3:::graph-load' is no ARN: its service is in lower case")]
    public Task Says_why_it_is_no_ARN(string resource, string message) => RuleMessage.SaysAsync(Policy(resource), message);

    [Theory]
    [InlineData("{|NIAM3201:aws:s3:::graph-load/*|}", "arn:aws:s3:::graph-load/*")]
    [InlineData("{|NIAM3201:ARN:aws:s3:::graph-load/*|}", "arn:aws:s3:::graph-load/*")]
    [InlineData("{|NIAM3201:arn:aws:S3:::graph-load|}", "arn:aws:s3:::graph-load")]
    [InlineData("{|NIAM3201:arn:rds:eu-west-1:123456789012:cluster:social|}", "arn:aws:rds:eu-west-1:123456789012:cluster:social")]
    public Task Writes_the_ARN_that_is_meant(string wrong, string right) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(Policy(wrong), Policy(right), "NIAM3201.Write");

    private static string Policy(string resources) =>
        PolicySource.Constant($$"""{ "Effect": "Allow", "Action": "s3:*Tag*", "Resource": ["{{resources}}"] }""");
}
