using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>The identity providers of programs, from the embedded data file <c>workload-issuers.txt</c>.</summary>
internal static class WorkloadIssuers
{
    private static readonly Lazy<ImmutableArray<string>> s_names = new(static () =>
        DataFile.Read("workload-issuers.txt").SelectMany(static section => section.Rows).Select(static row => row[0]).ToImmutableArray()
    );

    /// <summary>True if the federated principal, a provider's name or ARN, is one whose tokens programs get.</summary>
    public static bool Knows(string principal) =>
        s_names.Value.Any(name => principal.IndexOf(name, StringComparison.OrdinalIgnoreCase) >= 0);
}
