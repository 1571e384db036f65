namespace NeptuneIam.Analyzers.Policies;

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
