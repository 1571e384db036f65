using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Tests.CodeFixes;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>NIAM1002 and NIAM1006: copies of AWS's policies for Neptune.</summary>
public sealed class ManagedPolicyCopyTests
{
    public static TheoryData<string> Names => [.. NeptunePolicies.All.Select(static policy => policy.Name)];

    public static TheoryData<string> Changed =>
        [.. NeptunePolicies.All.Where(static policy => policy.AddedDate is not null).Select(static policy => policy.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_copy_of_the_current_version_is_no_warning_and_a_duplicate(string name)
    {
        var findings = await FindingsAsync(PolicySource.Neptune(StatementsOf(name, static _ => true)));
        Assert.DoesNotContain(findings, static finding => finding.Severity == DiagnosticSeverity.Warning);
        var copy = Assert.Single(findings, IsAboutCopies);
        Assert.Equal("NIAM1002", copy.Id);
        Assert.Contains($"'{name}'", copy.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Changed))]
    public async Task A_copy_of_an_earlier_version_is_no_warning_and_out_of_date(string name)
    {
        var findings = await FindingsAsync(PolicySource.Neptune(Earlier(name)));
        Assert.DoesNotContain(findings, static finding => finding.Severity == DiagnosticSeverity.Warning);
        Assert.Equal("NIAM1006", Assert.Single(findings, IsAboutCopies).Id);
    }

    [Theory]
    [InlineData("rds:CopyDBClusterSnapshot")]
    [InlineData("s3:GetObject")]
    [InlineData("ec2:Describe*")]
    public Task A_copy_with_more_in_it_is_a_policy_of_its_own(string action) =>
        AssertIsNoCopyAsync(
            PolicySource.Neptune(
                StatementsOf("NeptuneReadOnlyAccess", static _ => true)
                    + $$""", { "Effect": "Allow", "Action": "{{action}}", "Resource": "arn:aws:rds:eu-west-1:123456789012:cluster-snapshot:a" }"""
            )
        );

    [Fact]
    public Task A_copy_on_named_resources_is_a_policy_of_its_own() =>
        AssertIsNoCopyAsync(
            PolicySource.Neptune(
                StatementsOf("NeptuneReadOnlyAccess", static _ => true)
                    .Replace("\"*\"", "\"arn:aws:rds:eu-west-1:123456789012:cluster:social\"", StringComparison.Ordinal)
            )
        );

    [Fact]
    public Task A_copy_where_nothing_says_Neptune_is_silent() =>
        AssertIsNoCopyAsync(
            PolicySource.Constant(
                StatementsOf("NeptuneReadOnlyAccess", static action => !action.StartsWith("neptune-db:", StringComparison.Ordinal))
                    .Replace("/aws/neptune/", "/aws/graph/", StringComparison.Ordinal)
            )
        );

    [Theory]
    [InlineData(false, "NIAM1002.Attach")]
    [InlineData(true, "NIAM1006.Attach")]
    public async Task The_managed_policy_takes_the_place_of_its_copy(bool isEarlier, string key)
    {
        var statements = isEarlier ? Earlier("NeptuneReadOnlyAccess") : StatementsOf("NeptuneReadOnlyAccess", static _ => true);
        Assert.Equal(
            (
                "Attach NeptuneReadOnlyAccess in place of this policy (also lets the principal read every graph's data)",
                PolicySource.Granting(
                    "NeptuneAnalysts",
                    """await iam.AttachGroupPolicyAsync(new AttachGroupPolicyRequest { GroupName = name, PolicyArn = "arn:aws:iam::aws:policy/NeptuneReadOnlyAccess" });"""
                )
            ),
            await FixAsync(
                PolicySource.Granting(
                    "NeptuneAnalysts",
                    $$""""await iam.PutGroupPolicyAsync(new PutGroupPolicyRequest { GroupName = name, PolicyName = "graph-analytics", PolicyDocument = """{ "Version": "2012-10-17", "Statement": [{{statements}}] }""" });""""
                ),
                key
            )
        );
    }

    [Fact]
    public async Task The_newer_actions_are_added()
    {
        var earlier = Earlier("NeptuneReadOnlyAccess", withSids: false);
        Assert.Equal(
            (
                "Add a statement that allows the 4 actions (reading every graph's data among them)",
                PolicySource.Neptune(
                    earlier
                        + """, { "Effect": "Allow", "Action": ["neptune-db:Get*", "neptune-db:List*", "neptune-db:Read*", "rds:DescribeGlobalClusters"], "Resource": "*" }"""
                )
            ),
            await FixAsync(PolicySource.Neptune(earlier), "NIAM1006.AddStatement")
        );
    }

    /// <summary>The title of the fix with that equivalence key, and what it makes of the source.</summary>
    private static async Task<(string Title, string Text)> FixAsync(string source, string key)
    {
        var document = FixBench.Document(source, AwsStubs.V4);
        var finding = Assert.Single(await FixBench.FindingsAsync(document), IsAboutCopies);
        var action = Assert.Single(await FixBench.FixesAsync(document, finding), action => action.EquivalenceKey == key);
        return (action.Title, await FixBench.TextAsync(await FixBench.ApplyAsync(document, action)));
    }

    private static bool IsAboutCopies(Diagnostic finding) => finding.Id is "NIAM1002" or "NIAM1006";

    private static async Task AssertIsNoCopyAsync(string source) => Assert.DoesNotContain(await FindingsAsync(source), IsAboutCopies);

    private static Task<ImmutableArray<Diagnostic>> FindingsAsync(string source) =>
        Compile.Library(source).AssertCompiles().AnalyzeAsync(new IamPolicyAnalyzer());

    /// <summary>The policy before the last actions were added to it.</summary>
    private static string Earlier(string name, bool withSids = true)
    {
        var added = NeptunePolicies.All.Single(policy => policy.Name == name).Added;
        return StatementsOf(name, action => !added.Contains(action), withSids);
    }

    private static string StatementsOf(string name, Func<string, bool> isKept, bool withSids = true) =>
        string.Join(
            ", ",
            NeptunePolicies
                .All.Single(policy => policy.Name == name)
                .Statements.Where(statement => statement.Actions.Any(isKept))
                .Select(statement =>
                    $$"""
                        { {{(withSids ? $"\"Sid\": \"{statement.Sid}\", " : "")}}"Effect": "Allow", "Action": [{{List(
                            statement.Actions.Where(isKept)
                        )}}], "Resource": [{{List(statement.Resources)}}]{{Condition(statement.ConditionKey, statement.Actions[0])}} }
                        """
                )
        );

    private static string Condition(string? key, string action) =>
        key switch
        {
            null => "",
            "rds:DatabaseEngine" => ", \"Condition\": { \"StringEquals\": { \"rds:DatabaseEngine\": [\"graphdb\", \"neptune\"] } }",
            _ =>
                $$""", "Condition": { "{{(action == "iam:PassRole" ? "StringEquals" : "StringLike")}}": { "{{key}}": "rds.amazonaws.com" } }""",
        };

    private static string List(IEnumerable<string> values) => string.Join(", ", values.Select(static value => $"\"{value}\""));
}
