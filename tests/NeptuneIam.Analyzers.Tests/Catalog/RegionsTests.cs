using NeptuneIam.Analyzers.Catalog;

namespace NeptuneIam.Analyzers.Tests.Catalog;

public sealed class RegionsTests
{
    [Theory]
    [InlineData("eu-west-1", "aws")]
    [InlineData("cn-north-1", "aws-cn")]
    [InlineData("cn-south-7", "aws-cn")]
    [InlineData("us-gov-central-1", "aws-us-gov")]
    [InlineData("us-isob-west-1", "aws-iso-b")]
    [InlineData("xx-nowhere-1", null)]
    [InlineData("", null)]
    public void Know_their_partition(string region, string? partition) => Assert.Equal(partition, Regions.PartitionOf(region));

    [Fact]
    public void Are_unique_and_named_by_their_partition()
    {
        Assert.Equal(Regions.Names.Length, Regions.Names.Distinct().Count());
        Assert.Contains("aws", Regions.Partitions);
        Assert.All(Regions.Names, static region => Assert.Matches(@"^[a-z]{2,4}(-[a-z]+)+-\d$", region));
    }
}
