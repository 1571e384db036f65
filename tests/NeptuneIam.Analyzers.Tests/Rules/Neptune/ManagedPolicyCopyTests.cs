using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.CodeFixes.Policies;
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
        var diagnostics = await FindAsync(Policy(StatementsOf(name, static _ => true)));
        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Warning);
        var duplicate = Assert.Single(diagnostics, static diagnostic => diagnostic.Id == "NIAM1002");
        Assert.Contains($"'{name}'", duplicate.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Id == "NIAM1006");
    }

    [Theory]
    [MemberData(nameof(Changed))]
    public async Task A_copy_of_an_earlier_version_is_no_warning_and_out_of_date(string name)
    {
        var added = NeptunePolicies.All.Single(policy => policy.Name == name).Added;
        var diagnostics = await FindAsync(Policy(StatementsOf(name, action => !added.Contains(action))));
        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Warning);
        Assert.Single(diagnostics, static diagnostic => diagnostic.Id == "NIAM1006");
        Assert.DoesNotContain(diagnostics, static diagnostic => diagnostic.Id == "NIAM1002");
    }

    [Theory]
    [InlineData("\"rds:CopyDBClusterSnapshot\"")]
    [InlineData("\"s3:GetObject\"")]
    [InlineData("\"ec2:Describe*\"")]
    public async Task A_copy_with_more_in_it_is_a_policy_of_its_own(string action)
    {
        var statements =
            StatementsOf("NeptuneReadOnlyAccess", static _ => true)
            + ", { \"Effect\": \"Allow\", \"Action\": "
            + action
            + ", \"Resource\": \"arn:aws:rds:eu-west-1:123456789012:cluster-snapshot:a\" }";
        Assert.DoesNotContain(await FindAsync(Policy(statements)), static diagnostic => diagnostic.Id is "NIAM1002" or "NIAM1006");
    }

    [Fact]
    public async Task A_copy_on_named_resources_is_a_policy_of_its_own() =>
        Assert.DoesNotContain(
            await FindAsync(
                Policy(
                    StatementsOf("NeptuneReadOnlyAccess", static _ => true)
                        .Replace("\"*\"", "\"arn:aws:rds:eu-west-1:123456789012:cluster:social\"", StringComparison.Ordinal)
                )
            ),
            static diagnostic => diagnostic.Id == "NIAM1002"
        );

    [Fact]
    public async Task A_copy_where_nothing_says_Neptune_is_silent()
    {
        var statements = StatementsOf("NeptuneReadOnlyAccess", static action => !action.StartsWith("neptune-db:", StringComparison.Ordinal))
            .Replace("/aws/neptune/", "/aws/graph/", StringComparison.Ordinal);
        Assert.DoesNotContain(await FindAsync(PolicySource.Constant(statements)), static diagnostic => diagnostic.Id == "NIAM1002");
    }

    [Fact]
    public Task The_managed_policy_takes_the_place_of_its_copy() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            Put(
                $$"""
                        await iam.PutGroupPolicyAsync(new PutGroupPolicyRequest
                        {
                            GroupName = group,
                            PolicyName = "graph-analytics",
                            PolicyDocument = {{"\"\"\""}}{|NIAM1002:{|} "Version": "2012-10-17", "Statement": [{{StatementsOf(
                    "NeptuneGraphReadOnlyAccess",
                    static _ => true
                )}}] }{{"\"\"\""}},
                        });
                """
            ),
            Put(
                """
                        await iam.AttachGroupPolicyAsync(new AttachGroupPolicyRequest
                        {
                            GroupName = group,
                            PolicyArn = "arn:aws:iam::aws:policy/NeptuneGraphReadOnlyAccess",
                        });
                """
            ),
            "NIAM1002.Attach",
            AwsStubs.V4
        );

    [Fact]
    public async Task The_newer_actions_are_added()
    {
        var document = FixBench.Document(Policy(Earlier));
        var finding = Assert.Single(await FixBench.FindingsAsync(document), static diagnostic => diagnostic.Id == "NIAM1006");
        var action = Assert.Single(
            await FixBench.FixesAsync(document, finding),
            static action => action.EquivalenceKey == "NIAM1006.AddStatement"
        );
        Assert.Equal("Add a statement that allows the 4 actions (reading every graph's data among them)", action.Title);
        Assert.Equal(
            Policy(
                Earlier
                    + """, { "Effect": "Allow", "Action": ["neptune-db:Get*", "neptune-db:List*", "neptune-db:Read*", "rds:DescribeGlobalClusters"], "Resource": "*" }"""
            ),
            await FixBench.TextAsync(await FixBench.ApplyAsync(document, action))
        );
    }

    private static string Earlier
    {
        get
        {
            var added = NeptunePolicies.All.Single(static policy => policy.Name == "NeptuneReadOnlyAccess").Added;
            return StatementsOf("NeptuneReadOnlyAccess", action => !added.Contains(action), withSids: false);
        }
    }

    private static string Policy(string statements) => PolicySource.Neptune(statements);

    private static string Put(string statement) =>
        $$"""
            using System.Threading.Tasks;
            using Amazon.IdentityManagement;
            using Amazon.IdentityManagement.Model;
            static class NeptuneAnalysts
            {
                static async Task GrantAsync(IAmazonIdentityManagementService iam, string group)
                {
            {{statement}}
                }
            }
            """;

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

    private static async Task<System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.Diagnostic>> FindAsync(string source) =>
        await Compile.Library(source, default).AnalyzeAsync(new IamPolicyAnalyzer());
}
