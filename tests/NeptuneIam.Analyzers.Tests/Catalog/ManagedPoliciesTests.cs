using NeptuneIam.Analyzers.Catalog;

namespace NeptuneIam.Analyzers.Tests.Catalog;

public sealed class ManagedPoliciesTests
{
    /// <summary>Where the policy's document is at hand, what the data file says is computed from it.</summary>
    [Fact]
    public void What_is_missing_follows_from_the_documents()
    {
        Assert.Equal(7, AwsPolicy.Names.Count());
        foreach (var name in AwsPolicy.Names)
        {
            Assert.Equal(AwsPolicy.MissingFromConsoleMinimum(name).Order(), ManagedPolicies.MissingFromConsoleMinimum(name).Order());
        }
    }

    [Theory]
    [InlineData("AdministratorAccess", "")]
    [InlineData("PowerUserAccess", "")]
    [InlineData("ReadOnlyAccess", "")]
    [InlineData("DataScientist", "")]
    [InlineData("NeptuneReadOnlyAccess", "")]
    [InlineData("NeptuneFullAccess", "")]
    [InlineData("NeptuneConsoleFullAccess", "")]
    [InlineData("AmazonDocDBReadOnlyAccess", "")]
    [InlineData("AmazonDocDBFullAccess", "")]
    [InlineData("AmazonDocDBConsoleFullAccess", "")]
    [InlineData("SystemAdministrator", "rds:DownloadDBLogFilePortion")]
    [InlineData("SecurityAudit", "cloudwatch:GetMetricStatistics cloudwatch:ListMetrics logs:GetLogEvents")]
    [InlineData("AmazonRDSFullAccess", "kms:ListAliases kms:ListKeyPolicies kms:ListKeys kms:ListRetirableGrants")]
    [InlineData(
        "AmazonRDSReadOnlyAccess",
        "rds:DownloadDBLogFilePortion kms:ListAliases kms:ListKeyPolicies kms:ListKeys kms:ListRetirableGrants"
    )]
    [InlineData("DatabaseAdministrator", "ec2:DescribeVpcAttribute kms:ListAliases kms:ListKeyPolicies kms:ListRetirableGrants")]
    public void A_policy_lacks_these_actions_of_the_console_minimum(string name, string expected) =>
        Assert.Equal(expected, string.Join(' ', ManagedPolicies.MissingFromConsoleMinimum(name)));

    [Fact]
    public void Only_actions_of_the_console_minimum_are_missing()
    {
        var minimum = NeptuneFacts.ConsoleMinimum.SelectMany(group => group.Actions).ToHashSet();
        foreach (
            var row in DataFile
                .Read(typeof(ManagedPolicies).Assembly, "managed-policies.txt")
                .Single(section => section.Heading[0] == "missing")
                .Rows
        )
        {
            Assert.Subset(minimum, row.Skip(1).ToHashSet());
        }
    }

    [Theory]
    [InlineData("neptunereadonlyaccess")]
    [InlineData("AmazonNeptuneReadOnlyAccess")]
    [InlineData("")]
    public void Nothing_is_said_about_unknown_policies(string name) =>
        Assert.True(ManagedPolicies.MissingFromConsoleMinimum(name).IsDefault);
}
