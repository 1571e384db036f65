using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;
using NeptuneIam.Analyzers.Benchmarks.Inputs;
using NeptuneIam.Analyzers.Benchmarks.Measuring;

namespace NeptuneIam.Analyzers.Benchmarks;

/// <summary>One file with many policies: the cost of a policy, all rules together.</summary>
[ShortRuns(warmups: 5, iterations: 15)]
public class PoliciesInOneFile : MeasuredAnalysis
{
    /// <summary>How many policies there are.</summary>
    [Params(500)]
    public int Policies { get; set; }

    /// <inheritdoc/>
    protected override object[] ParameterValues => [Policies];

    /// <inheritdoc/>
    protected override CSharpCompilation CreateProgram() => Programs.Single(PolicyTexts.Policies(Policies));
}

/// <summary>One literal that grows: the cost of a character stays the same.</summary>
[ShortRuns(warmups: 3, iterations: 7)]
public class LiteralLength : MeasuredAnalysis
{
    /// <summary>The characters of the policy.</summary>
    [Params(10_000, 100_000, 1_000_000, 10_000_000)]
    public int Characters { get; set; }

    /// <inheritdoc/>
    protected override object[] ParameterValues => [Characters];

    /// <inheritdoc/>
    protected override CSharpCompilation CreateProgram() => Programs.Single(PolicyTexts.Literal(Characters));
}

/// <summary>One concatenation that grows: the cost of a term stays the same.</summary>
[ShortRuns(warmups: 3, iterations: 7)]
public class ConcatenationTerms : MeasuredAnalysis
{
    /// <summary>The literals that are put together.</summary>
    [Params(10, 100, 1_000, 5_000)]
    public int Terms { get; set; }

    /// <inheritdoc/>
    protected override object[] ParameterValues => [Terms];

    /// <inheritdoc/>
    protected override CSharpCompilation CreateProgram() => Programs.Single(PolicyTexts.Concatenation(Terms));
}

/// <summary>Arrays inside arrays: the cost of a level stays the same.</summary>
[ShortRuns(warmups: 3, iterations: 7)]
public class NestingDepth : MeasuredAnalysis
{
    /// <summary>The arrays inside each other.</summary>
    [Params(10, 100, 1_000, 10_000)]
    public int Levels { get; set; }

    /// <inheritdoc/>
    protected override object[] ParameterValues => [Levels];

    /// <inheritdoc/>
    protected override CSharpCompilation CreateProgram() => Programs.Single(PolicyTexts.Nesting(Levels));
}
