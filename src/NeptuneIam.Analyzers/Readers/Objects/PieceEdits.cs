using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// The changes of one place in which values stand as pieces of code: a list between two brackets, or a statement that adds a value by a
/// call. They are gathered first, because what is written between two pieces depends on what becomes of both.
/// </summary>
internal abstract class PieceEdits
{
    /// <summary>Puts values in the place of a piece; none removes it.</summary>
    public abstract void Replace(SyntaxNode piece, IReadOnlyList<CodePiece> items);

    /// <summary>Adds values before a piece.</summary>
    public abstract void InsertBefore(SyntaxNode piece, IReadOnlyList<CodePiece> items);

    /// <summary>Adds values behind a piece.</summary>
    public abstract void InsertAfter(SyntaxNode piece, IReadOnlyList<CodePiece> items);

    /// <summary>Writes the changes; false if the code would not compile with them.</summary>
    public abstract bool TryWrite(CodeLayout layout, ICollection<TextChange> changes);
}
