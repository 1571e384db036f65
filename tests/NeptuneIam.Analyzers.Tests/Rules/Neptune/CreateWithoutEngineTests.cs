using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Readers.Cdk;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class CreateWithoutEngineTests
{
    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM1102/Warning:rds:CreateDBCluster|}", "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:Describe*", "{|NIAM1102/Warning:rds:createdbinstance|}", "rds:CreateDBCluster"], "Resource": "arn:aws:rds:*:*:*" }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM1102/Warning:rds:CreateDBCluster*|}", "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM1102/Warning:rds:CreateDBCluster|}", "Resource": "*", "Condition": { "StringEqualsIfExists": { "rds:DatabaseEngine": "neptune" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:CreateDBCluster", "Resource": "*", "Condition": { "StringEquals": { "rds:DatabaseEngine": "{|NIAM1102/Info:neptune|}" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:CreateDBInstance", "Resource": "arn:aws:rds:*:*:db:graph-*", "Condition": { "StringEquals": { "rds:DatabaseEngine": ["{|NIAM1102/Info:graphdb|}"] } } }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM1101/Warning:rds:Create*|}", "Resource": "*" }""")]
    public Task Reports_what_creates_databases_of_every_engine(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Neptune(statement));

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:CreateDBCluster", "rds:CreateDBInstance"], "Resource": "arn:aws:rds:*:*:*", "Condition": { "StringEquals": { "rds:DatabaseEngine": ["graphdb", "neptune"] } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:CreateDBInstance", "Resource": ["arn:aws:rds:*:123456789012:db:test*", "arn:aws:rds:*:123456789012:pg:default*"] }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:CreateDBCluster", "Resource": "*", "Condition": { "StringEquals": { "aws:RequestTag/team": "graph" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:CreateDBCluster", "Resource": "*" }, { "Effect": "Deny", "Action": "rds:Create*", "Resource": "*", "Condition": { "StringNotEquals": { "rds:DatabaseEngine": ["neptune", "graphdb"] } } }"""
    )]
    [InlineData(
        """{|NIAM5003:{|} "Effect": "Allow", "Action": "rds:CreateDBCluster", "Resource": "*" }, { "Effect": "Deny", "Action": "rds:*", "Resource": "*" }"""
    )]
    [InlineData("""{ "Effect": "Deny", "Action": "rds:CreateDBCluster", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": ["rds:CreateDBClusterSnapshot", "rds:CreateDBSubnetGroup"], "Resource": "*" }""")]
    public Task Is_silent_where_the_grant_is_narrow_or_none(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Neptune(statements));

    [Fact]
    public Task Is_silent_where_nothing_says_Neptune() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant("""{ "Effect": "Allow", "Action": ["rds:CreateDBCluster", "rds:CreateDBInstance"], "Resource": "*" }""")
        );

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["{|NIAM1102:rds:CreateDBCluster|}", "rds:CreateDBInstance"], "Resource": "*" }""",
        """{ "Effect": "Allow", "Action": ["rds:CreateDBCluster", "rds:CreateDBInstance"], "Resource": "*", "Condition": { "StringEquals": { "rds:DatabaseEngine": ["neptune", "graphdb"] } } }"""
    )]
    [InlineData(
        """{ "Sid": "Manage", "Effect": "Allow", "Action": ["rds:Describe*", "{|NIAM1102:rds:CreateDBCluster|}", "rds:ModifyDBCluster"], "Resource": ["*"] }""",
        """{ "Sid": "Manage", "Effect": "Allow", "Action": ["rds:Describe*", "rds:ModifyDBCluster"], "Resource": ["*"] }, { "Sid": "NeptuneCreate", "Effect": "Allow", "Action": ["rds:CreateDBCluster"], "Resource": ["*"], "Condition": { "StringEquals": { "rds:DatabaseEngine": ["neptune", "graphdb"] } } }"""
    )]
    public Task Puts_the_condition_on_the_create_actions_alone(string statements, string right) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Neptune(statements),
            PolicySource.Neptune(right),
            "NIAM1102.LimitEngine"
        );

    [Fact]
    public Task Writes_the_condition_as_objects_of_the_CDK() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            CdkSource.InConstruct(
                """role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "{|NIAM1102:rds:CreateDBCluster|}" }, Resources = new[] { "*" } }));"""
            ),
            CdkSource.InConstruct(
                """
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "rds:CreateDBCluster" }, Resources = new[] { "*" }, Conditions = new Dictionary<string, object>
                        {
                            ["StringEquals"] = new Dictionary<string, object>
                            {
                                ["rds:DatabaseEngine"] = new[] { "neptune", "graphdb" }
                            }
                        } }));
                """
            ),
            "NIAM1102.LimitEngine",
            References.Cdk
        );

    [Fact]
    public Task Accepts_both_names_of_the_engine() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Neptune(
                """{ "Effect": "Allow", "Action": "rds:CreateDBCluster", "Resource": "*", "Condition": { "StringEquals": { "rds:DatabaseEngine": "{|NIAM1102:neptune|}" } } }"""
            ),
            PolicySource.Neptune(
                """{ "Effect": "Allow", "Action": "rds:CreateDBCluster", "Resource": "*", "Condition": { "StringEquals": { "rds:DatabaseEngine": ["neptune", "graphdb"] } } }"""
            ),
            "NIAM1102.BothNames"
        );
}
