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

if (args is ["table"])
{
    // The README's table: every benchmark, and the few figures that the targets are about.
    Type[] benchmarks =
    [
        typeof(LargeTree),
        typeof(LargeTreePeers),
        typeof(PoliciesInOneFile),
        typeof(LiteralLength),
        typeof(ConcatenationTerms),
        typeof(NestingDepth),
    ];
    Console.WriteLine(RatioTable.Write([.. benchmarks.Select(type => BenchmarkRunner.Run(type, config))]));
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(LargeTree).Assembly).Run(args, config);
}
