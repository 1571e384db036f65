using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Tests.Policies;

/// <summary>The typed view over all shapes of a policy's elements.</summary>
public sealed class PolicyDocumentTests
{
    [Fact]
    public void ReadsTheElementsOfADocument()
    {
        var document = Policy.Document("""{"Version": "2012-10-17", "Id": "P", "Statement": [{"Sid": "A"}, {"Sid": "B"}]}""");
        Assert.Equal("2012-10-17", document.Version!.Value);
        Assert.Equal("P", document.Id!.Value);
        Assert.Equal(["A", "B"], document.Statements.Select(statement => statement.Sid!.Value));
        Assert.Same(document.Root!["Statement"], document.StatementProperty);
        Assert.Same(document.Root["Version"], document.VersionProperty);
        Assert.Same(document.Root["Id"], document.IdProperty);
        Assert.False(document.MayHaveMoreStatements);
        Assert.False(document.MayHaveMoreElements);
    }

    [Fact]
    public void NamesThatAreNotKnownMayBeAnyElement()
    {
        Assert.True(Policy.Document("""{"a¤": 1, "b¤": 2}""").MayHaveMoreElements);
        Assert.True(Policy.Statement("""{"a¤": 1, "b¤": 2}""").MayHaveMoreElements);
        Assert.False(Policy.Statement("""{"a": "¤", "b": 2}""").MayHaveMoreElements);
    }

    [Fact]
    public void WhatStandsThereIsInView()
    {
        Assert.True(Policy.Statement("""{"Action": "x", "¤more": 0}""").Condition.MayHaveMore);
        Assert.False(Policy.Statement("""{"Condition": {"Bool": {"a:b": true}}, "¤more": 0}""").Condition.MayHaveMore);
        Assert.False(Policy.Statement("""{"Action": "x"}""").Condition.MayHaveMore);
    }

    [Theory]
    [InlineData("""{}""", false, false, false)]
    [InlineData("""{"Action": "x", "Resource": "x", "Principal": "*"}""", false, false, false)]
    [InlineData("""{"NotAction": "x", "NotResource": "x", "NotPrincipal": "*"}""", true, true, true)]
    [InlineData(
        """{"NotAction": "x", "Action": "x", "NotResource": "x", "Resource": "x", "NotPrincipal": "*", "Principal": "*"}""",
        false,
        false,
        false
    )]
    public void NegativeElementsCountWhereThePositiveOnesAreNotThere(string json, bool notAction, bool notResource, bool notPrincipal)
    {
        var statement = Policy.Statement(json);
        Assert.Equal((notAction, notResource, notPrincipal), (statement.IsNotAction, statement.IsNotResource, statement.IsNotPrincipal));
    }

    [Theory]
    [InlineData("""{"Action": "rds:*"}""", nameof(Certainty.Yes))]
    [InlineData("""{"NotAction": "rds:*"}""", nameof(Certainty.No))]
    [InlineData("""{"NotAction": "s3:*"}""", nameof(Certainty.Yes))]
    [InlineData("""{"NotAction": []}""", nameof(Certainty.Unknown))]
    [InlineData("""{"Action": []}""", nameof(Certainty.No))]
    [InlineData("""{"Action": ["s3:*", "¤more"]}""", nameof(Certainty.Unknown))]
    [InlineData("""{"NotAction": ["s3:*", "¤more"]}""", nameof(Certainty.Unknown))]
    public void AStatementIsAboutAnAction(string json, string expected) =>
        Assert.Equal(expected, Policy.Statement(json).MatchesAction("rds", "CreateDBCluster").ToString());

    [Fact]
    public void AStatementMayBeOneObject() =>
        Assert.Equal("A", Assert.Single(Policy.Document("""{"Statement": {"Sid": "A"}}""").Statements).Sid!.Value);

    [Theory]
    [InlineData("""{"statement": {}, "STATEMENT": {}, "version": "1"}""")]
    [InlineData("""{"Statement": [], "Version": 1, "Id": null}""")]
    [InlineData("""{}""")]
    [InlineData("""[{"Effect": "Allow"}]""")]
    [InlineData("\"Statement\"")]
    [InlineData("null")]
    public void WhatIsNotThereIsNotInView(string json)
    {
        var document = Policy.Document(json);
        Assert.Empty(document.Statements);
        Assert.False(document.MayHaveMoreStatements);
        Assert.Null(document.Version);
        Assert.Null(document.Id);
    }

    [Fact]
    public void ADocumentWithoutAValueIsEmpty()
    {
        var document = Policy.Document(null as JsonValue);
        Assert.Null(document.Root);
        Assert.Empty(document.Statements);
        Assert.False(document.MayHaveMoreStatements);
    }

    [Theory]
    [InlineData("\"¤value\"", 0)]
    [InlineData("""{"¤more": 0}""", 0)]
    [InlineData("""{"St¤": []}""", 0)]
    [InlineData("""{"Statement": "¤value"}""", 0)]
    [InlineData("""{"Statement": "text"}""", 0)]
    [InlineData("""{"Statement": [{}, "¤value"]}""", 1)]
    [InlineData("""{"Statement": [{}, "¤more"]}""", 1)]
    [InlineData("""{"Statement": [{}, 1]}""", 1)]
    public void ThereMayBeMoreStatements(string json, int inView)
    {
        var document = Policy.Document(json);
        Assert.True(document.MayHaveMoreStatements);
        Assert.Equal(inView, document.Statements.Length);
    }

    [Fact]
    public void AHoleNextToStatementsIsNotASecondStatementElement() =>
        Assert.False(Policy.Document("""{"Statement": [{}], "¤more": 0}""").MayHaveMoreStatements);

    [Fact]
    public void TheLastOfEqualNamesCounts()
    {
        Assert.Equal(
            "B",
            Assert.Single(Policy.Document("""{"Statement": {"Sid": "A"}, "Statement": {"Sid": "B"}}""").Statements).Sid!.Value
        );
        Assert.Equal(PolicyEffect.Deny, Policy.Statement("""{"Effect": "Allow", "Effect": "Deny"}""").Effect);
    }

    [Theory]
    [InlineData("\"Allow\"", nameof(PolicyEffect.Allow))]
    [InlineData("\"Deny\"", nameof(PolicyEffect.Deny))]
    [InlineData("\"allow\"", nameof(PolicyEffect.Unknown))]
    [InlineData("\"¤\"", nameof(PolicyEffect.Unknown))]
    [InlineData("\"¤value\"", nameof(PolicyEffect.Unknown))]
    [InlineData("true", nameof(PolicyEffect.Unknown))]
    public void Effect(string value, string expected)
    {
        var statement = Policy.Statement($$"""{"Effect": {{value}}}""");
        Assert.Equal(expected, statement.Effect.ToString());
        Assert.NotNull(statement.EffectProperty);
    }

    [Theory]
    [InlineData("\"a:B\"", "a:B", false)]
    [InlineData("[\"a:B\", \"c:*\"]", "a:B c:*", false)]
    [InlineData("[]", "", false)]
    [InlineData("[\"a:B\", \"¤more\"]", "a:B", true)]
    [InlineData("[\"a:B\", \"¤value\"]", "a:B", true)]
    [InlineData("[\"a:B\", 1]", "a:B", true)]
    [InlineData("[\"a:B\", [\"c:D\"]]", "a:B", true)]
    [InlineData("\"¤value\"", "", true)]
    [InlineData("{\"Fn::Sub\": \"a:B\"}", "", true)]
    [InlineData("\"a:¤\"", "a:¤", false)]
    [InlineData("\"¤\"", "¤", true)]
    [InlineData("[\"a:B\", \"¤\"]", "a:B ¤", true)]
    public void ActionsAndResources(string value, string expected, bool mayHaveMore)
    {
        foreach (var not in new[] { "", "Not" })
        {
            var statement = Policy.Statement($$"""{"{{not}}Action": {{value}}, "{{not}}Resource": {{value}}}""");
            Assert.Equal(Policy.Holes(expected), string.Join(' ', statement.Actions.Select(action => action.Value)));
            Assert.Equal(Policy.Holes(expected), string.Join(' ', statement.Resources.Select(resource => resource.Value)));
            Assert.Equal(mayHaveMore, statement.MayHaveMoreActions);
            Assert.Equal(mayHaveMore, statement.MayHaveMoreResources);
            Assert.Equal(not.Length > 0, statement.IsNotAction);
            Assert.Equal(not.Length > 0, statement.IsNotResource);
            Assert.Equal(not + "Action", statement.ActionProperty!.Name.Value);
            Assert.Equal(not + "Resource", statement.ResourceProperty!.Name.Value);
        }
    }

    [Fact]
    public void OfBothElementsOfAPairThePositiveOneIsInView()
    {
        var statement = Policy.Statement(
            """{"NotAction": "a:B", "Action": "c:D", "NotResource": "x", "Resource": "y", "NotPrincipal": "z", "Principal": "*"}"""
        );
        Assert.Equal("c:D", Assert.Single(statement.Actions).Value);
        Assert.Equal("y", Assert.Single(statement.Resources).Value);
        Assert.Equal("*", Assert.Single(statement.Principals).Value.Value);
        Assert.False(statement.IsNotAction || statement.IsNotResource || statement.IsNotPrincipal);
    }

    [Theory]
    [InlineData("\"*\"", "*=*", false)]
    [InlineData("{\"AWS\": \"*\"}", "AWS=*", false)]
    [InlineData(
        "{\"AWS\": [\"a\", \"b\"], \"Service\": \"s\", \"Federated\": \"f\", \"CanonicalUser\": \"c\"}",
        "AWS=a AWS=b Service=s Federated=f CanonicalUser=c",
        false
    )]
    [InlineData("{\"aws\": \"a\"}", "aws=a", false)]
    [InlineData("{}", "", false)]
    [InlineData("[\"a\"]", "", false)]
    [InlineData("{\"AWS\": [\"a\", \"¤more\"]}", "AWS=a", true)]
    [InlineData("{\"AWS\": {\"Ref\": \"a\"}}", "", true)]
    [InlineData("{\"¤\": \"a\"}", "¤=a", true)]
    [InlineData("{\"AWS\": \"a\", \"¤more\": 0}", "AWS=a", true)]
    [InlineData("\"¤value\"", "", true)]
    [InlineData("{\"AWS\": \"¤\"}", "AWS=¤", true)]
    public void Principals(string value, string expected, bool mayHaveMore)
    {
        foreach (var not in new[] { "", "Not" })
        {
            var statement = Policy.Statement($$"""{"{{not}}Principal": {{value}}}""");
            Assert.Equal(
                Policy.Holes(expected),
                string.Join(' ', statement.Principals.Select(principal => $"{principal.Type}={principal.Value.Value}"))
            );
            Assert.Equal(mayHaveMore, statement.MayHaveMorePrincipals);
            Assert.Equal(not.Length > 0, statement.IsNotPrincipal);
            Assert.All(statement.Principals, principal => Assert.Equal(principal.Type == "*", principal.TypeProperty is null));
        }
    }

    [Theory]
    [InlineData("\"*\"", true)]
    [InlineData("{\"AWS\": \"*\"}", true)]
    [InlineData("{\"Service\": \"*\"}", false)]
    [InlineData("{\"*\": \"*\"}", false)]
    [InlineData("{\"AWS\": \"arn:aws:iam::123456789012:root\"}", false)]
    public void Everyone(string value, bool expected) =>
        Assert.Equal(expected, Assert.Single(Policy.Statement($$"""{"Principal": {{value}}}""").Principals).IsEveryone);

    [Fact]
    public void AHoleAmongTheElementsMayBeEachThatIsNotInView()
    {
        var statement = Policy.Statement("""{"Effect": "Allow", "Action": "a:B", "¤more": 0}""");
        Assert.True(statement.MayHaveMoreElements);
        Assert.False(statement.MayHaveMoreActions);
        Assert.True(statement.MayHaveMoreResources);
        Assert.True(statement.MayHaveMorePrincipals);
        Assert.True(statement.Condition.MayHaveMore);
        Assert.False(statement.Condition.IsEmpty);
    }

    [Fact]
    public void AStatementWithoutElementsSaysNothing()
    {
        var statement = Policy.Statement("""{"action": "a:B", "Sid": 1}""");
        Assert.Null(statement.Sid);
        Assert.NotNull(statement.SidProperty);
        Assert.Null(statement.ActionProperty);
        Assert.Empty(statement.Actions);
        Assert.Empty(statement.Resources);
        Assert.Empty(statement.Principals);
        Assert.False(statement.MayHaveMoreActions || statement.MayHaveMoreResources || statement.MayHaveMorePrincipals);
        Assert.True(statement.Condition.IsEmpty);
        Assert.Same(ConditionBlock.None, statement.Condition);
    }

    [Fact]
    public void TheViewIsMadeOnce()
    {
        var document = Policy.Document(
            """{"Statement": {"Action": "a:B", "Resource": "*", "Principal": "*", "Condition": {"Bool": {"a:b": true}}}}"""
        );
        var statement = document.Statements[0];
        Assert.Same(statement, document.Statements[0]);
        Assert.Same(statement.Actions[0], statement.Actions[0]);
        Assert.Same(statement.Resources[0], statement.Resources[0]);
        Assert.Same(statement.Principals[0], statement.Principals[0]);
        Assert.Same(statement.Condition.Conditions[0], statement.Condition.Conditions[0]);
    }
}
