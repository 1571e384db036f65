using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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
        if (Merge(text, edits) is not { } merged)
        {
            return false;
        }

        var plan = new Plan(text);
        foreach (var edit in merged)
        {
            if (!plan.TryAdd(edit))
            {
                return false;
            }
        }

        return plan.TryEncode(out changes);
    }

    /// <summary>The edits in order, those that touch each other joined; null if they overlap or cut a character in two.</summary>
    private static List<VirtualEdit>? Merge(VirtualText text, ImmutableArray<VirtualEdit> edits)
    {
        var merged = new List<VirtualEdit>();
        foreach (var edit in edits.OrderBy(edit => edit.Span.Start).ThenBy(edit => edit.Span.End))
        {
            if (edit.Span.End > text.Text.Length || CutsCharacter(text.Text, edit.Span.Start) || CutsCharacter(text.Text, edit.Span.End))
            {
                return null;
            }

            if (merged.Count > 0 && merged[merged.Count - 1] is var last && last.Span.End > edit.Span.Start)
            {
                return null;
            }

            if (
                merged.Count > 0
                && merged[merged.Count - 1] is var before
                && before.Span.End == edit.Span.Start
                && before.Expressions.IsEmpty
                && edit.Expressions.IsEmpty
            )
            {
                merged[merged.Count - 1] = new VirtualEdit(
                    TextSpan.FromBounds(before.Span.Start, edit.Span.End),
                    before.NewText + edit.NewText
                );
            }
            else if (!edit.Span.IsEmpty || edit.NewText.Length > 0)
            {
                merged.Add(edit);
            }
        }

        return merged;
    }

    private static bool CutsCharacter(string text, int position) =>
        position > 0 && position < text.Length && char.IsHighSurrogate(text[position - 1]) && char.IsLowSurrogate(text[position]);

    /// <summary>Collects what the edits do to each literal and each reference.</summary>
    private sealed class Plan(VirtualText text)
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

            return !FormsPattern(edit) && (edit.Span.IsEmpty ? TryInsert(edit.Span.Start, edit.NewText) : TryReplace(edit));
        }

        /// <summary>Turns everything into changes of the file.</summary>
        public bool TryEncode(out ImmutableArray<TextChange> changes)
        {
            changes = ImmutableArray<TextChange>.Empty;
            foreach (var literal in _literals)
            {
                var isWritten = literal.Key.Kind switch
                {
                    LiteralKind.Character => TryEncodeCharacter(literal.Key, literal.Value),
                    LiteralKind.Regular or LiteralKind.Verbatim => literal.Value.TrueForAll(TryEncodeEscaped),
                    _ => RawLiteralWriter.TryWrite(literal.Key, literal.Value, Source, LineBreak, _changes),
                };
                if (!isWritten)
                {
                    return false;
                }
            }

            changes = _changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End).ToImmutableArray();
            return true;
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

        /// <summary>True if the text would hold a pattern that a <c>Replace</c> call around the literal takes away.</summary>
        private bool FormsPattern(VirtualEdit edit)
        {
            foreach (var pattern in text.ReplacedPatterns)
            {
                var start = Math.Max(0, edit.Span.Start - pattern.Length + 1);
                var end = Math.Min(text.Text.Length, edit.Span.End + pattern.Length - 1);
                var around =
                    text.Text.Substring(start, edit.Span.Start - start)
                    + edit.NewText
                    + text.Text.Substring(edit.Span.End, end - edit.Span.End);
                if (around.IndexOf(pattern, StringComparison.Ordinal) >= 0)
                {
                    return true;
                }
            }

            return false;
        }

        /// <summary>
        /// Text goes into the literal whose text it follows; else into the one before whose text it stands; else into a new
        /// operand.
        /// </summary>
        private bool TryInsert(int position, string newText)
        {
            var segments = text.Segments;
            if (segments.IsEmpty)
            {
                return false;
            }

            var index = position == 0 ? -1 : text.SegmentAt(position - 1);
            if (index < 0 || segments[index].Kind != SegmentKind.Literal)
            {
                if (index >= 0 && IsWithinReference(index, position))
                {
                    return false;
                }

                var next = index + 1;
                while (next < segments.Length && segments[next].Kind != SegmentKind.Literal && segments[next].Length == 0)
                {
                    next++;
                }

                if (next >= segments.Length || segments[next].Kind != SegmentKind.Literal || text.StartOf(next) > position)
                {
                    return TryInsertOperand(index, newText);
                }

                index = next;
            }

            while (
                index + 1 < segments.Length && text.StartOf(index + 1) == position && segments[index + 1].ContinuesRunOf(segments[index])
            )
            {
                index++;
            }

            return TryAddRun(index, index, new VirtualEdit(new TextSpan(position, 0), newText), newText);
        }

        private bool IsWithinReference(int index, int position) =>
            position < text.StartOf(index) + text.Segments[index].Length
            || (text.Segments[index].Anchor is { } anchor && index + 1 < text.Segments.Length && text.Segments[index + 1].Anchor == anchor);

        /// <summary>Writes text beside a piece that is no literal, as an operand of its own.</summary>
        private bool TryInsertOperand(int before, string newText)
        {
            var isBehind = before >= 0;
            var segment = text.Segments[Math.Max(before, 0)];
            var operand =
                segment.Anchor
                ?? (segment is { Kind: SegmentKind.Hole, Source.IsEmpty: false } ? segment.Tree?.GetRoot().FindNode(segment.Source) : null);
            if (
                segment.Kind is not (SegmentKind.Reference or SegmentKind.Hole)
                || segment.Host is not null
                || operand is not ExpressionSyntax expression
                || !CanBecomeOperand(expression)
            )
            {
                return false;
            }

            var literal = LiteralEncoder.RegularLiteral(newText);
            _changes.Add(
                isBehind
                    ? new TextChange(new TextSpan(expression.Span.End, 0), " + " + literal)
                    : new TextChange(new TextSpan(expression.SpanStart, 0), literal + " + ")
            );
            return true;
        }

        private static bool CanBecomeOperand(ExpressionSyntax expression) =>
            expression
                is NameSyntax
                    or MemberAccessExpressionSyntax
                    or InvocationExpressionSyntax
                    or ElementAccessExpressionSyntax
                    or ParenthesizedExpressionSyntax
                    or LiteralExpressionSyntax
            && expression.Parent switch
            {
                BinaryExpressionSyntax binary => binary.IsKind(SyntaxKind.AddExpression) || binary.IsKind(SyntaxKind.CoalesceExpression),
                ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None),
                AssignmentExpressionSyntax assignment => assignment.Right == expression,
                EqualsValueClauseSyntax
                or ReturnStatementSyntax
                or ArrowExpressionClauseSyntax
                or ParenthesizedExpressionSyntax
                or ConditionalExpressionSyntax
                or SwitchExpressionArmSyntax
                or InitializerExpressionSyntax
                or ExpressionElementSyntax
                or AnonymousObjectMemberDeclaratorSyntax => true,
                _ => false,
            };

        /// <summary>The new text goes into the first literal that the edit touches; what else it touches goes away.</summary>
        private bool TryReplace(VirtualEdit edit)
        {
            var segments = text.Segments;
            var (first, last) = (text.SegmentAt(edit.Span.Start), text.SegmentAt(edit.Span.End - 1));
            var holdsLiteral = false;
            for (var i = first; i <= last; i++)
            {
                holdsLiteral |= segments[i].Kind == SegmentKind.Literal && segments[i].Length > 0;
            }

            string? newText = edit.NewText;
            for (var i = first; i <= last; i++)
            {
                var end = i;
                switch (segments[i].Kind)
                {
                    case SegmentKind.Literal:
                        while (end < last && segments[end + 1].ContinuesRunOf(segments[end]))
                        {
                            end++;
                        }

                        if (segments[i].Length == 0 && end == i)
                        {
                            break;
                        }

                        if (!TryAddRun(i, end, edit, newText ?? ""))
                        {
                            return false;
                        }

                        newText = null;
                        break;
                    case SegmentKind.Reference when segments[i].Length > 0:
                        while (end < last && segments[end + 1].Anchor == segments[i].Anchor)
                        {
                            end++;
                        }

                        if (!IsWholeReference(i, end, edit.Span) || !TryReplaceReference(segments[i], holdsLiteral ? "" : newText ?? ""))
                        {
                            return false;
                        }

                        newText = holdsLiteral ? newText : null;
                        break;
                    default:
                        if (segments[i].Length > 0)
                        {
                            return false;
                        }

                        break;
                }

                i = end;
            }

            return true;
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
            var segments = text.Segments;
            var from = Math.Max(edit.Span.Start - text.StartOf(first), 0);
            var to = Math.Min(edit.Span.End - text.StartOf(last), segments[last].Length);
            var form = segments[first].Form!;

            // Up to where the next line's text starts, so that its indentation goes with the line break.
            var reachesNext =
                to == segments[last].Length
                && !edit.Span.IsEmpty
                && last + 1 < segments.Length
                && segments[last + 1].ContinuesRunOf(segments[last]);
            var end = reachesNext ? segments[last + 1].SourceStart(0) : segments[last].SourceStart(to);
            if (
                IsTrimmed(segments[first], from == 0, segments[last], to == segments[last].Length, edit, newText)
                || (
                    form.Kind is not (LiteralKind.Regular or LiteralKind.Character)
                    && (CutsLineBreak(edit.Span.Start) || CutsLineBreak(edit.Span.End))
                )
            )
            {
                return false;
            }

            if ((segments[first].Traits & SegmentTraits.Format) != 0)
            {
                newText = newText.Replace("{", "{{").Replace("}", "}}");
            }

            EditsOf(form).Add(new LiteralEdit(form, TextSpan.FromBounds(segments[first].SourceStart(from), end), newText));
            return true;
        }

        private bool CutsLineBreak(int position) =>
            position > 0 && position < text.Text.Length && text.Text[position - 1] == '\r' && text.Text[position] == '\n';

        /// <summary>True if the text would begin or end with white space that a call trims away.</summary>
        private bool IsTrimmed(TextSegment first, bool isAtStart, TextSegment last, bool isAtEnd, VirtualEdit edit, string newText)
        {
            if ((first.Traits & SegmentTraits.TrimmedStart) != 0 && isAtStart)
            {
                var start =
                    newText.Length > 0 ? newText[0]
                    : edit.Span.End < text.Text.Length ? text.Text[edit.Span.End]
                    : 'x';
                if (char.IsWhiteSpace(start))
                {
                    return true;
                }
            }

            if ((last.Traits & SegmentTraits.TrimmedEnd) != 0 && isAtEnd)
            {
                var end =
                    newText.Length > 0 ? newText[newText.Length - 1]
                    : edit.Span.Start > 0 ? text.Text[edit.Span.Start - 1]
                    : 'x';
                return char.IsWhiteSpace(end);
            }

            return false;
        }

        private List<LiteralEdit> EditsOf(LiteralForm form)
        {
            if (!_literals.TryGetValue(form, out var edits))
            {
                _literals.Add(form, edits = []);
            }

            return edits;
        }

        private bool TryEncodeEscaped(LiteralEdit edit)
        {
            var form = edit.Form;
            if (form.Kind == LiteralKind.Verbatim)
            {
                if (LiteralEncoder.Verbatim(edit.NewText, form.DoublesBraces, LineBreak) is not { } verbatim)
                {
                    return false;
                }

                _changes.Add(new TextChange(edit.Source, verbatim));
                return true;
            }

            var encoded = LiteralEncoder.Regular(edit.NewText, '"', form.DoublesBraces);
            var span = edit.Source;
            var next =
                encoded.Length > 0 ? encoded[0]
                : span.End < form.Content.End ? Source[span.End]
                : '"';
            if (EscapeDecoder.IsHexDigit(next) && ShortHexEscapeBefore(span.Start, form) is { } escape)
            {
                // Without a fixed length, the escape would take the digit that now follows it.
                EscapeDecoder.Decode(Source.ToString(escape), 0, escape.Length, out var character, out _);
                encoded = "\\u" + ((int)character).ToString("X4", System.Globalization.CultureInfo.InvariantCulture) + encoded;
                span = TextSpan.FromBounds(escape.Start, span.End);
            }

            _changes.Add(new TextChange(span, encoded));
            return true;
        }

        /// <summary>The escape like <c>\x41</c> that ends at a place and could take further digits; null if there is none.</summary>
        private TextSpan? ShortHexEscapeBefore(int position, LiteralForm form)
        {
            var start = position;
            while (
                position - start < EscapeDecoder.LongestHexEscape - 3
                && start > form.Content.Start
                && EscapeDecoder.IsHexDigit(Source[start - 1])
            )
            {
                start--;
            }

            start -= 2;
            if (start + 2 == position || start < form.Content.Start || Source[start] != '\\' || Source[start + 1] != 'x')
            {
                return null;
            }

            var backslashes = 0;
            while (start - backslashes > form.Content.Start && Source[start - backslashes - 1] == '\\')
            {
                backslashes++;
            }

            return backslashes % 2 == 0 ? TextSpan.FromBounds(start, position) : null;
        }

        /// <summary>A character literal becomes a string literal where it no longer is one character.</summary>
        private bool TryEncodeCharacter(LiteralForm form, List<LiteralEdit> edits)
        {
            var value = ((LiteralExpressionSyntax)form.Node).Token.ValueText;
            for (var i = edits.Count - 1; i >= 0; i--)
            {
                var isBehind = edits[i].Source.Start == form.Content.End;
                var isDeleted = !edits[i].Source.IsEmpty;
                value =
                    isDeleted ? edits[i].NewText
                    : isBehind ? value + edits[i].NewText
                    : edits[i].NewText + value;
            }

            _changes.Add(
                new TextChange(
                    form.Node.Span,
                    value.Length == 1 ? LiteralEncoder.CharacterLiteral(value[0]) : LiteralEncoder.RegularLiteral(value)
                )
            );
            return true;
        }
    }
}
