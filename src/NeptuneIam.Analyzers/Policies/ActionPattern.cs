using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>
/// An action as written in a policy: a service prefix, a colon and a name, both compared without case; <c>*</c> and <c>?</c> are wildcards
/// (IAM JSON policy elements: Action).
/// </summary>
internal sealed class ActionPattern
{
    internal ActionPattern(JsonString node) => throw new NotImplementedException();

    /// <summary>The string it is written as.</summary>
    public JsonString Node => throw new NotImplementedException();

    /// <summary>The text as written.</summary>
    public string Value => Node.Value;

    /// <summary>The part before the colon; for the bare <c>*</c> it is <c>*</c>; null if there is no colon or the part has a hole.</summary>
    public string? Service => throw new NotImplementedException();

    /// <summary>The part behind the colon; for the bare <c>*</c> it is <c>*</c>; null if there is no colon or the part has a hole.</summary>
    public string? Name => throw new NotImplementedException();

    /// <summary>True if the pattern has a wildcard.</summary>
    public bool HasWildcard => throw new NotImplementedException();

    /// <summary>Whether the pattern matches the action, such as <c>rds</c>, <c>CreateDBCluster</c>.</summary>
    public Certainty Matches(string service, string name) => throw new NotImplementedException();

    /// <summary>Whether every action that <paramref name="other"/> matches is matched by this pattern.</summary>
    public Certainty Covers(ActionPattern other) => throw new NotImplementedException();

    /// <summary>Whether there can be an action that both patterns match.</summary>
    public Certainty Intersects(ActionPattern other) => throw new NotImplementedException();
}
