namespace NeptuneIam.Analyzers.Policies;

/// <summary>An answer about a policy that may have unknown parts. Rules report only what is <see cref="Yes"/>.</summary>
internal enum Certainty
{
    /// <summary>False, whatever the unknown parts contain.</summary>
    No,

    /// <summary>It depends on parts that are not known at compile time.</summary>
    Unknown,

    /// <summary>True, whatever the unknown parts contain.</summary>
    Yes,
}
