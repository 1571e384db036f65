using NeptuneIam.Analyzers.Catalog;

namespace NeptuneIam.Analyzers.Tests.Catalog;

public sealed class ManagedPolicyNamesTests
{
    [Theory]
    [InlineData("NeptuneReadOnlyAccess", "")]
    [InlineData("AdministratorAccess", "")]
    [InlineData("AWSLambdaBasicExecutionRole", "service-role/")]
    [InlineData("DatabaseAdministrator", "job-function/")]
    [InlineData("AmazonRDSServiceRolePolicy", "aws-service-role/")]
    [InlineData("IAMAuditRootUserCredentials", "root-task/")]
    [InlineData("AmazonNeptuneReadOnlyAccess", null)]
    public void A_known_policy_has_its_path(string name, string? path) => Assert.Equal(path, ManagedPolicyNames.PathOf(name));

    [Fact]
    public void Retired_policies_are_known() => Assert.True(ManagedPolicyNames.Knows("AWSLambdaFullAccess"));

    [Fact]
    public void The_policies_of_Neptune_are_known_without_a_path() =>
        Assert.All(NeptunePolicies.All, static policy => Assert.Equal(string.Empty, ManagedPolicyNames.PathOf(policy.Name)));
}
