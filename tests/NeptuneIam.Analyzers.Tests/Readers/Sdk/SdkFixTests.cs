using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Tests.Readers.Forms;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.Sdk;

/// <summary>
/// Fixes of policies that are written with the policy model of the AWS SDK: C# in the same layout, and what it says is what the
/// change of the tree says.
/// </summary>
public sealed class SdkFixTests
{
    [Fact]
    public Task One_call_becomes_several() =>
        FixesAsync(
            """
            var s = new Statement(Statement.StatementEffect.Allow);
                    s.Actions.Add(new ActionIdentifier("s3:GetObject"));
                    s.Actions.Add(new ActionIdentifier("{|NIAM1101:rds:Add*|}")); // tags
                    s.Resources.Add(new Resource("*"));
                    kept.Statements.Add(s);
            """,
            """
            var s = new Statement(Statement.StatementEffect.Allow);
                    s.Actions.Add(new ActionIdentifier("s3:GetObject"));
                    s.Actions.Add(new ActionIdentifier("rds:AddRoleToDBCluster"));
                    s.Actions.Add(new ActionIdentifier("rds:AddSourceIdentifierToSubscription"));
                    s.Actions.Add(new ActionIdentifier("rds:AddTagsToResource")); // tags
                    s.Resources.Add(new Resource("*"));
                    kept.Statements.Add(s);
            """,
            "NIAM1101.ListNeptuneActions",
            AwsStubs.V3
        );

    [Fact]
    public Task Arguments_and_initializers_take_more_values() =>
        FixesAsync(
            """
            kept.WithStatements(
                        new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers("{|NIAM1101:rds:Add*|}").WithResources(new Resource("*")),
                        new Statement(Statement.StatementEffect.Allow) { Actions = { "{|NIAM1101:rds:Add*|}" }, Resources = { new Resource("*") } });
            """,
            """
            kept.WithStatements(
                        new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers("rds:AddRoleToDBCluster", "rds:AddSourceIdentifierToSubscription", "rds:AddTagsToResource").WithResources(new Resource("*")),
                        new Statement(Statement.StatementEffect.Allow) { Actions = { "rds:AddRoleToDBCluster", "rds:AddSourceIdentifierToSubscription", "rds:AddTagsToResource" }, Resources = { new Resource("*") } });
            """,
            "NIAM1101.ListNeptuneActions",
            AwsStubs.V4
        );

    /// <summary>What an object gets belongs before what its list gets behind it.</summary>
    [Fact]
    public void A_new_initializer_stands_before_a_new_statement()
    {
        var source = SdkSource.InMethod("kept = new Policy { Statements = { new Statement(Statement.StatementEffect.Allow) } };");
        var documents = Compile.Library(source, AwsStubs.V4).Policies();
        var statement = Assert.Single(Assert.Single(documents).Statements).Node;
        var added = new JsonObject([new JsonProperty(new JsonString("Effect"), new JsonString("Deny"))]);
        Assert.True(
            documents[0]
                .Origin.TryWrite(
                    [
                        new InsertElements((JsonArray)statement.Parent!, 1, [added]),
                        new InsertProperty(statement, 1, "Resource", new JsonString("*")),
                    ],
                    out var changes
                )
        );
        Assert.Contains(
            "new Statement(Statement.StatementEffect.Allow) { Resources = { new Resource(\"*\") } }, new Statement(Statement.StatementEffect.Deny) { }",
            SourceText.From(source).WithChanges(changes).ToString(),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public Task A_missing_element_is_added_to_the_initializer_or_in_a_new_one() =>
        FixesAsync(
            """
            kept.Statements.Add({|NIAM3004:new|} Statement(Statement.StatementEffect.Allow) { Actions = { new ActionIdentifier("s3:GetObject") }, Id = "a" });
                    kept.Statements.Add({|NIAM3004:new|} Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(new ActionIdentifier("s3:GetObject")));
            """,
            """
            kept.Statements.Add(new Statement(Statement.StatementEffect.Allow) { Actions = { new ActionIdentifier("s3:GetObject") }, Resources = { new Resource("*") }, Id = "a" });
                    kept.Statements.Add(new Statement(Statement.StatementEffect.Allow) { Resources = { new Resource("*") } }.WithActionIdentifiers(new ActionIdentifier("s3:GetObject")));
            """,
            "NIAM3004.AddResource",
            AwsStubs.V3
        );

    public static TheoryData<string> Edited =>
        [
            """
                var p = new Policy
                        {
                            Statements =
                            {
                                new Statement(Statement.StatementEffect.Allow)
                                {
                                    Actions =
                                    {
                                        new ActionIdentifier("s3:Get*"),
                                        new ActionIdentifier("s3:Put*"), // why
                                    },
                                    Resources = { new Resource("*") },
                                },
                                new Statement(Statement.StatementEffect.Deny) { Id = "a", Actions = new List<ActionIdentifier> { new ActionIdentifier("s3:*") } },
                            },
                        };
                        _ = p.ToJson();
                """,
            """_ = new Policy().WithStatements(new Statement(Statement.StatementEffect.Allow).WithActionIdentifiers(new ActionIdentifier("s3:Get*"), new ActionIdentifier("s3:Put*")).WithResources(new Resource("*"))).ToJson();""",
            """
                var p = new Policy();
                        var s = new Statement(Statement.StatementEffect.Allow);
                        s.Actions.Add(new ActionIdentifier("s3:Get*"));
                        s.Actions.Add(new ActionIdentifier("s3:Put*")); // why
                        s.Resources.Add(new Resource("*"));
                        p.Statements.Add(s);
                        p.Statements.Add(new Statement(Statement.StatementEffect.Deny) { Id = "a" }); _ = p.ToJson();
                """,
            """_ = new Policy { Statements = [new(Statement.StatementEffect.Allow) { Actions = [new("s3:Get*")], Resources = [new("*")] }] }.ToJson();""",
            """_ = new Policy { Statements = { new Statement(Statement.StatementEffect.Allow) { Actions = { Amazon.Auth.AccessControlPolicy.ActionIdentifiers.S3ActionIdentifiers.GetObject } } } }.ToJson();""",
        ];

    /// <summary>
    /// What the model has a word for is written, wherever it stands: values and statements are added, replaced and removed. A statement that a
    /// change takes out of the policy is read by itself, behind it.
    /// </summary>
    [Theory]
    [MemberData(nameof(Edited))]
    public void Reading_what_was_written_gives_the_changed_tree(string statements)
    {
        var compilation = Compile.Library(SdkSource.InMethod(statements), AwsStubs.V3).AssertCompiles();
        Assert.True(
            ObjectEditLaw.Holds(
                compilation,
                static changed => changed.Policies<SdkPolicyReader>()[0],
                static edit => edit is InsertElements or ReplaceText or InsertProperty or ReplaceValue { Target.Parent: JsonArray }
            ) > 8
        );
    }

    private static Task FixesAsync(string source, string fixedSource, string key, ImmutableArray<MetadataReference> references) =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            SdkSource.InMethod(source),
            SdkSource.InMethod(fixedSource),
            key,
            references
        );
}
