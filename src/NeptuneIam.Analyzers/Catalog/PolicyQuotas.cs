using System.Collections.Immutable;
using System.Globalization;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>The sizes that a policy may have.</summary>
/// <param name="Default">The number of characters that AWS accepts without further ado.</param>
/// <param name="Most">The number that it accepts after a request; the same where that cannot be raised.</param>
internal sealed record PolicyQuota(int Default, int Most);

/// <summary>
/// The quotas of AWS on the size of policies, from the embedded data file <c>policy-quotas.txt</c>, which names its sources and date.
/// </summary>
internal static class PolicyQuotas
{
    private static readonly Lazy<ImmutableDictionary<string, PolicyQuota>> s_quotas = new(static () =>
        DataFile
            .Read("policy-quotas.txt")
            .SelectMany(static section => section.Rows)
            .ToImmutableDictionary(static row => row[0], static row => new PolicyQuota(Number(row[1]), Number(row[row.Length - 1])))
    );

    /// <summary>
    /// The quota of a policy by what it is for; where that is not known that of an identity policy which is largest, a role's. Null for a
    /// resource of which none is known.
    /// </summary>
    public static PolicyQuota? Of(PolicyUse use) => s_quotas.Value.TryGetValue(NameOf(use), out var quota) ? quota : null;

    private static string NameOf(PolicyUse use) =>
        use.Type switch
        {
            PolicyType.Trust => "trust",
            PolicyType.PermissionsBoundary => "boundary",
            PolicyType.Session => "session",
            PolicyType.ServiceControl => "scp",
            PolicyType.ResourceControl => "rcp",
            PolicyType.VpcEndpoint => "vpc-endpoint",
            PolicyType.Resource => use.ResourceService ?? "",
            PolicyType.Identity => use.Principal switch
            {
                PrincipalKind.ManagedPolicy => "managed-policy",
                PrincipalKind.Role => "role",
                PrincipalKind.Group => "group",
                PrincipalKind.User => "user",
                PrincipalKind.PermissionSet => "permission-set",
                _ => "unknown",
            },
            _ => "unknown",
        };

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
