using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>A group of actions that the Neptune console needs.</summary>
/// <param name="Name">"core", "network", "monitoring" or "encryption".</param>
/// <param name="IsRequired">True if the console does not work without the group; else it is recommended.</param>
/// <param name="Actions">The actions, each as <c>service:Name</c>.</param>
internal sealed record ConsoleGroup(string Name, bool IsRequired, ImmutableArray<string> Actions);

/// <summary>What Amazon Neptune needs and uses in IAM, from the embedded data file <c>neptune.txt</c>, which names its sources and date.</summary>
internal static class NeptuneFacts
{
    /// <summary>The console's permissions by group: required groups first.</summary>
    public static ImmutableArray<ConsoleGroup> ConsoleMinimum => throw new NotImplementedException();

    /// <summary>Names (without prefix) of the <c>rds:</c> actions that apply to Neptune, sorted.</summary>
    public static ImmutableArray<string> ManagementActions => throw new NotImplementedException();

    /// <summary>Names (without prefix) of all <c>rds:</c> actions, Neptune's included, sorted.</summary>
    public static ImmutableArray<string> AllRdsActions => throw new NotImplementedException();

    /// <summary>True if the <c>rds:</c> action only lists or reads.</summary>
    public static bool IsReadOnlyRdsAction(string name) => throw new NotImplementedException();

    /// <summary>Names (without prefix) of the <c>neptune-db:</c> actions, sorted.</summary>
    public static ImmutableArray<string> DataActions => throw new NotImplementedException();

    /// <summary>Names (without prefix) of the <c>neptune-graph:</c> actions, sorted.</summary>
    public static ImmutableArray<string> GraphActions => throw new NotImplementedException();

    /// <summary>Prefixes that people write for Neptune and that AWS does not know: <c>neptune</c>, <c>amazon-neptune</c>, ...</summary>
    public static ImmutableArray<string> MistakenPrefixes => throw new NotImplementedException();
}
