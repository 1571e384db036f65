namespace NeptuneIam.Analyzers.Policies;

/// <summary>
/// What a policy grants in the end: what its Allow statements match less what its Deny statements match (IAM policy evaluation logic: an explicit
/// deny wins). Conditions make an answer Unknown; so do holes.
/// </summary>
internal sealed class EffectiveAllowance
{
    /// <param name="document">The policy.</param>
    public EffectiveAllowance(PolicyDocument document) => throw new NotImplementedException();

    /// <summary>
    /// Whether the policy lets its principal take the action on every resource.
    /// Yes: an unconditional Allow on every resource and no Deny that touches the action. No: no Allow matches the action, or a Deny without condition takes all of it.
    /// Unknown in every other case: narrow ARNs, conditions, partial denies, holes.
    /// </summary>
    public Certainty Allows(string service, string action) => throw new NotImplementedException();

    /// <summary>
    /// Whether <paramref name="statement"/>, an Allow, is wholly taken back by Deny statements of the same policy.
    /// </summary>
    public Certainty IsFullyDenied(PolicyStatement statement) => throw new NotImplementedException();
}
