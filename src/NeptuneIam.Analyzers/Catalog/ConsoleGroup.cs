using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>A group of actions that the Neptune console needs.</summary>
/// <param name="Name">"core", "network", "monitoring" or "encryption".</param>
/// <param name="IsRequired">True if the console does not work without the group; else it is recommended.</param>
/// <param name="Actions">The actions, each as <c>service:Name</c>.</param>
internal sealed record ConsoleGroup(string Name, bool IsRequired, ImmutableArray<string> Actions);
