using NeptuneIam.Analyzers.Tests.CodeFixes;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.Files;

/// <summary>Code that reads policy files.</summary>
public sealed class FileUseTests
{
    private const string Path = "/src/App/Policies/graph.policy.json";

    private const string Usings = "using System; using System.IO; using System.Threading.Tasks; using Amazon.IdentityManagement.Model;\n";

    private const string Describe =
        """{ "Version": "2012-10-17", "Statement": [{ "Sid": "Neptune", "Effect": "Allow", "Action": "rds:DescribeDBClusters", "Resource": "*" }] }""";

    [Theory]
    [InlineData(
        "object M() => new PutUserPolicyRequest { UserName = \"u\", PolicyDocument = {|NIAM1001:File.ReadAllText(\"Policies/graph.policy.json\")|} };"
    )]
    [InlineData(
        "object M() { var json = {|NIAM1001:File.ReadAllText(Path.Combine(AppContext.BaseDirectory, \"Policies\", \"graph.policy.json\"))|}; return new PutUserPolicyRequest { UserName = \"u\", PolicyDocument = json }; }"
    )]
    [InlineData(
        "async Task<object> M() { var json = {|NIAM1001:await File.ReadAllTextAsync(@\"..\\graph.policy.json\").ConfigureAwait(false)|}; return new PutGroupPolicyRequest { GroupName = \"g\", PolicyDocument = json.Trim() }; }"
    )]
    [InlineData(
        "object M() { using var reader = File.OpenText(\"graph.policy.json\"); return new PutUserPolicyRequest { UserName = \"u\", PolicyDocument = {|NIAM1001:reader.ReadToEnd()|} }; }"
    )]
    [InlineData(
        "object M() { using var stream = typeof(C).Assembly.GetManifestResourceStream(\"App.Policies.graph.policy.json\")!; using var reader = new StreamReader(stream); var json = {|NIAM1001:reader.ReadToEnd()|}; return new PutUserPolicyRequest { UserName = \"u\", PolicyDocument = json }; }"
    )]
    [InlineData(
        "static readonly string s_policy = {|NIAM1001:File.ReadAllText(\"graph.policy.json\")|}; object M() => new PutUserPolicyRequest { UserName = \"u\", PolicyDocument = s_policy };"
    )]
    public Task What_the_use_says_is_reported_where_the_file_is_read(string member) =>
        Verify.ReportsInFileAsync<IamPolicyAnalyzer>(Path, Describe, source: Usings + $"class C {{ {member} }}", references: AwsStubs.V4);

    [Fact]
    public Task What_the_file_says_is_reported_there() =>
        Verify.ReportsInFileAsync<IamPolicyAnalyzer>(
            Path,
            Describe.Replace(
                "\"rds:DescribeDBClusters\"",
                "[\"rds:DescribeDBClusters\", \"{|NIAM1104:neptune:connect|}\"]",
                StringComparison.Ordinal
            ),
            source: Usings
                + "class C { object M() => new PutUserPolicyRequest { UserName = \"u\", PolicyDocument = {|NIAM1001:File.ReadAllText(\"graph.policy.json\")|} }; }",
            references: AwsStubs.V4
        );

    /// <summary>What is wrong in a file is reported only where some use of the file in the code makes it wrong.</summary>
    [Theory]
    [InlineData("new Amazon.SecurityToken.Model.AssumeRoleRequest { Policy = File.ReadAllText(\"graph.policy.json\") }", false)]
    [InlineData(
        "new Amazon.CloudFormation.Model.SetStackPolicyRequest { StackPolicyBody = File.ReadAllText(\"graph.policy.json\") }",
        false
    )]
    [InlineData("new Amazon.SecurityToken.Model.AssumeRoleRequest { Policy = File.ReadAllText(\"other.policy.json\") }", true)]
    [InlineData("new CreatePolicyRequest { PolicyDocument = {|NIAM1001:File.ReadAllText(\"graph.policy.json\")|} }", true)]
    [InlineData(
        "new Amazon.SecurityToken.Model.AssumeRoleRequest { Policy = File.ReadAllText(\"graph.policy.json\").Replace(\"rds\", \"s3\") }",
        false
    )]
    [InlineData("new Amazon.SecurityToken.Model.AssumeRoleRequest { Policy = File.ReadAllText(\"graph.policy.json\") + \"x\" }", true)]
    public Task A_use_decides_what_is_wrong_in_the_file(string use, bool isReported) =>
        Verify.ReportsInFileAsync<IamPolicyAnalyzer>(
            Path,
            Describe.Replace("rds:DescribeDBClusters", isReported ? "{|NIAM1101:rds:Create*|}" : "rds:Create*", StringComparison.Ordinal),
            source: Usings + $"class C {{ object M() => {use}; }}",
            references: AwsStubs.V4
        );

    [Theory]
    [InlineData("graph.policy.json", "NIAM3001:File.ReadAllText(\"graph.policy.json\")")]
    [InlineData("graph.policy.json", "NIAM3001:File.ReadAllText(\"Policies/graph.policy.json\")")]
    public Task Text_that_only_its_use_makes_a_policy_is_reported_there(string path, string mark) =>
        Verify.ReportsInFileAsync<IamPolicyAnalyzer>(
            path,
            "{ \"Statement\" }",
            source: Usings + $"class C {{ object M() => new CreatePolicyRequest {{ PolicyDocument = {{|{mark}|}} }}; }}",
            references: AwsStubs.V4
        );

    [Theory]
    [InlineData("File.ReadAllText(\"graph.json\")")]
    [InlineData("File.ReadAllText(\"xgraph.policy.json\")")]
    [InlineData("File.ReadAllText(args[0] + \".policy.json\")")]
    [InlineData("File.ReadAllText(\"graph.policy.json\").ToUpperInvariant()")]
    [InlineData("File.ReadAllLines(\"graph.policy.json\")[0]")]
    [InlineData("new StreamReader(\"graph.policy.json\").ReadToEnd()")]
    public Task Anything_else_says_nothing_about_the_file(string use) =>
        Verify.ReportsInFileAsync<IamPolicyAnalyzer>(
            Path,
            Describe,
            source: Usings
                + $"class C {{ object M(string[] args) => new PutUserPolicyRequest {{ UserName = \"u\", PolicyDocument = {use} }}; }}",
            references: AwsStubs.V4
        );

    [Fact]
    public async Task Of_two_files_of_a_name_the_folder_decides()
    {
        var compilation = Compile.Library(
            Usings
                + "class C { object M() => new object[] { new PutUserPolicyRequest { UserName = \"u\", PolicyDocument = File.ReadAllText(\"a/graph.policy.json\") }, new PutUserPolicyRequest { UserName = \"v\", PolicyDocument = File.ReadAllText(\"graph.policy.json\") } }; }",
            AwsStubs.V4
        );
        var diagnostics = await compilation.AnalyzeAsync(
            [new AdditionalFile("/src/a/graph.policy.json", Describe), new AdditionalFile("/src/b/graph.policy.json", Describe)],
            null,
            new IamPolicyAnalyzer()
        );
        var finding = Assert.Single(diagnostics);
        Assert.Equal(
            ("File0.cs", "/src/a/graph.policy.json"),
            (finding.Location.GetLineSpan().Path, Assert.Single(finding.AdditionalLocations).GetLineSpan().Path)
        );
    }

    [Fact]
    public async Task A_fix_of_what_the_use_says_changes_the_file()
    {
        var use = FixBench.Document(
            Usings
                + "class C { object M() => new PutUserPolicyRequest { UserName = \"u\", PolicyDocument = File.ReadAllText(\"graph.policy.json\") }; }"
        );
        var file = use.Project.AddAdditionalDocument("graph.policy.json", Describe, filePath: Path);
        use = file.Project.GetDocument(use.Id)!;
        var finding = Assert.Single(await FixBench.FindingsAsync(use));
        var fix = (await FixBench.FixesAsync(use, finding)).First(static fix =>
            fix.EquivalenceKey!.StartsWith("NIAM1001.Add", StringComparison.Ordinal)
        );
        var after = await FixBench.ApplyAsync(file, fix);
        Assert.Contains("\"ec2:DescribeVpcs\"", await FixBench.TextAsync(after), StringComparison.Ordinal);
        Assert.Empty(await FixBench.FindingsAsync(after));
    }

    [Fact]
    public async Task Code_and_file_may_end_anywhere()
    {
        var code =
            Usings
            + "class C { async Task<object> M() { using var reader = new StreamReader(typeof(C).Assembly.GetManifestResourceStream(\"graph.policy.json\") ?? throw new Exception()); var p = await reader.ReadToEndAsync(); return new PutUserPolicyRequest { PolicyDocument = p }; } }";
        for (var length = 0; length < Math.Max(code.Length, Describe.Length); length += 5)
        {
            var file = new AdditionalFile(Path, Describe[..Math.Min(length, Describe.Length)]);
            await Compile.Library(code[..Math.Min(length, code.Length)], AwsStubs.V4).AnalyzeAsync([file], null, new IamPolicyAnalyzer());
            await Compile.Library(code, AwsStubs.V4).AnalyzeAsync([file], null, new IamPolicyAnalyzer());
        }
    }
}
