using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace NeptuneIam.Analyzers.Tests.Verification;

/// <summary>
/// Checks what an analyzer reports, and what a fix makes of it. Rules that are off by default or hidden, and those that have something to
/// say about many a policy that is there to show something else, are heard only where a test asks for them: with a mark, or by name.
/// </summary>
internal static class Verify
{
    /// <summary>The analyzer reports exactly what is marked in the source; see <see cref="MarkedSource"/>.</summary>
    public static async Task ReportsAsync<TAnalyzer>(
        string source,
        ImmutableArray<MetadataReference> references = default,
        string? options = null,
        string? asked = null
    )
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var marked = MarkedSource.Parse(source);
        var heard = marked.Findings.Select(static finding => finding.Id).Append(asked).OfType<string>().ToHashSet();
        var compilation = Compile.Library(marked.Text, references).TurningOn(heard).AssertCompiles();
        AssertAreMarked(marked, await compilation.AnalyzeFullyAsync([], options, new TAnalyzer()), heard);
    }

    /// <summary>Of one rule the analyzer reports exactly what is marked in the source; what others find there is their tests' business.</summary>
    public static async Task ReportsOfRuleAsync<TAnalyzer>(
        string rule,
        string source,
        ImmutableArray<MetadataReference> references = default,
        string? options = null
    )
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var marked = MarkedSource.Parse(source);
        var compilation = Compile.Library(marked.Text, references).TurningOn([rule]).AssertCompiles();
        var diagnostics = await compilation.AnalyzeFullyAsync([], options, new TAnalyzer());
        AssertAreMarked(marked, diagnostics.RemoveAll(diagnostic => diagnostic.Id != rule), heard: [rule]);
    }

    /// <summary>The analyzer reports exactly what is marked in the sources of one project.</summary>
    public static async Task ReportsInSourcesAsync<TAnalyzer>(ImmutableArray<MetadataReference> references, params string[] sources)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var marked = sources.Select(MarkedSource.Parse).ToList();
        var compilation = Compile.Library(marked.Select(static source => source.Text), references).AssertCompiles();
        var diagnostics = await compilation.AnalyzeFullyAsync([], options: null, new TAnalyzer());
        for (var index = 0; index < marked.Count; index++)
        {
            AssertAreMarked(
                marked[index],
                [.. diagnostics.Where(diagnostic => diagnostic.Location.SourceTree == compilation.SyntaxTrees[index])],
                Ids(marked)
            );
        }
    }

    /// <summary>The analyzer reports exactly what is marked in the text of an additional file of a project, and in its code.</summary>
    public static async Task ReportsInFileAsync<TAnalyzer>(
        string path,
        string text,
        string? options = null,
        string source = "",
        ImmutableArray<MetadataReference> references = default
    )
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var (marked, code) = (MarkedSource.Parse(text), MarkedSource.Parse(source));
        var compilation = Compile.Library(code.Text, references).AssertCompiles();
        var diagnostics = await compilation.AnalyzeFullyAsync([new AdditionalFile(path, marked.Text)], options, new TAnalyzer());
        AssertAreMarked(code, diagnostics.RemoveAll(static diagnostic => !diagnostic.Location.IsInSource), Ids([code, marked]));
        AssertAreMarked(marked, diagnostics.RemoveAll(diagnostic => diagnostic.Location.GetLineSpan().Path != path), Ids([code, marked]));
    }

    private static HashSet<string> Ids(IEnumerable<MarkedSource> sources) =>
        [.. sources.SelectMany(static source => source.Findings).Select(static finding => finding.Id)];

    /// <summary>
    /// The diagnostics in a text are exactly those that are marked in it, but for what is left aside and not heard all the same.
    /// </summary>
    internal static void AssertAreMarked(MarkedSource marked, ImmutableArray<Diagnostic> diagnostics, HashSet<string> heard) =>
        Assert.Equal(
            marked
                .Findings.Select(finding => Describe(marked.Text, finding.Id, finding.Severity, finding.Span.Start, finding.Span.Length))
                .Order(),
            diagnostics
                .Where(diagnostic => heard.Contains(diagnostic.Id) || !Compile.IsAside(diagnostic.Descriptor))
                .Select(diagnostic =>
                    Describe(
                        marked.Text,
                        diagnostic.Id,
                        marked.Findings.Any(finding => finding.Severity is not null) ? diagnostic.Severity.ToString() : null,
                        diagnostic.Location.SourceSpan.Start,
                        diagnostic.Location.SourceSpan.Length
                    )
                )
                .Order()
        );

    /// <summary>
    /// The fix with that equivalence key turns the source, whose findings are marked with <c>{|ID:…|}</c>, into the fixed source, one by
    /// one and all at once. Another file beside it stays as it is.
    /// </summary>
    public static async Task FixesAsync<TAnalyzer, TCodeFix>(
        string source,
        string fixedSource,
        string key,
        ImmutableArray<MetadataReference> references = default,
        string? beside = null
    )
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TCodeFix : CodeFixProvider, new() =>
        await FixTest<TAnalyzer, TCodeFix>(source, fixedSource, key, references, beside).RunAsync();

    /// <summary>No fix with that equivalence key is offered for what is marked in the source.</summary>
    public static Task OffersNoFixAsync<TAnalyzer, TCodeFix>(
        string source,
        string key,
        ImmutableArray<MetadataReference> references = default
    )
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TCodeFix : CodeFixProvider, new() => FixesAsync<TAnalyzer, TCodeFix>(source, source, key, references);

    /// <summary>
    /// A test that the fix with that equivalence key turns the source into the fixed source; see <see cref="FixesAsync"/>. Without a key it
    /// is a test of whatever is offered first.
    /// </summary>
    public static CSharpCodeFixTest<TAnalyzer, TCodeFix, DefaultVerifier> FixTest<TAnalyzer, TCodeFix>(
        string source,
        string fixedSource,
        string? key,
        ImmutableArray<MetadataReference> references = default,
        string? beside = null
    )
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

        test.DisabledDiagnostics.AddRange(
            new TAnalyzer()
                .SupportedDiagnostics.GroupBy(static descriptor => descriptor.Id)
                .Where(static rule => rule.All(static descriptor => !descriptor.IsEnabledByDefault || Compile.IsAside(descriptor)))
                .Select(static rule => rule.Key)
                .Where(id => !source.Contains("{|" + id + ":", StringComparison.Ordinal))
        );

        if (beside is not null)
        {
            test.TestState.Sources.Add(beside);
            test.FixedState.Sources.Add(beside);
        }

        test.SolutionTransforms.Add(
            static (solution, project) =>
                solution.WithProjectParseOptions(
                    project,
                    new Microsoft.CodeAnalysis.CSharp.CSharpParseOptions(Microsoft.CodeAnalysis.CSharp.LanguageVersion.Preview)
                )
        );
        return test;
    }

    private static string Describe(string text, string id, string? severity, int start, int length) =>
        $"{start:D5} {id} {severity} «{text.Substring(start, length)}»";
}
