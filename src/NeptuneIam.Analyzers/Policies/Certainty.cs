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

/// <summary>Three-valued logic on <see cref="Certainty"/>.</summary>
internal static class CertaintyLogic
{
    /// <summary>Whether both hold.</summary>
    public static Certainty And(this Certainty left, Certainty right) => left < right ? left : right;

    /// <summary>Whether at least one holds.</summary>
    public static Certainty Or(this Certainty left, Certainty right) => left > right ? left : right;

    /// <summary>The opposite answer.</summary>
    public static Certainty Not(this Certainty answer) => (Certainty)((int)Certainty.Yes - (int)answer);
}
