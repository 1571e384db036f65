using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>
/// A resource as written in a policy: an ARN, compared with case, in which <c>*</c> and <c>?</c> are wildcards, or the bare <c>*</c>
/// (IAM JSON policy elements: Resource).
/// </summary>
internal sealed class ResourcePattern
{
    internal ResourcePattern(JsonString node) => throw new NotImplementedException();

    /// <summary>The string it is written as.</summary>
    public JsonString Node => throw new NotImplementedException();

    /// <summary>The text as written.</summary>
    public string Value => Node.Value;

    /// <summary>True for the bare <c>*</c> (and runs of it), which is every resource.</summary>
    public bool IsEverything => throw new NotImplementedException();

    /// <summary>The ARN's partition; null if the text is not an ARN of six fields.</summary>
    public string? Partition => throw new NotImplementedException();

    /// <summary>The ARN's service; null if the text is not an ARN of six fields.</summary>
    public string? Service => throw new NotImplementedException();

    /// <summary>The ARN's region, possibly empty; null if the text is not an ARN of six fields.</summary>
    public string? Region => throw new NotImplementedException();

    /// <summary>The ARN's account, possibly empty; null if the text is not an ARN of six fields.</summary>
    public string? Account => throw new NotImplementedException();

    /// <summary>The ARN's resource part, colons included; null if the text is not an ARN of six fields.</summary>
    public string? Resource => throw new NotImplementedException();

    /// <summary>Whether the pattern matches the ARN.</summary>
    public Certainty Matches(string arn) => throw new NotImplementedException();

    /// <summary>Whether every ARN that <paramref name="other"/> matches is matched by this pattern.</summary>
    public Certainty Covers(ResourcePattern other) => throw new NotImplementedException();

    /// <summary>Whether there can be an ARN that both patterns match.</summary>
    public Certainty Intersects(ResourcePattern other) => throw new NotImplementedException();
}
