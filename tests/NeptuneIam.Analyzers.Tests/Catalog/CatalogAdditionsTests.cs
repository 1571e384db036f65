using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Tests.Catalog;

public sealed class CatalogAdditionsTests
{
    private static readonly CatalogAdditions Additions = CatalogAdditions.Read(
        new StringReader(
            """
            # Ours.
            [actions]
            bank:Pay bank:Get*
            shop:*

            [condition-keys]
            bank:Account shop:Tag/*
            [else]
            Nothing
            """
        )
    );

    [Theory]
    [InlineData("bank:pay", true)]
    [InlineData("bank:GetAccount", true)]
    [InlineData("bank:P*", true)]
    [InlineData("bank:Steal", false)]
    [InlineData("shop:Anything", true)]
    [InlineData("Nothing", false)]
    public void Know_actions(string action, bool isKnown) =>
        Assert.Equal(isKnown, Additions.Reach(new ActionPattern(new JsonString(action))));

    [Theory]
    [InlineData("BANK", true)]
    [InlineData("shop", true)]
    [InlineData("sho", false)]
    public void Know_services(string prefix, bool isKnown) => Assert.Equal(isKnown, Additions.KnowService(prefix));

    [Theory]
    [InlineData("bank:account", true)]
    [InlineData("shop:Tag/Team", true)]
    [InlineData("bank:Teller", false)]
    public void Know_condition_keys(string key, bool isKnown) => Assert.Equal(isKnown, Additions.KnowConditionKey(key));

    [Theory]
    [InlineData("")]
    [InlineData("no section")]
    [InlineData("[]\nx\n")]
    [InlineData("[\nx\n")]
    public void Take_any_text(string text) => Assert.False(CatalogAdditions.Read(new StringReader(text)).KnowConditionKey("x"));
}
