using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Text;

/// <summary>Writes changes of decoded text back into the literals it was read from, escaped for each literal's kind.</summary>
internal static class LiteralWriter
{
    /// <summary>
    /// Maps <paramref name="edits"/> to changes of the source file of <paramref name="text"/>.
    /// False if an edit cannot be written: it would have to remove a hole, or change part of a constant that is declared elsewhere.
    /// An edit that covers the whole of a piece that refers to a constant replaces the reference, never the constant.
    /// </summary>
    /// <param name="text">The text as read.</param>
    /// <param name="edits">Changes that do not overlap, in any order.</param>
    /// <param name="changes">The changes of the source file, in order of position.</param>
    public static bool TryWrite(VirtualText text, ImmutableArray<VirtualEdit> edits, out ImmutableArray<TextChange> changes) => throw new NotImplementedException();
}
