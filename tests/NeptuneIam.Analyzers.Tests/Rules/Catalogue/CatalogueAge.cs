namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>How long after it was made the catalogue counts as current, whenever the tests run: after that, rules are less sure.</summary>
internal static class CatalogueAge
{
    /// <summary>An option with which the catalogue is as current as it was when it was made.</summary>
    public const string Current = "neptune_iam.catalog_grace_days = 36500";

    /// <summary>An option with which the catalogue is old.</summary>
    public const string Old = "neptune_iam.catalog_grace_days = 0";
}
