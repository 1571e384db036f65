using System.Globalization;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Catalog;

/// <summary>The catalogue in the assembly: its size, its age, and facts that rules rest on.</summary>
public sealed class ServiceCatalogTests
{
    [Fact]
    public void Stays_small()
    {
        using var stream = typeof(ServiceCatalog).Assembly.GetManifestResourceStream("services.catalog")!;
        Assert.InRange(stream.Length, 100_000, 200_000);
    }

    [Fact]
    public void Knows_all_services_and_reads_each()
    {
        Assert.Equal(ServiceCatalog.Prefixes.Order(StringComparer.Ordinal), ServiceCatalog.Prefixes);
        var services = ServiceCatalog.Prefixes.Select(static prefix => ServiceCatalog.Find(prefix)!).ToList();
        Assert.True(services.Count > 450);
        Assert.True(services.Sum(static service => service.Actions.Length) > 22_000);
        Assert.All(services, static service => Assert.NotEmpty(service.Actions));
        Assert.All(
            services,
            static service => Assert.DoesNotContain(service.Actions, static action => action.AccessLevel == AccessLevel.Unknown)
        );
        Assert.All(services, static service => Assert.All(service.Actions, action => Assert.Same(action, service.Find(action.Name))));
    }

    [Fact]
    public void The_page_tells_the_source_and_date()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "catalogue.md"));
        Assert.Contains($"| Source | `{ServiceCatalog.Source}` {ServiceCatalog.Version} |", page, StringComparison.Ordinal);
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"| Date | {ServiceCatalog.Date:yyyy-MM-dd} |"),
            page,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("rds", "CreateDBCluster", "rds:DatabaseEngine", true)]
    [InlineData("rds", "CreateDBCluster", "aws:RequestTag/Team", true)]
    [InlineData("rds", "CreateDBCluster", "rds:cluster-tag/Team", true)]
    [InlineData("rds", "DeleteDBCluster", "rds:DatabaseEngine", false)]
    [InlineData("iam", "PassRole", "iam:PassedToService", true)]
    [InlineData("s3", "GetObject", "s3:prefix", false)]
    [InlineData("s3", "ListBucket", "s3:prefix", true)]
    [InlineData("neptune-db", "ReadDataViaQuery", "neptune-db:QueryLanguage", true)]
    public void Knows_the_condition_keys_of_actions(string service, string action, string key, bool isKnown) =>
        Assert.Equal(isKnown, ServiceCatalog.Find(service)!.Find(action)!.Knows(key));

    [Theory]
    [InlineData("rds", "DescribeDBEngineVersions", true)]
    [InlineData("rds", "DescribeDBClusters", false)]
    [InlineData("ec2", "DescribeVpcs", true)]
    [InlineData("s3", "ListAllMyBuckets", true)]
    [InlineData("iam", "PassRole", false)]
    [InlineData("sts", "GetCallerIdentity", true)]
    public void Knows_actions_without_a_resource(string service, string action, bool isStarOnly) =>
        Assert.Equal(isStarOnly, ServiceCatalog.Find(service)!.Find(action)!.IsStarOnly);

    [Fact]
    public void Knows_the_dependent_actions() =>
        Assert.Contains("iam:PassRole", ServiceCatalog.Find("rds")!.Find("AddRoleToDBCluster")!.DependentActions);

    [Theory]
    [InlineData("aws:PrincipalArn", nameof(ConditionKeyKind.Arn), false)]
    [InlineData("AWS:SOURCEIP", nameof(ConditionKeyKind.IpAddress), false)]
    [InlineData("aws:TagKeys", nameof(ConditionKeyKind.String), true)]
    [InlineData("aws:PrincipalTag/Team", nameof(ConditionKeyKind.String), false)]
    [InlineData("rds:Piops", nameof(ConditionKeyKind.Numeric), false)]
    [InlineData("kms:EncryptionContext:aws:rds:db-id", nameof(ConditionKeyKind.String), false)]
    [InlineData("s3:ExistingObjectTag/Team", nameof(ConditionKeyKind.String), false)]
    [InlineData("token.actions.githubusercontent.com:repository", nameof(ConditionKeyKind.String), false)]
    [InlineData("saml:aud", nameof(ConditionKeyKind.String), false)]
    public void Knows_the_types_of_condition_keys(string name, string kind, bool isMultivalued)
    {
        var key = ServiceCatalog.FindConditionKey(name)!;
        Assert.Equal((kind, isMultivalued), (key.Kind.ToString(), key.IsMultivalued));
    }

    [Theory]
    [InlineData("rds", "cluster", "arn:aws:rds:eu-west-1:123456789012:cluster:social", nameof(Certainty.Yes))]
    [InlineData("rds", "cluster", "arn:aws:rds:*:*:cluster:*", nameof(Certainty.Yes))]
    [InlineData("rds", "cluster", "arn:aws:rds:eu-west-1:123456789012:db:social", nameof(Certainty.No))]
    [InlineData("rds", "cluster", "*", nameof(Certainty.Yes))]
    [InlineData("rds", "cluster", "arn:aws:s3:::social", nameof(Certainty.No))]
    [InlineData("s3", "object", "arn:aws:s3:::social", nameof(Certainty.No))]
    [InlineData("s3", "bucket", "arn:aws:s3:::social", nameof(Certainty.Yes))]
    [InlineData("s3", "object", "arn:aws:s3:::${aws:username}/*", nameof(Certainty.Yes))]
    [InlineData("s3", "object", "arn:aws:s3:::${aws:username}", nameof(Certainty.Unknown))]
    public void Tells_what_a_resource_can_be(string service, string type, string resource, string expected) =>
        Assert.Equal(
            expected,
            ServiceCatalog
                .Find(service)!
                .ResourceTypes.Single(known => known.Name == type)
                .CanBe(new ResourcePattern(new JsonString(resource)))
                .ToString()
        );

    [Fact]
    public void Finds_the_actions_of_a_pattern() =>
        Assert.Equal(
            ["StartDBCluster", "StopDBCluster"],
            ServiceCatalog
                .Find("rds")!
                .Matching(new ActionPattern(new JsonString("rds:st*dbcluster")))
                .Select(static action => action.Name)
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("zocalo", true)]
    [InlineData("DeepLens", true)]
    [InlineData("rds", false)]
    [InlineData("neptune", false)]
    public void Knows_closed_services(string prefix, bool isRetired)
    {
        Assert.Equal(isRetired, ServiceCatalog.IsRetired(prefix));
        Assert.False(isRetired && ServiceCatalog.Find(prefix) is not null);
    }

    /// <summary>What is known of Neptune's own services in two places is the same.</summary>
    [Fact]
    public void Agrees_with_the_facts_about_Neptune()
    {
        Assert.Equal(NeptuneFacts.AllRdsActions, Names(NeptuneFacts.ManagementService));
        Assert.Equal(NeptuneFacts.GraphActions, Names(NeptuneFacts.GraphService));
        Assert.Subset(NeptuneFacts.DataActions.ToHashSet(), Names(NeptuneFacts.DataService).ToHashSet());
        foreach (var service in (string[])[NeptuneFacts.ManagementService, NeptuneFacts.GraphService, NeptuneFacts.DataService])
        {
            Assert.All(
                ServiceCatalog.Find(service)!.Actions,
                action => Assert.Equal(action.AccessLevel, NeptuneFacts.AccessLevelOf(service, action.Name))
            );
        }

        static IEnumerable<string> Names(string service) =>
            ServiceCatalog.Find(service)!.Actions.Select(static action => action.Name).Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Answers_many_threads_at_once()
    {
        var bytes = new MemoryStream();
        using (var stream = typeof(ServiceCatalog).Assembly.GetManifestResourceStream("services.catalog")!)
        {
            stream.CopyTo(bytes);
        }

        var file = new CatalogFile(() => new MemoryStream(bytes.ToArray()));
        var services = new CatalogService[64];
        Parallel.For(0, services.Length, index => services[index] = file.Find(index % 2 == 0 ? "rds" : "kms")!);
        Assert.Equal(2, services.Distinct().Count());
    }
}
