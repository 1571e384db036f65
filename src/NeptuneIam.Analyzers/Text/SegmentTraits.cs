namespace NeptuneIam.Analyzers.Text;

/// <summary>What the calls around a literal do to its text, as far as it matters to whoever writes into it.</summary>
[Flags]
internal enum SegmentTraits
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The text goes through <c>string.Format</c>: braces are written twice.</summary>
    Format = 1,

    /// <summary>White space at the start of the segment would be trimmed away.</summary>
    TrimmedStart = 2,

    /// <summary>White space at the end of the segment would be trimmed away.</summary>
    TrimmedEnd = 4,
}
