using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Tests.Readers.Forms;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.Pulumi;

/// <summary>
/// Fixes of policies that are written with Pulumi: C# in the same layout, and what it says is what the change of the tree says.
/// </summary>
public sealed class PulumiFixTests
{
    [Fact]
    public Task Some_actions_take_the_place_of_one_in_its_list() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PulumiSource.InMethod(
                """
                kept = GetPolicyDocument.Invoke(new()
                        {
                            Statements = new[]
                            {
                                new GetPolicyDocumentStatementInputArgs
                                {
                                    Actions = new[]
                                    {
                                        "s3:GetObject",
                                        "{|NIAM1101:rds:Add*|}",
                                    },
                                    Resources = { "*" },
                                },
                            },
                            SourceJson = arn,
                        });
                """
            ),
            PulumiSource.InMethod(
                """
                kept = GetPolicyDocument.Invoke(new()
                        {
                            Statements = new[]
                            {
                                new GetPolicyDocumentStatementInputArgs
                                {
                                    Actions = new[]
                                    {
                                        "s3:GetObject",
                                        "rds:AddRoleToDBCluster",
                                        "rds:AddSourceIdentifierToSubscription",
                                        "rds:AddTagsToResource",
                                    },
                                    Resources = { "*" },
                                },
                            },
                            SourceJson = arn,
                        });
                """
            ),
            "NIAM1101.ListNeptuneActions",
            PulumiStubs.All
        );

    /// <summary>Whatever is added, replaced, removed or renamed is written in the statement's own notation.</summary>
    [Theory]
    [InlineData(
        """kept = GetPolicyDocument.Invoke(new() { Statements = new[] { new GetPolicyDocumentStatementInputArgs { Sid = "a", Effect = "Allow", Actions = new[] { "s3:Get*", "s3:Put*" }, Resources = new[] { "*" } } } });"""
    )]
    [InlineData(
        """kept = GetPolicyDocument.Invoke(new GetPolicyDocumentInvokeArgs { Statements = { new GetPolicyDocumentStatementInputArgs { Actions = { "s3:Get*" }, NotResources = { "a", "b" } }, new GetPolicyDocumentStatementInputArgs { Actions = { "s3:*" } } } });"""
    )]
    [InlineData(
        """kept = await GetPolicyDocument.InvokeAsync(new() { Statements = new List<GetPolicyDocumentStatementArgs> { new GetPolicyDocumentStatementArgs { Actions = new List<string> { "s3:Get*" }, Resources = new List<string> { "*" } } } });"""
    )]
    [InlineData(
        """kept = await GetPolicyDocument.InvokeAsync(new() { Statements = [new() { Actions = ["s3:Get*"], Resources = ["*"] }] });"""
    )]
    public void Reading_what_was_written_gives_the_changed_tree(string code) =>
        Assert.True(
            ObjectEditLaw.Holds(
                Compile.Library(PulumiSource.InMethod(code), PulumiStubs.All).AssertCompiles(),
                static changed => Assert.Single(changed.Policies<PulumiPolicyReader>()),
                static _ => true
            ) > 15
        );
}
