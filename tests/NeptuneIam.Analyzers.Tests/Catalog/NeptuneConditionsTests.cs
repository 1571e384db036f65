using NeptuneIam.Analyzers.Catalog;

namespace NeptuneIam.Analyzers.Tests.Catalog;

public sealed class NeptuneConditionsTests
{
    [Theory]
    [InlineData("CreateDBCluster", false, true)]
    [InlineData("createdbinstance", true, true)]
    [InlineData("CreateDBInstance", false, false)]
    [InlineData("ModifyDBCluster", true, false)]
    public void The_engine_is_carried_by_few_actions(string action, bool mayBeInstance, bool carries) =>
        Assert.Equal(carries, NeptuneConditions.CarriesEngine(action, mayBeInstance));

    [Fact]
    public void Fifteen_actions_of_Neptune_carry_the_engine() =>
        Assert.Equal(
            15,
            NeptuneFacts.ManagementActions.Count(static action => NeptuneConditions.CarriesEngine(action, mayBeInstance: true))
        );

    [Theory]
    [InlineData("aws:SourceIp", true)]
    [InlineData("AWS:sourceip", true)]
    [InlineData("aws:PrincipalTag/team", true)]
    [InlineData("aws:SourceVpc", false)]
    [InlineData("aws:username", false)]
    public void Data_access_carries_some_of_the_global_keys(string key, bool carries) =>
        Assert.Equal(carries, NeptuneConditions.IsDataAccessKey(key));

    [Theory]
    [InlineData("ReadDataViaQuery", true)]
    [InlineData("CancelQuery", true)]
    [InlineData("GetEngineStatus", false)]
    public void Queries_carry_their_language(string action, bool carries) =>
        Assert.Equal(carries, NeptuneConditions.CarriesQueryLanguage(action));
}
