using System.Collections.Concurrent;
using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Running;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NeptuneIam.Analyzers.Benchmarks.Measuring;

/// <summary>
/// A benchmark that analyzes one program. BenchmarkDotNet measures the whole work on it; the analyzers' own share is kept
/// beside.
/// </summary>
public abstract class MeasuredAnalysis
{
    private static readonly ConcurrentDictionary<string, TimeSpan> AnalyzerTimes = new();

    private CSharpCompilation? compilation;
    private ImmutableArray<DiagnosticAnalyzer> analyzers;

    /// <summary>The values of the benchmark's parameters in the order of their names.</summary>
    protected abstract object[] ParameterValues { get; }

    /// <summary>The analyzers to measure.</summary>
    protected virtual Subject Analyzers => Subject.Ours;

    /// <summary>How often the analyzers' own time is taken, of which the median counts.</summary>
    protected virtual int AnalyzerRuns => 5;

    /// <summary>The program to analyze.</summary>
    protected abstract CSharpCompilation CreateProgram();

    /// <summary>Parses the program and loads the analyzers.</summary>
    [GlobalSetup]
    public void Setup()
    {
        compilation = CreateProgram();
        analyzers = Analyzers.Load();
    }

    /// <summary>Binds the program and analyzes it.</summary>
    [Benchmark]
    public Task<int> Diagnose() => Analysis.DiagnoseAsync(compilation!, analyzers);

    /// <summary>Takes the analyzers' own time, when all code is warm.</summary>
    [GlobalCleanup]
    public async Task Cleanup()
    {
        var times = new TimeSpan[AnalyzerRuns];
        for (var run = 0; run < times.Length; run++)
        {
            times[run] = await Analysis.AnalyzerTimeAsync(compilation!, analyzers);
        }

        Array.Sort(times);
        AnalyzerTimes[Key(GetType(), ParameterValues)] = times[times.Length / 2];
    }

    /// <summary>The analyzers' own time in a case; null if the case did not end.</summary>
    internal static TimeSpan? AnalyzerTime(BenchmarkCase benchmark)
    {
        var values = benchmark.Parameters.Items.OrderBy(item => item.Name, StringComparer.Ordinal).Select(item => item.Value);
        return AnalyzerTimes.TryGetValue(Key(benchmark.Descriptor.Type, values), out var time) ? time : null;
    }

    private static string Key(Type type, IEnumerable<object> values) => $"{type.Name}: {string.Join(", ", values)}";
}
