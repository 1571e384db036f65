namespace NeptuneIam.Analyzers.Policies;

/// <summary>What stands before the colon of a condition operator, for keys with several values.</summary>
internal enum ConditionQualifier
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary><c>ForAnyValue</c>.</summary>
    ForAnyValue,

    /// <summary><c>ForAllValues</c>, which also holds for a key that is absent.</summary>
    ForAllValues,

    /// <summary>Another word, which AWS does not know.</summary>
    Unknown,
}
