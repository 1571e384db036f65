using NeptuneIam.Analyzers.Catalog;

namespace NeptuneIam.Analyzers.Tests.Catalog;

public sealed class NeptunePoliciesTests
{
    [Fact]
    public void The_policies_grant_what_their_documents_do()
    {
        foreach (var policy in NeptunePolicies.All)
        {
            var document = AwsPolicy.Read(policy.Name);
            Assert.Equal(
                document
                    .Statements.SelectMany(static statement => statement.Actions)
                    .Select(static action => action.Value)
                    .Distinct()
                    .Order(StringComparer.Ordinal),
                policy.Statements.SelectMany(static statement => statement.Actions).Distinct().Order(StringComparer.Ordinal)
            );
        }
    }

    [Theory]
    [InlineData("NeptuneReadOnlyAccess", 6, "2022-08-03", 4)]
    [InlineData("NeptuneFullAccess", 6, "2022-07-28", 13)]
    [InlineData("NeptuneConsoleFullAccess", 8, "2023-11-30", 19)]
    [InlineData("NeptuneGraphReadOnlyAccess", 5, null, 0)]
    public void A_policy_has_so_many_statements_and_added_actions(string name, int statements, string? date, int added)
    {
        var policy = NeptunePolicies.All.Single(policy => policy.Name == name);
        Assert.Equal((statements, date, added), (policy.Statements.Length, policy.AddedDate, policy.Added.Length));
        Assert.Subset(policy.Statements.SelectMany(static statement => statement.Actions).ToHashSet(), policy.Added.ToHashSet());
    }

    [Theory]
    [InlineData("neptune-db:List*", 6)]
    [InlineData("ec2:Describe*", 1)]
    [InlineData("rds:CreateDBCluster", 1)]
    public void A_pattern_expands_to_so_many_actions_of_the_policies(string action, int count) =>
        Assert.Equal(count, NeptunePolicies.Expand(action).Count());

    [Fact]
    public void Sensitive_actions_exist() =>
        Assert.All(
            SensitiveActions
                .Creating.Concat(SensitiveActions.Exposing)
                .Concat(SensitiveActions.Neutral)
                .Concat(SensitiveActions.Wiping)
                .Concat(SensitiveActions.WritingQueries),
            static action => Assert.NotNull(ServiceCatalog.Find(action.Split(':')[0])?.Find(action.Split(':')[1]))
        );
}
