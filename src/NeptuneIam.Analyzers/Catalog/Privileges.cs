using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>
/// What gives a principal more than it seems to, from the embedded data file <c>privileges.txt</c>, which names its sources and dates.
/// </summary>
internal static class Privileges
{
    private static readonly Lazy<ImmutableArray<DataSection>> s_sections = new(static () => DataFile.Read("privileges.txt"));

    private static readonly Lazy<HashSet<string>> s_sensitiveServices = new(static () =>
        new HashSet<string>(Rows("sensitive-services").SelectMany(static row => row), StringComparer.OrdinalIgnoreCase)
    );

    private static readonly Lazy<ImmutableDictionary<string, string>> s_rolePassing = new(static () =>
        Rows("role-passing").ToImmutableDictionary(static row => row[0], static row => row[1], StringComparer.OrdinalIgnoreCase)
    );

    private static readonly Lazy<ImmutableDictionary<string, ImmutableArray<string>>> s_credentialActions = new(static () =>
        Actions("credential-actions")
    );

    private static readonly Lazy<ImmutableDictionary<string, ImmutableArray<string>>> s_dataActions = new(static () =>
        Actions("data-actions")
    );

    private static readonly Lazy<ImmutableArray<EscalationPath>> s_paths = new(static () =>
        s_sections
            .Value.Where(static section => section.Heading[0] is "self" or "target")
            .SelectMany(
                static section => section.Rows,
                static (section, row) =>
                    new EscalationPath(
                        string.Join(" ", section.Heading.Skip(1)),
                        section.Heading[0] == "self",
                        ImmutableArray.CreateRange(row)
                    )
            )
            .ToImmutableArray()
    );

    /// <summary>The ways from some permissions to more, those first that need nothing outside of the policy.</summary>
    public static ImmutableArray<EscalationPath> EscalationPaths => s_paths.Value;

    /// <summary>
    /// Actions whose response holds credentials, passwords or tokens: names by service prefix, which is compared without case.
    /// </summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> CredentialActions => s_credentialActions.Value;

    /// <summary>
    /// Actions whose response is a secret or the content of a store, or that carry it to another account: names by service prefix, which is
    /// compared without case.
    /// </summary>
    public static ImmutableDictionary<string, ImmutableArray<string>> DataActions => s_dataActions.Value;

    /// <summary>True if the service of that prefix decides on access or holds secrets.</summary>
    public static bool IsSensitive(string service) => s_sensitiveServices.Value.Contains(service);

    /// <summary>The actions of a service whose response holds credentials or data, by name.</summary>
    public static IEnumerable<string> HandingOut(string service) => Of(CredentialActions, service).Concat(Of(DataActions, service));

    /// <summary>True if the response of the action holds credentials or data.</summary>
    public static bool HandsOut(string service, string name) => HandingOut(service).Contains(name);

    /// <summary>True if the response of the action holds credentials.</summary>
    public static bool HandsOutCredentials(string service, string name) => Of(CredentialActions, service).Contains(name);

    /// <summary>The service principal that roles given to the service of a prefix trust; null if it is not known.</summary>
    public static string? RolePrincipalOf(string service) => s_rolePassing.Value.TryGetValue(service, out var principal) ? principal : null;

    /// <summary>The services that run with roles they are passed, each by the host name with which it assumes them.</summary>
    public static IEnumerable<string> RolePrincipals => s_rolePassing.Value.Values;

    private static ImmutableArray<string> Of(ImmutableDictionary<string, ImmutableArray<string>> actions, string service) =>
        actions.TryGetValue(service, out var names) ? names : ImmutableArray<string>.Empty;

    private static IEnumerable<string[]> Rows(string heading) => s_sections.Value.Single(section => section.Heading[0] == heading).Rows;

    private static ImmutableDictionary<string, ImmutableArray<string>> Actions(string heading) =>
        Rows(heading)
            .ToImmutableDictionary(static row => row[0], static row => row.Skip(1).ToImmutableArray(), StringComparer.OrdinalIgnoreCase);
}
