using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NeptuneIam.Analyzers.Benchmarks.Measuring;

/// <summary>Runs analyzers over a program whose trees are parsed already, on one thread, each time as if it were the first.</summary>
internal static class Analysis
{
    private static readonly CompilationWithAnalyzersOptions Options = new(
        new AnalyzerOptions([]),
        onAnalyzerException: null,
        concurrentAnalysis: false,
        logAnalyzerExecutionTime: true,
        reportSuppressedDiagnostics: false
    );

    /// <summary>
    /// Everything that a build does to diagnose the program: the compiler's own diagnostics and the analyzers'. Without the compiler's,
    /// Roslyn would bind only what an analyzer asks for, and an analyzer that does nothing would seem to cost a thousandth.
    /// </summary>
    public static async Task<int> DiagnoseAsync(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var findings = await compilation.Clone().WithAnalyzers(analyzers, Options).GetAllDiagnosticsAsync(CancellationToken.None);
        return findings.FirstOrDefault(finding => finding.Id == "AD0001") is { } failure
            ? throw new InvalidOperationException(failure.GetMessage(CultureInfo.InvariantCulture))
            : findings.Length;
    }

    /// <summary>The time that Roslyn counts for the analyzers alone.</summary>
    public static async Task<TimeSpan> AnalyzerTimeAsync(CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        var result = await compilation.Clone().WithAnalyzers(analyzers, Options).GetAnalysisResultAsync(CancellationToken.None);
        return result.AnalyzerTelemetryInfo.Values.Aggregate(TimeSpan.Zero, (sum, telemetry) => sum + telemetry.ExecutionTime);
    }
}
