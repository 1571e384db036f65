using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>
/// A type of a library whose objects describe a Neptune cluster, from the embedded data file <c>cluster-descriptions.txt</c>, which names
/// its sources and date.
/// </summary>
/// <param name="Namespace">The namespace of the type.</param>
/// <param name="Type">Its name.</param>
/// <param name="Property">The property that turns IAM authentication on.</param>
/// <param name="IsNew">True if the cluster is made by it, so that a property that is not set is off.</param>
/// <param name="EngineProperty">The property that tells Neptune from other databases; null if the type is Neptune's alone.</param>
internal sealed record ClusterDescription(string Namespace, string Type, string Property, bool IsNew, string? EngineProperty)
{
    private const string EngineOption = "neptune-by=";

    private static readonly Lazy<ImmutableArray<ClusterDescription>> s_all = new(static () =>
        DataFile
            .Read("cluster-descriptions.txt")
            .SelectMany(static section => section.Rows.Select(row => Parse(row, section)))
            .ToImmutableArray()
    );

    /// <summary>All of them: in the AWS SDK, the AWS CDK and Pulumi.</summary>
    public static ImmutableArray<ClusterDescription> All => s_all.Value;

    private static ClusterDescription Parse(string[] row, DataSection section) =>
        new(
            row[0],
            row[1],
            row[2],
            IsNew: section.Heading[0] == "creates",
            EngineProperty: row.Length > 3 ? row[3].Substring(EngineOption.Length) : null
        );
}
