using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// A rule about the managed policies that code names. Like <see cref="PolicyRule"/> it sees the model and the catalogue, never syntax, and
/// is stateless and shared between threads.
/// </summary>
internal abstract class ManagedPolicyRule
{
    /// <summary>The rule's descriptors; more than one where it reports at two severities, all of one identifier.</summary>
    public abstract ImmutableArray<DiagnosticDescriptor> Descriptors { get; }

    /// <summary>The rule's identifier.</summary>
    public string Id => Descriptors[0].Id;

    /// <summary>What is wrong with a managed policy; null if nothing is.</summary>
    public abstract ManagedPolicyFinding? Find(ManagedPolicyReference policy);
}

/// <summary>All rules about managed policies.</summary>
internal static class ManagedPolicyRules
{
    /// <summary>The rules in order of identifier.</summary>
    public static ImmutableArray<ManagedPolicyRule> All { get; } =
        ImmutableArray.Create<ManagedPolicyRule>(new UnfitManagedPolicy(), new UnknownManagedPolicy(), new BroadManagedPolicy());

    /// <summary>The descriptors of all rules.</summary>
    public static ImmutableArray<DiagnosticDescriptor> Descriptors { get; } =
        All.SelectMany(static rule => rule.Descriptors).ToImmutableArray();
}
