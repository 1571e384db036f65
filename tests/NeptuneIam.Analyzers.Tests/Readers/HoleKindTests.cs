using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Tests.Readers.Cdk;
using NeptuneIam.Analyzers.Tests.Verification;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Tests.Readers;

/// <summary>What the holes of a resource stand for, in every form that has holes.</summary>
public sealed class HoleKindTests
{
    private const string Right = "arn:<Partition>:neptune-db:<Region>:<Account>:<ClusterResourceId>/*";

    [Theory]
    [InlineData("""$"arn:{Aws.PARTITION}:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:{cluster.AttrClusterResourceId}/*" """, Right)]
    [InlineData("""$"arn:{stack.Partition}:neptune-db:{stack.Region}:{stack.Account}:{cluster.AttrClusterResourceId}/*" """, Right)]
    [InlineData(
        """$"arn:{Stack.Of(this).Partition}:neptune-db:{Stack.Of(this).Region}:{Stack.Of(this).Account}:{cluster.AttrClusterResourceId}/*" """,
        Right
    )]
    [InlineData(
        """$"arn:aws:neptune-db:{region}:{stack.Account}:{cluster.AttrClusterResourceId}/*" """,
        "arn:aws:neptune-db:<Region>:<Account>:<ClusterResourceId>/*"
    )]
    [InlineData(
        """ "arn:" + Aws.PARTITION + ":neptune-db:" + Aws.REGION + ":" + Aws.ACCOUNT_ID + ":" + cluster.AttrClusterResourceId + "/*" """,
        Right
    )]
    [InlineData(
        """string.Format("arn:{0}:neptune-db:{1}:{2}:{3}/*", Aws.PARTITION, Aws.REGION, Aws.ACCOUNT_ID, cluster.AttrClusterResourceId)""",
        Right
    )]
    [InlineData(
        """Fn.Join("", new[] { "arn:", Aws.PARTITION, ":neptune-db:", Aws.REGION, ":", Aws.ACCOUNT_ID, ":", cluster.AttrClusterResourceId, "/*" })""",
        Right
    )]
    [InlineData(
        """Fn.Join(":", ["arn", Aws.PARTITION, "neptune-db", Aws.REGION, Aws.ACCOUNT_ID, cluster.AttrClusterResourceId + "/*"])""",
        Right
    )]
    [InlineData("""Fn.Sub("arn:${AWS::Partition}:neptune-db:${AWS::Region}:${AWS::AccountId}:${Graph.ClusterResourceId}/*")""", Right)]
    [InlineData(
        """Fn.Sub("arn:${AWS::Partition}:rds:${AWS::Region}:${AWS::AccountId}:cluster:${Name}", new Dictionary<string, string> { ["Name"] = id })""",
        "arn:<Partition>:rds:<Region>:<Account>:cluster:<?>"
    )]
    [InlineData("""Fn.Sub("arn:aws:s3:::home/${!aws:username}/*")""", "arn:aws:s3:::home/${aws:username}/*")]
    [InlineData("""Fn.Sub("arn:aws:s3:::${")""", "arn:aws:s3:::${")]
    [InlineData(
        """$"arn:{Fn.Ref("AWS::Partition")}:neptune-db:{Fn.Ref("AWS::Region")}:{Fn.Ref("AWS::AccountId")}:{Fn.Ref("Graph")}/*" """,
        "arn:<Partition>:neptune-db:<Region>:<Account>:<?>/*"
    )]
    [InlineData(
        """stack.FormatArn(new ArnComponents { Service = "neptune-db", Resource = cluster.AttrClusterResourceId, ResourceName = "*" })""",
        Right
    )]
    [InlineData(
        """Stack.Of(this).FormatArn(new ArnComponents { ResourceName = "*", Resource = cluster.AttrClusterResourceId, Service = "neptune-db" })""",
        Right
    )]
    [InlineData(
        """Arn.Format(new ArnComponents { Service = "neptune-db", Resource = cluster.AttrClusterResourceId, ResourceName = "*" }, stack)""",
        Right
    )]
    [InlineData(
        """Arn.Format(new ArnComponents { Partition = "aws", Service = "s3", Region = "", Account = "", Resource = "data", ResourceName = "*" }, stack)""",
        "arn:aws:s3:::data/*"
    )]
    [InlineData(
        """stack.FormatArn(new ArnComponents { Service = "rds", Resource = "cluster", ResourceName = cluster.Ref, ArnFormat = ArnFormat.COLON_RESOURCE_NAME })""",
        "arn:<Partition>:rds:<Region>:<Account>:cluster:<ClusterName>"
    )]
    [InlineData(
        """stack.FormatArn(new ArnComponents { Service = "a", Resource = "b", ResourceName = "c", ArnFormat = ArnFormat.SLASH_RESOURCE_SLASH_RESOURCE_NAME })""",
        "arn:<Partition>:a:<Region>:<Account>:/b/c"
    )]
    [InlineData(
        """stack.FormatArn(new ArnComponents { Service = "a", Resource = "b", ResourceName = "c", ArnFormat = ArnFormat.NO_RESOURCE_NAME })""",
        "arn:<Partition>:a:<Region>:<Account>:b"
    )]
    [InlineData("""stack.FormatArn(new ArnComponents { Service = "a", Resource = "b", ArnFormat = format })""", "<?>")]
    [InlineData("""stack.FormatArn(components)""", "<?>")]
    [InlineData("""stack.FormatArn(new ArnComponents { Resource = "b" })""", "<?>")]
    [InlineData("""stack.FormatArn(new ArnComponents { Service = "a" })""", "<?>")]
    [InlineData("""Fn.Ref(logicalName: "AWS::Region")""", "<Region>")]
    [InlineData(
        """$"arn:{Aws.PARTITION}:neptune-db:{Aws.REGION}:{Aws.ACCOUNT_ID}:{aurora.ClusterArn}" """,
        "arn:<Partition>:neptune-db:<Region>:<Account>:<ClusterArn>"
    )]
    [InlineData("""aurora.ClusterArn""", "<ClusterArn>")]
    [InlineData("""aurora.ClusterResourceIdentifier""", "<ClusterResourceId>")]
    [InlineData("""$"{cluster.Ref}/{cluster.DbClusterIdentifier}/{bucket.BucketArn}/{id}" """, "<ClusterName>/<ClusterName>/<?>/<?>")]
    [InlineData("""$"{mine.Partition}{mine.ClusterArn}{Region}" """, "<?><?><?>")]
    public void Properties_of_the_CDK_tell_what_they_stand_for(string resource, string expected)
    {
        var source = CdkSource.InConstruct(
            $$"""
            var stack = Stack.Of(this); var region = Aws.REGION; ArnComponents components = null; var format = ArnFormat.NO_RESOURCE_NAME;
            Amazon.CDK.AWS.Neptune.CfnDBCluster cluster = null; Amazon.CDK.AWS.RDS.IDatabaseCluster aurora = null; Mine mine = null;
            role.AddToPolicy(new PolicyStatement(new PolicyStatementProps { Actions = new[] { "neptune-db:connect" }, Resources = new[] { {{resource}} } }));
            }
            string Region;
            class Mine { public string Partition; public string ClusterArn;
            """
        );
        Assert.Equal(expected, Resource(source, References.Cdk));
    }

    [Theory]
    [InlineData(
        """{endpoint.PartitionName}:neptune-db:{endpoint.SystemName}:{caller.Account}:{graph.DbClusterResourceId}/*""",
        "<Partition>:neptune-db:<Region>:<Account>:<ClusterResourceId>/*"
    )]
    [InlineData(
        """aws:neptune-db:{endpoint.SystemName}:{caller.Account}:{graph.DBClusterIdentifier}/*""",
        "aws:neptune-db:<Region>:<Account>:<ClusterName>/*"
    )]
    [InlineData("""{graph.DBClusterArn}{user}""", "<ClusterArn><?>")]
    public void Properties_of_the_SDK_tell_what_they_stand_for(string arn, string expected)
    {
        var resource =
            $$"""{ \"Statement\": { \"Effect\": \"Allow\", \"Action\": \"neptune-db:connect\", \"Resource\": \"arn:""".Replace(
                "{ ",
                "{{ ",
                StringComparison.Ordinal
            )
            + arn
            + """\" }} }}""";
        var source = $$"""
            using Amazon.IdentityManagement.Model;
            class Access
            {
                object M(string user, Amazon.RegionEndpoint endpoint, Amazon.SecurityToken.Model.GetCallerIdentityResponse caller, Amazon.Neptune.Model.DBCluster graph) =>
                    new PutUserPolicyRequest { UserName = user, PolicyDocument = $"{{resource}}" };
            }
            """;
        Assert.Equal("arn:" + expected, Resource(source, AwsStubs.V3));
        Assert.Equal("arn:" + expected, Resource(source, AwsStubs.V4));
    }

    [Theory]
    [InlineData("graph.ClusterResourceId.Apply(id => {0}id{1})", "<ClusterResourceId>")]
    [InlineData("Pulumi.Output.Format({0}graph.Arn{1})", "<ClusterArn>")]
    [InlineData("graph.Arn.Select(arn => {0}arn{1})", "<?>")]
    public void Outputs_of_Pulumi_tell_what_they_stand_for(string policy, string expected)
    {
        const string Before =
            """$"{{ \"Version\": \"2012-10-17\", \"Statement\": {{ \"Effect\": \"Allow\", \"Action\": \"neptune-db:connect\", \"Resource\": \"{""";
        const string After = """}\" }} }}" """;
        var source = $$"""
            using System;
            class Access
            {
                object M(Pulumi.Aws.Neptune.Cluster graph) => {{policy.Replace("{0}", Before, StringComparison.Ordinal).Replace(
                "{1}",
                After,
                StringComparison.Ordinal
            )}};
            }
            namespace Pulumi
            {
                public class Output<T> { public Output<U> Apply<U>(Func<T, U> f) => null; public Output<U> Select<U>(Func<T, U> f) => null; }
                public static class Output { public static Output<string> Format(FormattableString text) => null; }
            }
            namespace Pulumi.Aws.Neptune { public class Cluster { public Output<string> Arn; public Output<string> ClusterResourceId; } }
            """;
        Assert.Equal(expected, Resource(source, []));
    }

    /// <summary>Every type and member that the CDK and the SDK packages at hand have is spelled as they spell it.</summary>
    [Fact]
    public void Members_are_those_of_the_libraries()
    {
        var compilation = Compile.Library("", [.. References.Cdk, .. AwsStubs.V4]);
        var found = 0;
        foreach (
            var row in DataFile
                .Read(typeof(HoleKinds).Assembly, "hole-kinds.txt")
                .SelectMany(static section => section.Rows)
                .Where(static row => row[0] == "member")
        )
        {
            foreach (var type in row.Skip(3).Select(compilation.GetTypeByMetadataName).OfType<INamedTypeSymbol>())
            {
                var members = AllOf(type).SelectMany(type => type.GetMembers(row[2])).ToList();
                Assert.True(members.Count > 0, $"{type} has no {row[2]}.");
                found++;
            }
        }

        Assert.True(found > 20, $"Only {found} types are there.");

        static IEnumerable<ITypeSymbol> AllOf(ITypeSymbol type)
        {
            for (var current = type; current is not null; current = current.BaseType)
            {
                yield return current;
            }

            foreach (var implemented in type.AllInterfaces)
            {
                yield return implemented;
            }
        }
    }

    private static string Resource(string source, ImmutableArray<MetadataReference> references)
    {
        var document = Assert.Single(Compile.Library(source, references).AssertCompiles().Policies());
        var resource = Assert.Single(Assert.Single(document.Statements).Resources).Node;
        var shown = new StringBuilder();
        for (var index = 0; index < resource.Value.Length; index++)
        {
            if (resource.Value[index] == VirtualText.HoleCharacter)
            {
                var kind = document.Origin.GetHoleKind(resource, index);
                shown.Append('<').Append(kind == HoleKind.Unknown ? "?" : kind.ToString()).Append('>');
            }
            else
            {
                shown.Append(resource.Value[index]);
            }
        }

        return shown.ToString();
    }
}
