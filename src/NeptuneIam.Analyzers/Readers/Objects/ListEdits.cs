using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>What becomes of the pieces between two brackets.</summary>
internal sealed class ListEdits(SyntaxNode list) : PieceEdits
{
    private readonly IReadOnlyList<SyntaxNode> _pieces = ListSyntax.PiecesOf(list);
    private readonly Dictionary<SyntaxNode, IReadOnlyList<CodePiece>> _replaced = [];
    private readonly Dictionary<int, List<CodePiece>> _inserted = [];

    /// <inheritdoc/>
    public override void Replace(SyntaxNode piece, IReadOnlyList<CodePiece> items) => _replaced[piece] = items;

    /// <inheritdoc/>
    public override void InsertAfter(SyntaxNode piece, IReadOnlyList<CodePiece> items) => Insert(IndexOf(piece) + 1, items);

    /// <inheritdoc/>
    public override void InsertBefore(SyntaxNode piece, IReadOnlyList<CodePiece> items) => Insert(IndexOf(piece), items);

    /// <summary>Adds values before all pieces, of which there may be none.</summary>
    public void InsertFirst(IReadOnlyList<CodePiece> items) => Insert(0, items);

    /// <inheritdoc/>
    public override bool TryWrite(CodeLayout layout, ICollection<TextChange> changes)
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

    private void Insert(int index, IReadOnlyList<CodePiece> items)
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
    /// Writes items in place of the pieces between two that stay; see <see cref="JsonEditWriter"/>, which does the same in text.
    /// </summary>
    private void WriteBetween(int left, int right, List<CodePiece> items, CodeLayout layout, ICollection<TextChange> changes)
    {
        var isWhole = left < 0 && right == _pieces.Count;
        if (isWhole && (items.Count == 0 || _pieces.Count == 0 || (_pieces.Count == 1 && items.Count > 1 && !layout.HasLines(list.Span))))
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

        if (items.Count > taken)
        {
            changes.Add(Added(left + taken, right, items.Skip(taken), layout));
        }
        else if (removed > taken)
        {
            changes.Add(new TextChange(SpanOfRemoved(left + taken, right), string.Empty));
        }
    }

    /// <summary>Items that are added behind a piece, or before the first one.</summary>
    private TextChange Added(int last, int right, IEnumerable<CodePiece> items, CodeLayout layout)
    {
        var neighbour = Math.Max(last, 0);
        var separator = SeparatorBehind(neighbour, layout);
        var indentation = layout.IndentationAt(_pieces[neighbour].SpanStart);
        var added = items.Select(item => layout.Render(item, indentation));
        return last >= 0
            ? new TextChange(new TextSpan(_pieces[last].Span.End, 0), string.Concat(added.Select(item => separator + item)))
            : new TextChange(new TextSpan(_pieces[right].SpanStart, 0), string.Concat(added.Select(item => item + separator)));
    }

    /// <summary>The pieces between two that stay, with the separator on one side of them.</summary>
    private TextSpan SpanOfRemoved(int last, int right) =>
        last >= 0
            ? TextSpan.FromBounds(_pieces[last].Span.End, _pieces[right - 1].Span.End)
            : TextSpan.FromBounds(_pieces[0].SpanStart, _pieces[right].SpanStart);

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
    private void WriteInterior(List<CodePiece> items, CodeLayout layout, ICollection<TextChange> changes)
    {
        var (opening, closing) = (
            (list as AnonymousObjectCreationExpressionSyntax)?.OpenBraceToken ?? list.GetFirstToken(),
            list.GetLastToken()
        );
        var code = new CodeList(string.Empty, opening.Text, items.ToImmutableArray(), closing.Text);
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
