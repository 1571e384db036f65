using System.Collections.Immutable;
using NeptuneIam.Analyzers.Catalog;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>Finds what a region that is not known was meant to be.</summary>
internal static class NearRegions
{
    private static readonly char[] s_digits = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    /// <summary>The known regions with nearly that name, nearest first; null if the region may be newer than the data.</summary>
    public static ImmutableArray<string>? Find(string region)
    {
        if (Regions.Names.FirstOrDefault(name => name.Equals(region, StringComparison.OrdinalIgnoreCase)) is { } same)
        {
            return ImmutableArray.Create(same);
        }

        // ap-southeast-9 may have come since, as the next of those whose names begin so.
        var near = NearNames.Find(region, Regions.Names);
        return near.Any(name => name.TrimEnd(s_digits) == region.TrimEnd(s_digits)) ? null : near;
    }
}
