using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;
using NeptuneIam.Analyzers.Benchmarks.Inputs;
using NeptuneIam.Analyzers.Benchmarks.Measuring;

namespace NeptuneIam.Analyzers.Benchmarks;

/// <summary>A program to analyze.</summary>
public enum Tree
{
    /// <summary>500 generated files with nothing of AWS in them.</summary>
    Generated,

    /// <summary>The sources of the analyzers themselves.</summary>
    Repository,
}

/// <summary>A large source tree with nothing to find, with analyzers that do nothing and with ours.</summary>
[ShortRuns(warmups: 2, iterations: 8)]
public class LargeTree : MeasuredAnalysis
{
    /// <summary>What is measured.</summary>
    public static IEnumerable<Subject> Subjects => [Subject.NothingOnTrees, Subject.NothingOnModels, Subject.Ours];

    /// <summary>The analyzers.</summary>
    [ParamsSource(nameof(Subjects))]
    public Subject Subject { get; set; } = Subject.Ours;

    /// <summary>The program.</summary>
    [ParamsAllValues]
    public Tree Tree { get; set; }

    /// <inheritdoc/>
    protected override object[] ParameterValues => [Subject, Tree];

    /// <inheritdoc/>
    protected override Subject Analyzers => Subject;

    /// <inheritdoc/>
    protected override CSharpCompilation CreateProgram() => Tree == Tree.Generated ? Programs.Generated() : Programs.Repository();
}

/// <summary>The same with popular rule packages, which take long enough for few runs.</summary>
[ShortRuns(warmups: 1, iterations: 2)]
public class LargeTreePeers : MeasuredAnalysis
{
    /// <summary>What is measured.</summary>
    public static IEnumerable<Subject> Subjects => Subject.Peers;

    /// <summary>The analyzers.</summary>
    [ParamsSource(nameof(Subjects))]
    public Subject Subject { get; set; } = Subject.Peers[0];

    /// <inheritdoc/>
    protected override object[] ParameterValues => [Subject];

    /// <inheritdoc/>
    protected override Subject Analyzers => Subject;

    /// <inheritdoc/>
    protected override int AnalyzerRuns => 3;

    /// <inheritdoc/>
    protected override CSharpCompilation CreateProgram() => Programs.Generated();
}
