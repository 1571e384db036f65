using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Rules;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.CodeFixes;

/// <summary>
/// What a fix grants stands in its title, and of what is offered where too much is granted the first grants nothing
/// more.
/// </summary>
public sealed class GrantingFixTests
{
    private const string Access = """ "Resource": "*" }""";

    /// <summary>Statements with too much access, by the rule that says so.</summary>
    public static TheoryData<string, string> TooMuch =>
        new()
        {
            { "NIAM1101", """{ "Effect": "Allow", "Action": ["rds:Create*", "rds:DescribeDBClusters"],""" + Access },
            { "NIAM1101", """{ "Effect": "Allow", "Action": "rds:Purchase*",""" + Access },
            { "NIAM1101", """{ "Effect": "Allow", "Action": "rds:CreateDBInstance*",""" + Access },
            { "NIAM1102", """{ "Effect": "Allow", "Action": ["rds:CreateDBCluster", "rds:CreateDBInstance"],""" + Access },
            { "NIAM1102", """{ "Effect": "Allow", "Action": ["rds:CreateDBCluster", "rds:StartDBCluster"],""" + Access },
            { "NIAM1107", """{ "Effect": "Allow", "Action": "rds:DeleteDBClusterSnapshot",""" + Access },
            { "NIAM1202", """{ "Effect": "Allow", "Action": "neptune-db:*",""" + Access },
            { "NIAM1202", """{ "Effect": "Allow", "Action": "neptune-db:Delete*",""" + Access },
            { "NIAM4001", """{ "Effect": "Allow", "Action": "*",""" + Access },
            { "NIAM4002", """{ "Effect": "Allow", "Action": "iam:*",""" + Access },
            { "NIAM4004", """{ "Effect": "Allow", "NotAction": "rds:*",""" + Access },
            { "NIAM4005", """{ "Effect": "Allow", "Action": "iam:PassRole",""" + Access },
            { "NIAM4006", """{ "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole",""" + Access },
        };

    [Theory]
    [MemberData(nameof(TooMuch))]
    public async Task The_first_fix_for_too_much_access_grants_nothing_more(string id, string statement)
    {
        var document = FixBench.Document(Put(statement));
        var before = await AllowanceAsync(document);
        var findings = (await FixBench.FindingsAsync(document)).RemoveAll(finding => finding.Id != id);
        Assert.NotEmpty(findings);
        foreach (var finding in findings)
        {
            if (await FixBench.FixesAsync(document, finding) is not [var first, ..])
            {
                continue;
            }

            Assert.DoesNotContain("Attach ", first.Title, StringComparison.Ordinal);
            var after = await AllowanceAsync(await FixBench.ApplyAsync(document, first));
            foreach (var (service, name) in Actions())
            {
                Assert.True(
                    after.Allows(service, name) == Certainty.No || before.Allows(service, name) != Certainty.No,
                    $"{first.Title} allows {service}:{name}"
                );
            }
        }
    }

    /// <summary>
    /// Listed, all of Neptune's actions are too many for an inline policy of a user; and whoever manages every cluster gets at all
    /// data anyway.
    /// </summary>
    [Fact]
    public async Task The_managed_policy_is_offered_in_place_of_everything_of_RDS()
    {
        var document = FixBench.Document(Put("""{ "Effect": "Allow", "Action": "rds:*",""" + Access));
        var finding = Assert.Single(await FixBench.FindingsAsync(document), static finding => finding.Id == "NIAM1101");
        Assert.Equal(["NIAM1101.UseFullAccess"], (await FixBench.FixesAsync(document, finding)).Select(static fix => fix.EquivalenceKey));
    }

    /// <summary>Cures that attach a managed policy, from policies that make each rule offer one.</summary>
    [Fact]
    public async Task Every_title_that_attaches_a_managed_policy_says_what_that_grants()
    {
        var sources = NeptunePolicies
            .All.Select(static policy => Put(StatementsOf(policy, static _ => true)))
            .Concat(
                NeptunePolicies
                    .All.Where(static policy => policy.AddedDate is not null)
                    .Select(static policy => Put(StatementsOf(policy, action => !policy.Added.Contains(action))))
            )
            .Concat(TooMuch.Select(static row => Put((string)row[1])))
            .Append(Put("""{ "Effect": "Allow", "Action": "rds:*", "Resource": "*" }"""))
            .Append(Put("""{ "Effect": "Allow", "Action": "rds:DescribeDBClusters", "Resource": "*" }"""));
        var attaching = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var source in sources)
        {
            var document = FixBench.Document(source);
            var policies = await PolicyFixes.ReadAsync(document, default);
            foreach (var cure in (await FixBench.FindingsAsync(document)).SelectMany(policies.CuresOf))
            {
                if (cure.Cure is AttachManagedPolicy attached)
                {
                    attaching.Add(cure.Finding.Rule.Id);
                    Assert.Contains($"({ManagedPolicyCures.Grants(attached.ManagedPolicyName)}", attached.Title, StringComparison.Ordinal);
                }
            }
        }

        Assert.Equal(["NIAM1001", "NIAM1002", "NIAM1006", "NIAM1101"], attaching);
    }

    [Theory]
    [InlineData("NIAM1003", "graph-readonly", "NeptuneFullAccess")]
    [InlineData("NIAM1003", "console-operator", "NeptuneFullAccess")]
    [InlineData("NIAM1005", "operators", "AdministratorAccess")]
    [InlineData("NIAM1005", "operators", "AmazonRDSFullAccess")]
    public async Task Every_title_that_names_another_managed_policy_says_what_that_grants(string id, string role, string policy)
    {
        var compilation = Compile.Library(
            $$"""
            using Amazon.IdentityManagement.Model;
            static class NeptuneAccess { static object Attach() => new AttachRolePolicyRequest { RoleName = "{{role}}", PolicyArn = "arn:aws:iam::aws:policy/{{policy}}" }; }
            """,
            AwsStubs.V4
        );
        var tree = compilation.SyntaxTrees.Single();
        var finding = Assert.Single(
            ManagedPolicyAnalyzer.Find(compilation.GetSemanticModel(tree), await tree.GetTextAsync(), default),
            finding => finding.Descriptor.Id == id
        );
        Assert.NotEmpty(finding.Cures);
        foreach (var cure in finding.Cures)
        {
            var name = Assert
                .Single(NeptunePolicies.All, known => cure.Title.Contains(" " + known.Name + " ", StringComparison.Ordinal))
                .Name;
            Assert.EndsWith($"({ManagedPolicyCures.Grants(name)})", cure.Title, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<(string Service, string Name)> Actions() =>
        NeptuneFacts
            .AllRdsActions.Select(static name => ("rds", name))
            .Concat(NeptuneFacts.DataActions.Select(static name => ("neptune-db", name)))
            .Concat(NeptuneFacts.GraphActions.Select(static name => ("neptune-graph", name)))
            .Concat(new[] { ("iam", "PassRole"), ("iam", "CreateUser"), ("iam", "CreateServiceLinkedRole"), ("s3", "GetObject") });

    private static async Task<EffectiveAllowance> AllowanceAsync(Document document) => new(Assert.Single(await document.PoliciesAsync()));

    private static string StatementsOf(NeptunePolicy policy, Func<string, bool> isWanted) =>
        string.Join(
            ", ",
            policy
                .Statements.Where(statement => statement.Actions.Any(isWanted))
                .Select(statement => StatementOf(statement, statement.Actions.Where(isWanted)))
        );

    private static string StatementOf(ManagedStatement statement, IEnumerable<string> actions)
    {
        var condition = statement.ConditionKey switch
        {
            null => string.Empty,
            "rds:DatabaseEngine" => """, "Condition": { "StringEquals": { "rds:DatabaseEngine": ["graphdb", "neptune"] } }""",
            var key => $$""", "Condition": { "StringEquals": { "{{key}}": "rds.amazonaws.com" } }""",
        };
        return $$"""{ "Effect": "Allow", "Action": [{{string.Join(", ", actions.Select(static action => $"\"{action}\""))}}], "Resource": [{{string.Join(", ", statement.Resources.Select(static resource => $"\"{resource}\""))}}]{{condition}} }""";
    }

    private static string Put(string statements) =>
        $$$""""
            using System.Threading.Tasks;
            using Amazon.IdentityManagement;
            using Amazon.IdentityManagement.Model;
            static class NeptuneAccess
            {
                static async Task GrantAsync(IAmazonIdentityManagementService iam, string name)
                {
                    await iam.PutUserPolicyAsync(new PutUserPolicyRequest
                    {
                        UserName = name,
                        PolicyName = "graphs",
                        PolicyDocument = """{ "Version": "2012-10-17", "Statement": [{{{statements}}}] }""",
                    });
                }
            }
            """";
}
