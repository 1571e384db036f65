using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>What the rules about trust policies ask of statements and their principals.</summary>
internal static class TrustStatements
{
    /// <summary>The service prefix of the actions that assume a role.</summary>
    public const string Sts = "sts";

    /// <summary>
    /// The statements that let someone assume a role: those of a trust policy, or of a policy of unknown type that name principals, no
    /// resources, and actions of STS only.
    /// </summary>
    public static IEnumerable<PolicyStatement> Trusting(PolicyDocument document) =>
        document.Use.Type is PolicyType.Trust or PolicyType.Unknown
            ? document.Statements.Where(static statement =>
                statement.Effect == PolicyEffect.Allow
                && !statement.IsNotAction
                && !statement.IsNotPrincipal
                && statement.PrincipalProperty is not null
                && statement.ResourceProperty is null
                && !statement.Actions.IsEmpty
                && !statement.MayHaveMoreActions
                && statement.Actions.All(static action => action.IsOf(Sts) && !action.HasHoles)
            )
            : [];

    /// <summary>True if the federated principal is a SAML provider.</summary>
    public static bool IsSaml(PolicyPrincipal principal) => principal.Value.Value.IndexOf(":saml-provider/", StringComparison.Ordinal) >= 0;

    /// <summary>
    /// The host of the OpenID Connect provider that a federated principal names, by ARN or by itself; null for a SAML provider, or if it is
    /// not known.
    /// </summary>
    public static string? OidcHostOf(PolicyPrincipal principal)
    {
        const string Resource = ":oidc-provider/";
        var value = principal.Value.Value;
        if (principal.Type != "Federated" || principal.Value.HasHoles || IsSaml(principal))
        {
            return null;
        }

        var index = value.IndexOf(Resource, StringComparison.Ordinal);
        return index >= 0 ? value.Substring(index + Resource.Length)
            : value.StartsWith("arn:", StringComparison.Ordinal) ? null
            : value;
    }
}
