using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class WrongPlaneTests
{
    [Theory]
    [InlineData("neptune-db:CreateDBCluster")]
    [InlineData("neptune-db:Describe*")]
    [InlineData("neptune-db:ExecuteGremlinQuery")]
    [InlineData("neptune-db:CreateGraph")]
    [InlineData("neptune-db:CreateDBProxy")]
    [InlineData("rds:ReadDataViaQuery")]
    [InlineData("RDS:startloaderjob")]
    [InlineData("neptune-graph:ExecuteQuery")]
    [InlineData("neptune-graph:GetQuery")]
    [InlineData("neptune-graph:StartLoaderJob")]
    [InlineData("neptune-graph:DescribeDBClusters")]
    [InlineData("rds-db:connect")]
    public Task Reports_actions_of_another_plane(string action) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Neptune($$"""{ "Effect": "Allow", "Action": ["{|NIAM1204/Warning:{{action}}|}"], "Resource": "*" }""")
        );

    [Theory]
    [InlineData("neptune-db:ReadDataViaQuery")]
    [InlineData("neptune-db:StartExportJob")]
    [InlineData("neptune-db:Create*")]
    [InlineData("neptune-graph:ReadDataViaQuery")]
    [InlineData("neptune-graph:ListTagsForResource")]
    [InlineData("neptune-graph:Describe*")]
    [InlineData("rds:DescribeDBClusters")]
    [InlineData("rds:CreateDBProxy")]
    [InlineData("rds:Get*")]
    public Task Is_silent_about_actions_that_exist_and_patterns_that_do_no_harm(string action) =>
        Verify.ReportsOfRuleAsync<IamPolicyAnalyzer>(
            "NIAM1204",
            PolicySource.Constant($$"""{ "Effect": "Allow", "Action": ["{{action}}"], "Resource": "arn:aws:s3:::data" }""")
        );

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds-db:connect", "Resource": "arn:aws:rds-db:eu-west-1:123456789012:dbuser:db-ABCD/reader" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds-db:connect", "Resource": "arn:aws:rds-db:*:*:dbuser:*/*" }, { "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": "*" }"""
    )]
    public Task Is_silent_about_users_of_RDS_databases(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Neptune(statements));

    [Fact]
    public Task Is_silent_about_rds_db_where_nothing_says_Neptune() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant("""{ "Effect": "Allow", "Action": "rds-db:connect", "Resource": "*" }""")
        );

    [Theory]
    [InlineData("\"neptune-db:CreateDBCluster\"", "\"rds:CreateDBCluster\"", "NIAM1204.rds")]
    [InlineData("\"rds:ReadDataViaQuery\"", "\"neptune-db:ReadDataViaQuery\"", "NIAM1204.neptune-db")]
    [InlineData("\"neptune-graph:GetQuery\"", "\"neptune-graph:GetQueryStatus\"", "NIAM1204.neptune-graph")]
    [InlineData(
        "\"neptune-graph:ExecuteQuery\"",
        "[\"neptune-graph:ReadDataViaQuery\", \"neptune-graph:WriteDataViaQuery\", \"neptune-graph:DeleteDataViaQuery\"]",
        "NIAM1204.neptune-graph"
    )]
    [InlineData("\"rds-db:connect\"", "\"neptune-db:ReadDataViaQuery\"", "NIAM1204.Read")]
    [InlineData(
        "\"rds-db:connect\"",
        "[\"neptune-db:ReadDataViaQuery\", \"neptune-db:WriteDataViaQuery\", \"neptune-db:DeleteDataViaQuery\"]",
        "NIAM1204.ReadWrite"
    )]
    public Task Writes_the_action_that_is_meant(string wrong, string right, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Neptune($$"""{ "Effect": "Deny", "Action": "{|NIAM1204:{{wrong.Trim('"')}}|}", "Resource": "*" }"""),
            PolicySource.Neptune($$"""{ "Effect": "Deny", "Action": {{right}}, "Resource": "*" }"""),
            key
        );
}
