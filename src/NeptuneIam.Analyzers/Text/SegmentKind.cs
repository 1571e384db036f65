namespace NeptuneIam.Analyzers.Text;

/// <summary>What a segment of a <see cref="VirtualText"/> is made of, and so what can be done to it.</summary>
internal enum SegmentKind
{
    /// <summary>Characters of a file that is text itself.</summary>
    File,

    /// <summary>Characters of a literal within the expression that was read: they can be changed one by one.</summary>
    Literal,

    /// <summary>
    /// The known text behind a name, a number or the like: it can be replaced as a whole, by replacing what refers to it.
    /// </summary>
    Reference,

    /// <summary>Known text that a call has put there (a replacement, a separator, an argument of a format): it cannot be changed.</summary>
    Fixed,

    /// <summary>One <see cref="VirtualText.HoleCharacter"/> that stands for text of unknown content and length.</summary>
    Hole,
}
