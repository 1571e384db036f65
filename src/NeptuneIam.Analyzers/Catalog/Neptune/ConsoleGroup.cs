using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>A group of actions that the Neptune console needs.</summary>
/// <param name="Name">"core", "network", "monitoring" or "encryption", or what a page changes that needs them.</param>
/// <param name="IsRequired">True if the console does not work without the group; else it is recommended.</param>
/// <param name="Actions">The actions, each as <c>service:Name</c>.</param>
internal sealed record ConsoleGroup(string Name, bool IsRequired, ImmutableArray<string> Actions)
{
    /// <summary>
    /// The name (without prefix) of the management action that needs the group; null if the console needs it whatever a principal may
    /// change.
    /// </summary>
    public string? Write { get; init; }
}

/// <summary>The condition under which AWS's policies allow an action.</summary>
/// <param name="Key">The condition key.</param>
/// <param name="Value">Its value.</param>
internal sealed record GrantCondition(string Key, string Value);
