using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Tests.Policies;

public sealed class ActionPatternTests
{
    [Theory]
    [InlineData("rds:CreateDBCluster", "rds", "CreateDBCluster", false, false)]
    [InlineData("RDS:Create*", "RDS", "Create*", true, false)]
    [InlineData("*", "*", "*", true, true)]
    [InlineData("**", "*", "*", true, true)]
    [InlineData("*:*", "*", "*", true, true)]
    [InlineData("*:Get?", "*", "Get?", true, false)]
    [InlineData("rds", null, null, false, false)]
    [InlineData("rds*", null, null, true, false)]
    [InlineData("", null, null, false, false)]
    [InlineData(":", "", "", false, false)]
    [InlineData("rds:¤", "rds", null, false, false)]
    [InlineData("¤:Get", null, "Get", false, false)]
    [InlineData("¤", null, null, false, false)]
    public void Parts(string text, string? service, string? name, bool hasWildcard, bool isEverything)
    {
        var action = Policy.Action(text);
        Assert.Equal(service, action.Service);
        Assert.Equal(name, action.Name);
        Assert.Equal(hasWildcard, action.HasWildcard);
        Assert.Equal(isEverything, action.IsEverything);
        Assert.Equal(text.Contains(Policy.Mark), action.HasHoles);
    }

    [Theory]
    [InlineData("rds:CreateDBCluster", nameof(Certainty.Yes))]
    [InlineData("RDS:createdbcluster", nameof(Certainty.Yes))]
    [InlineData("rds:Create*", nameof(Certainty.Yes))]
    [InlineData("rds:*", nameof(Certainty.Yes))]
    [InlineData("*", nameof(Certainty.Yes))]
    [InlineData("*:*", nameof(Certainty.Yes))]
    [InlineData("r?s:CREATE*cluster", nameof(Certainty.Yes))]
    [InlineData("*:*Cluster", nameof(Certainty.Yes))]
    [InlineData("rds:CreateDBCluste?", nameof(Certainty.Yes))]
    [InlineData("rds:CreateDBCluster?", nameof(Certainty.No))]
    [InlineData("rd:sCreateDBCluster", nameof(Certainty.No))]
    [InlineData("rdsx:*", nameof(Certainty.No))]
    [InlineData("rd:*", nameof(Certainty.No))]
    [InlineData("neptune-db:*", nameof(Certainty.No))]
    [InlineData("rds", nameof(Certainty.No))]
    [InlineData("", nameof(Certainty.No))]
    [InlineData("rds:¤", nameof(Certainty.Unknown))]
    [InlineData("¤", nameof(Certainty.Unknown))]
    [InlineData("¤:CreateDBCluster", nameof(Certainty.Unknown))]
    [InlineData("¤:Delete*", nameof(Certainty.No))]
    [InlineData("s3:¤", nameof(Certainty.No))]
    public void Matches(string pattern, string expected) =>
        Assert.Equal(expected, Policy.Action(pattern).Matches("rds", "CreateDBCluster").ToString());

    [Theory]
    [InlineData("*", "*:*")]
    [InlineData("*:*", "*")]
    [InlineData("rds:*", "RDS:Create*")]
    [InlineData("*:Create*", "rds:CreateDB*")]
    public void Covers(string outer, string inner)
    {
        Assert.Equal(Certainty.Yes, Policy.Action(outer).Covers(Policy.Action(inner)));
        Assert.Equal(Certainty.Yes, Policy.Action(outer).Intersects(Policy.Action(inner)));
    }

    [Fact]
    public void ActionsHaveNoVariables() =>
        Assert.Equal(Certainty.No, Policy.Action("rds:${aws:username}").Intersects(Policy.Action("rds:x")));
}
