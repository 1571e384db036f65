using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>AWS managed policies, from the embedded data file <c>managed-policies.txt</c>, which names its sources and date.</summary>
internal static class ManagedPolicies
{
    private static readonly Lazy<ImmutableDictionary<string, ImmutableArray<string>>> Missing = new(ReadMissing);

    /// <summary>
    /// The console minimum's actions (as <c>service:Name</c>) that the AWS managed policy of that name does <em>not</em> grant on every resource;
    /// default (null array) if the policy is not known. The actions of logs count on any resource.
    /// </summary>
    /// <param name="name">The name without ARN prefix and without path, compared with case: <c>NeptuneReadOnlyAccess</c>.</param>
    public static ImmutableArray<string> MissingFromConsoleMinimum(string name) => Missing.Value.TryGetValue(name, out var missing) ? missing : default;

    private static ImmutableDictionary<string, ImmutableArray<string>> ReadMissing() =>
        DataFile.Read(typeof(ManagedPolicies).Assembly, "managed-policies.txt")
            .Single(section => section.Heading[0] == "missing").Rows
            .ToImmutableDictionary(row => row[0], row => row.RemoveAt(0), StringComparer.Ordinal);
}
