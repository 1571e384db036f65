using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>What is wrong with a value of a condition key whose values have a form of their own.</summary>
/// <param name="What">Said behind the value in quotes.</param>
/// <param name="Right">The values that may be meant, nearest first.</param>
/// <param name="RightKey">The key that has such values; null if the key is right.</param>
internal sealed record ValueFault(string What, ImmutableArray<string> Right, string? RightKey = null);
