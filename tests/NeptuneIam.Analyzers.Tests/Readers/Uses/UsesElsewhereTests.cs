using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Tests.CodeFixes;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.Uses;

/// <summary>Policies that are written in one file and used in another.</summary>
public sealed class UsesElsewhereTests
{
    private const string Usings = "using Amazon.IdentityManagement; using Amazon.IdentityManagement.Model;\n";

    private const string Describe =
        """{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Effect\": \"Allow\", \"Action\": \"rds:DescribeDBClusters\", \"Resource\": \"*\" }] }""";

    private const string Wrong =
        """{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Effect\": \"Allow\", \"Action\": \"rds:Create*\", \"Resource\": \"*\" }] }""";

    [Fact]
    public Task What_the_text_says_is_reported_where_it_is_written_and_what_the_use_says_where_it_is_used() =>
        Verify.ReportsInSourcesAsync<IamPolicyAnalyzer>(
            AwsStubs.V4,
            """static class Policies { public const string Graph = "{ \"Version\": \"2012-10-17\", \"Statement\": [{ \"Effect\": \"Allow\", \"Action\": [\"{|NIAM1104:neptune:connect|}\", \"rds:DescribeDBClusters\"], \"Resource\": \"*\" }] }"; }""",
            Usings
                + "class C { object M() => new PutUserPolicyRequest { UserName = \"u\", PolicyName = \"p\", PolicyDocument = {|NIAM1001:Policies.Graph|} }; }"
        );

    [Theory]
    [InlineData("public const string P = {0};", "Policies.P")]
    [InlineData("public static readonly string P = {0};", "Policies.P.Trim()")]
    [InlineData("public static string P => {0};", "(Policies.P)")]
    [InlineData("internal const string P = {0};", "Deploy.Policies.P")]
    public Task Members_of_each_kind_are_followed(string member, string use) =>
        Verify.ReportsInSourcesAsync<IamPolicyAnalyzer>(
            AwsStubs.V4,
            $"namespace Deploy; static class Policies {{ {member.Replace("{0}", "\"" + Describe + "\"", StringComparison.Ordinal)} }}",
            Usings
                + $"namespace Deploy.Stacks {{ class NeptuneUsers {{ object M() => new PutGroupPolicyRequest {{ GroupName = \"g\", PolicyDocument = {Marked(use)} }}; }} }}"
        );

    /// <summary>What is marked is the expression that stands for the text.</summary>
    private static string Marked(string use) =>
        use switch
        {
            "Policies.P.Trim()" => "{|NIAM1001:Policies.P|}.Trim()",
            _ => "{|NIAM1001:" + use + "|}",
        };

    [Fact]
    public Task A_part_of_a_partial_type_is_another_file() =>
        Verify.ReportsInSourcesAsync<IamPolicyAnalyzer>(
            AwsStubs.V4,
            $"partial class NeptuneUsers {{ const string Policy = \"{Describe}\"; }}",
            Usings
                + "partial class NeptuneUsers { object M() => new PutUserPolicyRequest { UserName = \"u\", PolicyDocument = {|NIAM1001:Policy|} }; }"
        );

    [Fact]
    public Task A_finding_that_both_places_lead_to_is_reported_once() =>
        Verify.ReportsInSourcesAsync<IamPolicyAnalyzer>(
            AwsStubs.V4,
            $"static class NeptunePolicies {{ public const string Console = \"{{|NIAM1001:{{|}}{Describe[1..]}\"; }}",
            Usings + "class C { object M() => new PutUserPolicyRequest { UserName = \"u\", PolicyDocument = NeptunePolicies.Console }; }"
        );

    [Fact]
    public Task Text_that_only_its_use_makes_a_policy_is_reported_where_it_is_used() =>
        Verify.ReportsInSourcesAsync<IamPolicyAnalyzer>(
            AwsStubs.V4,
            "static class Policies { public const string Empty = \"{ }\"; }",
            Usings
                + "class C { object M() => new CreatePolicyRequest { PolicyName = \"p\", PolicyDocument = {|NIAM3004:Policies.Empty|} }; }"
        );

    /// <summary>
    /// What only limits grants nothing, and other documents with statements are no policies: their use in another file says
    /// so.
    /// </summary>
    [Theory]
    [InlineData("new Amazon.SecurityToken.Model.AssumeRoleRequest { Policy = Policies.P }", false)]
    [InlineData(
        "new Amazon.Organizations.Model.CreatePolicyRequest { Content = Policies.P, Type = Amazon.Organizations.PolicyType.SERVICE_CONTROL_POLICY }",
        false
    )]
    [InlineData("new Amazon.EC2.Model.CreateVpcEndpointRequest { PolicyDocument = Policies.P.Replace(\"x\", \"y\") }", false)]
    [InlineData("new Amazon.CloudFormation.Model.SetStackPolicyRequest { StackPolicyBody = Policies.P }", false)]
    [InlineData("new Amazon.IdentityManagement.Model.CreatePolicyRequest { PolicyDocument = Policies.P }", true)]
    [InlineData("new Amazon.S3.Model.PutBucketPolicyRequest { Policy = \"{}\" + Policies.P }", true)]
    [InlineData("new Amazon.SecurityToken.Model.AssumeRoleRequest { Policy = Other.P }", true)]
    [InlineData("new Amazon.SecurityToken.Model.AssumeRoleRequest { RoleArn = Policies.P }", true)]
    [InlineData(
        "new object[] { new Amazon.SecurityToken.Model.AssumeRoleRequest { Policy = Policies.P }, new Amazon.IdentityManagement.Model.CreatePolicyRequest { PolicyDocument = Policies.P } }",
        true
    )]
    public async Task A_use_elsewhere_decides_what_is_wrong(string use, bool isReported)
    {
        var compilation = Compile.Library(
            [
                $"static class Policies {{ public const string P = \"{Wrong}\"; }}",
                "static class Other { public const string P = \"\"; }",
                $"class C {{ object M() => {use}; }}",
            ],
            AwsStubs.V4
        );
        var diagnostics = await compilation.AssertCompiles().AnalyzeAsync(new IamPolicyAnalyzer());
        Assert.Equal(
            isReported,
            diagnostics.Any(diagnostic => diagnostic.Id == "NIAM1101" && diagnostic.Location.SourceTree == compilation.SyntaxTrees[0])
        );
    }

    [Theory]
    [InlineData("using static Deploy.Policies;", "P")]
    [InlineData("using Amazon.SecurityToken.Model;", "global::Deploy.Policies.P")]
    public async Task A_use_is_told_by_syntax_alone(string directive, string name)
    {
        var compilation = Compile.Library(
            [
                $"namespace Deploy {{ public static class Policies {{ public const string P = \"{Wrong}\"; }} }}",
                $"{directive} class C {{ Amazon.SecurityToken.Model.AssumeRoleRequest request = new() {{ Policy = {name} }}; }}",
            ],
            AwsStubs.V4
        );
        Assert.Empty(await compilation.AssertCompiles().AnalyzeAsync(new IamPolicyAnalyzer()));
    }

    [Fact]
    public async Task The_text_is_an_additional_location()
    {
        var compilation = Compile.Library(
            [
                $"static class NeptunePolicies {{ public const string P = \"{Describe}\"; }}",
                Usings + "class C { object M() => new PutUserPolicyRequest { UserName = \"u\", PolicyDocument = NeptunePolicies.P }; }",
            ],
            AwsStubs.V4
        );
        var finding = Assert.Single(await compilation.AnalyzeAsync(new IamPolicyAnalyzer()));
        var place = Assert.Single(finding.AdditionalLocations);
        Assert.Equal(
            ("File0.cs", "{"),
            (place.SourceTree!.FilePath, place.SourceTree.ToString().Substring(place.SourceSpan.Start, place.SourceSpan.Length))
        );
    }

    [Fact]
    public async Task A_fix_of_what_the_use_says_changes_the_text_where_it_is_written()
    {
        var use = FixBench.Document(
            Usings + "class C { object M() => new PutUserPolicyRequest { UserName = \"u\", PolicyDocument = NeptunePolicies.P }; }"
        );
        var text = $"static class NeptunePolicies {{ public const string P = \"{Describe}\"; }}";
        var declaring = use.Project.AddDocument("Policies.cs", text, filePath: "Policies.cs");
        use = declaring.Project.GetDocument(use.Id)!;
        var finding = Assert.Single(await FixBench.FindingsAsync(use));
        var fix = (await FixBench.FixesAsync(use, finding)).First(static fix =>
            fix.EquivalenceKey!.StartsWith("NIAM1001.Add", StringComparison.Ordinal)
        );
        var fixedText = await FixBench.TextAsync(await FixBench.ApplyAsync(declaring, fix));
        Assert.Contains("\\\"rds:DescribeDBClusters\\\"", fixedText, StringComparison.Ordinal);
        Assert.Contains("\\\"ec2:DescribeVpcs\\\"", fixedText, StringComparison.Ordinal);
        var after = (await FixBench.ApplyAsync(declaring, fix)).Project;
        Assert.Empty(await FixBench.FindingsAsync(after.GetDocument(use.Id)!));
        Assert.Equal(await FixBench.TextAsync(use), await FixBench.TextAsync(after.GetDocument(use.Id)!));
    }

    [Fact]
    public void A_project_of_many_files_is_read_to_its_end()
    {
        var policies = string.Concat(Enumerable.Range(0, 300).Select(static index => $"public const string P{index} = \"{Describe}\";\n"));
        var files = Enumerable
            .Range(0, 300)
            .Select(static index =>
                $"class C{index} {{ string PolicyOf(int x) => x switch {{ {string.Concat(Enumerable.Range(0, 50).Select(static arm => $"{arm} => \"p\" + x, "))} _ => \"\" }}; object M() => new Amazon.SecurityToken.Model.AssumeRoleRequest {{ Policy = Policies.P{index} }}; }}"
            );
        var compilation = Compile.Library([$"static class Policies {{ {policies} }}", .. files], AwsStubs.V4);
        var read = Hang.AssertNone(() => compilation.Policies());
        Assert.Equal(300, read.Count(static policy => policy.Use.Elsewhere.Length == 1));
    }

    [Fact]
    public async Task Either_file_may_end_anywhere()
    {
        var text =
            $"public static partial class NeptunePolicies {{ public const string P = \"{Describe}\"; public static string Q() {{ return P; }} }}";
        var use =
            "using static NeptunePolicies; class C { object M() => new Amazon.IdentityManagement.Model.PutUserPolicyRequest { UserName = \"u\", PolicyDocument = P.Trim() ?? NeptunePolicies.Q() }; }";
        for (var length = 0; length < Math.Max(text.Length, use.Length); length += 7)
        {
            await Compile.Library([text[..Math.Min(length, text.Length)], use], AwsStubs.V4).AnalyzeAsync(new IamPolicyAnalyzer());
            await Compile.Library([text, use[..Math.Min(length, use.Length)]], AwsStubs.V4).AnalyzeAsync(new IamPolicyAnalyzer());
        }
    }

    [Fact]
    public Task Parts_of_a_type_in_one_file_are_one_type() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Usings
                + $$"""
                partial class NeptuneUsers { const string Name = "u"; object Attach() => new AttachUserPolicyRequest { UserName = Name, PolicyArn = "arn:aws:iam::aws:policy/NeptuneReadOnlyAccess" }; }
                partial class NeptuneUsers { object Put() => new PutUserPolicyRequest { UserName = Name, PolicyDocument = "{{Describe}}" }; }
                class Others { object Put() => new PutUserPolicyRequest { UserName = "u", PolicyName = "neptune", PolicyDocument = "{|NIAM1001:{|}{{Describe[
                    1..
                ]}}" }; }
                """,
            AwsStubs.V4
        );
}
