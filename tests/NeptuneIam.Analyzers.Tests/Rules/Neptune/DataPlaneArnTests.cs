using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class DataPlaneArnTests
{
    public static TheoryData<string> OtherArns =>
        [
            "arn:aws:rds:eu-west-1:123456789012:cluster:social-graph",
            "arn:aws:rds-db:eu-west-1:123456789012:dbuser:db-ABCD1234EFGH5678IJKL90MNOP/reader",
            "arn:aws:neptune-db:eu-west-1:123456789012:cc-native-neptune-cluster/*",
            "arn:aws:neptune-db:eu-west-1:123456789012:cluster-social-graph/*",
            "arn:aws:neptune-db:eu-west-1:123456789012:cluster:social-graph/*",
            "arn:aws:neptune-db:eu-west-1:123456789012:cluster:social-graph",
            "arn:aws:neptune-db:eu-west-1:123456789012:db-ABCD1234EFGH5678IJKL90MNOP/*",
            "arn:aws:neptune-db:eu-west-1:123456789012:cluster-ABCD1234EFGH5678IJKL90MNOP",
            "arn:aws:neptune-db:eu-west-1:123456789012:cluster-ABCD1234EFGH5678IJKL90MNOP/dbuser/reader",
            "arn:aws:neptune-db::123456789012:cluster-ABCD1234EFGH5678IJKL90MNOP/*",
            "arn:aws:neptune-db:eu-west-1::cluster-ABCD1234EFGH5678IJKL90MNOP/*",
            "arn:aws:neptune-db:eu-west-1:123456789012:social-*",
            "arn:aws:neptune-db:eu-west-1:123456789012:cluster-abcd*/*",
        ];

    [Theory]
    [MemberData(nameof(OtherArns))]
    public Task Reports_what_is_no_cluster_s_data(string arn) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Neptune(
                $$"""{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": "{|NIAM1201/Warning:{{arn}}|}" }"""
            )
        );

    [Theory]
    [MemberData(nameof(OtherArns))]
    public Task Reports_it_in_a_Deny_and_where_nothing_says_Neptune(string arn) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant(
                $$"""{ "Effect": "Deny", "Action": ["neptune-db:ResetDatabase"], "Resource": ["{|NIAM1201:{{arn}}|}"] }"""
            )
        );

    [Theory]
    [InlineData(
        "arn:aws:rds:eu-west-1:123456789012:cluster:social-graph",
        "data actions take ARNs of 'neptune-db' with the cluster's resource id, not of 'rds'"
    )]
    [InlineData(
        "arn:aws:neptune-db:eu-west-1:123456789012:cluster:social-graph",
        "'social-graph' is the cluster's name; write its resource id ('cluster-' and capitals) and '/*'"
    )]
    [InlineData(
        "arn:aws:neptune-db:eu-west-1:123456789012:cluster-social-graph/*",
        "'cluster-social-graph' looks like a name; write the cluster's resource id ('cluster-' and capitals)"
    )]
    [InlineData(
        "arn:aws:neptune-db:eu-west-1:123456789012:db-ABCD1234EFGH5678IJKL90MNOP/*",
        "it has the resource id of an instance; write that of the cluster, which begins with 'cluster-'"
    )]
    [InlineData("arn:aws:neptune-db:eu-west-1:123456789012:cluster-ABCD1234EFGH5678IJKL90MNOP", "'/*' must follow the resource id")]
    [InlineData(
        "arn:aws:neptune-db:eu-west-1:123456789012:cluster-ABCD/dbuser/reader",
        "Neptune has no database users; '/*' follows the resource id"
    )]
    [InlineData("arn:aws:neptune-db:eu-west-1:123456789012:/*", "the cluster's resource id is missing")]
    [InlineData("arn:aws:neptune-db::123456789012:cluster-ABCD1234EFGH5678IJKL90MNOP/*", "it names no region")]
    [InlineData("arn:aws:neptune-db:eu-west-1::cluster-ABCD1234EFGH5678IJKL90MNOP/*", "it names no account")]
    [InlineData("arn:aws:neptune-db:::cluster-ABCD1234EFGH5678IJKL90MNOP/*", "it names no region and account")]
    public Task Says_why_the_ARN_is_no_cluster_s_data(string arn, string reason) =>
        RuleMessage.SaysAsync(
            PolicySource.Neptune($$"""{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": "{{arn}}" }"""),
            $"'{arn}' matches no cluster's data: {reason}"
        );

    [Theory]
    [InlineData("*")]
    [InlineData("arn:aws:neptune-db:us-east-1:123456789012:cluster-ABCD1234EFGH5678IJKL90MNOP/*")]
    [InlineData("arn:aws:neptune-db:us-east-1:123456789012:cluster-ABCD1234EFGH5678IJKL90MNOP/database")]
    [InlineData("arn:aws-cn:neptune-db:cn-north-1:123456789012:*/database")]
    [InlineData("arn:aws:neptune-db:*:*:*/*")]
    [InlineData("arn:aws:neptune-db:us-east-1:123456789012:*")]
    [InlineData("arn:aws:neptune-db:us-east-1:123456789012:cluster-*")]
    [InlineData("arn:aws:neptune-db:us-east-1:123456789012:cluster-ABCD*")]
    [InlineData("arn:aws:neptune-db:us-east-1:123456789012:clus*/*")]
    [InlineData("arn:aws:neptune-db:us-east-1:123456789012:${Cluster.ClusterResourceId}/*")]
    [InlineData("arn:aws:neptune-db:us-east-1:123456789012:<cluster-resource-id>/*")]
    [InlineData("arn:aws:s3:::neptune-exports/*")]
    public Task Is_silent_about_what_can_be_a_cluster_s_data(string arn) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Neptune($$"""{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": "{{arn}}" }""")
        );

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["neptune-db:ReadDataViaQuery", "rds:StartDBCluster"], "Resource": ["arn:aws:neptune-db:eu-west-1:123456789012:cluster-ABC/*", "arn:aws:rds:eu-west-1:123456789012:cluster:social"] }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:StartDBCluster", "Resource": "arn:aws:rds:eu-west-1:123456789012:cluster:social" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": ["*", "{|NIAM5001:arn:aws:rds:eu-west-1:123456789012:cluster:social|}"] }"""
    )]
    public Task Is_silent_where_other_actions_or_resources_take_it(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Neptune(statement));

    [Theory]
    [InlineData("arn:aws:neptune-db:{{region}}:123456789012:{{id}}/*")]
    [InlineData("arn:aws:neptune-db:{{region}}:123456789012:{{id}}")]
    [InlineData("arn:aws:neptune-db:{{region}}:123456789012:cluster-{{id}}/*")]
    public Task Is_silent_about_ids_that_are_not_known(string arn) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.NeptuneWithHoles(
                $$$"""{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": "{{{arn}}}" }""",
                "region",
                "id"
            )
        );

    [Theory]
    [InlineData(
        "arn:aws:neptune-db:eu-west-1:123456789012:cluster-ABCD",
        "arn:aws:neptune-db:eu-west-1:123456789012:cluster-ABCD/*",
        "NIAM1201.Suffix"
    )]
    [InlineData(
        "arn:aws:neptune-db:eu-west-1:123456789012:cluster-ABCD/dbuser/reader",
        "arn:aws:neptune-db:eu-west-1:123456789012:cluster-ABCD/*",
        "NIAM1201.Suffix"
    )]
    [InlineData(
        "arn:aws-cn:rds:cn-north-1:123456789012:cluster:social",
        "arn:aws-cn:neptune-db:cn-north-1:123456789012:cluster-*/*",
        "NIAM1201.EveryCluster"
    )]
    [InlineData(
        "arn:aws:neptune-db:eu-west-1:123456789012:cc-native-neptune-cluster/*",
        "arn:aws:neptune-db:eu-west-1:123456789012:cluster-*/*",
        "NIAM1201.EveryCluster"
    )]
    [InlineData("arn:aws:neptune-db::123456789012:cluster-ABCD/*", "arn:aws:neptune-db:*:123456789012:cluster-ABCD/*", "NIAM1201.AnyPlace")]
    public Task Writes_an_ARN_of_the_data_plane(string wrong, string right, string key) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Neptune(
                $$"""{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": "{|NIAM1201:{{wrong}}|}" }"""
            ),
            PolicySource.Neptune($$"""{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": "{{right}}" }"""),
            key
        );

    [Theory]
    [InlineData("{graph.DBClusterIdentifier}/*")]
    [InlineData("{graph.DBClusterIdentifier}")]
    [InlineData("{graph.DBClusterArn}/*")]
    public async Task Writes_the_resource_id_of_a_cluster_that_the_SDK_describes(string wrong)
    {
        foreach (var references in new[] { AwsStubs.V3, AwsStubs.V4 })
        {
            await Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
                OfCluster($"{{|NIAM1201:arn:aws:neptune-db:{{region}}:{{account}}:{wrong}|}}"),
                OfCluster("arn:aws:neptune-db:{region}:{account}:{graph.DbClusterResourceId}/*"),
                "NIAM1201.ResourceId",
                references
            );
        }
    }

    private static string OfCluster(string resource) =>
        $$$""""
            class Access
            {
                string Neptune(string region, string account, Amazon.Neptune.Model.DBCluster graph) =>
                    $@"{{ ""Version"": ""2012-10-17"", ""Statement"": [{{ ""Effect"": ""Allow"", ""Action"": ""neptune-db:ReadDataViaQuery"", ""Resource"": ""{{{resource}}}"" }}] }}";
            }
            """";
}
