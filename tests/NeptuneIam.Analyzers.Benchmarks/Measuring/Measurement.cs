using System.Collections.Immutable;
using BenchmarkDotNet.Reports;

namespace NeptuneIam.Analyzers.Benchmarks.Measuring;

/// <summary>One measured case.</summary>
/// <param name="Benchmark">The benchmark's class.</param>
/// <param name="Subject">The analyzers, or the case's parameter.</param>
/// <param name="Program">The second parameter, if there is one.</param>
/// <param name="Whole">The median of the whole work, in milliseconds of processor time.</param>
/// <param name="Analyzers">The analyzers' own time in milliseconds.</param>
/// <param name="Bytes">Allocated by the whole work.</param>
internal sealed record Measurement(Type Benchmark, object Subject, object? Program, double Whole, double Analyzers, long Bytes)
{
    /// <summary>The case's name in tables and in the baseline.</summary>
    public string Name => string.Join(' ', new[] { Benchmark.Name, Subject, Program }.OfType<object>());

    /// <summary>The cases that came to their end.</summary>
    public static ImmutableArray<Measurement> Read(IEnumerable<Summary> summaries) =>
        [.. summaries.SelectMany(summary => summary.Reports).Where(report => report.Success).Select(Read)];

    private static Measurement Read(BenchmarkReport report)
    {
        var benchmark = report.BenchmarkCase;
        ImmutableArray<object> values =
        [
            .. benchmark.Parameters.Items.OrderBy(item => item.Name, StringComparer.Ordinal).Select(item => item.Value),
        ];
        return new Measurement(
            benchmark.Descriptor.Type,
            values[0],
            values.ElementAtOrDefault(1),
            report.ResultStatistics!.Median / 1_000_000,
            MeasuredAnalysis.AnalyzerTime(benchmark)?.TotalMilliseconds ?? 0,
            report.GcStats.GetBytesAllocatedPerOperation(benchmark) ?? 0
        );
    }
}
