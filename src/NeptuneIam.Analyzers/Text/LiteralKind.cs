namespace NeptuneIam.Analyzers.Text;

/// <summary>
/// The lexical kinds of C# literals that hold text. Interpolation and the <c>u8</c> suffix are orthogonal to it: see
/// <see cref="LiteralForm"/>.
/// </summary>
internal enum LiteralKind
{
    /// <summary><c>"text"</c>, with backslash escapes.</summary>
    Regular,

    /// <summary><c>@"text"</c>, with doubled quotes.</summary>
    Verbatim,

    /// <summary><c>"""text"""</c> on one line, without escapes.</summary>
    RawSingleLine,

    /// <summary><c>"""</c>, lines of text, <c>"""</c>: without escapes; the indentation of the last line is no part of the text.</summary>
    RawMultiLine,

    /// <summary><c>'c'</c>.</summary>
    Character,
}
