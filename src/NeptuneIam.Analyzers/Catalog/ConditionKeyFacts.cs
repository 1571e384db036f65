using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>
/// What is known of single condition keys beside their types, from the embedded data file <c>condition-keys.txt</c>, which names its
/// sources and date. Names are compared without case.
/// </summary>
internal static class ConditionKeyFacts
{
    private static readonly Lazy<ImmutableDictionary<string, ImmutableArray<string[]>>> s_rows = new(static () =>
        DataFile.Read("condition-keys.txt").ToImmutableDictionary(static section => section.Heading[0], static section => section.Rows)
    );

    private static readonly Lazy<ImmutableDictionary<string, ImmutableHashSet<string>>> s_keys = new(static () =>
        s_rows.Value.ToImmutableDictionary(
            static section => section.Key,
            static section => section.Value.SelectMany(static row => row).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase)
        )
    );

    /// <summary>True if the key's values are ids of VPCs.</summary>
    public static bool HoldsVpc(string key) => Is("vpc", key);

    /// <summary>True if the key's values are ids of VPC endpoints.</summary>
    public static bool HoldsVpcEndpoint(string key) => Is("vpc-endpoint", key);

    /// <summary>True if the key's values are ARNs of KMS keys.</summary>
    public static bool HoldsKmsKey(string key) => Is("kms-key", key);

    /// <summary>True if the key's values are numbers of accounts.</summary>
    public static bool HoldsAccount(string key) => Is("account", key);

    /// <summary>
    /// Of a key whose values are ids of organizations, the key that holds the account of the same thing; null for all others.
    /// </summary>
    public static string? AccountKeyBeside(string key) => RowOf("organization", key).FirstOrDefault();

    /// <summary>True if the key's values are names of regions.</summary>
    public static bool HoldsRegion(string key) => Is("region", key);

    /// <summary>True if the key's values are host names of services.</summary>
    public static bool HoldsService(string key) => Is("service", key);

    /// <summary>True if the key's values are host names of services with a region in them.</summary>
    public static bool HoldsRegionalService(string key) => Is("regional-service", key);

    /// <summary>True if the key says whose the resource is, so that it is the same in every request for one resource.</summary>
    public static bool IsOfResourceOwner(string key) => Is("resource-owner", key);

    /// <summary>True if callers choose the key's value as they like, so that it proves nothing about them.</summary>
    public static bool IsSetByCaller(string key) => Is("caller-set", key);

    /// <summary>True if the key's value is chosen by the caller, or is what the request asks for.</summary>
    public static bool IsSetByRequest(string key) => Is("caller-set", key) || Is("request-set", key) || Is("request-set", FamilyOf(key));

    /// <summary>True if a wildcard in the key's values has no use, since it lets in whoever happens to match.</summary>
    public static bool IsSensitive(string key) => Is("sensitive", key);

    /// <summary>The keys of which one belongs beside the key, whose own values are not unique; none for all others.</summary>
    public static ImmutableArray<string> CompanionsOf(string key) => RowOf("companions", key);

    /// <summary>
    /// The prefixes of the services whose requests carry the key, of a key that only some of them carry; none for all others.
    /// </summary>
    public static ImmutableArray<string> ServicesWith(string key) => RowOf("supported-services", key);

    /// <summary>True if every signed request carries the key.</summary>
    public static bool IsAlwaysThere(string key) => Is("always", key);

    /// <summary>True if every request carries one of the keys.</summary>
    public static bool IsOneAlwaysThere(IEnumerable<string> keys)
    {
        var given = new HashSet<string>(keys, StringComparer.OrdinalIgnoreCase);
        return given.Any(IsAlwaysThere) || s_rows.Value["either"].Any(row => row.All(given.Contains));
    }

    /// <summary>True if the key holds a tag, or the names of tags.</summary>
    public static bool HoldsTag(string key) => Is("tags", key) || Is("tags", FamilyOf(key));

    /// <summary>The part of a key up to the name that a policy fills in, with the slash; empty for a key without.</summary>
    private static string FamilyOf(string key) => key.Substring(0, key.IndexOf('/') + 1);

    /// <summary>The words behind the key in a section whose rows begin with one.</summary>
    private static ImmutableArray<string> RowOf(string heading, string key) =>
        s_rows.Value[heading].FirstOrDefault(row => row[0].Equals(key, StringComparison.OrdinalIgnoreCase)) is { } row
            ? ImmutableArray.Create(row, 1, row.Length - 1)
            : ImmutableArray<string>.Empty;

    private static bool Is(string heading, string key) => s_keys.Value[heading].Contains(key);
}
