using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class ForeignEngineActionTests
{
    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:StopDBCluster", "{|NIAM1105/Info:rds:StopDBInstance|}"], "Resource": "arn:aws:rds:*:*:*:social" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM1105/Info:rds:CreateDBProxy|}", "Resource": "arn:aws:rds:*:*:db-proxy:social" }, { "Effect": "Allow", "Action": ["rds:Describe*", "rds:Reset*"], "Resource": "*" }"""
    )]
    public Task Reports_the_one_action_of_another_engine(string statements) =>
        Verify.ReportsOfRuleAsync<IamPolicyAnalyzer>("NIAM1105", PolicySource.Neptune(statements));

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
    public Task Is_silent_where_the_principal_works_with_other_engines_too(string statements) =>
        Verify.ReportsOfRuleAsync<IamPolicyAnalyzer>("NIAM1105", PolicySource.Neptune(statements));

    [Fact]
    public Task Is_silent_where_nothing_says_Neptune() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant(
                """{ "Effect": "Allow", "Action": ["rds:StopDBCluster", "rds:StopDBInstance"], "Resource": "arn:aws:rds:*:*:*:social" }"""
            )
        );

    [Fact]
    public Task Removes_the_action() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Neptune(
                """{ "Effect": "Allow", "Action": ["rds:StopDBCluster", "{|NIAM1105:rds:StopDBInstance|}"], "Resource": "arn:aws:rds:*:*:*:social" }"""
            ),
            PolicySource.Neptune("""{ "Effect": "Allow", "Action": ["rds:StopDBCluster"], "Resource": "arn:aws:rds:*:*:*:social" }"""),
            "NIAM1105"
        );
}
