namespace NeptuneIam.Analyzers.Catalog;

/// <summary>What a broad managed policy grants.</summary>
/// <param name="Words">In words, to follow the policy's name.</param>
/// <param name="IsOfRds">True if that is everything of Amazon RDS, which only for Neptune is too much.</param>
internal sealed record BroadGrant(string Words, bool IsOfRds);

/// <summary>
/// The AWS managed policies that grant far more than work with Neptune needs, from the embedded data file <c>managed-policies.txt</c>.
/// </summary>
internal static class BroadPolicies
{
    private static readonly Lazy<Dictionary<string, BroadGrant>> s_grants = new(static () =>
        DataFile
            .Read("managed-policies.txt")
            .Where(static section => section.Heading[0] == "broad")
            .SelectMany(static section => section.Rows)
            .ToDictionary(
                static row => row[0],
                static row => new BroadGrant(string.Join(" ", row.Skip(2)), row[1] == "rds"),
                StringComparer.Ordinal
            )
    );

    /// <summary>What the policy of that name grants; null if it is none of the broad ones.</summary>
    public static BroadGrant? GrantOf(string name) => s_grants.Value.TryGetValue(name, out var grant) ? grant : null;
}
