using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>NIAM1105, NIAM1106 and NIAM1107: actions of other engines, grants that match nothing, and snapshots.</summary>
public sealed class ManagementPlaneTests
{
    private const string Cluster = "arn:aws:rds:eu-west-1:123456789012:cluster:social";

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:StopDBCluster", "{|NIAM1105/Info:rds:StopDBInstance|}"], "Resource": "arn:aws:rds:*:*:*:social" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM1105/Info:rds:CreateDBProxy|}", "Resource": "arn:aws:rds:*:*:db-proxy:social" }, { "Effect": "Allow", "Action": ["rds:Describe*", "rds:Reset*"], "Resource": "*" }"""
    )]
    public Task NIAM1105_reports_the_one_action_of_another_engine(string statements) => ReportsAsync("NIAM1105", statements);

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:StopDBCluster", "rds:StopDBInstance", "rds:StartDBInstance"], "Resource": "arn:aws:rds:*:*:*:social" }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": ["rds:StopDBInstance"], "Resource": "arn:aws:rds:*:*:*:social" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:CopyDBClusterSnapshot", "rds:CrossRegionCommunication"], "Resource": "arn:aws:rds:*:*:*:social" }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": ["rds:Modify*", "rds:StopDBInstance"], "Resource": "arn:aws:rds:*:*:db:social" }""")]
    [InlineData("""{ "Effect": "Deny", "Action": ["rds:CreateDBInstance", "rds:RestoreDBInstanceToPointInTime"], "Resource": "*" }""")]
    public Task NIAM1105_is_silent_where_the_principal_works_with_other_engines_too(string statements) =>
        ReportsAsync("NIAM1105", statements);

    [Fact]
    public Task NIAM1105_removes_the_action() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Neptune(
                """{ "Effect": "Allow", "Action": ["rds:StopDBCluster", "{|NIAM1105:rds:StopDBInstance|}"], "Resource": "arn:aws:rds:*:*:*:social" }"""
            ),
            PolicySource.Neptune("""{ "Effect": "Allow", "Action": ["rds:StopDBCluster"], "Resource": "arn:aws:rds:*:*:*:social" }"""),
            "NIAM1105"
        );

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
    public Task NIAM1106_reports_grants_that_match_nothing(string statements) => ReportsAsync("NIAM1106", statements);

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
    public Task NIAM1106_is_silent_where_the_grant_can_match(string statements) => ReportsAsync("NIAM1106", statements);

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
    public Task NIAM1106_writes_a_resource_that_matches(string wrong, string right, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(PolicySource.Neptune(wrong), PolicySource.Neptune(right), key);

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM1107/Info:rds:ModifyDBClusterSnapshotAttribute|}", "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:StopDBCluster", "{|NIAM1107/Info:rds:DeleteDBCluster|}", "rds:CopyDBClusterSnapshot"], "Resource": "arn:aws:rds:*:*:*" }"""
    )]
    public Task NIAM1107_reports_snapshots_and_deletion_on_every_cluster(string statements) => ReportsAsync("NIAM1107", statements);

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:DeleteDBCluster", "Resource": "arn:aws:rds:eu-west-1:123456789012:cluster:social" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:CopyDBClusterSnapshot", "Resource": "*", "Condition": { "StringEquals": { "rds:cluster-snapshot-tag/team": "graph" } } }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": ["rds:Delete*", "rds:DeleteDBCluster"], "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Deny", "Action": "rds:DeleteDBCluster", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "rds:CreateDBClusterSnapshot", "Resource": "*" }""")]
    public Task NIAM1107_is_silent_where_the_grant_is_narrow_or_reported_otherwise(string statements) =>
        ReportsAsync("NIAM1107", statements);

    [Fact]
    public Task Nothing_is_said_where_nothing_says_Neptune() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant(
                $$"""{ "Effect": "Allow", "Action": ["rds:DescribeDBClusters", "rds:StopDBCluster"], "Resource": "{{Cluster}}" }, { "Effect": "Allow", "Action": "rds:DeleteDBClusterSnapshot", "Resource": "*" }"""
            )
        );

    /// <summary>The findings of one rule; what others find in these policies is their tests' business.</summary>
    private static async Task ReportsAsync(string id, string statements)
    {
        var marked = MarkedSource.Parse(PolicySource.Neptune(statements));
        var diagnostics = (await Compile.Library(marked.Text, default).AnalyzeAsync(new IamPolicyAnalyzer())).Where(diagnostic =>
            diagnostic.Id == id
        );
        Assert.Equal(
            marked.Findings.Select(static finding => (finding.Span, finding.Severity)),
            diagnostics
                .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(static diagnostic => (diagnostic.Location.SourceSpan, (string?)diagnostic.Severity.ToString()))
        );
    }
}
