using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>
/// What AWS's Service Authorization Reference says about every service: actions, resource types and condition keys, from the embedded file <c>services.catalog</c>. The first
/// question reads its index; a service is unpacked when it is first asked for, and kept. All members may be used by several threads at once.
/// </summary>
internal static class ServiceCatalog
{
    private static readonly Lazy<CatalogFile> s_file = new(static () => new CatalogFile(
        static () => typeof(ServiceCatalog).Assembly.GetManifestResourceStream("services.catalog") ?? throw new InvalidOperationException("The assembly does not hold services.catalog.")));

    private static readonly Lazy<HashSet<string>> s_retired = new(static () => new HashSet<string>(
        DataFile.Read(typeof(ServiceCatalog).Assembly, "retired-services.txt").SelectMany(static section => section.Rows).SelectMany(static row => row), StringComparer.OrdinalIgnoreCase));

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
    public static bool IsRetired(string prefix) => s_retired.Value.Contains(prefix);

    /// <summary>The condition key of every service that a policy means by a name such as <c>aws:PrincipalTag/Team</c>; null if there is none. Names are compared without case.</summary>
    public static CatalogConditionKey? FindGlobalKey(string name) => s_file.Value.FindGlobalKey(name);

    /// <summary>The condition key that a policy means by a name, of every service or of the one its prefix names; null if there is none. Names are compared without case.</summary>
    public static CatalogConditionKey? FindConditionKey(string name) => s_file.Value.FindConditionKey(name);
}
