using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>C# code for a new value; how it is laid out is decided where it is put.</summary>
/// <param name="Prefix">What stands before the value: the name of a property with its sign, or nothing.</param>
internal abstract record CodePiece(string Prefix);

/// <summary>Code that stands on one line.</summary>
/// <param name="Prefix">See <see cref="CodePiece"/>.</param>
/// <param name="Text">The code.</param>
internal sealed record CodeText(string Prefix, string Text) : CodePiece(Prefix)
{
    /// <summary>Code of a value by itself.</summary>
    public CodeText(string text)
        : this(string.Empty, text) { }
}

/// <summary>Code between brackets.</summary>
/// <param name="Prefix">See <see cref="CodePiece"/>.</param>
/// <param name="Head">The code before the opening bracket, such as <c>new[]</c>; empty for a collection expression.</param>
/// <param name="Opening">The opening bracket.</param>
/// <param name="Items">What stands between the brackets, separated by commas.</param>
/// <param name="Closing">The closing bracket and what ends the code.</param>
internal sealed record CodeList(string Prefix, string Head, string Opening, ImmutableArray<CodePiece> Items, string Closing)
    : CodePiece(Prefix)
{
    /// <summary>Code of a value by itself.</summary>
    public CodeList(string head, string opening, ImmutableArray<CodePiece> items, string closing)
        : this(string.Empty, head, opening, items, closing) { }
}
