namespace NeptuneIam.Analyzers.Catalog;

/// <summary>What an action does to resources (Service Authorization Reference: access levels).</summary>
internal enum AccessLevel
{
    /// <summary>The action is not in the catalogue.</summary>
    Unknown,

    /// <summary>Shows which resources there are.</summary>
    List,

    /// <summary>Reads content or attributes.</summary>
    Read,

    /// <summary>Creates, changes or deletes.</summary>
    Write,

    /// <summary>Changes tags only.</summary>
    Tagging,

    /// <summary>Grants or changes permissions.</summary>
    PermissionsManagement,
}
