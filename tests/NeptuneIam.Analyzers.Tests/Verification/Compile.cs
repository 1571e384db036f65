using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NeptuneIam.Analyzers.Tests.Verification;

/// <summary>
/// Compiles code under test without the ceremony of a test workspace: for properties that need thousands of
/// compilations.
/// </summary>
internal static class Compile
{
    /// <summary>How code under test is parsed: with the newest language that the Roslyn under test knows.</summary>
    public static CSharpParseOptions Options { get; } = new(LanguageVersion.Preview, DocumentationMode.Parse);

    /// <summary>A library compilation of the sources, named <c>File0.cs</c> and so on, against .NET 8 and further references.</summary>
    public static CSharpCompilation Library(IEnumerable<string> sources, ImmutableArray<MetadataReference> references = default) =>
        CSharpCompilation.Create(
            "UnderTest",
            sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, Options, path: $"File{index}.cs")),
            references.IsDefault ? References.Net80 : References.Net80.AddRange(references),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        );

    /// <summary>A library compilation of one source.</summary>
    public static CSharpCompilation Library(string source, ImmutableArray<MetadataReference> references = default) =>
        Library([source], references);

    /// <summary>The compilation, which the compiler finds no error in.</summary>
    public static TCompilation AssertCompiles<TCompilation>(this TCompilation compilation)
        where TCompilation : Compilation
    {
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        return compilation;
    }

    /// <summary>The compilation as an assembly that others are compiled against.</summary>
    public static PortableExecutableReference Emitted(this Compilation compilation)
    {
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.True(
            result.Success,
            string.Join('\n', result.Diagnostics.Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error))
        );
        return MetadataReference.CreateFromImage(image.ToArray());
    }

    /// <summary>The compilation with rules turned on that are off by default.</summary>
    public static CSharpCompilation TurningOn(this CSharpCompilation compilation, IEnumerable<string> rules) =>
        compilation.WithOptions(
            compilation.Options.WithSpecificDiagnosticOptions(
                rules.Select(static rule => KeyValuePair.Create(rule, ReportDiagnostic.Default))
            )
        );

    /// <summary>
    /// True for findings that most tests leave aside: hidden ones, and those of the rule about data of everything, which reports the reads
    /// of Amazon S3 that many policies of the tests are made of.
    /// </summary>
    public static bool IsAside(DiagnosticDescriptor descriptor) =>
        descriptor.DefaultSeverity == DiagnosticSeverity.Hidden || descriptor.Id == "NIAM4008";

    /// <summary>What the analyzers report, but for what is left aside; an exception in an analyzer fails the test.</summary>
    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(this Compilation compilation, params DiagnosticAnalyzer[] analyzers) =>
        compilation.AnalyzeAsync(options: null, analyzers);

    /// <summary>
    /// What the analyzers report, but for what is left aside, under options, written as the lines of a global configuration
    /// file.
    /// </summary>
    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        this Compilation compilation,
        string? options,
        params DiagnosticAnalyzer[] analyzers
    ) => compilation.AnalyzeAsync([], options, analyzers);

    /// <summary>What the analyzers report, but for what is left aside, in the compilation and in additional files.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        this Compilation compilation,
        ImmutableArray<AdditionalText> files,
        string? options,
        params DiagnosticAnalyzer[] analyzers
    ) => (await compilation.AnalyzeFullyAsync(files, options, analyzers)).RemoveAll(static diagnostic => IsAside(diagnostic.Descriptor));

    /// <summary>All that the analyzers report in the compilation and in additional files.</summary>
    public static async Task<ImmutableArray<Diagnostic>> AnalyzeFullyAsync(
        this Compilation compilation,
        ImmutableArray<AdditionalText> files,
        string? options,
        params DiagnosticAnalyzer[] analyzers
    )
    {
        var analysis = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(files, new FixedOptions(options)),
            onAnalyzerException: null,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false,
            reportSuppressedDiagnostics: false,
            analyzerExceptionFilter: null
        );
        var diagnostics = await compilation.WithAnalyzers([.. analyzers], analysis).GetAnalyzerDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
        return diagnostics.Sort((left, right) => left.Location.SourceSpan.Start.CompareTo(right.Location.SourceSpan.Start));
    }

    /// <summary>The same options for every file.</summary>
    private sealed class FixedOptions(string? lines) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions { get; } = new ConfigOptions(lines);

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => GlobalOptions;
    }
}
