using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>The type of a policy, which decides its grammar and what it can grant (IAM User Guide, "Policies and permissions in IAM").</summary>
internal enum PolicyType
{
    /// <summary>Nothing says what the policy is for.</summary>
    Unknown,

    /// <summary>Grants permissions to the user, group or role it is attached to.</summary>
    Identity,

    /// <summary>Says who may assume a role.</summary>
    Trust,

    /// <summary>Attached to a resource, such as a bucket, queue, topic or key.</summary>
    Resource,

    /// <summary>Limits a session made by AssumeRole or GetFederationToken.</summary>
    Session,

    /// <summary>Limits the permissions of a user or role.</summary>
    PermissionsBoundary,

    /// <summary>Limits the accounts of an organization (SCP).</summary>
    ServiceControl,

    /// <summary>Limits the resources of an organization (RCP).</summary>
    ResourceControl,

    /// <summary>Limits the use of a VPC endpoint.</summary>
    VpcEndpoint,
}

/// <summary>What kind of principal an identity policy is attached to.</summary>
internal enum PrincipalKind
{
    /// <summary>Not visible.</summary>
    Unknown,

    /// <summary>An IAM user.</summary>
    User,

    /// <summary>An IAM group.</summary>
    Group,

    /// <summary>An IAM role.</summary>
    Role,

    /// <summary>A customer managed policy, whose principals are elsewhere.</summary>
    ManagedPolicy,

    /// <summary>An IAM Identity Center permission set.</summary>
    PermissionSet,
}

/// <summary>Who assumes the role that an identity policy belongs to, as far as its trust policy is visible.</summary>
internal enum RoleAssumption
{
    /// <summary>No trust policy is visible.</summary>
    Unknown,

    /// <summary>An AWS service.</summary>
    Service,

    /// <summary>People: through SAML, OIDC, IAM Identity Center, or an account principal.</summary>
    People,
}

/// <summary>What a policy is for, found from the place it is used in and the code around it.</summary>
internal sealed record PolicyUse
{
    /// <summary>Nothing is known.</summary>
    public static PolicyUse Unknown { get; } = new();

    /// <summary>The type of the policy.</summary>
    public PolicyType Type { get; init; }

    /// <summary>True if a comment, an attribute or a known API says that the text is a policy, so that even broken text is one.</summary>
    public bool IsCertain { get; init; }

    /// <summary>For a resource policy the service prefix of the resource ("s3", "sqs"), if known.</summary>
    public string? ResourceService { get; init; }

    /// <summary>The kind of principal the policy is attached to.</summary>
    public PrincipalKind Principal { get; init; }

    /// <summary>Who assumes the role.</summary>
    public RoleAssumption AssumedBy { get; init; }

    /// <summary>Names of AWS managed policies (without path and ARN prefix) that are attached to the same principal in view.</summary>
    public ImmutableArray<string> AttachedManagedPolicies { get; init; } = ImmutableArray<string>.Empty;

    /// <summary>True if something near by says that the principal works at the AWS console: a policy name, a login profile.</summary>
    public bool NamesConsole { get; init; }

    /// <summary>True if a name near by, in the same method or type, or of the file, says Neptune.</summary>
    public bool NamesNeptune { get; init; }

    /// <summary>The name the policy is given where it is used, if constant.</summary>
    public string? PolicyName { get; init; }

    /// <summary>True for a policy that only limits: it grants nothing, so that nothing in it is too much.</summary>
    public bool OnlyLimits => Type is PolicyType.Session or PolicyType.PermissionsBoundary or PolicyType.ServiceControl or PolicyType.ResourceControl or PolicyType.VpcEndpoint;
}
