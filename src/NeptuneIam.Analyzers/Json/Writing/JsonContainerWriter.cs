using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>Writes what becomes of the children of one object or array, in the layout of those that stay.</summary>
internal sealed class JsonContainerWriter(string text, JsonLayout layout, ContainerEdits edits, List<VirtualEdit> changes)
{
    private readonly JsonValue _container = edits.Container;
    private readonly JsonChildren _children = edits.Children;

    // An empty container says nothing about lines, but what is around it does.
    private readonly bool _mayBreak = JsonLines.IsBroken(
        text,
        edits.Children.Count == 0 ? (edits.Container.Parent ?? edits.Container).Span : edits.Container.Span
    );

    /// <summary>Goes through the children. What changes between two that stay is written together.</summary>
    public void Write()
    {
        var items = new List<JsonItem>();
        var lastKept = -1;
        for (var i = 0; i <= _children.Count; i++)
        {
            items.AddRange(edits.InsertedAt(i));
            var replacement = i < _children.Count ? edits.ReplacementOf(i) : null;
            if (replacement is not null && (replacement.Count == 0 || _children.Count == 1))
            {
                items.AddRange(replacement);
                continue;
            }

            if (items.Count > 0 || i > lastKept + 1)
            {
                WriteBetween(lastKept, i, items);
                items.Clear();
            }

            if (replacement is not null)
            {
                // Each takes its own place, so that many replaced at once look as if replaced one by one.
                WriteBetween(i - 1, i + 1, replacement);
            }

            lastKept = i;
        }
    }

    /// <summary>Writes new children instead of those between two that stay.</summary>
    /// <param name="left">The child that stays before; -1 if there is none.</param>
    /// <param name="right">The child that stays behind; the number of children if there is none.</param>
    /// <param name="items">The new children.</param>
    private void WriteBetween(int left, int right, List<JsonItem> items)
    {
        var nothingStays = left < 0 && right == _children.Count;
        if (nothingStays && (items.Count == 0 || _children.Count == 0 || IsBetterWrittenAnew(items)))
        {
            WriteInterior(items);
            return;
        }

        // New children take the places of old ones as far as there are any.
        var removed = right - left - 1;
        var taken = Math.Min(removed, items.Count);
        for (var i = 0; i < taken; i++)
        {
            var place = _children[left + 1 + i];
            changes.Add(new VirtualEdit(place, ItemText(items[i], place.Start, "")));
        }

        var last = left + taken;
        if (items.Count > taken)
        {
            InsertBehind(last, right, items.Skip(taken));
        }
        else if (removed > taken)
        {
            RemoveBehind(last, right);
        }
    }

    private void InsertBehind(int last, int right, IEnumerable<JsonItem> items)
    {
        var separator = SeparatorBehind(Math.Max(last, 0));
        var isFirst = last < 0;
        var place = isFirst ? _children[right].Start : _children[last].End;
        var written = items.Select(item => ItemText(item, place, separator)).Select(item => isFirst ? item + separator : separator + item);
        changes.Add(VirtualEdit.Insert(place, string.Concat(written)));
    }

    private void RemoveBehind(int last, int right)
    {
        var span =
            last < 0
                ? TextSpan.FromBounds(_children[0].Start, _children[right].Start)
                : TextSpan.FromBounds(_children[last].End, _children[right - 1].End);
        changes.Add(new VirtualEdit(span, ""));
    }

    /// <summary>
    /// True for an array of one element on one line that becomes one of many elements: then its layout says nothing about many.
    /// </summary>
    private bool IsBetterWrittenAnew(List<JsonItem> items) =>
        _children.Count == 1
        && items.Count > 1
        && _container is JsonArray { Parent: { } parent }
        && !JsonLines.IsBroken(text, _container.Span)
        && JsonLines.IsBroken(text, parent.Span);

    /// <summary>Writes everything between the brackets.</summary>
    private void WriteInterior(List<JsonItem> items)
    {
        var interior = _children.Interior(text);
        if (items.Count == 0)
        {
            changes.Add(new VirtualEdit(interior, ""));
            return;
        }

        var mayBreak = _mayBreak || (_container.Parent is { } parent && JsonLines.IsBroken(text, parent.Span));
        var place = JsonPlace.At(text, _container.Span.Start, mayBreak);
        var written = JsonWriter.ToText(_container is JsonObject, items, layout, place);
        changes.Add(new VirtualEdit(interior, written.Substring(1, written.Length - 2)));
    }

    private string ItemText(JsonItem item, int position, string separator) =>
        JsonWriter.ToText(item, layout, Colon, _mayBreak ? JsonPlace.OnNewLine(IndentationOf(position, separator)) : JsonPlace.OnOneLine);

    private string IndentationOf(int position, string separator) =>
        separator.IndexOf('\n') >= 0 ? JsonLines.IndentationAt(separator, separator.Length) : JsonLines.IndentationAt(text, position);

    /// <summary>What separates a new child from the one before: the same as separates that from its neighbour.</summary>
    private string SeparatorBehind(int index)
    {
        var gap = index > 0 ? _children.Gap(text, index - 1) : null;
        gap ??= index + 1 < _children.Count ? _children.Gap(text, index) : null;
        if (gap is not null)
        {
            return gap;
        }

        var isOnOwnLine = _children.Lead(text) is { } lead && lead.IndexOf('\n') >= 0;
        return isOnOwnLine ? ",\n" + JsonLines.IndentationAt(text, _children[0].Start) : layout.Comma;
    }

    private string Colon =>
        _children.Count > 0 && _children.Property(0) is { } property && JsonLayout.ColonOf(text, property) is { } colon
            ? colon
            : layout.Colon;
}
