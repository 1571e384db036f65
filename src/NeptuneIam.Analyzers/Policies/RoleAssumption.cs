namespace NeptuneIam.Analyzers.Policies;

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
