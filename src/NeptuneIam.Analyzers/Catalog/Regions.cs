using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>
/// The partitions of AWS and their regions, from the embedded data file <c>regions.txt</c>, which names its sources and date. Names are
/// compared with case, as in ARNs.
/// </summary>
internal static class Regions
{
    private static readonly Lazy<Tables> s_tables = new(static () => new Tables());

    /// <summary>The names of all regions.</summary>
    public static ImmutableArray<string> Names => s_tables.Value.Names;

    /// <summary>The names of all partitions.</summary>
    public static ImmutableArray<string> Partitions => s_tables.Value.Partitions;

    /// <summary>The partition that a region is in. For an unknown region, the beginning of its name decides; null if that does not.</summary>
    public static string? PartitionOf(string region)
    {
        if (s_tables.Value.PartitionsByRegion.TryGetValue(region, out var known))
        {
            return known;
        }

        foreach (var (beginning, partition) in s_tables.Value.Beginnings)
        {
            if (region.StartsWith(beginning, StringComparison.Ordinal))
            {
                return partition;
            }
        }

        return null;
    }

    private sealed class Tables
    {
        public Tables()
        {
            var names = ImmutableArray.CreateBuilder<string>();
            var partitions = ImmutableArray.CreateBuilder<string>();
            foreach (var section in DataFile.Read("regions.txt"))
            {
                partitions.Add(section.Heading[0]);
                if (section.Heading.Length > 1)
                {
                    Beginnings.Add((section.Heading[1], section.Heading[0]));
                }

                foreach (var region in section.Rows.SelectMany(static row => row))
                {
                    names.Add(region);
                    PartitionsByRegion.Add(region, section.Heading[0]);
                }
            }

            Names = names.ToImmutable();
            Partitions = partitions.ToImmutable();
        }

        public ImmutableArray<string> Names { get; }

        public ImmutableArray<string> Partitions { get; }

        // Never changed once filled.
        public Dictionary<string, string> PartitionsByRegion { get; } = new(StringComparer.Ordinal);

        public List<(string Beginning, string Partition)> Beginnings { get; } = [];
    }
}
