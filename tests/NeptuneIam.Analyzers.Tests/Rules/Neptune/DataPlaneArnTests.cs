using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Readers.Cdk;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class DataPlaneArnTests
{
    private const string Place = "eu-west-1:123456789012";

    [Theory]
    [InlineData("arn:aws:rds:eu-west-1:123456789012:cluster:social-graph")]
    [InlineData("arn:aws:rds-db:eu-west-1:123456789012:dbuser:db-ABCD1234EFGH5678IJKL90MNOP/reader")]
    [InlineData("arn:aws:neptune-db:eu-west-1:123456789012:cc-native-neptune-cluster/*")]
    [InlineData("arn:aws:neptune-db:eu-west-1:123456789012:cluster-social-graph/*")]
    [InlineData("arn:aws:neptune-db:eu-west-1:123456789012:cluster:social-graph/*")]
    [InlineData("arn:aws:neptune-db:eu-west-1:123456789012:cluster:social-graph")]
    [InlineData("arn:aws:neptune-db:eu-west-1:123456789012:db-ABCD1234EFGH5678IJKL90MNOP/*")]
    [InlineData("arn:aws:neptune-db:eu-west-1:123456789012:cluster-ABCD1234EFGH5678IJKL90MNOP")]
    [InlineData("arn:aws:neptune-db:eu-west-1:123456789012:cluster-ABCD1234EFGH5678IJKL90MNOP/dbuser/reader")]
    [InlineData("arn:aws:neptune-db::123456789012:cluster-ABCD1234EFGH5678IJKL90MNOP/*")]
    [InlineData("arn:aws:neptune-db:eu-west-1::cluster-ABCD1234EFGH5678IJKL90MNOP/*")]
    [InlineData("arn:aws:neptune-db:eu-west-1:123456789012:social-*")]
    [InlineData("arn:aws:neptune-db:eu-west-1:123456789012:cluster-abcd*/*")]
    public async Task Reports_what_is_no_cluster_s_data(string arn)
    {
        await Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Neptune(
                $$"""{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": "{|NIAM1201/Warning:{{arn}}|}" }"""
            )
        );
        await Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant(
                $$"""{ "Effect": "Deny", "Action": ["neptune-db:ResetDatabase"], "Resource": ["{|NIAM1201:{{arn}}|}"] }"""
            )
        );
    }

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

    [Fact]
    public Task Is_silent_about_ids_that_are_not_known() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            """"
            static class Neptune
            {
                static string Policy(string region, string id) => $$"""
                    { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": [
                        "arn:aws:neptune-db:{{region}}:123456789012:{{id}}/*", "arn:aws:neptune-db:{{region}}:123456789012:{{id}}", "arn:aws:neptune-db:{{region}}:123456789012:cluster-{{id}}/*"] }] }
                    """;
            }
            """"
        );

    [Theory]
    [InlineData("""$"arn:aws:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:{cluster.AttrClusterResourceId}/*" """)]
    [InlineData("""$"arn:aws:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:{id}/*" """)]
    [InlineData("""bucket.BucketArn""")]
    [InlineData("""$"{|NIAM1201:arn:aws:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:{cluster.Ref}/*|}" """)]
    [InlineData("""$"{|NIAM1201:arn:aws:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:{cluster.AttrClusterResourceId}|}" """)]
    [InlineData("""{|NIAM1201:aurora.ClusterArn|}""")]
    public Task Knows_what_the_CDK_fills_in(string resource) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            CdkSource.InConstruct(
                $$"""
                Amazon.CDK.AWS.Neptune.CfnDBCluster cluster = null; Amazon.CDK.AWS.RDS.IDatabaseCluster aurora = null;
                role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "neptune-db:ReadDataViaQuery" }, Resources = new[] { {{resource}} } }));
                """
            ),
            References.Cdk
        );

    [Theory]
    [InlineData("arn:aws:neptune-db:" + Place + ":cluster-ABCD", "arn:aws:neptune-db:" + Place + ":cluster-ABCD/*", "NIAM1201.Suffix")]
    [InlineData(
        "arn:aws:neptune-db:" + Place + ":cluster-ABCD/dbuser/reader",
        "arn:aws:neptune-db:" + Place + ":cluster-ABCD/*",
        "NIAM1201.Suffix"
    )]
    [InlineData(
        "arn:aws-cn:rds:cn-north-1:123456789012:cluster:social",
        "arn:aws-cn:neptune-db:cn-north-1:123456789012:cluster-*/*",
        "NIAM1201.EveryCluster"
    )]
    [InlineData(
        "arn:aws:neptune-db:" + Place + ":cc-native-neptune-cluster/*",
        "arn:aws:neptune-db:" + Place + ":cluster-*/*",
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

    private const string Clusters = """
        Amazon.CDK.AWS.Neptune.CfnDBCluster cluster = null; Amazon.CDK.AWS.RDS.IDatabaseCluster aurora = null; Amazon.CDK.AWS.Neptune.Alpha.IDatabaseCluster graph = null; var stack = Stack.Of(this);
        """;

    private const string AlphaModule = """
        namespace Amazon.CDK.AWS.Neptune.Alpha
        {
            public interface IDatabaseCluster { string ClusterIdentifier { get; } string ClusterResourceIdentifier { get; } }
        }
        """;

    [Theory]
    [InlineData(
        """$"{|NIAM1201:arn:{Aws.PARTITION}:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:{cluster.Ref}/*|}" """,
        """$"arn:{Aws.PARTITION}:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:{cluster.AttrClusterResourceId}/*" """
    )]
    [InlineData(
        """$"{|NIAM1201:arn:aws:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:{cluster.Ref}|}" """,
        """$"arn:aws:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:{cluster.AttrClusterResourceId}/*" """
    )]
    [InlineData(
        """$"{|NIAM1201:arn:{Aws.PARTITION}:rds:{Aws.REGION}:{Aws.ACCOUNT_ID}:cluster:{cluster.Ref}|}" """,
        """$"arn:{Aws.PARTITION}:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:{cluster.AttrClusterResourceId}/*" """
    )]
    [InlineData(
        """$"{|NIAM1201:arn:aws:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:cluster:{cluster.DbClusterIdentifier}/*|}" """,
        """$"arn:aws:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:{cluster.AttrClusterResourceId}/*" """
    )]
    [InlineData(
        """$"{|NIAM1201:arn:aws:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:cluster:{cluster.AttrClusterResourceId}/*|}" """,
        """$"arn:aws:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:{cluster.AttrClusterResourceId}/*" """
    )]
    [InlineData(
        """$"{|NIAM1201:arn:aws:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:{cluster.Ref}/dbuser/reader|}" """,
        """$"arn:aws:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:{cluster.AttrClusterResourceId}/*" """
    )]
    [InlineData(
        """ "{|NIAM1201:arn:aws:neptune-db:" + Aws.REGION + ":" + Aws.ACCOUNT_ID + ":" + cluster.Ref + "/*|}" """,
        """ "arn:aws:neptune-db:" + Aws.REGION + ":" + Aws.ACCOUNT_ID + ":" + cluster.AttrClusterResourceId + "/*" """
    )]
    [InlineData(
        """{|NIAM1201:aurora.ClusterArn|}""",
        """$"arn:{Aws.PARTITION}:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:{aurora.ClusterResourceIdentifier}/*" """
    )]
    [InlineData(
        """{|NIAM1201:graph.ClusterIdentifier|}""",
        """$"arn:{Aws.PARTITION}:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:{graph.ClusterResourceIdentifier}/*" """
    )]
    [InlineData(
        """{|NIAM1201:cluster.AttrClusterResourceId|}""",
        """$"arn:{Aws.PARTITION}:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:{cluster.AttrClusterResourceId}/*" """
    )]
    [InlineData(
        """{|NIAM1201:stack.FormatArn(new ArnComponents { Service = "rds", Resource = "cluster", ResourceName = cluster.Ref, ArnFormat = ArnFormat.COLON_RESOURCE_NAME })|}""",
        """$"arn:{Aws.PARTITION}:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:{cluster.AttrClusterResourceId}/*" """
    )]
    [InlineData(
        """string.Format("{|NIAM1201:arn:{0}:rds:{1}:{2}:cluster:{3}|}", Aws.PARTITION, stack.Region, Aws.ACCOUNT_ID, graph.ClusterIdentifier)""",
        """$"arn:{Aws.PARTITION}:neptune-db:{stack.Region}:{Aws.ACCOUNT_ID}:{graph.ClusterResourceIdentifier}/*" """
    )]
    public Task Writes_the_resource_id_of_the_cluster_in_the_CDK(string wrong, string right) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            InStatement(wrong.Trim()),
            InStatement(right.Trim()),
            "NIAM1201.ResourceId",
            References.Cdk
        );

    [Fact]
    public Task Names_the_library_s_types_as_the_file_can() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            InStatement("{|NIAM1201:aurora.ClusterArn|}")
                .Replace("using Amazon.CDK;", "using Stack = Amazon.CDK.Stack;", StringComparison.Ordinal),
            InStatement(
                    """$"arn:{Amazon.CDK.Aws.PARTITION}:neptune-db:{Amazon.CDK.Aws.REGION}:{Amazon.CDK.Aws.ACCOUNT_ID}:{aurora.ClusterResourceIdentifier}/*" """.TrimEnd()
                )
                .Replace("using Amazon.CDK;", "using Stack = Amazon.CDK.Stack;", StringComparison.Ordinal),
            "NIAM1201.ResourceId",
            References.Cdk
        );

    [Fact]
    public Task Writes_all_resource_ids_at_once() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            InStatement(
                """{|NIAM1201:aurora.ClusterArn|}, $"{|NIAM1201:arn:aws:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:{cluster.Ref}/*|}" """.TrimEnd()
            ),
            InStatement(
                """$"arn:{Aws.PARTITION}:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:{aurora.ClusterResourceIdentifier}/*", $"arn:aws:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:{cluster.AttrClusterResourceId}/*" """.TrimEnd()
            ),
            "NIAM1201.ResourceId",
            References.Cdk
        );

    /// <summary>What a local of another statement holds cannot be written anew here.</summary>
    [Fact]
    public Task Offers_no_resource_id_where_nothing_has_it() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            InStatement("""$"{|NIAM1201:arn:aws:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:cluster:{id}|}" """),
            InStatement("""$"{|NIAM1201:arn:aws:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:cluster:{id}|}" """),
            "NIAM1201.ResourceId",
            References.Cdk
        );

    [Theory]
    [InlineData("graph.DBClusterIdentifier", "/*")]
    [InlineData("graph.DBClusterIdentifier", "")]
    [InlineData("graph.DBClusterArn", "/*")]
    public async Task Writes_the_resource_id_of_a_cluster_that_the_SDK_describes(string wrong, string suffix)
    {
        const string Before = """"
            class Access
            {
                string Neptune(string region, string account, Amazon.Neptune.Model.DBCluster graph) =>
                    $@"{{ ""Version"": ""2012-10-17"", ""Statement"": [{{ ""Effect"": ""Allow"", ""Action"": ""neptune-db:ReadDataViaQuery"", ""Resource"": ""
            """";
        const string After = """"
            "" }}] }}";
            }
            """";
        var arn = "arn:aws:neptune-db:{region}:{account}:{" + wrong + "}" + suffix;
        foreach (var references in new[] { AwsStubs.V3, AwsStubs.V4 })
        {
            await Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
                $"{Before}{{|NIAM1201:{arn}|}}{After}",
                Before + "arn:aws:neptune-db:{region}:{account}:{graph.DbClusterResourceId}/*" + After,
                "NIAM1201.ResourceId",
                references
            );
        }
    }

    private static string InStatement(string resources) =>
        CdkSource.InConstruct(
            $$"""
            {{Clusters}}
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "neptune-db:ReadDataViaQuery" }, Resources = new[] { {{resources}} } }));
            """
        ) + AlphaModule;
}
