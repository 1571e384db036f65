using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class ArnFieldTests
{
    [Theory]
    [InlineData("{|NIAM3202/Warning:arn:aws:rds:us-east1:123456789012:cluster:social|}")]
    [InlineData("{|NIAM3202/Warning:arn:aws:rds:us-east-1a:123456789012:cluster:social|}")]
    [InlineData("{|NIAM3202/Info:arn:aws:rds:xx-nowhere-1:123456789012:cluster:social|}")]
    [InlineData("{|NIAM3202/Info:arn:aws:rds:ap-southeast-9:123456789012:cluster:social|}")]
    [InlineData("{|NIAM3202/Warning:arn:aws:rds:eu-west-1:12345678901:cluster:social|}")]
    [InlineData("{|NIAM3202/Warning:arn:aws:rds:eu-west-1:1234-5678-9012:cluster:social|}")]
    [InlineData("{|NIAM3202/Warning:arn:aws:s3:eu-west-1::graph-load|}")]
    [InlineData("{|NIAM3202/Warning:arn:aws:s3::123456789012:graph-load|}")]
    [InlineData("{|NIAM3202/Warning:arn:aws:iam:eu-west-1:123456789012:role/Loader|}")]
    [InlineData("{|NIAM3202/Warning:arn:aws:rds::123456789012:cluster:social|}")]
    [InlineData("{|NIAM3202/Warning:arn:aws:rds:eu-west-1::cluster:social|}")]
    [InlineData("{|NIAM3202/Warning:arn:aws:rds:eu-west-1:1234567890123:cluster:social|}")]
    [InlineData("{|NIAM3202/Warning:arn:aws:rds:eu-west-1:12345678901a:cluster:social|}")]
    [InlineData("{|NIAM3202/Warning:arn:aws:rds:EU-WEST-1:123456789012:cluster:social|}")]
    public Task Reports_regions_and_accounts_that_there_are_not(string resource) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(resource));

    [Theory]
    [InlineData("arn:aws:rds:*:*:cluster:social")]
    [InlineData("arn:aws:rds:${aws:RequestedRegion}:${aws:PrincipalAccount}:cluster:social")]
    [InlineData("arn:aws:rds:REGION:ACCOUNT:cluster:social")]
    [InlineData("arn:aws:rds:{region}:{account}:cluster:social")]
    [InlineData("arn:aws:rds::123456789012:global-cluster:social")]
    [InlineData("arn:aws:iam::aws:policy/NeptuneFullAccess")]
    [InlineData("arn:aws:s3:*:*:graph-load")]
    [InlineData("arn:aws:s3:eu-west-1:123456789012:accesspoint/load")]
    public Task Is_silent_about_fields_that_may_match(string resource) => Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(resource));

    [Theory]
    [InlineData("arn:aws:rds:eu-{{x}}:123456789012:{{x}}")]
    [InlineData("arn:aws:rds:eu-west-1:1{{x}}:{{x}}")]
    public Task Is_silent_about_what_is_not_known(string resource) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.WithHoles($$$"""{ "Effect": "Allow", "Action": "rds:*Tags*", "Resource": "{{{resource}}}" }""", "x")
        );

    [Theory]
    [InlineData(
        "arn:aws:iam:eu-west-1:123456789012:role/Loader",
        "has the region 'eu-west-1' where its ARN has none; it is such as 'arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}'"
    )]
    [InlineData(
        "arn:aws:s3::123456789012:graph-load",
        "has the account '123456789012' where its ARN has none; it is such as 'arn:${Partition}:s3:::${BucketName}'"
    )]
    [InlineData(
        "arn:aws:rds::123456789012:cluster:social",
        "lacks the region; its ARN is such as 'arn:${Partition}:rds:${Region}:${Account}:cluster:${DbClusterInstanceName}'"
    )]
    [InlineData(
        "arn:aws:rds:eu-west-1::cluster:social",
        "lacks the account; its ARN is such as 'arn:${Partition}:rds:${Region}:${Account}:cluster:${DbClusterInstanceName}'"
    )]
    [InlineData("arn:aws:rds:us-east1:123456789012:cluster:social", "has no region: 'us-east1'; did you mean 'us-east-1'?")]
    [InlineData("arn:aws:rds:EU-WEST-1:123456789012:cluster:social", "has no region: 'EU-WEST-1'; write 'eu-west-1'")]
    [InlineData(
        "arn:aws:rds:eu-west-1:12345678901a:cluster:social",
        "has an account with other characters than digits; write its twelve digits"
    )]
    [InlineData("arn:aws:rds:xx-nowhere-1:123456789012:cluster:social", "has a region that is not known: 'xx-nowhere-1'")]
    [InlineData("arn:aws:rds:eu-west-1:1234-5678-9012:cluster:social", "has an account of 14 characters; write its twelve digits")]
    public Task Says_which_field_is_wrong(string resource, string fault) =>
        RuleMessage.SaysAsync(Policy(resource), $"'{resource}' {fault}");

    [Theory]
    [InlineData("{|NIAM3202:arn:aws:rds:us-east1:123456789012:cluster:social|}", "arn:aws:rds:us-east-1:123456789012:cluster:social")]
    [InlineData("{|NIAM3202:arn:aws:rds:eu-west-1:1234-5678-9012:cluster:social|}", "arn:aws:rds:eu-west-1:123456789012:cluster:social")]
    [InlineData("{|NIAM3202:arn:aws:iam:eu-west-1:123456789012:role/Loader|}", "arn:aws:iam::123456789012:role/Loader")]
    [InlineData("{|NIAM3202:arn:aws:rds::123456789012:cluster:social|}", "arn:aws:rds:*:123456789012:cluster:social")]
    public Task Writes_the_field_that_is_meant(string wrong, string right) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(Policy(wrong), Policy(right), "NIAM3202.1");

    private static string Policy(string resources) =>
        PolicySource.Constant($$"""{ "Effect": "Allow", "Action": "s3:*Tag*", "Resource": ["{{resources}}"] }""");
}
