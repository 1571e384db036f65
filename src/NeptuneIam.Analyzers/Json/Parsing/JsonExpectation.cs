namespace NeptuneIam.Analyzers.Json;

/// <summary>What the grammar lets come next.</summary>
internal enum JsonExpectation : byte
{
    /// <summary>The value that is the whole text.</summary>
    Root,

    /// <summary>The first element of an array, or its end.</summary>
    ElementOrEnd,

    /// <summary>An element, behind a comma.</summary>
    Element,

    /// <summary>The first name of an object, or its end.</summary>
    NameOrEnd,

    /// <summary>A name, behind a comma.</summary>
    Name,

    /// <summary>The colon behind a name.</summary>
    Colon,

    /// <summary>The value behind a colon.</summary>
    PropertyValue,

    /// <summary>A comma, or the end of the container.</summary>
    Separator,

    /// <summary>Nothing but white space.</summary>
    EndOfText,
}
