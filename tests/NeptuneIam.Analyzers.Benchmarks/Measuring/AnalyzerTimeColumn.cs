using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace NeptuneIam.Analyzers.Benchmarks.Measuring;

/// <summary>The time that Roslyn counts for the analyzers alone, beside the whole time that BenchmarkDotNet measures.</summary>
internal sealed class AnalyzerTimeColumn : IColumn
{
    /// <inheritdoc/>
    public string Id => nameof(AnalyzerTimeColumn);

    /// <inheritdoc/>
    public string ColumnName => "Analyzers alone";

    /// <inheritdoc/>
    public bool AlwaysShow => true;

    /// <inheritdoc/>
    public ColumnCategory Category => ColumnCategory.Custom;

    /// <inheritdoc/>
    public int PriorityInCategory => 0;

    /// <inheritdoc/>
    public bool IsNumeric => true;

    /// <inheritdoc/>
    public UnitType UnitType => UnitType.Dimensionless;

    /// <inheritdoc/>
    public string Legend => "Median of the time that Roslyn counts for the analyzers alone";

    /// <inheritdoc/>
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) =>
        MeasuredAnalysis.AnalyzerTime(benchmarkCase) is { } time
            ? time.TotalMilliseconds.ToString("N3", CultureInfo.InvariantCulture) + " ms"
            : "-";

    /// <inheritdoc/>
    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style) => GetValue(summary, benchmarkCase);

    /// <inheritdoc/>
    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;

    /// <inheritdoc/>
    public bool IsAvailable(Summary summary) => true;
}
