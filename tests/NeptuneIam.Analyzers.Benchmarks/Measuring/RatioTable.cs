using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace NeptuneIam.Analyzers.Benchmarks.Measuring;

/// <summary>Writes what the measurements say about the targets, as Markdown.</summary>
internal static class RatioTable
{
    /// <summary>Writes the table.</summary>
    public static string Write(ImmutableArray<Measurement> rows)
    {
        var text = new StringBuilder();
        Trees(text, rows);
        text.Append('\n');
        Units(text, rows);
        return text.ToString();
    }

    private static void Trees(StringBuilder text, ImmutableArray<Measurement> rows)
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

    private static void Units(StringBuilder text, ImmutableArray<Measurement> rows)
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

    private static string Percent(double ratio) => (ratio - 1).ToString("+0.0 %;-0.0 %", CultureInfo.InvariantCulture);
}
