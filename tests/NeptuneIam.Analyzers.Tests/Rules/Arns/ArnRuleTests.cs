using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>NIAM3201, NIAM3202 and NIAM3203: the fields of ARNs.</summary>
public sealed class ArnRuleTests
{
    [Theory]
    [InlineData("{|NIAM3201/Warning:aws:s3:::graph-load/*|}")]
    [InlineData("{|NIAM3201/Warning:ARN:aws:s3:::graph-load/*|}")]
    [InlineData("{|NIAM3201/Warning:graph-load/*|}")]
    [InlineData("{|NIAM3201/Warning:arn:aws:s3:graph-load|}")]
    [InlineData("{|NIAM3201/Warning:arn:aws:S3:::graph-load|}")]
    [InlineData("{|NIAM3201/Info:arn:aws:rds:eu-west-1:123456789012:clusters:social|}")]
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
    [InlineData("{|NIAM3203/Warning:arn:aws:rds:cn-north-1:123456789012:cluster:social|}")]
    [InlineData("{|NIAM3203/Warning:arn:aws-cn:rds:eu-west-1:123456789012:cluster:social|}")]
    [InlineData("{|NIAM3203/Warning:arn:aws:rds:us-gov-west-1:123456789012:cluster:social|}")]
    [InlineData("{|NIAM3203/Warning:arn:aws-us-gv:s3:::graph-load|}")]
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
    [InlineData("arn:aws:rds:*:*:cluster:social")]
    [InlineData("arn:aws:rds:${aws:RequestedRegion}:${aws:PrincipalAccount}:cluster:social")]
    [InlineData("arn:aws:rds:REGION:ACCOUNT:cluster:social")]
    [InlineData("arn:aws:rds:{region}:{account}:cluster:social")]
    [InlineData("arn:aws:rds::123456789012:global-cluster:social")]
    [InlineData("arn:aws:iam::aws:policy/NeptuneFullAccess")]
    [InlineData("arn:aws:s3:*:*:graph-load")]
    [InlineData("arn:aws:s3:eu-west-1:123456789012:accesspoint/load")]
    [InlineData("arn:aws-cn:rds:cn-north-1:123456789012:cluster:social")]
    [InlineData("arn:aws-cn:s3:::graph-load")]
    [InlineData("arn:*:rds:cn-north-1:123456789012:cluster:social")]
    [InlineData("arn:{partition}:rds:eu-west-1:123456789012:cluster:social")]
    public Task Is_silent_about_ARNs_and_patterns(string resource) => Verify.ReportsAsync<IamPolicyAnalyzer>(Policy(resource));

    [Fact]
    public Task Is_silent_about_what_is_not_known() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            """"
            static class Policies
            {
                static string Policy(string a, string b, string c) => $$"""{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "rds:*Tags*", "Resource": ["{{a}}", "{{a}}:rds", "arn:{{a}}:rds:{{b}}:{{c}}:cluster:x", "arn:aws:rds:eu-{{b}}:1{{c}}:{{a}}"] }] }""";
            }
            """"
        );

    [Theory]
    [InlineData("{|NIAM3201:aws:s3:::graph-load/*|}", "arn:aws:s3:::graph-load/*", "NIAM3201.Write")]
    [InlineData("{|NIAM3201:ARN:aws:s3:::graph-load/*|}", "arn:aws:s3:::graph-load/*", "NIAM3201.Write")]
    [InlineData("{|NIAM3201:arn:aws:S3:::graph-load|}", "arn:aws:s3:::graph-load", "NIAM3201.Write")]
    [InlineData(
        "{|NIAM3202:arn:aws:rds:us-east1:123456789012:cluster:social|}",
        "arn:aws:rds:us-east-1:123456789012:cluster:social",
        "NIAM3202.1"
    )]
    [InlineData(
        "{|NIAM3202:arn:aws:rds:eu-west-1:1234-5678-9012:cluster:social|}",
        "arn:aws:rds:eu-west-1:123456789012:cluster:social",
        "NIAM3202.1"
    )]
    [InlineData("{|NIAM3202:arn:aws:iam:eu-west-1:123456789012:role/Loader|}", "arn:aws:iam::123456789012:role/Loader", "NIAM3202.1")]
    [InlineData("{|NIAM3202:arn:aws:rds::123456789012:cluster:social|}", "arn:aws:rds:*:123456789012:cluster:social", "NIAM3202.1")]
    [InlineData(
        "{|NIAM3203:arn:aws:rds:cn-north-1:123456789012:cluster:social|}",
        "arn:aws-cn:rds:cn-north-1:123456789012:cluster:social",
        "NIAM3203.aws-cn"
    )]
    public Task Writes_the_field_that_is_meant(string wrong, string right, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(Policy(wrong), Policy(right), key);

    [Fact]
    public Task Writes_all_at_once() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Policy(
                "{|NIAM3203:arn:aws:rds:cn-north-1:123456789012:cluster:a|}\", \"{|NIAM3203:arn:aws:rds:cn-north-1:123456789012:cluster:b|}"
            ),
            Policy("arn:aws-cn:rds:cn-north-1:123456789012:cluster:a\", \"arn:aws-cn:rds:cn-north-1:123456789012:cluster:b"),
            "NIAM3203.aws-cn"
        );

    [Theory]
    [InlineData("aws:s3:::graph-load/*", "'aws:s3:::graph-load/*' is no ARN: it begins with 'arn:'")]
    [InlineData(
        "arn:aws:s3:graph-load",
        "'arn:aws:s3:graph-load' is no ARN: it has six fields with colons between them, arn:partition:service:region:account:resource"
    )]
    [InlineData("arn:aws:S3:::graph-load", "'arn:aws:S3:::graph-load' is no ARN: its service is in lower case")]
    [InlineData(
        "arn:aws:rds:xx-nowhere-1:123456789012:cluster:social",
        "'arn:aws:rds:xx-nowhere-1:123456789012:cluster:social' has a region that is not known: 'xx-nowhere-1'"
    )]
    [InlineData(
        "arn:aws:rds:eu-west-1:1234-5678-9012:cluster:social",
        "'arn:aws:rds:eu-west-1:1234-5678-9012:cluster:social' has an account of 14 characters; write its twelve digits"
    )]
    public Task Says_what_is_wrong_with_the_ARN(string resource, string message) => RuleMessage.SaysAsync(Policy(resource), message);

    [Theory]
    [InlineData("arn:aws:iam:eu-west-1:123456789012:role/Loader", "has the region 'eu-west-1' where its ARN has none")]
    [InlineData("arn:aws:s3::123456789012:graph-load", "has the account '123456789012' where its ARN has none")]
    [InlineData("arn:aws:rds::123456789012:cluster:social", "lacks the region; its ARN is such as")]
    [InlineData("arn:aws:rds:eu-west-1::cluster:social", "lacks the account; its ARN is such as")]
    [InlineData("arn:aws:rds:us-east1:123456789012:cluster:social", "has no region: 'us-east1'; did you mean 'us-east-1'")]
    public async Task Says_which_field_is_wrong(string resource, string part)
    {
        var diagnostics = await Compile.Library(Policy(resource)).AnalyzeAsync(new IamPolicyAnalyzer());
        Assert.Contains(
            diagnostics,
            diagnostic =>
                diagnostic
                    .GetMessage(System.Globalization.CultureInfo.InvariantCulture)
                    .StartsWith($"'{resource}' {part}", StringComparison.Ordinal)
        );
    }

    private static string Policy(string resources) =>
        $$$""""
            static class Policies
            {
                const string Policy = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:*Tag*", "Resource": ["{{{resources}}}"] }] }""";
            }
            """";
}
