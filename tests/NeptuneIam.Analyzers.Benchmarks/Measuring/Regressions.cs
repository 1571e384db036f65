using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace NeptuneIam.Analyzers.Benchmarks.Measuring;

/// <summary>
/// Compares measurements with those that are kept in <c>baseline.tsv</c>. Times of two machines, or of two days, say little: what is
/// compared is the analyzers' time as a part of what the compiler takes for the large tree without analyzers that do anything, in the same
/// run; and what the whole work allocates, which is the same everywhere.
/// </summary>
internal static class Regressions
{
    /// <summary>
    /// Times up to this factor of the baseline's are noise: in two runs of the same code the cases differed by factors from 0.6 to 1.25.
    /// </summary>
    private const double TimeTolerance = 1.6;

    /// <summary>Allocation up to this factor of the baseline's is no regression: in the same two runs it differed by 0.2 percent.</summary>
    private const double AllocationTolerance = 1.02;

    /// <summary>The benchmarks that are compared; those of other packages are none of them.</summary>
    public static ImmutableArray<Type> Benchmarks { get; } =
    [typeof(LargeTree), typeof(PoliciesInOneFile), typeof(LiteralLength), typeof(ConcatenationTerms), typeof(NestingDepth)];

    /// <summary>Keeps the measurements as the baseline.</summary>
    public static void Keep(ImmutableArray<Measurement> measurements) =>
        File.WriteAllLines(
            BaselineFile(),
            ["case\ttime in thousandths of the compiler's\tallocated bytes", .. Figures(measurements).Select(Line)]
        );

    /// <summary>Writes a table of baseline and measurements. True if none of them is worse.</summary>
    public static bool Compare(ImmutableArray<Measurement> measurements, TextWriter output)
    {
        var baseline = File.ReadLines(BaselineFile()).Skip(1).Select(Parse).ToDictionary(figure => figure.Name);
        var text = new StringBuilder("| case | time over baseline | allocated over baseline | |\n|---|---:|---:|---|\n");
        var isNoneWorse = true;
        foreach (var figure in Figures(measurements))
        {
            if (!baseline.TryGetValue(figure.Name, out var before))
            {
                text.Append(CultureInfo.InvariantCulture, $"| {figure.Name} | - | - | new |\n");
                continue;
            }

            var (time, allocated) = (figure.Time / before.Time, (double)figure.Bytes / before.Bytes);
            var isWorse = time > TimeTolerance || allocated > AllocationTolerance;
            isNoneWorse &= !isWorse;
            text.Append(CultureInfo.InvariantCulture, $"| {figure.Name} | {time:N2} | {allocated:N3} | {(isWorse ? "**worse**" : "")} |\n");
        }

        output.WriteLine(text);
        return isNoneWorse;
    }

    private static IEnumerable<Figure> Figures(ImmutableArray<Measurement> measurements)
    {
        var compiler = measurements
            .Single(measurement => measurement.Subject == Subject.NothingOnTrees && measurement.Program is Tree.Generated)
            .Whole;
        return measurements
            .Where(measurement => measurement.Subject is int || measurement.Subject == Subject.Ours)
            .Select(measurement => new Figure(measurement.Name, measurement.Analyzers * 1000 / compiler, measurement.Bytes));
    }

    private static string Line(Figure figure) =>
        string.Create(CultureInfo.InvariantCulture, $"{figure.Name}\t{figure.Time:F4}\t{figure.Bytes}");

    private static Figure Parse(string line)
    {
        var fields = line.Split('\t');
        return new Figure(
            fields[0],
            double.Parse(fields[1], CultureInfo.InvariantCulture),
            long.Parse(fields[2], CultureInfo.InvariantCulture)
        );
    }

    private static string BaselineFile([CallerFilePath] string thisFile = "") =>
        Path.Combine(Path.GetDirectoryName(thisFile)!, "..", "baseline.tsv");

    /// <summary>What is compared of a case.</summary>
    /// <param name="Name">The case.</param>
    /// <param name="Time">The analyzers' time in thousandths of the compiler's.</param>
    /// <param name="Bytes">Allocated by the whole work.</param>
    private sealed record Figure(string Name, double Time, long Bytes);
}
