namespace NeptuneIam.Analyzers.Connections;

/// <summary>A type of a library that describes a Neptune cluster.</summary>
/// <param name="Namespace">The namespace of the type.</param>
/// <param name="Type">Its name.</param>
/// <param name="Property">The property that turns IAM authentication on.</param>
/// <param name="IsNew">True if the cluster is made by it, so that a property that is not set is off.</param>
internal sealed record ClusterDescription(string Namespace, string Type, string Property, bool IsNew)
{
    /// <summary>True if the type is for other databases too, told by its property <c>Engine</c>.</summary>
    public bool NamesEngine { get; init; }
}
