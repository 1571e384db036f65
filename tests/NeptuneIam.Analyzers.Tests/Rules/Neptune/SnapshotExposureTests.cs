using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class SnapshotExposureTests
{
    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM1107/Info:rds:ModifyDBClusterSnapshotAttribute|}", "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:StopDBCluster", "{|NIAM1107/Info:rds:DeleteDBCluster|}", "rds:CopyDBClusterSnapshot"], "Resource": "arn:aws:rds:*:*:*" }"""
    )]
    public Task Reports_snapshots_and_deletion_on_every_cluster(string statements) =>
        Verify.ReportsOfRuleAsync<IamPolicyAnalyzer>("NIAM1107", PolicySource.Neptune(statements));

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
    public Task Is_silent_where_the_grant_is_narrow_or_reported_otherwise(string statements) =>
        Verify.ReportsOfRuleAsync<IamPolicyAnalyzer>("NIAM1107", PolicySource.Neptune(statements));

    [Fact]
    public Task Is_silent_where_nothing_says_Neptune() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant("""{ "Effect": "Allow", "Action": "rds:DeleteDBClusterSnapshot", "Resource": "*" }""")
        );
}
