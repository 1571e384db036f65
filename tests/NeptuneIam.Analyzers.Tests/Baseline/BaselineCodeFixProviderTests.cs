using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.CodeFixes.Baseline;
using NeptuneIam.Analyzers.Tests.CodeFixes;
using NeptuneIam.Analyzers.Tests.Documentation;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Baseline;

public sealed class BaselineCodeFixProviderTests
{
    private const string Code = """
        static class Policies
        {
            public const string First = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"*\"],\"Resource\":\"*\"}]}";
            public const string Second = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"iam:*\"],\"Resource\":\"*\"}]}";
        }
        """;

    private readonly BaselineCodeFixProvider _provider = new();

    [Fact]
    public async Task Accepting_a_finding_makes_a_baseline_beside_the_project()
    {
        var solution = Solution(("App", Code, null));
        var finding = (await FindingsAsync(solution.Projects.Single()))[0];
        var accepted = await ApplyAsync(await ActionAsync(solution.Projects.Single().Documents.Single(), finding));
        var baseline = accepted.Projects.Single().AdditionalDocuments.Single();
        Assert.Equal(Path.Combine(Root("App"), "neptune-iam.baseline.txt"), baseline.FilePath);
        Assert.StartsWith("# Findings", (await baseline.GetTextAsync()).ToString(), StringComparison.Ordinal);
        Assert.Equal(["NIAM4002"], (await FindingsAsync(accepted.Projects.Single())).Select(static left => left.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("# Ours.\n")]
    [InlineData("# Ours.")]
    [InlineData("NIAM4001 Old.cs 0123456789abcdef # a reason")]
    public async Task Accepting_adds_to_a_baseline_that_is_there(string before)
    {
        var project = Solution(("App", Code, before)).Projects.Single();
        foreach (var finding in await FindingsAsync(project))
        {
            project = (await ApplyAsync(await ActionAsync(project.Documents.Single(), finding))).Projects.Single();
        }

        var text = (await project.AdditionalDocuments.Single().GetTextAsync()).ToString();
        Assert.StartsWith(before.Length == 0 || before.EndsWith('\n') ? before : before + "\n", text, StringComparison.Ordinal);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        Assert.Equal(2, text[before.Length..].Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.Empty(await FindingsAsync(project));
    }

    [Theory]
    [InlineData(FixAllScope.Document, 1)]
    [InlineData(FixAllScope.Project, 1)]
    [InlineData(FixAllScope.Solution, 2)]
    public async Task Fix_all_accepts_all_of_a_rule(FixAllScope scope, int projects)
    {
        var solution = Solution(("One", Code, ""), ("Two", Code, ""));
        var accepted = await AcceptAllAsync(solution, scope, "NIAM4001");
        var left = new List<string>();
        foreach (var project in accepted.Projects)
        {
            left.AddRange((await FindingsAsync(project)).Select(static finding => finding.Id));
        }

        Assert.Equal(2 - projects, left.Count(static id => id == "NIAM4001"));
        Assert.Equal(2, left.Count(static id => id == "NIAM4002"));
    }

    [Fact]
    public async Task Projects_that_share_a_baseline_write_into_one()
    {
        var solution = Solution(("One", Code, null), ("Two", Code, null));
        foreach (var id in solution.ProjectIds)
        {
            solution = solution.AddAdditionalDocument(
                DocumentId.CreateNewId(id),
                "neptune-iam.baseline.txt",
                SourceText.From(""),
                filePath: Path.Combine(Root(""), "neptune-iam.baseline.txt")
            );
        }

        var accepted = await AcceptAllAsync(solution, FixAllScope.Solution, "NIAM4001", "NIAM4002");
        var texts = await Task.WhenAll(
            accepted.Projects.Select(static async project => (await project.AdditionalDocuments.Single().GetTextAsync()).ToString())
        );
        Assert.Equal(texts[0], texts[1]);
        Assert.Equal(
            ["One/Code.cs", "One/Code.cs", "Two/Code.cs", "Two/Code.cs"],
            texts[0].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line.Split(' ')[1])
        );
    }

    [Fact]
    public async Task A_project_without_a_place_is_offered_nothing()
    {
        var project = new AdhocWorkspace().AddProject("Script", LanguageNames.CSharp).WithMetadataReferences(References.Net80);
        var document = project.AddDocument("Code.cs", Code);
        var finding = (await FindingsAsync(document.Project))[0];
        Assert.Empty(await FixBench.FixesAsync(_provider, document, finding));
    }

    [Fact]
    public async Task The_line_of_a_stale_entry_is_removed()
    {
        var project = Solution(("App", Code, "# Ours.\nNIAM4001 Code.cs 0123456789abcdef\n# More.\n")).Projects.Single();
        var stale = Assert.Single(await AnalyzeAsync(project, new BaselineAnalyzer()));
        var removed = await ApplyAsync(
            Assert.Single(await FixBench.FixesAsync(new StaleEntryCodeFixProvider(), project.AdditionalDocuments.Single(), stale))
        );
        Assert.Equal("# Ours.\n# More.\n", (await removed.Projects.Single().AdditionalDocuments.Single().GetTextAsync()).ToString());
    }

    [Fact]
    public void Every_rule_about_code_can_be_accepted() =>
        Assert.Equal(
            RulePage
                .Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics)
                .Select(static descriptor => descriptor.Id)
                .Where(static id => !id.StartsWith("NIAM90", StringComparison.Ordinal))
                .Distinct()
                .Order(),
            _provider.FixableDiagnosticIds.Order()
        );

    private static string Root(string project) => Path.Combine(Path.GetTempPath(), "solution", project);

    private static Solution Solution(params (string Name, string Code, string? Baseline)[] projects)
    {
        var solution = new AdhocWorkspace().CurrentSolution;
        foreach (var (name, code, baseline) in projects)
        {
            var id = ProjectId.CreateNewId();
            solution = solution
                .AddProject(
                    ProjectInfo.Create(
                        id,
                        VersionStamp.Default,
                        name,
                        name,
                        LanguageNames.CSharp,
                        Path.Combine(Root(name), name + ".csproj"),
                        compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
                        parseOptions: Compile.Options,
                        metadataReferences: References.Net80
                    )
                )
                .AddDocument(DocumentId.CreateNewId(id), "Code.cs", SourceText.From(code), filePath: Path.Combine(Root(name), "Code.cs"));
            solution = baseline is null
                ? solution
                : solution.AddAdditionalDocument(
                    DocumentId.CreateNewId(id),
                    "neptune-iam.baseline.txt",
                    SourceText.From(baseline),
                    filePath: Path.Combine(Root(name), "neptune-iam.baseline.txt")
                );
        }

        return solution;
    }

    private async Task<CodeAction> ActionAsync(TextDocument document, Diagnostic finding) =>
        Assert.Single(await FixBench.FixesAsync(_provider, document, finding));

    /// <summary>The solution after Fix All from its first project on.</summary>
    private async Task<Solution> AcceptAllAsync(Solution solution, FixAllScope scope, params string[] ids)
    {
        var document = solution.Projects.First().Documents.Single();
        var context = new FixAllContext(document, _provider, scope, BaselineCodeFixProvider.Key, ids, new Findings(), default);
        return await ApplyAsync((await _provider.GetFixAllProvider().GetFixAsync(context))!);
    }

    private static async Task<Solution> ApplyAsync(CodeAction action) =>
        Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(default))).ChangedSolution;

    private static Task<ImmutableArray<Diagnostic>> FindingsAsync(Project project) => AnalyzeAsync(project, new IamPolicyAnalyzer());

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        Project project,
        Microsoft.CodeAnalysis.Diagnostics.DiagnosticAnalyzer analyzer
    ) => await (await project.GetCompilationAsync())!.AnalyzeAsync(project.AnalyzerOptions.AdditionalFiles, options: null, analyzer);

    private sealed class Findings : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document,
            CancellationToken cancellationToken
        ) => await FindingsAsync(document.Project);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await FindingsAsync(project);
    }
}
