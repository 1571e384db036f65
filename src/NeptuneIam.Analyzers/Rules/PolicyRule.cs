using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// A rule about policies: when it fires and how it is cured. It sees the model, the catalogue and the options, never syntax, so that it
/// works the same in every form a policy is written in. Rules are stateless and shared between threads.
/// </summary>
internal abstract class PolicyRule
{
    /// <summary>The rule's descriptors; more than one where it reports at two severities, all of one identifier.</summary>
    public abstract ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>The rule's identifier.</summary>
    public string Id => Descriptors[0].Id;

    /// <summary>False for a rule that runs only where a user has turned it on.</summary>
    public bool IsOnByDefault => Descriptors[0].IsEnabledByDefault;

    /// <summary>Identifiers of the less specific rules that stay silent at an element this rule reports.</summary>
    public virtual ImmutableArray<string> Outranks => ImmutableArray<string>.Empty;

    /// <summary>
    /// Identifiers of the rules whose findings a cure may bring to light: they are silent about an element that means nothing, and what
    /// they find once it means something was there all along.
    /// </summary>
    public virtual ImmutableArray<string> Reveals => ImmutableArray<string>.Empty;

    /// <summary>True if the rule also runs on text that is not JSON; all others are silent until the syntax is right.</summary>
    public virtual bool ReadsBrokenText => false;

    /// <summary>False for a rule that has no cure; its documentation says why.</summary>
    public virtual bool HasCures => true;

    /// <summary>Reports what is wrong with the policy.</summary>
    public abstract void Check(PolicyRuleContext context);
}
