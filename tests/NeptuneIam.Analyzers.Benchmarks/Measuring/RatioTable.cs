using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using BenchmarkDotNet.Reports;

namespace NeptuneIam.Analyzers.Benchmarks.Measuring;

/// <summary>Writes what the measurements say about the targets, as Markdown.</summary>
internal static class RatioTable
{
    /// <summary>One measured case.</summary>
    /// <param name="Benchmark">The benchmark's class.</param>
    /// <param name="Subject">The analyzers, or the case's parameter.</param>
    /// <param name="Program">The second parameter, if there is one.</param>
    /// <param name="Whole">The median of the whole work, in milliseconds of processor time.</param>
    /// <param name="Analyzers">The analyzers' own time in milliseconds.</param>
    /// <param name="Bytes">Allocated by the whole work.</param>
    private sealed record Row(Type Benchmark, object Subject, object? Program, double Whole, double Analyzers, long Bytes);

    /// <summary>Writes the table.</summary>
    public static string Write(ImmutableArray<Summary> summaries)
    {
        ImmutableArray<Row> rows = [.. summaries.SelectMany(summary => summary.Reports).Where(report => report.Success).Select(Read)];
        var text = new StringBuilder();
        Trees(text, rows);
        text.Append('\n');
        Units(text, rows);
        return text.ToString();
    }

    private static void Trees(StringBuilder text, ImmutableArray<Row> rows)
    {
        text.Append(
            "| program | analyzers | analyzer time | whole work over nothing | allocated over nothing |\n|---|---|---:|---:|---:|\n"
        );
        var ours = rows.FirstOrDefault(row =>
            row.Benchmark == typeof(LargeTree) && row.Subject == Subject.Ours && row.Program is Tree.Generated
        );
        foreach (var row in rows.Where(row => row.Subject is Subject))
        {
            var program = row.Program ?? Tree.Generated;
            var nothing = rows.FirstOrDefault(other => other.Subject == Subject.NothingOnTrees && Equals(other.Program, program));
            var times =
                ours is { Analyzers: > 0 } && Subject.Peers.Contains(row.Subject)
                    ? $" ({row.Analyzers / ours.Analyzers:N0} times ours)"
                    : "";
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {program} | {row.Subject} | {row.Analyzers:N2} ms{times} | {(nothing is null ? "-" : Percent(row.Whole / nothing.Whole))} | {(nothing is null ? "-" : $"{(row.Bytes - nothing.Bytes) / 1024.0:N0} KB")} |\n"
            );
        }
    }

    private static void Units(StringBuilder text, ImmutableArray<Row> rows)
    {
        text.Append("| input | units | analyzer time | a unit |\n|---|---:|---:|---:|\n");
        foreach (var row in rows.Where(row => row.Subject is int))
        {
            var units = (int)row.Subject;
            text.Append(
                CultureInfo.InvariantCulture,
                $"| {row.Benchmark.Name} | {units:N0} | {row.Analyzers:N2} ms | {row.Analyzers * 1_000_000 / units:N0} ns |\n"
            );
        }
    }

    private static Row Read(BenchmarkReport report)
    {
        var benchmark = report.BenchmarkCase;
        ImmutableArray<object> values =
        [
            .. benchmark.Parameters.Items.OrderBy(item => item.Name, StringComparer.Ordinal).Select(item => item.Value),
        ];
        return new Row(
            benchmark.Descriptor.Type,
            values[0],
            values.ElementAtOrDefault(1),
            report.ResultStatistics!.Median / 1_000_000,
            MeasuredAnalysis.AnalyzerTime(benchmark)?.TotalMilliseconds ?? 0,
            report.GcStats.GetBytesAllocatedPerOperation(benchmark) ?? 0
        );
    }

    private static string Percent(double ratio) => (ratio - 1).ToString("+0.0 %;-0.0 %", CultureInfo.InvariantCulture);
}
