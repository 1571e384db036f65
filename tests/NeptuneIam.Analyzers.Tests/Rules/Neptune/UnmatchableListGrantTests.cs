using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class UnmatchableListGrantTests
{
    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM1106/Warning:rds:DescribeDBEngineVersions|}", "Resource": "arn:aws:rds:*:*:*" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:ModifyDBCluster", "{|NIAM1106/Warning:rds:DescribeEvents|}"], "Resource": ["arn:aws:rds:eu-west-1:123456789012:cluster:social"] }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM1106/Warning:ec2:DescribeVpcs|}", "Resource": "arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-0123456789abcdef0" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM1106/Info:rds:DescribeDBClusters|}", "Resource": "arn:aws:rds:eu-west-1:123456789012:cluster:social" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:ModifyDBInstance", "{|NIAM1106/Info:rds:DescribeDBInstances|}"], "Resource": ["arn:aws:rds:eu-west-1:123456789012:db:social-1", "arn:aws:rds:eu-west-1:123456789012:db:social-2"] }"""
    )]
    public Task Reports_grants_that_match_nothing(string statements) =>
        Verify.ReportsOfRuleAsync<IamPolicyAnalyzer>("NIAM1106", PolicySource.Neptune(statements));

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": ["rds:DescribeDBEngineVersions", "rds:DescribeDBClusters"], "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:DescribeDBEngineVersions", "rds:DescribeDBClusters"], "Resource": ["arn:aws:rds:eu-west-1:123456789012:cluster:social", "*"] }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:DescribeEvents", "Resource": "arn:aws:rds:eu-west-1:123456789012:cluster:social" }, { "Effect": "Allow", "Action": "rds:Describe*", "Resource": "*" }"""
    )]
    [InlineData(
        """{ "Effect": "Deny", "Action": "rds:DescribeEvents", "Resource": "arn:aws:rds:eu-west-1:123456789012:cluster:social" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:DescribeDBClusters", "Resource": "arn:aws:rds:eu-west-1:123456789012:cluster:*" }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "rds:Describe*", "Resource": "arn:aws:rds:eu-west-1:123456789012:cluster:social" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["logs:DescribeLogStreams", "logs:GetLogEvents"], "Resource": "arn:aws:logs:*:*:log-group:/aws/neptune/*:log-stream:*" }"""
    )]
    public Task Is_silent_where_the_grant_can_match(string statements) =>
        Verify.ReportsOfRuleAsync<IamPolicyAnalyzer>("NIAM1106", PolicySource.Neptune(statements));

    [Fact]
    public Task Is_silent_where_nothing_says_Neptune() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant(
                """{ "Effect": "Allow", "Action": ["rds:DescribeDBClusters", "rds:StopDBCluster"], "Resource": "arn:aws:rds:eu-west-1:123456789012:cluster:social" }"""
            )
        );

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM1106:rds:DescribeEvents|}", "Resource": ["arn:aws:rds:eu-west-1:123456789012:cluster:social"] }""",
        """{ "Effect": "Allow", "Action": "rds:DescribeEvents", "Resource": ["*"] }""",
        "NIAM1106.EveryResource"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:ModifyDBCluster", "{|NIAM1106:rds:DescribeEvents|}", "{|NIAM1106:rds:DescribeCertificates|}"], "Resource": "arn:aws:rds:eu-west-1:123456789012:cluster:social" }""",
        """{ "Effect": "Allow", "Action": ["rds:ModifyDBCluster"], "Resource": "arn:aws:rds:eu-west-1:123456789012:cluster:social" }, { "Effect": "Allow", "Action": ["rds:DescribeEvents", "rds:DescribeCertificates"], "Resource": "*" }""",
        "NIAM1106.EveryResource"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM1106:rds:DescribeDBClusters|}", "Resource": "arn:aws:rds:eu-west-1:123456789012:cluster:social" }""",
        """{ "Effect": "Allow", "Action": "rds:DescribeDBClusters", "Resource": "arn:aws:rds:eu-west-1:123456789012:cluster:*" }""",
        "NIAM1106.List"
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["{|NIAM1106:rds:DescribeDBClusters|}", "rds:StopDBCluster"], "Resource": "arn:aws:rds:eu-west-1:123456789012:cluster:social" }""",
        """{ "Effect": "Allow", "Action": ["rds:StopDBCluster"], "Resource": "arn:aws:rds:eu-west-1:123456789012:cluster:social" }, { "Effect": "Allow", "Action": ["rds:DescribeDBClusters"], "Resource": "arn:aws:rds:eu-west-1:123456789012:cluster:*" }""",
        "NIAM1106.List"
    )]
    public Task Writes_a_resource_that_matches(string wrong, string right, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(PolicySource.Neptune(wrong), PolicySource.Neptune(right), key);
}
