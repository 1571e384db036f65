using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Baseline;
using NeptuneIam.Analyzers.Tests.Documentation;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Baseline;

public sealed class BaselineTests
{
    private const string Code = """
        static class Policies
        {
            public const string First = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"*\"],\"Resource\":\"*\"}]}";
            public const string Second = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"*\"],\"Resource\":\"*\"}]}";

            public static string Policy(bool isNew) =>
                isNew
                    ? "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"*\"],\"Resource\":\"*\"}]}"
                    : "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"iam:*\"],\"Resource\":\"*\"}]}";
        }
        """;

    private const string Elsewhere = "/elsewhere/neptune-iam.baseline.txt";
    private const string Here = "/src/neptune-iam.baseline.txt";
    private const string Source = "/src/App/Policies.cs";

    [Fact]
    public async Task What_stands_in_the_baseline_is_not_reported_and_nothing_else_is_left_out()
    {
        var all = await FindAsync(Code, "");
        Assert.Equal(4, all.Count);
        foreach (var accepted in all)
        {
            Assert.Equal(all.Where(finding => finding != accepted), await FindAsync(Code, accepted));
        }

        Assert.Empty(await FindAsync(Code, string.Join('\n', all)));
    }

    [Fact]
    public async Task An_entry_stands_for_one_finding()
    {
        var twice = Code.Replace("iam:*", "*", StringComparison.Ordinal);
        var all = await FindAsync(twice, "");
        var equal = all.GroupBy(static finding => finding).Single(static group => group.Count() == 2).Key;
        Assert.Equal(all.Except([equal]).Append(equal).Order(), (await FindAsync(twice, equal)).Order());
        Assert.Equal(all.Except([equal]).Order(), (await FindAsync(twice, equal + "\n" + equal)).Order());
    }

    [Theory]
    [InlineData("static class Policies\n{", "// Moved.\n\nstatic class Policies\n{\n    public const int Other = 1;\n")]
    [InlineData("\\\"Action\\\":[\\\"*\\\"]", "  \\\"Action\\\" : [ \\\"*\\\" ]")]
    [InlineData("\\\"Effect\\\"", "\\\"Sid\\\":\\\"All\\\",\\\"Effect\\\"")]
    public async Task A_fingerprint_outlives_changes_around_the_finding(string before, string after)
    {
        var all = await FindAsync(Code, "");
        Assert.Contains(before, Code, StringComparison.Ordinal);
        Assert.Equal(all, await FindAsync(Code.Replace(before, after, StringComparison.Ordinal), ""));
    }

    [Fact]
    public async Task The_same_mistake_in_another_member_is_another()
    {
        var all = await FindAsync(Code, "");
        Assert.Equal(all.Count, all.Distinct().Count());
        Assert.Single(await FindAsync(Code.Replace("First", "Third", StringComparison.Ordinal), string.Join('\n', all)));
    }

    [Fact]
    public async Task Files_are_named_from_the_folder_of_the_baseline()
    {
        Assert.All(await FindAsync(Code, ""), static finding => Assert.StartsWith("NIAM400", finding, StringComparison.Ordinal));
        Assert.All(await FindAsync(Code, ""), static finding => Assert.Contains(" App/Policies.cs ", finding, StringComparison.Ordinal));
        Assert.All(
            await FindAsync(Code, "", Elsewhere),
            static finding => Assert.Contains(" /src/App/Policies.cs ", finding, StringComparison.Ordinal)
        );
        Assert.Equal(
            "App/Policies.cs",
            new BaselineFile(@"C:\src\neptune-iam.baseline.txt", SourceText.From("")).NameOf(@"C:\src\App\Policies.cs")
        );
    }

    /// <summary>A project that includes <c>../Shared/Policies.cs</c> gives the compiler that path behind its own.</summary>
    [Theory]
    [InlineData("/src/App/../Shared/Policies.cs", "Shared/Policies.cs")]
    [InlineData("/src/./App/Roles/../../Policies.cs", "Policies.cs")]
    [InlineData("/src/../other/Policies.cs", "/other/Policies.cs")]
    [InlineData("/src/.aws/credentials", ".aws/credentials")]
    [InlineData("../..", "../..")]
    [InlineData("../../../Shared/Policies.cs", "../../../Shared/Policies.cs")]
    public void Detours_in_a_path_do_not_count(string path, string name) =>
        Assert.Equal(name, new BaselineFile(Here, SourceText.From("")).NameOf(path));

    [Fact]
    public async Task Findings_in_files_of_policies_are_accepted_too()
    {
        var policy = new AdditionalFile(
            "/src/all.policy.json",
            """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }] }"""
        );
        var finding = Assert.Single(await AnalyzeAsync("", [policy, new AdditionalFile(Here, "")], new IamPolicyAnalyzer()));
        var entry = $"NIAM4001 all.policy.json {Fingerprint.Of(finding)}";
        Assert.Empty(await AnalyzeAsync("", [policy, new AdditionalFile(Here, entry)], new IamPolicyAnalyzer(), new BaselineAnalyzer()));
    }

    [Fact]
    public async Task Every_rule_about_code_gives_its_findings_a_fingerprint()
    {
        var rules = RulePage
            .All.Select(static page => page.Id)
            .Where(static id => !id.StartsWith("NIAM90", StringComparison.Ordinal))
            .ToList();
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var example in RulePage.All.SelectMany(static page => page.Examples("Bad")))
        {
            // A baseline in an example would be one for the findings of its code.
            var files = example.Files.RemoveAll(static file => file.Path == BaselineFile.FileName);
            var findings = await example.Compiled().TurningOn(rules).AnalyzeFullyAsync(files, options: null, RulePage.Analyzers);
            Assert.All(findings, static finding => Assert.Matches("^[0-9a-f]{16}$", Fingerprint.Of(finding)));
            seen.UnionWith(findings.Select(static finding => finding.Id));
        }

        Assert.Empty(rules.Except(seen));
    }

    [Fact]
    public async Task Entries_without_a_finding_and_lines_that_are_none_are_reported()
    {
        var all = await FindAsync(Code, "");
        await ReportsAsync(
            $$"""
            # Accepted.
            {{all[0]}}
            {|NIAM9002:{{all[0]}}|}
            {{all[1]}} # why
               {{all[2]}}

            {|NIAM9002:NIAM4001 App/Policies.cs 0000000000000000|}
            {|NIAM9002:NIAM4001 App/Policies.cs|}
            {|NIAM9002:App/Policies.cs 0000000000000000|}
            {|NIAM9002:NIAM4001 App/Policies.cs 0123456789ABCDEF|}
            NIAM4001 Other/Project.cs 0000000000000000
            """
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n# NIAM4001 App/Policies.cs\n   # also\n")]
    public async Task A_baseline_without_entries_is_silent(string baseline) => await ReportsAsync(baseline);

    [Theory]
    [InlineData("NIAM4001 a.cs 0123456789abcdef", "a.cs")]
    [InlineData("NIAM4001 a b.cs 0123456789abcdef # because", "a b.cs")]
    [InlineData("  NIAM4001  C#.cs\t 0123456789abcdef", "C#.cs")]
    [InlineData("NIAM4001\u00a0a.cs 0123456789abcdef", null)]
    [InlineData("NIAM40011 a.cs 0123456789abcdef", null)]
    [InlineData("NIAM4001 0123456789abcdef", null)]
    [InlineData("CS0168 a.cs 0123456789abcdef", null)]
    public void Lines_are_read(string line, string? file) => Assert.Equal(file, BaselineEntry.Parse(line)?.File);

    [Fact]
    public void Entries_on_the_page_about_baselines_are_entries()
    {
        var entries = File.ReadAllLines(Path.Combine(RepositoryRoot.Path, "docs", "baseline.md"))
            .Where(static line => line.StartsWith("NIAM", StringComparison.Ordinal))
            .ToList();
        Assert.NotEmpty(entries);
        Assert.All(entries, static line => Assert.NotNull(BaselineEntry.Parse(line)));
    }

    /// <summary>The findings of the code that a baseline leaves, as entries.</summary>
    private static async Task<IReadOnlyList<string>> FindAsync(string code, string baseline, string path = Here) =>
        [
            .. (await AnalyzeAsync(code, [new AdditionalFile(path, baseline)], new IamPolicyAnalyzer())).Select(finding =>
                new BaselineFile(path, SourceText.From("")).EntryOf(Source, finding)!.ToString()
            ),
        ];

    private static async Task ReportsAsync(string baseline)
    {
        var marked = MarkedSource.Parse(baseline);
        var findings = await AnalyzeAsync(Code, [new AdditionalFile(Here, marked.Text)], new BaselineAnalyzer());
        Verify.AssertAreMarked(marked, findings, heard: []);
        Assert.All(findings, static finding => Assert.Equal(Here, finding.Location.GetLineSpan().Path));
    }

    private static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        string code,
        ImmutableArray<AdditionalText> files,
        params DiagnosticAnalyzer[] analyzers
    ) =>
        CSharpCompilation
            .Create(
                "App",
                [CSharpSyntaxTree.ParseText(code, Compile.Options, Source)],
                References.Net80,
                new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
            )
            .AnalyzeAsync(files, options: null, analyzers);
}
