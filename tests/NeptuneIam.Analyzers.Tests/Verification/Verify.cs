using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace NeptuneIam.Analyzers.Tests.Verification;

/// <summary>Checks what an analyzer reports, and what a fix makes of it.</summary>
internal static class Verify
{
    /// <summary>The analyzer reports exactly what is marked in the source; see <see cref="MarkedSource"/>.</summary>
    public static async Task ReportsAsync<TAnalyzer>(string source, ImmutableArray<MetadataReference> references = default, string? options = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var marked = MarkedSource.Parse(source);
        var compilation = Compile.Library(marked.Text, references);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        AssertAreMarked(marked, await compilation.AnalyzeAsync(options, new TAnalyzer()));
    }

    /// <summary>The analyzer reports exactly what is marked in the sources of one project.</summary>
    public static async Task ReportsInSourcesAsync<TAnalyzer>(ImmutableArray<MetadataReference> references, params string[] sources)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var marked = sources.Select(MarkedSource.Parse).ToList();
        var compilation = Compile.Library(marked.Select(static source => source.Text), references);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var diagnostics = await compilation.AnalyzeAsync(new TAnalyzer());
        for (var index = 0; index < marked.Count; index++)
        {
            AssertAreMarked(marked[index], [.. diagnostics.Where(diagnostic => diagnostic.Location.SourceTree == compilation.SyntaxTrees[index])]);
        }
    }

    /// <summary>The analyzer reports exactly what is marked in the text of an additional file of a project, and in its code.</summary>
    public static async Task ReportsInFileAsync<TAnalyzer>(string path, string text, string? options = null, string source = "", ImmutableArray<MetadataReference> references = default)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var (marked, code) = (MarkedSource.Parse(text), MarkedSource.Parse(source));
        var compilation = Compile.Library(code.Text, references);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var diagnostics = await compilation.AnalyzeAsync([new AdditionalFile(path, marked.Text)], options, new TAnalyzer());
        AssertAreMarked(code, diagnostics.RemoveAll(static diagnostic => !diagnostic.Location.IsInSource));
        AssertAreMarked(marked, diagnostics.RemoveAll(diagnostic => diagnostic.Location.GetLineSpan().Path != path));
    }

    private static void AssertAreMarked(MarkedSource marked, ImmutableArray<Diagnostic> diagnostics) =>
        Assert.Equal(
            marked.Findings.Select(finding => Describe(marked.Text, finding.Id, finding.Severity, finding.Span.Start, finding.Span.Length)).Order(),
            diagnostics.Select(diagnostic => Describe(
                marked.Text,
                diagnostic.Id,
                marked.Findings.Any(finding => finding.Severity is not null) ? diagnostic.Severity.ToString() : null,
                diagnostic.Location.SourceSpan.Start,
                diagnostic.Location.SourceSpan.Length)).Order());

    /// <summary>
    /// The fix with that equivalence key turns the source, whose findings are marked with <c>{|ID:…|}</c>, into the fixed source, one by one and all at once.
    /// </summary>
    public static async Task FixesAsync<TAnalyzer, TCodeFix>(string source, string fixedSource, string key, ImmutableArray<MetadataReference> references = default)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TCodeFix : CodeFixProvider, new()
    {
        var test = new CSharpCodeFixTest<TAnalyzer, TCodeFix, DefaultVerifier>
        {
            TestCode = source,
            FixedCode = fixedSource,
            ReferenceAssemblies = new ReferenceAssemblies("net8.0"),
            CodeActionEquivalenceKey = key,
            MarkupOptions = MarkupOptions.UseFirstDescriptor,
            CodeActionValidationMode = CodeActionValidationMode.Full,
        };
        test.TestState.AdditionalReferences.AddRange(References.Net80);
        if (!references.IsDefault)
        {
            test.TestState.AdditionalReferences.AddRange(references);
        }

        test.SolutionTransforms.Add(static (solution, project) => solution.WithProjectParseOptions(
            project, new Microsoft.CodeAnalysis.CSharp.CSharpParseOptions(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview)));
        await test.RunAsync();
    }

    private static string Describe(string text, string id, string? severity, int start, int length) =>
        $"{start:D5} {id} {severity} «{text.Substring(start, length)}»";
}
