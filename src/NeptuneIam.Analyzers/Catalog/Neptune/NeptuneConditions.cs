using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>
/// Which condition keys work on which actions of Amazon Neptune, from the embedded data file <c>neptune-conditions.txt</c>, which names its
/// sources and date.
/// </summary>
internal static class NeptuneConditions
{
    /// <summary>The key that tells Neptune from the other engines of RDS; few actions carry it.</summary>
    public const string EngineKey = "rds:DatabaseEngine";

    /// <summary>The key of the language that a query is written in.</summary>
    public const string QueryLanguageKey = "neptune-db:QueryLanguage";

    private static readonly Lazy<ILookup<string, string>> s_words = new(static () =>
        DataFile
            .Read("neptune-conditions.txt")
            .SelectMany(static section => section.Rows, static (section, row) => (Name: section.Heading[0], Row: row))
            .SelectMany(static section => section.Row, static (section, word) => (section.Name, Word: word))
            .ToLookup(static entry => entry.Name, static entry => entry.Word, StringComparer.Ordinal)
    );

    /// <summary>The values of <see cref="EngineKey"/> that mean Neptune. AWS's own policies name both.</summary>
    public static ImmutableArray<string> Engines { get; } = ImmutableArray.CreateRange(s_words.Value["engines"]);

    /// <summary>The values of <see cref="QueryLanguageKey"/>.</summary>
    public static ImmutableArray<string> QueryLanguages { get; } = ImmutableArray.CreateRange(s_words.Value["query-languages"]);

    /// <summary>True if requests of the <c>rds:</c> action carry <see cref="EngineKey"/>.</summary>
    /// <param name="name">The action's name, compared without case.</param>
    /// <param name="mayBeInstance">True if the resource may be a database instance: most actions carry the engine of that.</param>
    public static bool CarriesEngine(string name, bool mayBeInstance) =>
        ServiceCatalog.Find(NeptuneFacts.ManagementService)?.Find(name) is { } action
        && (action.ConditionKeys.Any(static key => key.Matches(EngineKey)) || (mayBeInstance && action.Knows(EngineKey)));

    /// <summary>
    /// True if requests of the <c>neptune-db:</c> action carry <see cref="QueryLanguageKey"/>; names are compared without case.
    /// </summary>
    public static bool CarriesQueryLanguage(string name) =>
        s_words.Value["query-language-key"].Contains(name, StringComparer.OrdinalIgnoreCase);

    /// <summary>True if the global condition key works in statements about data actions; names are compared without case.</summary>
    public static bool IsDataAccessKey(string key) =>
        s_words
            .Value["data-access-keys"]
            .Any(known =>
                known.EndsWith("/", StringComparison.Ordinal)
                    ? key.StartsWith(known, StringComparison.OrdinalIgnoreCase)
                    : key.Equals(known, StringComparison.OrdinalIgnoreCase)
            );
}
