namespace NeptuneIam.Analyzers.Policies;

/// <summary>
/// The type of a policy, which decides its grammar and what it can grant (IAM User Guide, "Policies and permissions in IAM").
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
