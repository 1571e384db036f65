namespace NeptuneIam.Analyzers.Policies;

/// <summary>Whether a statement allows or denies (IAM JSON policy elements: Effect; the values are case-sensitive).</summary>
internal enum PolicyEffect
{
    /// <summary>Missing, a hole, or not one of the two words.</summary>
    Unknown,

    /// <summary><c>"Allow"</c>.</summary>
    Allow,

    /// <summary><c>"Deny"</c>.</summary>
    Deny,
}
