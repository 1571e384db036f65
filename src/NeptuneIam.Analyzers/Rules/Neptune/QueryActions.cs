using System.Collections.Immutable;
using NeptuneIam.Analyzers.Catalog;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>The data actions that queries need (Neptune User Guide, "IAM actions for data access").</summary>
internal static class QueryActions
{
    /// <summary>Queries that read.</summary>
    public static ImmutableArray<string> Read { get; } = ImmutableArray.Create(NeptuneFacts.DataService + ":ReadDataViaQuery");

    /// <summary>Queries that read, write and delete: what sets a property deletes its old value.</summary>
    public static ImmutableArray<string> ReadWrite { get; } =
        Read.AddRange(NeptuneFacts.DataService + ":WriteDataViaQuery", NeptuneFacts.DataService + ":DeleteDataViaQuery");

    /// <summary>Everything that only reads, as AWS's examples write it.</summary>
    public static ImmutableArray<string> ReadOnly { get; } = ImmutableArray.Create(
        NeptuneFacts.DataService + ":Read*", NeptuneFacts.DataService + ":Get*", NeptuneFacts.DataService + ":List*");
}
