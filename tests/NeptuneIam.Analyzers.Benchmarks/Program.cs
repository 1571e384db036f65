using System.Collections.Immutable;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Running;
using NeptuneIam.Analyzers.Benchmarks;
using NeptuneIam.Analyzers.Benchmarks.Measuring;

var config = ManualConfig
    .CreateEmpty()
    .AddLogger(ConsoleLogger.Default)
    .AddExporter(MarkdownExporter.GitHub)
    .AddColumnProvider(
        DefaultColumnProviders.Descriptor,
        DefaultColumnProviders.Params,
        DefaultColumnProviders.Statistics,
        DefaultColumnProviders.Metrics
    );

switch (args)
{
    case ["table"]:
        // The README's table: every benchmark, and the few figures that the targets are about.
        Console.WriteLine(RatioTable.Write(Measure([.. Regressions.Benchmarks, typeof(LargeTreePeers)])));
        return 0;
    case ["baseline"]:
        var kept = Measure(Regressions.Benchmarks);
        Regressions.Keep(kept);
        Console.WriteLine(RatioTable.Write(kept));
        return 0;
    case ["compare"]:
        return Regressions.Compare(Measure(Regressions.Benchmarks), Console.Out) ? 0 : 1;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(LargeTree).Assembly).Run(args, config);
        return 0;
}

ImmutableArray<Measurement> Measure(IEnumerable<Type> benchmarks) =>
    Measurement.Read(benchmarks.Select(type => BenchmarkRunner.Run(type, config)).ToList());
