using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>
/// Actions of Neptune that the rules treat with care, as <c>service:Name</c>, from the embedded data file <c>neptune-sensitive.txt</c>,
/// which names its sources and date.
/// </summary>
internal static class SensitiveActions
{
    private static readonly Lazy<Dictionary<string, DataSection>> s_sections = new(static () =>
        DataFile.Read("neptune-sensitive.txt").ToDictionary(static section => section.Heading[0], StringComparer.Ordinal)
    );

    /// <summary>What AWS's policies allow for the engines of Neptune only.</summary>
    public static ImmutableArray<string> Creating { get; } = Read("creating");

    /// <summary>What empties graphs; the first empties a whole one.</summary>
    public static ImmutableArray<string> Wiping { get; } = Read("wiping");

    /// <summary>What hands data of a cluster to others, or destroys it.</summary>
    public static ImmutableArray<string> Exposing { get; } = Read("exposing");

    /// <summary>What queries need that read.</summary>
    public static ImmutableArray<string> ReadingQueries { get; } = Read("reading");

    /// <summary>What queries need that read, write and delete.</summary>
    public static ImmutableArray<string> WritingQueries { get; } = Read("writing");

    /// <summary>Patterns of everything that only reads data, as AWS's examples write it.</summary>
    public static ImmutableArray<string> ReadOnlyData { get; } = Read("read-only");

    /// <summary>Actions that are no operation of Neptune's and may still be needed beside them.</summary>
    public static ImmutableArray<string> Neutral { get; } = Read("neutral");

    /// <summary>
    /// The type of resource that the <c>rds:</c> action lists, such as <c>cluster</c>; null if it lists none. Names are compared without
    /// case.
    /// </summary>
    public static string? ListedType(string name) =>
        s_sections.Value["listing"].Rows.FirstOrDefault(row => row[0].Equals(name, StringComparison.OrdinalIgnoreCase))?[1];

    private static ImmutableArray<string> Read(string section) =>
        s_sections.Value[section].Rows.SelectMany(static row => row.Skip(1), static (row, name) => row[0] + ":" + name).ToImmutableArray();
}
