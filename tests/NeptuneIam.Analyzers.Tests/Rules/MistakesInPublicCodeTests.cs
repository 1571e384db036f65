using NeptuneIam.Analyzers.CodeFixes.Connections;
using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Readers.Cdk;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>Mistakes with IAM for Neptune that people have published: each is found, and put right where there is one way to do so.</summary>
public sealed class MistakesInPublicCodeTests
{
    private const string Cluster = "arn:aws:neptune-db:us-east-1:123456789012:cluster-ABCD1234EFGH5678IJKL90MNOP/*";
    private const string Host = "graph.cluster-abc.us-east-1.neptune.amazonaws.com";

    [Theory]
    [InlineData("AmazonNeptuneReadOnlyAccess", "NeptuneReadOnlyAccess")]
    [InlineData("AmazonNeptuneFullAccess", "NeptuneFullAccess")]
    [InlineData("NeptuneReadOnly", "NeptuneReadOnlyAccess")]
    public Task A_managed_policy_for_Neptune_is_called_after_Amazon(string wrong, string right) =>
        Verify.FixesAsync<ManagedPolicyAnalyzer, ManagedPolicyNameCodeFixProvider>(
            $$"""static class Arns { const string Policy = "arn:aws:iam::aws:policy/{|NIAM1004:{{wrong}}|}"; }""",
            $$"""static class Arns { const string Policy = "arn:aws:iam::aws:policy/{{right}}"; }""",
            "NIAM1004.Name"
        );

    [Fact]
    public Task A_service_policy_for_Neptune_does_not_exist() =>
        Verify.ReportsAsync<ManagedPolicyAnalyzer>(
            """static class Arns { const string Policy = "arn:aws:iam::aws:policy/{|NIAM1004/Info:AWSNeptuneServiceRolePolicy|}"; }"""
        );

    [Fact]
    public Task A_role_for_Neptune_trusts_neptune_amazonaws_com() =>
        IsPutRightAsync(
            """{ "Effect": "Allow", "Principal": { "Service": "{|NIAM1108:neptune.amazonaws.com|}" }, "Action": "sts:AssumeRole" }""",
            """{ "Effect": "Allow", "Principal": { "Service": "rds.amazonaws.com" }, "Action": "sts:AssumeRole" }""",
            "NIAM1108"
        );

    [Fact]
    public Task The_service_linked_role_is_asked_for_by_neptune_amazonaws_com() =>
        IsPutRightAsync(
            """{ "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "arn:aws:iam::*:role/aws-service-role/rds.amazonaws.com/AWSServiceRoleForRDS", "Condition": { "StringLike": { "iam:AWSServiceName": "{|NIAM1108:neptune.amazonaws.com|}" } } }""",
            """{ "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "arn:aws:iam::*:role/aws-service-role/rds.amazonaws.com/AWSServiceRoleForRDS", "Condition": { "StringLike": { "iam:AWSServiceName": "rds.amazonaws.com" } } }""",
            "NIAM1108"
        );

    [Fact]
    public Task A_role_that_may_only_connect_cannot_query() =>
        IsPutRightAsync(
            $$"""{ "Effect": "Allow", "Action": ["{|NIAM1203:neptune-db:connect|}"], "Resource": "{{Cluster}}" }""",
            $$"""{ "Effect": "Allow", "Action": ["neptune-db:ReadDataViaQuery"], "Resource": "{{Cluster}}" }""",
            "NIAM1203.Read"
        );

    [Fact]
    public Task To_connect_is_allowed_beside_the_actions_of_today() =>
        IsPutRightAsync(
            $$"""{ "Effect": "Allow", "Action": ["neptune-db:ReadDataViaQuery", "{|NIAM1203:neptune-db:connect|}"], "Resource": "{{Cluster}}" }""",
            $$"""{ "Effect": "Allow", "Action": ["neptune-db:ReadDataViaQuery"], "Resource": "{{Cluster}}" }""",
            "NIAM1203.Remove"
        );

    [Theory]
    [InlineData("arn:aws:neptune-db:us-east-1:123456789012:cc-native-neptune-cluster/*")]
    [InlineData("arn:aws:neptune-db:us-east-1:123456789012:cluster:cc-native-neptune-cluster/*")]
    [InlineData("arn:aws:neptune-db:us-east-1:123456789012:db-ABCD1234EFGH5678IJKL90MNOP/*")]
    [InlineData("arn:aws:rds:us-east-1:123456789012:cluster:cc-native-neptune-cluster")]
    public Task The_data_of_a_cluster_is_named_otherwise_than_by_its_resource_id(string arn) =>
        IsPutRightAsync(
            $$"""{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": "{|NIAM1201:{{arn}}|}" }""",
            """{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": "arn:aws:neptune-db:us-east-1:123456789012:cluster-*/*" }""",
            "NIAM1201.EveryCluster"
        );

    [Theory]
    [InlineData("arn:aws:neptune-db:us-east-1:123456789012:cluster-ABCD1234EFGH5678IJKL90MNOP")]
    [InlineData("arn:aws:neptune-db:us-east-1:123456789012:cluster-ABCD1234EFGH5678IJKL90MNOP/dbuser/reader")]
    public Task The_ARN_of_a_cluster_s_data_ends_otherwise_than_in_a_star(string arn) =>
        IsPutRightAsync(
            $$"""{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": "{|NIAM1201:{{arn}}|}" }""",
            $$"""{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": "{{Cluster}}" }""",
            "NIAM1201.Suffix"
        );

    [Fact]
    public Task The_ARN_of_a_cluster_is_used_for_its_data() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            GrantedOnCluster("{|NIAM1201:cluster.ClusterArn|}"),
            GrantedOnCluster("$\"arn:{Aws.PARTITION}:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:{cluster.ClusterResourceIdentifier}/*\""),
            "NIAM1201.ResourceId",
            References.Cdk
        );

    [Theory]
    [InlineData(
        "neptune-graph:ExecuteQuery",
        """["neptune-graph:ReadDataViaQuery", "neptune-graph:WriteDataViaQuery", "neptune-graph:DeleteDataViaQuery"]"""
    )]
    [InlineData("neptune-graph:GetQuery", "\"neptune-graph:GetQueryStatus\"")]
    public Task An_operation_of_Neptune_Analytics_is_taken_for_an_action(string wrong, string right) =>
        IsPutRightAsync(
            $$"""{ "Effect": "Allow", "Action": "{|NIAM1204:{{wrong}}|}", "Resource": "arn:aws:neptune-graph:us-east-1:123456789012:graph/g-0123456789" }""",
            $$"""{ "Effect": "Allow", "Action": {{right}}, "Resource": "arn:aws:neptune-graph:us-east-1:123456789012:graph/g-0123456789" }""",
            "NIAM1204.neptune-graph"
        );

    [Theory]
    [InlineData("Deny", "neptune:CreateDBCluster", "rds:CreateDBCluster", "NIAM1104.rds")]
    [InlineData("Allow", "neptune:DescribeDBClusters", "rds:DescribeDBClusters", "NIAM1104.rds")]
    [InlineData("Deny", "neptune:DeleteDBInstance", "rds:DeleteDBInstance", "NIAM1104.rds")]
    [InlineData("Allow", "neptune:ReadDataViaQuery", "neptune-db:ReadDataViaQuery", "NIAM1104.neptune-db")]
    [InlineData("Allow", "neptunedb:ReadDataViaQuery", "neptune-db:ReadDataViaQuery", "NIAM1104.neptune-db")]
    [InlineData("Allow", "neptune-data:GetEngineStatus", "neptune-db:GetEngineStatus", "NIAM1104.neptune-db")]
    [InlineData("Allow", "neptunedata:CancelQuery", "neptune-db:CancelQuery", "NIAM1104.neptune-db")]
    public Task A_name_of_the_SDK_is_taken_for_a_prefix(string effect, string wrong, string right, string key) =>
        IsPutRightAsync(
            $$"""{ "Effect": "{{effect}}", "Action": "{|NIAM1104:{{wrong}}|}", "Resource": "*" }""",
            $$"""{ "Effect": "{{effect}}", "Action": "{{right}}", "Resource": "*" }""",
            key
        );

    [Fact]
    public Task Users_of_RDS_databases_are_taken_for_those_of_Neptune() =>
        IsPutRightAsync(
            """{ "Effect": "Allow", "Action": "{|NIAM1204:rds-db:connect|}", "Resource": "*" }""",
            """{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": "*" }""",
            "NIAM1204.Read"
        );

    [Fact]
    public Task Access_to_Neptune_is_everything_of_RDS() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Neptune("""{ "Effect": "Allow", "Action": "{|NIAM1101:rds:*|}", "Resource": "*" }""")
        );

    [Fact]
    public Task Access_to_Neptune_is_everything_of_RDS_that_begins_with_a_verb() =>
        IsPutRightAsync(
            """{ "Effect": "Allow", "Action": ["{|NIAM1101:rds:Start*|}", "rds:DescribeDBClusters"], "Resource": "*" }""",
            """{ "Effect": "Allow", "Action": ["rds:StartDBCluster", "rds:DescribeDBClusters"], "Resource": "*" }""",
            "NIAM1101.ListNeptuneActions"
        );

    [Fact]
    public Task Any_role_may_be_passed_to_Neptune() =>
        IsPutRightAsync(
            """{ "Effect": "Allow", "Action": "{|NIAM4005:iam:PassRole|}", "Resource": "*" }""",
            """{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": ["rds.amazonaws.com"] } } }""",
            "NIAM4005.For.rds.amazonaws.com"
        );

    [Fact]
    public Task The_data_of_every_cluster_is_open_to_everything() =>
        IsPutRightAsync(
            """{ "Effect": "Allow", "Action": ["{|NIAM1202:neptune-db:*|}"], "Resource": "arn:aws:neptune-db:us-east-1:123456789012:*/*" }""",
            """{ "Effect": "Allow", "Action": ["neptune-db:Read*", "neptune-db:Get*", "neptune-db:List*"], "Resource": "arn:aws:neptune-db:us-east-1:123456789012:*/*" }""",
            "NIAM1202.ReadOnly"
        );

    [Fact]
    public Task Only_one_of_the_engine_s_two_names_may_be_created() =>
        IsPutRightAsync(
            """{ "Effect": "Allow", "Action": "rds:CreateDBCluster", "Resource": "*", "Condition": { "StringEquals": { "rds:DatabaseEngine": ["{|NIAM1102:graphdb|}"] } } }""",
            """{ "Effect": "Allow", "Action": "rds:CreateDBCluster", "Resource": "*", "Condition": { "StringEquals": { "rds:DatabaseEngine": ["graphdb", "neptune"] } } }""",
            "NIAM1102.BothNames"
        );

    [Fact]
    public Task The_engine_is_asked_for_where_no_request_names_it() =>
        IsPutRightAsync(
            """{ "Effect": "Allow", "Action": ["rds:ModifyDBCluster"], "Resource": "*", "Condition": { "StringEquals": { "{|NIAM1103:rds:DatabaseEngine|}": "neptune" } } }""",
            """{ "Effect": "Allow", "Action": ["rds:ModifyDBCluster"], "Resource": "*" }""",
            "NIAM1103.RemoveCondition"
        );

    [Fact]
    public Task The_query_language_is_spelled_in_small_letters() =>
        IsPutRightAsync(
            $$"""{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": "{{Cluster}}", "Condition": { "StringEquals": { "neptune-db:QueryLanguage": "{|NIAM1205:gremlin|}" } } }""",
            $$"""{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": "{{Cluster}}", "Condition": { "StringEquals": { "neptune-db:QueryLanguage": "Gremlin" } } }""",
            "NIAM1205.Language"
        );

    [Fact]
    public Task Data_access_is_limited_to_a_VPC_which_Neptune_does_not_know() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Neptune(
                $$"""{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": "{{Cluster}}", "Condition": { "StringEquals": { "{|NIAM1205:aws:SourceVpc|}": "vpc-0123456789abcdef0" } } }"""
            )
        );

    [Fact]
    public Task An_ARN_of_another_partition_begins_with_arn_aws() =>
        IsPutRightAsync(
            """{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": "{|NIAM3203:arn:aws:neptune-db:cn-north-1:123456789012:cluster-ABCD1234EFGH5678IJKL90MNOP/*|}" }""",
            """{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": "arn:aws-cn:neptune-db:cn-north-1:123456789012:cluster-ABCD1234EFGH5678IJKL90MNOP/*" }""",
            "NIAM3203.aws-cn"
        );

    [Fact]
    public Task A_policy_that_is_called_root_is_no_root_user() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource
                .Neptune("""{ "Sid": "root", "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": "*" }""")
                .Replace("const string Policy", "const string Root", StringComparison.Ordinal)
        );

    [Theory]
    [InlineData(
        "NIAM1206",
        """{|NIAM1206:new GremlinClient(new GremlinServer("HOST", 8182, true))|}""",
        """new GremlinClient(new GremlinServer("HOST", 8182, true), webSocketConfiguration: new Amazon.Neptune.Gremlin.Driver.SigV4RequestSigner().signRequest("HOST", 8182))"""
    )]
    [InlineData(
        "NIAM1206",
        """{|NIAM1206:new GremlinClient(new GremlinServer("HOST", 8182, true, "admin", "secret"))|}""",
        """new GremlinClient(new GremlinServer("HOST", 8182, true, "admin", "secret"), webSocketConfiguration: new Amazon.Neptune.Gremlin.Driver.SigV4RequestSigner().signRequest("HOST", 8182))"""
    )]
    [InlineData(
        "NIAM1207",
        """new GremlinServer("HOST", 8182, enableSsl: {|NIAM1207:false|})""",
        """new GremlinServer("HOST", 8182, enableSsl: true)"""
    )]
    [InlineData("NIAM1207", """new System.Uri("{|NIAM1207:http|}://HOST:8182/status")""", """new System.Uri("https://HOST:8182/status")""")]
    public Task A_program_connects_without_signature_or_encryption(string id, string wrong, string right) =>
        Verify.FixesAsync<NeptuneConnectionAnalyzer, ConnectionCodeFixProvider>(Member(wrong), Member(right), id, DriverStubs.All);

    [Theory]
    [InlineData("""GraphDatabase.Driver("bolt+s://HOST:8182", {|NIAM1206:AuthTokens.None|})""")]
    [InlineData("""GraphDatabase.Driver("bolt+s://HOST:8182", {|NIAM1206:AuthTokens.Basic("neptune", "secret")|})""")]
    [InlineData("""new System.Net.Http.HttpClient().GetStringAsync({|NIAM1206:"https://HOST:8182/sparql"|})""")]
    public Task A_program_connects_without_a_signature(string expression) =>
        Verify.ReportsAsync<NeptuneConnectionAnalyzer>(Member(expression), DriverStubs.All);

    private static Task IsPutRightAsync(string wrong, string right, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(PolicySource.Neptune(wrong), PolicySource.Neptune(right), key);

    private static string GrantedOnCluster(string resource) =>
        CdkSource.InConstruct(
            $$"""Grant(new Amazon.CDK.AWS.RDS.DatabaseCluster(this, "graph", null)); void Grant(Amazon.CDK.AWS.RDS.IDatabaseCluster cluster) => role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = ["neptune-db:ReadDataViaQuery"], Resources = [{{resource}}] }));"""
        );

    private static string Member(string expression) =>
        $$"""
            using Gremlin.Net.Driver;
            using Neo4j.Driver;
            class C
            {
                object O = {{expression.Replace("HOST", Host, StringComparison.Ordinal)}};
            }
            """;
}
