using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>
/// What AWS's Service Authorization Reference says about every service: actions, resource types and condition keys, from the embedded file
/// <c>services.catalog</c>. The first question reads its index; a service is unpacked when it is first asked for, and kept. All members may
/// be used by several threads at once.
/// </summary>
internal static class ServiceCatalog
{
    private static readonly Lazy<CatalogFile> s_file = new(static () =>
        new CatalogFile(static () =>
            typeof(ServiceCatalog).Assembly.GetManifestResourceStream("services.catalog")
            ?? throw new InvalidOperationException("The assembly does not hold services.catalog.")
        )
    );

    private static readonly Lazy<UnlistedNames> s_unlisted = new(static () => new UnlistedNames());

    /// <summary>The name of the package the facts come from.</summary>
    public static string Source => s_file.Value.Source;

    /// <summary>The version of the package the facts come from.</summary>
    public static string Version => s_file.Value.Version;

    /// <summary>The day of the facts, in UTC. What AWS has announced since is not known here.</summary>
    public static DateTime Date => s_file.Value.Date;

    /// <summary>The service prefixes, such as <c>rds</c>, sorted.</summary>
    public static ImmutableArray<string> Prefixes => s_file.Value.Prefixes;

    /// <summary>The condition keys that every service knows, such as <c>aws:PrincipalArn</c>.</summary>
    public static ImmutableArray<CatalogConditionKey> GlobalKeys => s_file.Value.GlobalKeys;

    /// <summary>The service of a prefix, which is compared without case; null if it is not known.</summary>
    public static CatalogService? Find(string prefix) => s_file.Value.Find(prefix);

    /// <summary>True if AWS had a service of that prefix which it has closed, so that its actions are in no reference any more.</summary>
    public static bool IsRetired(string prefix) => s_unlisted.Value.RetiredServices.Contains(prefix);

    /// <summary>True if ARNs of that service can be; it is compared with case. Nearly all are service prefixes.</summary>
    public static bool IsArnService(string service) => s_file.Value.IsArnService(service);

    /// <summary>Names of actions of a service that its reference does not list and that AWS writes in policies itself.</summary>
    public static ImmutableArray<string> UnlistedActionsOf(string prefix) =>
        s_unlisted.Value.Actions.TryGetValue(prefix, out var names) ? names : ImmutableArray<string>.Empty;

    /// <summary>
    /// The condition key of every service that a policy means by a name such as <c>aws:PrincipalTag/Team</c>; null if there is none. Names
    /// are compared without case.
    /// </summary>
    public static CatalogConditionKey? FindGlobalKey(string name) => s_file.Value.FindGlobalKey(name);

    /// <summary>
    /// The condition key that a policy means by a name, of every service or of the one its prefix names; null if there is none. Names are
    /// compared without case.
    /// </summary>
    public static CatalogConditionKey? FindConditionKey(string name) => s_file.Value.FindConditionKey(name);

    /// <summary>The data file <c>unlisted.txt</c>.</summary>
    private sealed class UnlistedNames
    {
        public UnlistedNames()
        {
            foreach (var section in DataFile.Read("unlisted.txt"))
            {
                foreach (var row in section.Rows)
                {
                    if (section.Heading[0] == "retired")
                    {
                        RetiredServices.UnionWith(row);
                    }
                    else
                    {
                        Actions.Add(row[0], ImmutableArray.Create(row, 1, row.Length - 1));
                    }
                }
            }
        }

        // Never changed once filled.
        public HashSet<string> RetiredServices { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Dictionary<string, ImmutableArray<string>> Actions { get; } = new(StringComparer.OrdinalIgnoreCase);
    }
}
