using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Text;

/// <summary>Finds what edits of a text do to each literal and each reference that it was read from.</summary>
internal sealed class LiteralEditPlan(VirtualText text)
{
    private readonly Dictionary<LiteralForm, List<LiteralEdit>> _literals = [];
    private readonly List<TextChange> _changes = [];
    private SourceText? _source;

    private SourceText Source => _source ??= text.File ?? text.Expression!.SyntaxTree.GetText();

    private string LineBreak => LineBreaks.Of(Source);

    /// <summary>Finds the literals that an edit changes.</summary>
    public bool TryAdd(VirtualEdit edit)
    {
        if (!edit.Expressions.IsEmpty)
        {
            return TryReplaceHole(edit);
        }

        if (text.File is not null)
        {
            _changes.Add(new TextChange(edit.Span, LiteralEncoder.Lines(edit.NewText, LineBreak)));
            return true;
        }

        return !CallEffects.Replace(text, edit) && (edit.Span.IsEmpty ? TryInsert(edit.Span.Start, edit.NewText) : TryReplace(edit));
    }

    /// <summary>Turns everything into changes of the file.</summary>
    public bool TryEncode(out ImmutableArray<TextChange> changes)
    {
        changes = ImmutableArray<TextChange>.Empty;
        foreach (var literal in _literals)
        {
            if (!TryEncode(literal.Key, literal.Value))
            {
                return false;
            }
        }

        changes = _changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End).ToImmutableArray();
        return true;
    }

    private bool TryEncode(LiteralForm form, List<LiteralEdit> edits)
    {
        switch (form.Kind)
        {
            case LiteralKind.Character:
                EscapedLiteralWriter.WriteCharacter(form, edits, _changes);
                return true;
            case LiteralKind.Regular:
                EscapedLiteralWriter.WriteRegular(form, edits, Source, _changes);
                return true;
            case LiteralKind.Verbatim:
                return EscapedLiteralWriter.TryWriteVerbatim(form, edits, LineBreak, _changes);
            default:
                return RawLiteralWriter.TryWrite(form, edits, Source, LineBreak, _changes);
        }
    }

    /// <summary>One unknown piece takes the place of another where that is written.</summary>
    private bool TryReplaceHole(VirtualEdit edit)
    {
        if (
            edit is not { Span.Length: 1, NewText.Length: 1, Expressions: [var code] }
            || text.Segments[text.SegmentAt(edit.Span.Start)] is not { Anchor: null, Hole: { } hole, Source: var source }
            || !source.Contains(hole.Span)
        )
        {
            return false;
        }

        _changes.Add(new TextChange(hole.Span, code));
        return true;
    }

    /// <summary>
    /// Text goes into the literal whose text it follows; else into the one before whose text it stands; else into a new operand.
    /// </summary>
    private bool TryInsert(int position, string newText)
    {
        var segments = text.Segments;
        if (segments.IsEmpty)
        {
            return false;
        }

        var before = position == 0 ? -1 : text.SegmentAt(position - 1);
        if (before >= 0 && segments[before].Kind != SegmentKind.Literal && IsWithinReference(before, position))
        {
            return false;
        }

        if (LiteralAt(before, position) is not { } index)
        {
            if (NewOperand.Write(text, before, newText) is not { } change)
            {
                return false;
            }

            _changes.Add(change);
            return true;
        }

        while (index + 1 < segments.Length && text.StartOf(index + 1) == position && segments[index + 1].ContinuesRunOf(segments[index]))
        {
            index++;
        }

        return TryAddRun(index, index, VirtualEdit.Insert(position, newText), newText);
    }

    private bool IsWithinReference(int index, int position) =>
        position < text.StartOf(index) + text.Segments[index].Length
        || (text.Segments[index].Anchor is { } anchor && index + 1 < text.Segments.Length && text.Segments[index + 1].Anchor == anchor);

    /// <summary>The literal whose text ends, or else the one whose text starts, at a place; null if there is none.</summary>
    private int? LiteralAt(int before, int position)
    {
        var segments = text.Segments;
        if (before >= 0 && segments[before].Kind == SegmentKind.Literal)
        {
            return before;
        }

        var next = before + 1;
        while (next < segments.Length && segments[next].Kind != SegmentKind.Literal && segments[next].Length == 0)
        {
            next++;
        }

        return next < segments.Length && segments[next].Kind == SegmentKind.Literal && text.StartOf(next) <= position ? next : null;
    }

    /// <summary>The new text goes into the first literal that the edit touches, or else the first reference; all else goes away.</summary>
    private bool TryReplace(VirtualEdit edit)
    {
        var segments = text.Segments;
        var (first, last) = (text.SegmentAt(edit.Span.Start), text.SegmentAt(edit.Span.End - 1));
        var holdsLiteral = false;
        for (var i = first; i <= last; i++)
        {
            holdsLiteral |= segments[i].Kind == SegmentKind.Literal && segments[i].Length > 0;
        }

        var newText = edit.NewText;
        for (var i = first; i <= last; i++)
        {
            var (segment, end) = (segments[i], LastOfPiece(i, last));
            switch (segment.Kind)
            {
                case SegmentKind.Literal when segment.Length > 0 || end > i:
                    if (!TryAddRun(i, end, edit, newText))
                    {
                        return false;
                    }

                    newText = "";
                    break;
                case SegmentKind.Reference when segment.Length > 0:
                    if (!IsWholeReference(i, end, edit.Span) || !TryReplaceReference(segment, holdsLiteral ? "" : newText))
                    {
                        return false;
                    }

                    newText = holdsLiteral ? newText : "";
                    break;
                default:
                    if (segment.Length > 0)
                    {
                        return false;
                    }

                    break;
            }

            i = end;
        }

        return true;
    }

    /// <summary>The last segment of the same run of a literal, or behind the same reference.</summary>
    private int LastOfPiece(int first, int last)
    {
        var segments = text.Segments;
        var end = first;
        switch (segments[first])
        {
            case { Kind: SegmentKind.Literal }:
                while (end < last && segments[end + 1].ContinuesRunOf(segments[end]))
                {
                    end++;
                }

                break;
            case { Kind: SegmentKind.Reference, Length: > 0 } reference:
                while (end < last && segments[end + 1].Anchor == reference.Anchor)
                {
                    end++;
                }

                break;
        }

        return end;
    }

    private bool IsWholeReference(int first, int last, TextSpan span)
    {
        var anchor = text.Segments[first].Anchor;
        for (var i = first; i <= last; i++)
        {
            if (text.Segments[i].Kind != SegmentKind.Reference)
            {
                return false;
            }
        }

        return text.StartOf(first) >= span.Start
            && text.StartOf(last) + text.Segments[last].Length <= span.End
            && (first == 0 || text.Segments[first - 1].Anchor != anchor)
            && (last + 1 == text.Segments.Length || text.Segments[last + 1].Anchor != anchor || text.Segments[last + 1].Length == 0);
    }

    private bool TryReplaceReference(TextSegment segment, string newText)
    {
        switch (segment)
        {
            case { Anchor: InterpolationSyntax interpolation, Host: { } host }:
                EditsOf(host).Add(new LiteralEdit(host, interpolation.Span, newText));
                return true;
            case { Anchor: ExpressionSyntax expression }:
                _changes.Add(new TextChange(expression.Span, LiteralEncoder.RegularLiteral(newText)));
                return true;
            default:
                return false;
        }
    }

    /// <summary>Changes the part of an edit that lies within one run of a literal.</summary>
    private bool TryAddRun(int first, int last, VirtualEdit edit, string newText)
    {
        var (firstSegment, lastSegment) = (text.Segments[first], text.Segments[last]);
        var from = Math.Max(edit.Span.Start - text.StartOf(first), 0);
        var to = Math.Min(edit.Span.End - text.StartOf(last), lastSegment.Length);
        var form = firstSegment.Form!;
        if (
            (from == 0 && CallEffects.TrimStart(text, firstSegment, edit, newText))
            || (to == lastSegment.Length && CallEffects.TrimEnd(text, lastSegment, edit, newText))
            || (HoldsLineBreaks(form) && (CutsLineBreak(edit.Span.Start) || CutsLineBreak(edit.Span.End)))
        )
        {
            return false;
        }

        // Up to where the next line's text starts, so that its indentation goes with the line break.
        var reachesNext =
            to == lastSegment.Length
            && !edit.Span.IsEmpty
            && last + 1 < text.Segments.Length
            && text.Segments[last + 1].ContinuesRunOf(lastSegment);
        var end = reachesNext ? text.Segments[last + 1].SourceStart(0) : lastSegment.SourceStart(to);
        var source = TextSpan.FromBounds(firstSegment.SourceStart(from), end);
        EditsOf(form).Add(new LiteralEdit(form, source, CallEffects.EscapeFormat(firstSegment, newText)));
        return true;
    }

    /// <summary>True for literals in which a line break stands for itself.</summary>
    private static bool HoldsLineBreaks(LiteralForm form) => form.Kind is not (LiteralKind.Regular or LiteralKind.Character);

    private bool CutsLineBreak(int position) =>
        position > 0 && position < text.Text.Length && text.Text[position - 1] == '\r' && text.Text[position] == '\n';

    private List<LiteralEdit> EditsOf(LiteralForm form)
    {
        if (!_literals.TryGetValue(form, out var edits))
        {
            _literals.Add(form, edits = []);
        }

        return edits;
    }
}
