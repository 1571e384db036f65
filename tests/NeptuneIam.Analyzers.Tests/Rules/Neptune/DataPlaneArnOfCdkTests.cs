using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Readers.Cdk;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>The data-plane ARNs that code of the CDK puts together.</summary>
public sealed class DataPlaneArnOfCdkTests
{
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
    public Task Writes_the_resource_id_of_the_cluster(string wrong, string right) =>
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

    [Fact]
    public Task Offers_no_resource_id_where_nothing_has_it() =>
        Verify.OffersNoFixAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            InStatement("""$"{|NIAM1201:arn:aws:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:cluster:{id}|}" """),
            "NIAM1201.ResourceId",
            References.Cdk
        );

    private static string InStatement(string resources) =>
        CdkSource.InConstruct(
            $$"""
            {{Clusters}}
                    role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "neptune-db:ReadDataViaQuery" }, Resources = new[] { {{resources}} } }));
            """
        ) + AlphaModule;
}
