using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>AWS managed policies, from the embedded data file <c>managed-policies.txt</c>, which names its sources and date.</summary>
internal static class ManagedPolicies
{
    // A row begins with the name of the policy.
    private static readonly Lazy<Dictionary<string, string[]>> s_missing = new(ReadMissing);

    /// <summary>
    /// The console minimum's actions (as <c>service:Name</c>) that the AWS managed policy of that name does <em>not</em> grant on every
    /// resource; default (null array) if the policy is not known. The actions of logs count on any resource.
    /// </summary>
    /// <param name="name">The name without ARN prefix and without path, compared with case: <c>NeptuneReadOnlyAccess</c>.</param>
    public static ImmutableArray<string> MissingFromConsoleMinimum(string name) =>
        s_missing.Value.TryGetValue(name, out var row) ? ImmutableArray.Create(row, 1, row.Length - 1) : default;

    private static Dictionary<string, string[]> ReadMissing()
    {
        var result = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var section in DataFile.Read("managed-policies.txt"))
        {
            if (section.Heading[0] == "missing")
            {
                foreach (var row in section.Rows)
                {
                    result.Add(row[0], row);
                }
            }
        }

        return result;
    }
}
