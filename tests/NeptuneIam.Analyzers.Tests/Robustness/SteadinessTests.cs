using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NeptuneIam.Analyzers.Tests.Documentation;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Robustness;

/// <summary>The same code gives the same findings: run after run, on one thread or many, after whatever was broken off before.</summary>
public sealed class SteadinessTests
{
    /// <summary>The bad examples of all rule pages, as one project.</summary>
    private static readonly CSharpCompilation s_project = Project();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Runs_find_the_same(bool isConcurrent)
    {
        var first = await FindAsync(s_project, isConcurrent: false, CancellationToken.None);
        Assert.NotEmpty(first);
        for (var run = 0; run < 3; run++)
        {
            Assert.Equal(first, await FindAsync(s_project.Clone(), isConcurrent, CancellationToken.None));
        }
    }

    [Fact]
    public async Task Threads_that_analyze_at_the_same_time_find_the_same()
    {
        var expected = await FindAsync(s_project, isConcurrent: false, CancellationToken.None);
        var runs = await Task.WhenAll(
            Enumerable
                .Range(0, 8)
                .Select(run =>
                    Task.Run(() => FindAsync(run % 2 == 0 ? s_project : s_project.Clone(), isConcurrent: true, CancellationToken.None))
                )
        );
        Assert.All(runs, run => Assert.Equal(expected, run));
    }

    /// <summary>Whatever order the files are in, what is found in each is the same.</summary>
    [Fact]
    public async Task The_order_of_files_does_not_matter()
    {
        var reversed = s_project.RemoveAllSyntaxTrees().AddSyntaxTrees(s_project.SyntaxTrees.Reverse());
        Assert.Equal(
            await FindAsync(s_project, isConcurrent: false, CancellationToken.None),
            await FindAsync(reversed, isConcurrent: false, CancellationToken.None)
        );
    }

    /// <summary>An analysis that is broken off ends with that and nothing else, and leaves nothing half done for the next.</summary>
    [Fact]
    public async Task A_run_that_is_broken_off_leaves_no_trace()
    {
        var expected = await FindAsync(s_project, isConcurrent: false, CancellationToken.None);
        var project = s_project.Clone();
        for (var run = 0; run < 30; run++)
        {
            using var source = new CancellationTokenSource(TimeSpan.FromMilliseconds(run));
            try
            {
                Assert.Equal(expected, await FindAsync(project, isConcurrent: run % 2 == 0, source.Token));
            }
            catch (OperationCanceledException)
            {
                Assert.True(source.IsCancellationRequested);
            }
        }

        Assert.Equal(expected, await FindAsync(project, isConcurrent: true, CancellationToken.None));
    }

    private static CSharpCompilation Project()
    {
        var trees = RulePage
            .All.SelectMany(static page =>
                page.Examples("Bad")
                    .Where(static example => example.Path is null)
                    .Select((example, index) => (Name: $"{page.Id}.{index}.cs", example.Text))
            )
            .Select(static example =>
                (example.Name, Root: CSharpSyntaxTree.ParseText(example.Text, Compile.Options).GetCompilationUnitRoot())
            )
            .Where(static example => !example.Root.Members.Any(SyntaxKind.GlobalStatement))
            // The pages' classes have the same names: each page is a namespace of its own.
            .Select(static example =>
                CSharpSyntaxTree.ParseText(
                    example.Root.Usings.ToFullString()
                        + $"namespace {example.Name[..^3].Replace('.', '_')}\n{{\n"
                        + example.Root.Members.ToFullString()
                        + "\n}",
                    Compile.Options,
                    "/" + example.Name
                )
            );
        return CSharpCompilation.Create(
            "Pages",
            [.. trees, CSharpSyntaxTree.ParseText(ImplicitUsings.Source, Compile.Options, "/Usings.cs")],
            References.Net80.AddRange(DriverStubs.All),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary)
        );
    }

    private static async Task<string> FindAsync(Compilation compilation, bool isConcurrent, CancellationToken cancellationToken)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            onAnalyzerException: null,
            isConcurrent,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false,
            analyzerExceptionFilter: null
        );
        var diagnostics = await compilation.WithAnalyzers([.. RulePage.Analyzers], options).GetAnalyzerDiagnosticsAsync(cancellationToken);
        return string.Join(
            '\n',
            diagnostics
                .Select(static diagnostic =>
                    string.Join(
                        " ",
                        [
                            diagnostic.Location.GetLineSpan(),
                            diagnostic.Id,
                            diagnostic.Severity,
                            diagnostic.GetMessage(CultureInfo.InvariantCulture),
                            .. diagnostic.AdditionalLocations.Select(static location => location.GetLineSpan()),
                            .. diagnostic.Properties.Values,
                        ]
                    )
                )
                .Order(StringComparer.Ordinal)
        );
    }
}
