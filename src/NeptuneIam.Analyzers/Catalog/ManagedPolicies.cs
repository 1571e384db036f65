using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>AWS managed policies, from the embedded data file <c>managed-policies.txt</c>, which names its sources and date.</summary>
internal static class ManagedPolicies
{
    /// <summary>
    /// The console minimum's actions (as <c>service:Name</c>) that the AWS managed policy of that name does <em>not</em> grant on every resource;
    /// default (null array) if the policy is not known.
    /// </summary>
    /// <param name="name">The name without ARN prefix and without path, compared with case: <c>NeptuneReadOnlyAccess</c>.</param>
    public static ImmutableArray<string> MissingFromConsoleMinimum(string name) => throw new NotImplementedException();
}
