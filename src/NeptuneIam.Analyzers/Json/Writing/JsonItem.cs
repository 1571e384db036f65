namespace NeptuneIam.Analyzers.Json;

/// <summary>Something to put into a container.</summary>
/// <param name="Name">The name of a property; null for an element.</param>
/// <param name="Value">The value.</param>
internal readonly record struct JsonItem(string? Name, JsonValue Value);
