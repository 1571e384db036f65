using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>One principal of a statement.</summary>
/// <param name="Type">"AWS", "Service", "Federated", "CanonicalUser", or whatever key was written; "*" for the bare string form.</param>
/// <param name="Value">The value.</param>
internal sealed record PolicyPrincipal(string Type, JsonString Value);
