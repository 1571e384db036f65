using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>
/// The type of a policy, which decides its grammar and what it can grant (IAM User Guide, "Policies and permissions in
/// IAM").
/// </summary>
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
    private readonly Lazy<PolicySurroundings> _surroundings;

    /// <param name="surroundings">Looks at the code around the policy; called at most once, and only by rules that need it.</param>
    public PolicyUse(Func<PolicySurroundings> surroundings) =>
        _surroundings = new Lazy<PolicySurroundings>(surroundings, LazyThreadSafetyMode.None);

    /// <summary>Nothing is known.</summary>
    public static PolicyUse Unknown { get; } = new(static () => PolicySurroundings.None);

    /// <summary>The text goes to an API whose documents resemble IAM policies and are none.</summary>
    public static PolicyUse NotAPolicy { get; } = new(static () => PolicySurroundings.None) { IsPolicy = false };

    /// <summary>False if the text is certainly no IAM policy.</summary>
    public bool IsPolicy { get; private init; } = true;

    /// <summary>The type of the policy.</summary>
    public PolicyType Type { get; init; }

    /// <summary>True if a comment, an attribute or a known API says that the text is a policy, so that even broken text is one.</summary>
    public bool IsCertain { get; init; }

    /// <summary>For a resource policy the service prefix of the resource ("s3", "sqs"), if known.</summary>
    public string? ResourceService { get; init; }

    /// <summary>The kind of principal the policy is attached to.</summary>
    public PrincipalKind Principal { get; init; }

    /// <summary>The name the policy is given where it is used, if constant.</summary>
    public string? PolicyName { get; init; }

    /// <summary>
    /// The expression that the policy comes to where it is used, or that names the construct it is for, in the same file as the policy;
    /// null if no use is in view.
    /// </summary>
    public TextSpan? SinkSpan { get; init; }

    /// <summary>
    /// For a policy that is written in another file: what is known of it there, or null if it is not known to be a policy there. What is
    /// wrong by that alone is reported where it is written.
    /// </summary>
    public PolicyUse? Written { get; init; }

    /// <summary>
    /// What other files use the policy for, if they do. What is wrong only by such a use is reported there; what is wrong by none
    /// of them is not wrong.
    /// </summary>
    public ImmutableArray<PolicyUse> Elsewhere { get; init; } = ImmutableArray<PolicyUse>.Empty;

    /// <summary>What the code around the policy says.</summary>
    public PolicySurroundings Surroundings => _surroundings.Value;

    /// <summary>True for a policy that only limits: it grants nothing, so that nothing in it is too much.</summary>
    public bool OnlyLimits =>
        Type
            is PolicyType.Session
                or PolicyType.PermissionsBoundary
                or PolicyType.ServiceControl
                or PolicyType.ResourceControl
                or PolicyType.VpcEndpoint;
}

/// <summary>
/// What the code around a policy says about it: in the same initializer, then the same method, then the same type, and the file's
/// name.
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
