using NeptuneIam.Analyzers.Catalog;

namespace NeptuneIam.Analyzers.Tests.Catalog;

/// <summary>The data about wrong names agrees with the catalogue.</summary>
public sealed class MisnomersTests
{
    [Fact]
    public void Operations_are_no_actions_and_become_actions()
    {
        Assert.True(Misnomers.Operations.Count() > 50);
        foreach (var operation in Misnomers.Operations)
        {
            Assert.False(IsAction(operation), operation);
            Assert.All(
                Misnomers.ActionsOf(operation.Split(':')[0], operation.Split(':')[1]),
                static action => Assert.True(IsAction(action), action)
            );
        }
    }

    [Fact]
    public void Names_of_services_are_no_prefixes_and_become_prefixes()
    {
        Assert.NotEmpty(Misnomers.Services);
        foreach (var name in Misnomers.Services)
        {
            Assert.Null(ServiceCatalog.Find(name));
            Assert.NotNull(ServiceCatalog.Find(Misnomers.PrefixOf(name)!));
        }
    }

    [Fact]
    public void Names_of_keys_are_no_keys_and_become_keys()
    {
        Assert.NotEmpty(Misnomers.Keys);
        foreach (var name in Misnomers.Keys)
        {
            Assert.Null(ServiceCatalog.FindConditionKey(name));
            Assert.NotNull(ServiceCatalog.FindConditionKey(Misnomers.KeyOf(name)!));
        }
    }

    private static bool IsAction(string action) => ServiceCatalog.Find(action.Split(':')[0])!.Find(action.Split(':')[1]) is not null;
}
