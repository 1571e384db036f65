using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace NeptuneIam.Analyzers.Benchmarks.Measuring;

/// <summary>
/// How the analyses are measured: in this process, because the time that Roslyn counts for the analyzers is read from it; one analysis a
/// run; in processor time.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShortRunsAttribute : Attribute, IConfigSource
{
    /// <param name="warmups">Runs that do not count.</param>
    /// <param name="iterations">Runs that count.</param>
    public ShortRunsAttribute(int warmups, int iterations)
    {
        var job = Job
            .Default.WithToolchain(new InProcessNoEmitToolchain(TimeSpan.FromHours(2), logOutput: false))
            .WithStrategy(RunStrategy.Monitoring)
            .WithClock(new ProcessorClock())
            .WithInvocationCount(1)
            .WithUnrollFactor(1)
            .WithWarmupCount(warmups)
            .WithIterationCount(iterations)
            .WithId("analysis");
        Config = ManualConfig
            .CreateEmpty()
            .AddJob(job)
            .AddDiagnoser(MemoryDiagnoser.Default)
            .AddColumn(StatisticColumn.Median, new AnalyzerTimeColumn())
            .WithOptions(ConfigOptions.JoinSummary);
    }

    /// <inheritdoc/>
    public IConfig Config { get; }
}
