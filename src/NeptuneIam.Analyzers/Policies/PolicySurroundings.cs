using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>
/// What the code around a policy says about it: in the same initializer, then the same method, then the same type, and the file's name.
/// </summary>
internal sealed record PolicySurroundings
{
    /// <summary>Nothing is said.</summary>
    public static PolicySurroundings None { get; } = new();

    /// <summary>Who assumes the role.</summary>
    public RoleAssumption AssumedBy { get; init; }

    /// <summary>Names of managed policies (without path and ARN prefix) that are attached to the same principal.</summary>
    public ImmutableArray<string> AttachedManagedPolicies { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>The other inline policies of the same principal.</summary>
    public ImmutableArray<PolicyDocument> InlinePoliciesBeside { get; init; } = ImmutableArray<PolicyDocument>.Empty;

    /// <summary>True if the same principal has policies, its own or a group's, of which nothing is known at compile time.</summary>
    public bool MayHaveMorePolicies { get; init; }

    /// <summary>True if something says that the principal works at the AWS console: a policy or variable name, a login profile.</summary>
    public bool NamesConsole { get; init; }

    /// <summary>True if the code makes an access key for the user, who then works with the API or the CLI.</summary>
    public bool HasAccessKey { get; init; }

    /// <summary>True if a name says Neptune.</summary>
    public bool NamesNeptune { get; init; }

    /// <summary>What the code calls the policy and its principal: names, identifiers of constructs, variables, the method around.</summary>
    public ImmutableArray<string> Names { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>True if the file works with the data of Neptune through the SDK.</summary>
    public bool UsesNeptuneData { get; init; }

    /// <summary>True if the file makes Neptune clusters of an engine version before 1.2.0.0.</summary>
    public bool NamesLegacyEngine { get; init; }
}
