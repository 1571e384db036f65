using System.Collections.Immutable;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>
/// What decides on whom a policy trusts, from the embedded data file <c>principals.txt</c>, which names its sources and date.
/// </summary>
internal static class PrincipalFacts
{
    private const string AccountSuffix = ":root";

    private static readonly Lazy<ImmutableDictionary<string, ImmutableArray<string[]>>> s_rows = new(static () =>
        DataFile.Read("principals.txt").ToImmutableDictionary(static section => section.Heading[0], static section => section.Rows)
    );

    /// <summary>True if an ARN of that service and resource can name a principal.</summary>
    public static bool CanBePrincipal(string service, string resource) =>
        s_rows.Value["arns"].FirstOrDefault(row => row[0] == service) is { } row && row.Skip(1).Any(form => IsOf(resource, form));

    /// <summary>True if an ARN of IAM of that resource names an identity provider.</summary>
    public static bool IsProvider(string resource) => Words("providers").Any(form => IsOf(resource, form));

    /// <summary>What the host names of service principals end in.</summary>
    public static string ServiceDomain => Words("service-domain").Single();

    /// <summary>What people write for <see cref="ServiceDomain"/>.</summary>
    public static IEnumerable<string> MisspelledDomains => Words("misspelled-domains");

    /// <summary>The actions of STS that a role for IAM Roles Anywhere has to allow.</summary>
    public static IEnumerable<string> RolesAnywhereActions => Words("rolesanywhere");

    /// <summary>Services that have gateway endpoints.</summary>
    public static IEnumerable<string> GatewayEndpointServices => Words("gateway-endpoints");

    /// <summary>Condition keys that only requests of one action of STS have: the key, and the action with prefix.</summary>
    public static IEnumerable<(string Key, string Action)> SessionKeys =>
        s_rows.Value["session-keys"].Select(static row => (row[0], row[1]));

    /// <summary>Whether a condition says who calls, or from where.</summary>
    public static bool IsAboutCaller(PolicyCondition condition) => IsOnOneOf(condition, "caller-keys");

    /// <summary>Whether a condition says for which account or resource a service calls.</summary>
    public static bool IsAboutSource(PolicyCondition condition) => IsOnOneOf(condition, "source-keys");

    /// <summary>True for an account as principal, by its ARN <c>…:root</c> or by its bare number.</summary>
    public static bool IsAccount(PolicyPrincipal principal) =>
        principal.Type == "AWS"
        && principal.TypeProperty is not null
        && (principal.Value.Value.EndsWith(AccountSuffix, StringComparison.Ordinal) || AccountOf(principal) is not null);

    /// <summary>
    /// The number of the account that is the principal; null if the principal is no account, or if the number is not known.
    /// </summary>
    public static string? AccountOf(PolicyPrincipal principal)
    {
        var value = principal.Value.Value;
        if (value.EndsWith(AccountSuffix, StringComparison.Ordinal))
        {
            value = value.Substring(0, value.Length - AccountSuffix.Length);
            value = value.Substring(value.LastIndexOf(':') + 1);
        }

        return AccountId.Is(value) ? value : null;
    }

    /// <summary>True if a resource is what is named, or begins with it where that ends in a slash.</summary>
    private static bool IsOf(string resource, string form) =>
        form[form.Length - 1] == '/' ? resource.StartsWith(form, StringComparison.Ordinal) : resource == form;

    private static IEnumerable<string> Words(string heading) => s_rows.Value[heading].SelectMany(static row => row);

    /// <summary>A key that ends in a colon or a slash is a family.</summary>
    private static bool IsOnOneOf(PolicyCondition condition, string heading) =>
        Words(heading)
            .Any(key =>
                key[key.Length - 1] == ':'
                    ? condition.Key.HasHoles || condition.Key.Value.StartsWith(key, StringComparison.OrdinalIgnoreCase)
                    : condition.IsOn(key) != Certainty.No
            );
}
