using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>A way from some permissions to more.</summary>
/// <param name="Effect">What a principal does that has the actions, to be read behind the word "it": "makes access keys for any
/// user".</param>
/// <param name="IsSelfContained">True if the actions are all it takes; false if something outside of the policy must be there too, such as
/// a role to pass.</param>
/// <param name="Actions">The actions, each as <c>service:Name</c>, the one that opens the way first.</param>
internal sealed record EscalationPath(string Effect, bool IsSelfContained, ImmutableArray<string> Actions)
{
    /// <summary>The services of the actions.</summary>
    public ImmutableArray<string> Services { get; } =
        ImmutableArray.CreateRange(Actions.Select(static action => action.Substring(0, action.IndexOf(':'))).Distinct());
}
