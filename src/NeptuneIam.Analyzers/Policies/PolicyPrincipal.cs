using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>One principal of a statement (IAM JSON policy elements: Principal).</summary>
/// <param name="Type">"AWS", "Service", "Federated", "CanonicalUser", or whatever key was written; "*" for the bare string form.</param>
/// <param name="Value">The value.</param>
internal sealed record PolicyPrincipal(string Type, JsonString Value)
{
    /// <summary>The property whose name is the type; null for the bare string form.</summary>
    public JsonProperty? TypeProperty { get; init; }

    /// <summary>True for <c>"*"</c> and <c>{"AWS": "*"}</c>, which are everyone.</summary>
    public bool IsEveryone => Value.Value == "*" && (TypeProperty is null || Type == "AWS");
}
