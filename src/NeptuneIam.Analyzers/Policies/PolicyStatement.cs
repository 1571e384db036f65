using System.Collections.Immutable;
using NeptuneIam.Analyzers.Json;

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

/// <summary>One statement of a policy.</summary>
internal sealed class PolicyStatement
{
    internal PolicyStatement(JsonObject node) => throw new NotImplementedException();

    /// <summary>The object it is written as.</summary>
    public JsonObject Node => throw new NotImplementedException();

    /// <summary>The statement's effect.</summary>
    public PolicyEffect Effect => throw new NotImplementedException();

    /// <summary>The statement id; null if there is none or it is not a string.</summary>
    public JsonString? Sid => throw new NotImplementedException();

    /// <summary>The patterns of Action, or of NotAction if <see cref="IsNotAction"/>.</summary>
    public ImmutableArray<ActionPattern> Actions => throw new NotImplementedException();

    /// <summary>True if the statement is about every action except <see cref="Actions"/>.</summary>
    public bool IsNotAction => throw new NotImplementedException();

    /// <summary>True if there may be actions that are not in view.</summary>
    public bool MayHaveMoreActions => throw new NotImplementedException();

    /// <summary>The patterns of Resource, or of NotResource if <see cref="IsNotResource"/>.</summary>
    public ImmutableArray<ResourcePattern> Resources => throw new NotImplementedException();

    /// <summary>True if the statement is about every resource except <see cref="Resources"/>.</summary>
    public bool IsNotResource => throw new NotImplementedException();

    /// <summary>True if there may be resources that are not in view.</summary>
    public bool MayHaveMoreResources => throw new NotImplementedException();

    /// <summary>The principals of Principal, or of NotPrincipal if <see cref="IsNotPrincipal"/>; empty where the statement names none.</summary>
    public ImmutableArray<PolicyPrincipal> Principals => throw new NotImplementedException();

    /// <summary>True if the statement is about every principal except <see cref="Principals"/>.</summary>
    public bool IsNotPrincipal => throw new NotImplementedException();

    /// <summary>The conditions; one per operator, key pair.</summary>
    public ConditionBlock Condition => throw new NotImplementedException();
}
