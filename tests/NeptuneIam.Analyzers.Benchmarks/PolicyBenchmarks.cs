using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;
using NeptuneIam.Analyzers.Benchmarks.Inputs;
using NeptuneIam.Analyzers.Benchmarks.Measuring;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Policies;

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

/// <summary>
/// The search for redundant elements in one long list, as NIAM5001 makes it: linear but for sorting, and bounded where patterns
/// overlap.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class RedundantEntries
{
    private ImmutableArray<WildcardPattern> _patterns;

    /// <summary>The entries of the list.</summary>
    [Params(1_000)]
    public int Entries { get; set; }

    /// <summary>
    /// What they are: names of actions, one in ten of them beginnings with a star; or patterns each of which has to be compared
    /// with every other.
    /// </summary>
    [Params("actions", "overlapping patterns")]
    public string Kind { get; set; } = "";

    /// <summary>Makes the list.</summary>
    [GlobalSetup]
    public void MakeList()
    {
        var names = ServiceCatalog
            .Find("ec2")!
            .Actions.Concat(ServiceCatalog.Find("rds")!.Actions)
            .Concat(ServiceCatalog.Find("s3")!.Actions)
            .Select(static action => action.Name)
            .ToList();
        _patterns =
        [
            .. Enumerable
                .Range(0, Entries)
                .Select(index => new WildcardPattern(Entry(names[index % names.Count], index), ignoreCase: true, hasVariables: false)),
        ];
    }

    /// <summary>Finds what is redundant.</summary>
    [Benchmark]
    public int Find() => RedundantPatterns.Find(_patterns, StringComparison.OrdinalIgnoreCase).Length;

    private string Entry(string name, int index) =>
        Kind == "actions" ? "ec2:" + (index % 10 == 0 ? name[..^2] + "*" : name) : $"*{name[..4]}*{index}";
}
