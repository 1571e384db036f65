using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Tests.Policies;

public sealed class ConditionBlockTests
{
    [Fact]
    public void ReadsOperatorsKeysAndValues()
    {
        var block = Condition(
            """{"StringEquals": {"a:x": "1", "a:y": ["2", "3"]}, "Bool": {"a:z": true}, "NumericLessThan": {"a:n": 10}}"""
        );
        Assert.Equal(
            ["StringEquals a:x 1", "StringEquals a:y 2,3", "Bool a:z true", "NumericLessThan a:n 10"],
            block.Conditions.Select(condition =>
                $"{condition.Operator.Value} {condition.Key.Value} {string.Join(',', condition.AllValues.Select(PolicyCondition.TextOf))}"
            )
        );
        Assert.Equal([1, 2, 0, 0], block.Conditions.Select(condition => condition.Values.Length));
        Assert.False(block.MayHaveMore);
        Assert.False(block.IsEmpty);
    }

    [Theory]
    [InlineData("{}", true, false)]
    [InlineData("{\"Bool\": {}}", true, false)]
    [InlineData("{\"¤more\": 0}", false, true)]
    [InlineData("{\"Bool\": {\"¤more\": 0}}", false, true)]
    [InlineData("{\"Bool\": \"¤value\"}", false, true)]
    [InlineData("\"¤value\"", false, true)]
    [InlineData("[]", false, true)]
    [InlineData("{\"Bool\": {\"a:b\": \"¤value\"}}", false, false)]
    public void EmptyAndUnknown(string json, bool isEmpty, bool mayHaveMore)
    {
        var block = Condition(json);
        Assert.Equal(isEmpty, block.IsEmpty);
        Assert.Equal(mayHaveMore, block.MayHaveMore);
    }

    [Theory]
    [InlineData("StringEquals", "\"v\"", nameof(Certainty.Yes))]
    [InlineData("stringequals", "\"v\"", nameof(Certainty.Yes))]
    [InlineData("StringEqualsIgnoreCase", "\"v\"", nameof(Certainty.Yes))]
    [InlineData("StringLike", "\"v*\"", nameof(Certainty.Yes))]
    [InlineData("StringLike", "\"*\"", nameof(Certainty.No))]
    [InlineData("StringLike", "[\"*\"]", nameof(Certainty.No))]
    [InlineData("StringLike", "[\"v\", \"**\"]", nameof(Certainty.No))]
    [InlineData("ArnLike", "\"arn:aws:iam::*:root\"", nameof(Certainty.Yes))]
    [InlineData("ArnEquals", "\"*\"", nameof(Certainty.No))]
    [InlineData("Bool", "true", nameof(Certainty.Yes))]
    [InlineData("Bool", "\"true\"", nameof(Certainty.Yes))]
    [InlineData("NumericLessThan", "3600", nameof(Certainty.Yes))]
    [InlineData("NumericGreaterThanEquals", "\"1\"", nameof(Certainty.Yes))]
    [InlineData("DateLessThan", "\"2030-01-01T00:00:00Z\"", nameof(Certainty.Yes))]
    [InlineData("IpAddress", "\"203.0.113.0/24\"", nameof(Certainty.Yes))]
    [InlineData("BinaryEquals", "\"QmluYXJ5\"", nameof(Certainty.Yes))]
    [InlineData("ForAnyValue:StringEquals", "[\"v\"]", nameof(Certainty.Yes))]
    [InlineData("forAnyValue:stringLike", "[\"v\"]", nameof(Certainty.Yes))]
    [InlineData("ForAllValues:StringEquals", "[\"v\"]", nameof(Certainty.No))]
    [InlineData("StringNotEquals", "\"v\"", nameof(Certainty.No))]
    [InlineData("StringNotLike", "\"v\"", nameof(Certainty.No))]
    [InlineData("NotIpAddress", "\"203.0.113.0/24\"", nameof(Certainty.No))]
    [InlineData("ArnNotEquals", "\"v\"", nameof(Certainty.No))]
    [InlineData("StringEqualsIfExists", "\"v\"", nameof(Certainty.No))]
    [InlineData("ForAnyValue:StringLikeIfExists", "\"v\"", nameof(Certainty.No))]
    [InlineData("Null", "\"false\"", nameof(Certainty.No))]
    [InlineData("Null", "false", nameof(Certainty.No))]
    [InlineData("StringEqual", "\"v\"", nameof(Certainty.No))]
    [InlineData("ForSome:StringEquals", "\"v\"", nameof(Certainty.No))]
    [InlineData("StringEquals", "[]", nameof(Certainty.Unknown))]
    [InlineData("StringEquals", "[\"v\", null]", nameof(Certainty.Unknown))]
    [InlineData("StringEquals", "\"¤value\"", nameof(Certainty.Unknown))]
    [InlineData("StringEquals", "\"¤\"", nameof(Certainty.Unknown))]
    [InlineData("StringLike", "\"*¤\"", nameof(Certainty.Unknown))]
    [InlineData("StringLike", "\"v¤\"", nameof(Certainty.Yes))]
    [InlineData("StringLike", "[\"v\", \"¤more\"]", nameof(Certainty.Unknown))]
    [InlineData("StringLike", "[\"*\", \"¤more\"]", nameof(Certainty.No))]
    [InlineData("String¤", "\"v\"", nameof(Certainty.Unknown))]
    public void Scopes(string conditionOperator, string value, string expected)
    {
        var block = Condition($$$"""{"{{{conditionOperator}}}": {"rds:DatabaseEngine": {{{value}}} }}""");
        Assert.Equal(expected, block.Scopes().ToString());
        Assert.Equal(expected, block.Scopes("RDS:databaseEngine").ToString());
        Assert.Equal(Certainty.No, block.Scopes("rds:Vpc"));
    }

    [Theory]
    [InlineData("aws:ResourceTag/env", "aws:ResourceTag/", nameof(Certainty.Yes))]
    [InlineData("AWS:RESOURCETAG/env", "aws:ResourceTag/", nameof(Certainty.Yes))]
    [InlineData("aws:ResourceTag/env", "aws:ResourceTag/ENV", nameof(Certainty.Yes))]
    [InlineData("aws:ResourceTag/env", "aws:RequestTag/", nameof(Certainty.No))]
    [InlineData("aws:ResourceTag", "aws:ResourceTag/", nameof(Certainty.No))]
    [InlineData("aws:ResourceTag/¤", "aws:ResourceTag/env", nameof(Certainty.Unknown))]
    [InlineData("aws:ResourceTag/¤", "aws:ResourceTag/", nameof(Certainty.Unknown))]
    [InlineData("aws:ResourceTag/¤", "aws:RequestTag/", nameof(Certainty.No))]
    [InlineData("aws:ResourceTag/x¤", "aws:ResourceTag/", nameof(Certainty.Unknown))]
    [InlineData("aws:username¤", "aws:user", nameof(Certainty.No))]
    [InlineData("aws:username", "aws:user", nameof(Certainty.No))]
    public void ScopesOfAKey(string key, string asked, string expected) =>
        Assert.Equal(expected, Condition($$$"""{"StringEquals": {"{{{key}}}": "v"}}""").Scopes(asked).ToString());

    [Fact]
    public void OneScopingConditionIsEnough()
    {
        Assert.Equal(Certainty.Yes, Condition("""{"Null": {"a:x": "true"}, "StringEquals": {"a:y": "v"}, "¤more": 0}""").Scopes());
        Assert.Equal(Certainty.Unknown, Condition("""{"Null": {"a:x": "true"}, "¤more": 0}""").Scopes());
        Assert.Equal(Certainty.No, ConditionBlock.None.Scopes());
    }

    [Fact]
    public void EveryOperatorIsKnownInEveryForm()
    {
        foreach (var name in ConditionOperator.KnownNames)
        {
            foreach (var qualifier in new[] { "", "ForAnyValue:", "FORALLVALUES:" })
            {
                foreach (var suffix in new[] { "", "IfExists", "ifexists" })
                {
                    var parsed = ConditionOperator.Parse(qualifier + name.ToUpperInvariant() + suffix);
                    Assert.Equal(name, parsed.Name);
                    Assert.NotEqual(ConditionFamily.Unknown, parsed.Family);
                    Assert.Equal(suffix.Length > 0, parsed.IsIfExists);
                    Assert.Equal(name.Contains("Not", StringComparison.Ordinal), parsed.IsNegated);
                    Assert.Equal(
                        qualifier.Length == 0 ? ConditionQualifier.None
                            : qualifier[3] == 'A' && qualifier[4] == 'n' ? ConditionQualifier.ForAnyValue
                            : ConditionQualifier.ForAllValues,
                        parsed.Qualifier
                    );
                }
            }
        }
    }

    [Theory]
    [InlineData("StringLike", true)]
    [InlineData("stringnotlike", true)]
    [InlineData("ForAnyValue:StringLikeIfExists", true)]
    [InlineData("ArnLike", true)]
    [InlineData("ArnNotEquals", true)]
    [InlineData("StringEquals", false)]
    [InlineData("StringEqualsIgnoreCase", false)]
    [InlineData("NumericEquals", false)]
    [InlineData("NumericLike", false)]
    public void WildcardsAreOfSomeOperators(string conditionOperator, bool hasWildcards) =>
        Assert.Equal(hasWildcards, ConditionOperator.Parse(conditionOperator).HasWildcards);

    [Theory]
    [InlineData(":StringEquals", "StringEquals", nameof(ConditionQualifier.Unknown))]
    [InlineData("ForSome:StringNotEquals", "StringNotEquals", nameof(ConditionQualifier.Unknown))]
    [InlineData("ForAnyValue:StringIsNotIfExists", "StringIsNot", nameof(ConditionQualifier.ForAnyValue))]
    [InlineData("", "", nameof(ConditionQualifier.None))]
    public void WhatIsNoOperatorIsTakenApartToo(string text, string name, string qualifier)
    {
        var parsed = ConditionOperator.Parse(text);
        Assert.Equal(name, parsed.Name);
        Assert.Equal(qualifier, parsed.Qualifier.ToString());
        Assert.False(parsed.IsPositive);
        Assert.Equal(name == "StringNotEquals", parsed.IsNegated);
    }

    private static ConditionBlock Condition(string json) => Policy.Statement($$"""{"Condition": {{json}}}""").Condition;
}
