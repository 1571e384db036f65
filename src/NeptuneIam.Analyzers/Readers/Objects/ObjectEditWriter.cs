using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Writes one set of edits as changes of the C# code that makes a policy, laid out like the code around them.</summary>
internal sealed class ObjectEditWriter(SourceFile file, IReadOnlyDictionary<JsonValue, ObjectPlace> places, ObjectDialect dialect)
{
    private readonly Dictionary<SyntaxNode, ListEdits> _lists = [];
    private readonly Dictionary<ExpressionStatementSyntax, CallEdits> _calls = [];
    private readonly Dictionary<BaseObjectCreationExpressionSyntax, List<CodePiece>> _initializers = [];
    private readonly HashSet<TextChange> _changes = [];
    private readonly HashSet<JsonValue> _written = [];

    /// <summary>
    /// Writes the edits; false if one of them cannot be written. Of edits that meet, the first or outer one counts, as for
    /// <see cref="JsonWriter"/>.
    /// </summary>
    public bool TryWrite(ImmutableArray<JsonEdit> edits, out ImmutableArray<TextChange> changes)
    {
        changes = ImmutableArray<TextChange>.Empty;
        var removed = new HashSet<JsonValue>(edits.OfType<RemoveProperty>().Select(static edit => edit.Property.Value));
        var gone = new HashSet<JsonValue>(removed);
        gone.UnionWith(edits.OfType<ReplaceValue>().Select(static edit => edit.Target));
        foreach (var edit in edits)
        {
            if (!TryAdd(edit, removed, gone))
            {
                return false;
            }
        }

        var layout = new CodeLayout(file.Text);
        foreach (var list in _lists.Values)
        {
            if (!list.TryWrite(layout, _changes))
            {
                return false;
            }
        }

        foreach (var call in _calls.Values)
        {
            call.Write(file.Text, layout, _changes);
        }

        foreach (var initializer in _initializers)
        {
            WriteInitializer(initializer.Key, initializer.Value, layout);
        }

        changes = _changes.OrderBy(static change => change.Span.Start).ThenBy(static change => change.Span.End).ToImmutableArray();
        for (var index = 1; index < changes.Length; index++)
        {
            if (changes[index].Span.Start < changes[index - 1].Span.End)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsWithin(JsonValue? value, HashSet<JsonValue> gone)
    {
        for (; value is not null; value = value.Parent)
        {
            if (gone.Contains(value))
            {
                return true;
            }
        }

        return false;
    }

    private bool TryAdd(JsonEdit edit, HashSet<JsonValue> removed, HashSet<JsonValue> gone)
    {
        switch (edit)
        {
            case RemoveProperty remove:
                return IsWithin(remove.Object, gone)
                    || !_written.Add(remove.Property.Value)
                    || (dialect.TryChangeType(remove.Object, _changes) && TryReplacePiece(remove.Property.Value, []));
            case ReplaceValue replace:
                return IsWithin(replace.Target.Parent, gone)
                    || removed.Contains(replace.Target)
                    || !_written.Add(replace.Target)
                    || TryReplace(replace);
            case ReplaceText replace:
                return IsWithin(replace.Target, gone) || !_written.Add(replace.Target) || TryReplaceText(replace);
            case InsertElements insert:
                return IsWithin(insert.Array, gone)
                    || (
                        TryTake(insert.Array, insert.Values)
                        && TryInsert(
                            insert.Array,
                            insert.Array.Elements,
                            insert.Index,
                            [.. insert.Values.Select(value => dialect.Item(insert.Array, value))]
                        )
                    );
            case InsertProperty insert:
                return IsWithin(insert.Object, gone)
                    || (
                        dialect.TryChangeType(insert.Object, _changes)
                        && TryInsert(
                            insert.Object,
                            insert.Object.Properties.Select(static property => property.Value).ToImmutableArray(),
                            insert.Index,
                            [dialect.Property(insert.Object, insert.Name, insert.Value)]
                        )
                    );
            case RenameProperty rename:
                return removed.Contains(rename.Property.Value) || IsWithin(rename.Property.Value.Parent, gone) || TryRename(rename);
            case WrapInArray wrap:
                return IsWithin(wrap.Target, gone) || !_written.Add(wrap.Target) || TryWrap(wrap);
            default:
                // Text is not mended in code.
                return false;
        }
    }

    private bool TryReplace(ReplaceValue replace)
    {
        if (replace.Target.Parent is JsonArray array)
        {
            return TryTake(array, replace.Values)
                && TryReplacePiece(replace.Target, [.. replace.Values.Select(value => dialect.Item(array, value))]);
        }

        if (
            replace.Values is not [var only]
            || !TryTurnInto(replace.Target, only)
            || dialect.Value(replace.Target, only) is not { } code
            || !places.TryGetValue(replace.Target, out var place)
            || place.Expression is not { } expression
        )
        {
            return false;
        }

        var layout = new CodeLayout(file.Text);
        return _changes.Add(new TextChange(expression.Span, layout.Render(code, layout.IndentationAt(expression.SpanStart))));
    }

    /// <summary>Turns a value into an array by what is written before and behind it.</summary>
    private bool TryWrap(WrapInArray wrap)
    {
        if (
            !places.TryGetValue(wrap.Target, out var place)
            || place.Expression is not { } expression
            || wrap.Target.Parent is not JsonObject owner
            || !dialect.TryChangeType(owner, _changes)
        )
        {
            return false;
        }

        const string Value = "\uFFFC";
        if (dialect.Around(wrap.Target, new CodeText(string.Empty, Value), wrap.Following) is not { } code)
        {
            return false;
        }

        var layout = new CodeLayout(file.Text);
        var written = layout.Render(code, layout.IndentationAt(expression.SpanStart));
        var at = written.IndexOf(Value, StringComparison.Ordinal);
        return _changes.Add(new TextChange(new TextSpan(expression.SpanStart, 0), written.Substring(0, at)))
            && _changes.Add(new TextChange(new TextSpan(expression.Span.End, 0), written.Substring(at + Value.Length)));
    }

    /// <summary>True if an array can take values: objects may be of another C# type than those in it.</summary>
    private bool TryTake(JsonArray array, ImmutableArray<JsonValue> values) =>
        !values.Any(static value => value is JsonObject) || dialect.TryChangeType(array, _changes);

    /// <summary>True if the value of a property can be another, which may be of another C# type.</summary>
    private bool TryTurnInto(JsonValue target, JsonValue value) =>
        target.Parent is not JsonObject owner || (target is JsonString && value is JsonString) || dialect.TryChangeType(owner, _changes);

    private bool TryReplacePiece(JsonValue target, List<CodePiece?> items)
    {
        if (!places.TryGetValue(target, out var place) || items.Contains(null))
        {
            return false;
        }

        if (CallFor(place.Piece) is { } call)
        {
            call.Replace(items!);
            return true;
        }

        if (place.Piece is not { Parent: { } list } piece || ListFor(list) is not { } edits)
        {
            return false;
        }

        edits.Replace(piece, items!);
        return true;
    }

    private bool TryReplaceText(ReplaceText replace)
    {
        if (!places.TryGetValue(replace.Target, out var place) || place.Expression is null)
        {
            return false;
        }

        if (place.Text is { } text)
        {
            if (
                LiteralWriter.TryWrite(
                    text,
                    replace.InText(static part => new TextSpan(part.Start, part.Length), static part => part).ToImmutableArray(),
                    out var changes
                )
            )
            {
                _changes.UnionWith(changes);
                return true;
            }

            return replace.Parts.Any(static part => !part.Expressions.IsEmpty)
                && HoleWriter.Interpolate(text, replace.Parts, place.Expression, file.Model) is { } interpolated
                && _changes.Add(new TextChange(place.Expression.Span, interpolated));
        }

        // What is no text in the code is written anew.
        var changed = new JsonString(replace.NewValue);
        return !changed.HasHoles
            && (replace.Target.Parent is JsonArray array ? dialect.Item(array, changed) : dialect.Value(replace.Target, changed))
                is CodeText { Text: var code }
            && _changes.Add(new TextChange(place.Expression.Span, code));
    }

    private bool TryRename(RenameProperty rename)
    {
        if (rename.Property.Value.Parent is not JsonObject owner || !dialect.TryChangeType(owner, _changes))
        {
            return false;
        }

        if (!places.TryGetValue(rename.Property.Value, out var place) || place.Name is null)
        {
            // The operator or the key of a condition is a string of its own.
            var name = rename.Property.Name;
            return places.TryGetValue(name, out var written)
                && written.Text is not null
                && TryReplaceText(new ReplaceText(name, 0, name.Value.Length, rename.Name));
        }

        return dialect.Name(owner, rename.Name) is { } member && _changes.Add(new TextChange(place.Name.Span, member));
    }

    /// <summary>Puts items behind the child before them, or else before the child behind them, or else into the empty list.</summary>
    private bool TryInsert(JsonValue container, ImmutableArray<JsonValue> children, int index, List<CodePiece?> items)
    {
        if (items.Contains(null))
        {
            return false;
        }

        for (var before = Math.Min(index, children.Length) - 1; before >= 0; before--)
        {
            if (CallFor(PieceOf(children[before])) is { } call)
            {
                call.InsertAfter(items!);
                return true;
            }

            if (PieceOf(children[before]) is { Parent: { } list } piece && ListFor(list) is { } edits)
            {
                edits.InsertAfter(piece, items!);
                return true;
            }
        }

        for (var behind = index; behind < children.Length; behind++)
        {
            if (CallFor(PieceOf(children[behind])) is { } call)
            {
                call.InsertBefore(items!);
                return true;
            }

            if (PieceOf(children[behind]) is { Parent: { } list } piece && ListFor(list) is { } edits)
            {
                edits.InsertBefore(piece, items!);
                return true;
            }
        }

        if (!places.TryGetValue(container, out var place))
        {
            return false;
        }

        if (place.Bare is { } bare)
        {
            if (!_initializers.TryGetValue(bare, out var added))
            {
                _initializers.Add(bare, added = []);
            }

            added.AddRange(items!);
            return true;
        }

        if (place.List is null || ListFor(place.List) is not { } empty)
        {
            return false;
        }

        empty.InsertFirst(items!);
        return true;

        SyntaxNode? PieceOf(JsonValue child) => places.TryGetValue(child, out var found) ? found.Piece : null;
    }

    private ListEdits? ListFor(SyntaxNode list)
    {
        if (
            list
                is not (
                    InitializerExpressionSyntax
                    or CollectionExpressionSyntax
                    or ArgumentListSyntax
                    or AnonymousObjectCreationExpressionSyntax
                )
            || list.ContainsDirectives
        )
        {
            return null;
        }

        if (!_lists.TryGetValue(list, out var edits))
        {
            _lists.Add(list, edits = new ListEdits(list));
        }

        return edits;
    }

    private CallEdits? CallFor(SyntaxNode? piece)
    {
        if (
            piece
            is not ExpressionStatementSyntax
            {
                ContainsDirectives: false,
                Expression: InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var argument }] }
            } call
        )
        {
            return null;
        }

        if (!_calls.TryGetValue(call, out var edits))
        {
            _calls.Add(call, edits = new CallEdits(call, argument));
        }

        return edits;
    }

    private void WriteInitializer(BaseObjectCreationExpressionSyntax creation, List<CodePiece> items, CodeLayout layout)
    {
        var code = new CodeList(string.Empty, string.Empty, "{", items.ToImmutableArray(), "}");
        var breaks = CodeLayout.TakesLines(code);
        _changes.Add(
            new TextChange(
                new TextSpan(creation.Span.End, 0),
                (breaks ? string.Empty : " ") + layout.Render(code, layout.IndentationAt(creation.SpanStart), breaksBefore: breaks)
            )
        );
    }

    /// <summary>What becomes of the pieces between two brackets.</summary>
    private sealed class ListEdits(SyntaxNode list)
    {
        private readonly IReadOnlyList<SyntaxNode> _pieces = ObjectTreeReader.PiecesOf(list);
        private readonly Dictionary<SyntaxNode, List<CodePiece>> _replaced = [];
        private readonly Dictionary<int, List<CodePiece>> _inserted = [];

        public void Replace(SyntaxNode piece, List<CodePiece> items) => _replaced[piece] = items;

        public void InsertAfter(SyntaxNode piece, List<CodePiece> items) => Insert(IndexOf(piece) + 1, items);

        public void InsertBefore(SyntaxNode piece, List<CodePiece> items) => Insert(IndexOf(piece), items);

        public void InsertFirst(List<CodePiece> items) => Insert(0, items);

        public bool TryWrite(CodeLayout layout, HashSet<TextChange> changes)
        {
            var items = new List<CodePiece>();
            var lastKept = -1;
            var count = 0;
            for (var index = 0; index <= _pieces.Count; index++)
            {
                if (_inserted.TryGetValue(index, out var inserted))
                {
                    items.AddRange(inserted);
                }

                if (index < _pieces.Count && _replaced.TryGetValue(_pieces[index], out var replaced))
                {
                    items.AddRange(replaced);
                    continue;
                }

                count += items.Count + (index < _pieces.Count ? 1 : 0);
                if (items.Count > 0 || index > lastKept + 1)
                {
                    WriteBetween(lastKept, index, items, layout, changes);
                    items.Clear();
                }

                lastKept = index;
            }

            if (
                count != _pieces.Count
                && list.Parent
                    is ArrayCreationExpressionSyntax
                    {
                        Type.RankSpecifiers: [{ Sizes: [var size and not OmittedArraySizeExpressionSyntax] }, ..]
                    }
            )
            {
                changes.Add(new TextChange(size.Span, string.Empty));
            }

            // Nothing says what an empty array of an implied type holds.
            return count > 0 || list.Parent is not ImplicitArrayCreationExpressionSyntax;
        }

        private void Insert(int index, List<CodePiece> items)
        {
            if (!_inserted.TryGetValue(index, out var inserted))
            {
                _inserted.Add(index, inserted = []);
            }

            inserted.AddRange(items);
        }

        private int IndexOf(SyntaxNode piece)
        {
            for (var index = 0; index < _pieces.Count; index++)
            {
                if (_pieces[index] == piece)
                {
                    return index;
                }
            }

            return _pieces.Count - 1;
        }

        /// <summary>
        /// Writes items in place of the pieces between two that stay; see <see cref="JsonEditWriter"/>, which does the same in
        /// text.
        /// </summary>
        private void WriteBetween(int left, int right, List<CodePiece> items, CodeLayout layout, HashSet<TextChange> changes)
        {
            var isWhole = left < 0 && right == _pieces.Count;
            if (
                isWhole
                && (items.Count == 0 || _pieces.Count == 0 || (_pieces.Count == 1 && items.Count > 1 && !layout.HasLines(list.Span)))
            )
            {
                WriteInterior(items, layout, changes);
                return;
            }

            var removed = right - left - 1;
            var taken = Math.Min(removed, items.Count);
            for (var index = 0; index < taken; index++)
            {
                var place = _pieces[left + 1 + index].Span;
                changes.Add(new TextChange(place, layout.Render(items[index], layout.IndentationAt(place.Start))));
            }

            var last = left + taken;
            if (items.Count > taken)
            {
                var separator = SeparatorBehind(Math.Max(last, 0), layout);
                var place = last >= 0 ? _pieces[last].Span.End : _pieces[right].SpanStart;
                var indentation = layout.IndentationAt(_pieces[Math.Max(last, 0)].SpanStart);
                var added = items.Skip(taken).Select(item => layout.Render(item, indentation));
                changes.Add(
                    new TextChange(
                        new TextSpan(place, 0),
                        last >= 0
                            ? string.Concat(added.Select(item => separator + item))
                            : string.Concat(added.Select(item => item + separator))
                    )
                );
            }
            else if (removed > taken)
            {
                changes.Add(
                    new TextChange(
                        last >= 0
                            ? TextSpan.FromBounds(_pieces[last].Span.End, _pieces[right - 1].Span.End)
                            : TextSpan.FromBounds(_pieces[0].SpanStart, _pieces[right].SpanStart),
                        string.Empty
                    )
                );
            }
        }

        /// <summary>What separates a new piece from the one before: the same as separates that from its neighbour.</summary>
        private string SeparatorBehind(int index, CodeLayout layout)
        {
            var other = index > 0 ? index - 1 : index;
            var breaks =
                other + 1 < _pieces.Count
                    ? layout.HasLines(TextSpan.FromBounds(_pieces[other].Span.End, _pieces[other + 1].SpanStart))
                    : layout.StartsLine(_pieces[index].SpanStart);
            return breaks ? "," + layout.LineBreak + layout.IndentationAt(_pieces[index].SpanStart) : ", ";
        }

        /// <summary>Writes everything between the brackets.</summary>
        private void WriteInterior(List<CodePiece> items, CodeLayout layout, HashSet<TextChange> changes)
        {
            var (opening, closing) = (
                (list as AnonymousObjectCreationExpressionSyntax)?.OpenBraceToken ?? list.GetFirstToken(),
                list.GetLastToken()
            );
            var code = new CodeList(string.Empty, string.Empty, opening.Text, items.ToImmutableArray(), closing.Text);
            var indentation = layout.IndentationAt(opening.SpanStart);
            var before = opening.GetPreviousToken();
            var start =
                opening.IsKind(SyntaxKind.OpenBraceToken)
                && CodeLayout.TakesLines(code)
                && !layout.StartsLine(opening.SpanStart)
                && layout.IsBlank(TextSpan.FromBounds(before.Span.End, opening.SpanStart))
                    ? before.Span.End
                    : opening.SpanStart;
            changes.Add(
                new TextChange(
                    TextSpan.FromBounds(start, closing.Span.End),
                    layout.Render(code, indentation, breaksBefore: start < opening.SpanStart)
                )
            );
        }
    }
}
