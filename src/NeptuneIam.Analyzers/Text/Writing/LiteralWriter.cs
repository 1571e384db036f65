using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Text;

/// <summary>Writes changes of decoded text back into the literals it was read from, escaped for each literal's kind.</summary>
internal static class LiteralWriter
{
    /// <summary>
    /// Maps <paramref name="edits"/> to changes of the source file of <paramref name="text"/>.
    /// False if an edit cannot be written: it would have to remove a hole, or change part of a constant that is declared elsewhere or of
    /// text that a call puts there, or the literal's kind cannot hold the text.
    /// An edit that covers the whole of a piece that refers to a constant replaces the reference, never the constant; one that brings an
    /// expression replaces that of one hole.
    /// </summary>
    /// <param name="text">The text as read.</param>
    /// <param name="edits">Changes that do not overlap, in any order; insertions at one place keep theirs.</param>
    /// <param name="changes">The changes of the source file, in order of position.</param>
    public static bool TryWrite(VirtualText text, ImmutableArray<VirtualEdit> edits, out ImmutableArray<TextChange> changes)
    {
        changes = ImmutableArray<TextChange>.Empty;
        if (edits.Any(edit => !IsWithin(text.Text, edit.Span)))
        {
            return false;
        }

        var joined = VirtualEdit.JoinTouching(edits);
        if (HasOverlap(joined))
        {
            return false;
        }

        var plan = new LiteralEditPlan(text);
        foreach (var edit in joined)
        {
            var changesNothing = edit.Span.IsEmpty && edit.NewText.Length == 0;
            if (!changesNothing && !plan.TryAdd(edit))
            {
                return false;
            }
        }

        return plan.TryEncode(out changes);
    }

    private static bool IsWithin(string text, TextSpan span) =>
        span.End <= text.Length && !CutsCharacter(text, span.Start) && !CutsCharacter(text, span.End);

    private static bool CutsCharacter(string text, int position) =>
        position > 0 && position < text.Length && char.IsHighSurrogate(text[position - 1]) && char.IsLowSurrogate(text[position]);

    private static bool HasOverlap(List<VirtualEdit> ordered)
    {
        for (var i = 1; i < ordered.Count; i++)
        {
            if (ordered[i].Span.Start < ordered[i - 1].Span.End)
            {
                return true;
            }
        }

        return false;
    }
}
