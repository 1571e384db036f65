using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class PartitionMismatchTests
{
    [Theory]
    [InlineData("{|NIAM3203/Warning:arn:aws:rds:cn-north-1:123456789012:cluster:social|}")]
    [InlineData("{|NIAM3203/Warning:arn:aws-cn:rds:eu-west-1:123456789012:cluster:social|}")]
    [InlineData("{|NIAM3203/Warning:arn:aws:rds:us-gov-west-1:123456789012:cluster:social|}")]
    [InlineData("{|NIAM3203/Warning:arn:aws-us-gv:s3:::graph-load|}")]
    public Task Reports_partitions_that_have_no_such_region(string resource) => Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(resource));

    [Theory]
    [InlineData("arn:aws-cn:rds:cn-north-1:123456789012:cluster:social")]
    [InlineData("arn:aws-cn:s3:::graph-load")]
    [InlineData("arn:*:rds:cn-north-1:123456789012:cluster:social")]
    [InlineData("arn:{partition}:rds:eu-west-1:123456789012:cluster:social")]
    public Task Is_silent_about_partitions_that_have_the_region(string resource) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(resource));

    [Theory]
    [InlineData("arn:{{x}}:rds:cn-north-1:123456789012:cluster:social")]
    [InlineData("arn:aws:rds:{{x}}:123456789012:cluster:social")]
    public Task Is_silent_about_what_is_not_known(string resource) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.WithHoles($$$"""{ "Effect": "Allow", "Action": "rds:*Tags*", "Resource": "{{{resource}}}" }""", "x")
        );

    [Fact]
    public Task Writes_all_at_once() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Policy(
                "{|NIAM3203:arn:aws:rds:cn-north-1:123456789012:cluster:a|}\", \"{|NIAM3203:arn:aws:rds:cn-north-1:123456789012:cluster:b|}"
            ),
            Policy("arn:aws-cn:rds:cn-north-1:123456789012:cluster:a\", \"arn:aws-cn:rds:cn-north-1:123456789012:cluster:b"),
            "NIAM3203.aws-cn"
        );

    private static string Policy(string resources) =>
        PolicySource.Constant($$"""{ "Effect": "Allow", "Action": "s3:*Tag*", "Resource": ["{{resources}}"] }""");
}
