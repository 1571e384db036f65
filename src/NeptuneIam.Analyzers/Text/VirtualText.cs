using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Text;

/// <summary>
/// The text that an expression or a file holds once every escape is decoded, with the source characters of each of its characters.
/// What is not known at compile time is a <em>hole</em>: one <see cref="HoleCharacter"/> of unknown content and length.
/// </summary>
internal sealed class VirtualText
{
    /// <summary>Stands in <see cref="Text"/> for a piece of unknown content. A position is a hole only where <see cref="IsHole"/> says so.</summary>
    public const char HoleCharacter = '\uFFFC';

    /// <summary>The decoded characters, UTF-16.</summary>
    public string Text => throw new NotImplementedException();

    /// <summary>True if at least one piece is unknown.</summary>
    public bool HasHoles => throw new NotImplementedException();

    /// <summary>The expression that was read; null for the text of an additional file.</summary>
    public ExpressionSyntax? Expression => throw new NotImplementedException();

    /// <summary>The whole text of a file, each character mapped to itself.</summary>
    public static VirtualText FromFile(string path, SourceText text) => throw new NotImplementedException();

    /// <summary>True if the character at <paramref name="position"/> stands for unknown text.</summary>
    public bool IsHole(int position) => throw new NotImplementedException();

    /// <summary>
    /// Where the characters of <paramref name="span"/> are written: first the place in the file of <see cref="Expression"/>
    /// (for a piece that comes from a constant of another file: the reference to it), then further places, in order, when the span crosses literals or files.
    /// An empty span is the place between two characters. Never empty.
    /// </summary>
    public ImmutableArray<Location> GetLocations(TextSpan span) => throw new NotImplementedException();
}
