using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Tests.Policies;

public sealed class PolicyConditionTests
{
    [Theory]
    [InlineData("StringEquals", "\"v\"", nameof(Certainty.No))]
    [InlineData("ForAnyValue:StringEquals", "\"v\"", nameof(Certainty.No))]
    [InlineData("ForAnyValue:StringNotEquals", "\"v\"", nameof(Certainty.No))]
    [InlineData("StringNotEquals", "\"v\"", nameof(Certainty.Yes))]
    [InlineData("NotIpAddress", "\"203.0.113.0/24\"", nameof(Certainty.Yes))]
    [InlineData("StringEqualsIfExists", "\"v\"", nameof(Certainty.Yes))]
    [InlineData("ForAnyValue:StringEqualsIfExists", "\"v\"", nameof(Certainty.Yes))]
    [InlineData("ForAllValues:StringEquals", "\"v\"", nameof(Certainty.Yes))]
    [InlineData("ForAllValues:StringNotEquals", "\"v\"", nameof(Certainty.Yes))]
    [InlineData("Null", "\"true\"", nameof(Certainty.Yes))]
    [InlineData("Null", "true", nameof(Certainty.Yes))]
    [InlineData("Null", "\"False\"", nameof(Certainty.No))]
    [InlineData("Null", "[\"true\"]", nameof(Certainty.Yes))]
    [InlineData("Null", "[\"true\", \"false\"]", nameof(Certainty.Unknown))]
    [InlineData("Null", "\"¤is\"", nameof(Certainty.Unknown))]
    [InlineData("StringEqual", "\"v\"", nameof(Certainty.Unknown))]
    [InlineData("ForSome:StringEquals", "\"v\"", nameof(Certainty.Unknown))]
    [InlineData("¤operator", "\"v\"", nameof(Certainty.Unknown))]
    public void Some_comparisons_hold_without_the_key(string @operator, string values, string holds) =>
        Assert.Equal(Enum.Parse<Certainty>(holds), Only(@operator, values).HoldsWithoutKey);

    [Theory]
    [InlineData("IpAddress", "\"0.0.0.0/1\"", nameof(Certainty.Yes))]
    [InlineData("IpAddress", "\"0.0.0.0/0\"", nameof(Certainty.No))]
    [InlineData("IpAddress", "[\"203.0.113.0/24\", \"::/0\"]", nameof(Certainty.No))]
    [InlineData("StringEquals", "\"0.0.0.0/0\"", nameof(Certainty.Yes))]
    public void A_range_of_all_addresses_narrows_nothing(string @operator, string values, string scopes) =>
        Assert.Equal(Enum.Parse<Certainty>(scopes), Only(@operator, values).Scopes);

    private static PolicyCondition Only(string @operator, string values) =>
        Assert.Single(Policy.Statement($$$"""{"Condition": {"{{{@operator}}}": {"a:b": {{{values}}} } } }""").Condition.Conditions);
}
