using System.Collections.Immutable;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>One way to put a finding right.</summary>
/// <param name="Title">What a person reads at the lightbulb; it says what the cure grants if it grants anything.</param>
/// <param name="Key">Tells cures of one kind from those of another, so that they can be applied everywhere at once; never holds anything of
/// the policy.</param>
internal abstract record PolicyCure(string Title, string Key)
{
    /// <summary>The cures of a finding that has none.</summary>
    public static ImmutableArray<PolicyCure> None => ImmutableArray<PolicyCure>.Empty;

    /// <summary>The one cure that makes a change; none if there is no change to make.</summary>
    public static ImmutableArray<PolicyCure> Edit(string title, string key, JsonEdit? edit) =>
        edit is null ? None : ImmutableArray.Create<PolicyCure>(new EditPolicy(title, key, edit));

    /// <summary>The one cure that makes several changes; none if they cannot be made.</summary>
    public static ImmutableArray<PolicyCure> Edit(string title, string key, ImmutableArray<JsonEdit>? edits) =>
        edits is { } changes ? ImmutableArray.Create<PolicyCure>(new EditPolicy(title, key, changes)) : None;

    /// <summary>A cure for each text that may be meant, nearest first; their keys are numbered, since the texts are the policy's.</summary>
    /// <param name="ruleId">The rule, with which the keys begin.</param>
    /// <param name="meant">The texts.</param>
    /// <param name="edit">The change that writes one of them.</param>
    public static ImmutableArray<PolicyCure> WriteOneOf(string ruleId, IEnumerable<string> meant, Func<string, JsonEdit> edit) =>
        meant.Select((text, rank) => (PolicyCure)new EditPolicy($"Write '{text}'", $"{ruleId}.{rank + 1}", edit(text))).ToImmutableArray();
}

/// <summary>A cure that changes the policy where it is written.</summary>
/// <param name="Title">See <see cref="PolicyCure"/>.</param>
/// <param name="Key">See <see cref="PolicyCure"/>.</param>
/// <param name="Edits">The changes.</param>
internal sealed record EditPolicy(string Title, string Key, ImmutableArray<JsonEdit> Edits) : PolicyCure(Title, Key)
{
    /// <summary>A cure of one change.</summary>
    public EditPolicy(string title, string key, JsonEdit edit)
        : this(title, key, ImmutableArray.Create(edit)) { }
}

/// <summary>A cure that attaches an AWS managed policy to the principal the policy is for, in the code that uses the policy.</summary>
/// <param name="Title">See <see cref="PolicyCure"/>.</param>
/// <param name="Key">See <see cref="PolicyCure"/>.</param>
/// <param name="ManagedPolicyName">The name without path and ARN prefix.</param>
/// <param name="ReplacesPolicy">True if the managed policy takes the place of the policy; false if it stands beside it.</param>
internal sealed record AttachManagedPolicy(string Title, string Key, string ManagedPolicyName, bool ReplacesPolicy) : PolicyCure(Title, Key)
{
    /// <summary>
    /// True if it allows more than the policy, of which the finding says that it allows too much: it is offered only behind a cure that
    /// does not.
    /// </summary>
    public bool GrantsMore { get; init; }
}
