using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>Writes one set of edits for <see cref="JsonWriter"/>.</summary>
internal sealed class JsonEditWriter(string text, JsonLayout layout)
{
    private readonly List<VirtualEdit> _changes = [];

    /// <summary>Writes the edits.</summary>
    public ImmutableArray<VirtualEdit> Write(ImmutableArray<JsonEdit> edits)
    {
        var replaced = Replaced(edits);
        var containers = new Dictionary<JsonValue, ContainerEdits>();
        var renamed = new HashSet<JsonProperty>();
        var written = new HashSet<JsonValue>();
        foreach (var edit in edits)
        {
            switch (edit)
            {
                case ReplaceValue replace
                    when ReferenceEquals(replaced[replace.Target], replace) && !IsWithin(replace.Target.Parent, replaced):
                    if (replace.Target.Parent is JsonArray array)
                    {
                        Of(array).Replace(replace.Target, replace.Values);
                    }
                    else if (written.Add(replace.Target))
                    {
                        ReplaceWhole(replace.Target, replace.Values.Single());
                    }

                    break;
                case RemoveProperty remove when replaced[remove.Property.Value] is RemoveProperty && !IsWithin(remove.Object, replaced):
                    Of(remove.Object).Remove(remove.Property.Value);
                    break;
                case InsertElements insert when !IsWithin(insert.Array, replaced):
                    Of(insert.Array).Insert(insert.Index, insert.Values.Select(value => new JsonItem(null, value)));
                    break;
                case InsertProperty insert when !IsWithin(insert.Object, replaced):
                    Of(insert.Object).Insert(insert.Index, [new JsonItem(insert.Name, insert.Value)]);
                    break;
                case ReplaceText replace when !IsWithin(replace.Target, replaced) && written.Add(replace.Target):
                    _changes.AddRange(replace.InText(part => replace.Target.SpanOf(part.Start, part.Length), EscapeAll));
                    break;
                case WrapInArray wrap when !IsWithin(wrap.Target, replaced) && written.Add(wrap.Target):
                    Wrap(wrap.Target, wrap.Following);
                    break;
                case RepairText { Repair: var repair }:
                    _changes.Add(repair);
                    break;
                case RenameProperty rename when IsKept(rename.Property.Value, replaced) && renamed.Add(rename.Property):
                    _changes.Add(new VirtualEdit(rename.Property.Name.Span, JsonWriter.Quote(rename.Name)));
                    break;
            }
        }

        foreach (var container in containers.Values)
        {
            WriteContainer(container);
        }

        return Merge();

        ContainerEdits Of(JsonValue container)
        {
            if (!containers.TryGetValue(container, out var found))
            {
                containers.Add(container, found = new ContainerEdits(container));
            }

            return found;
        }
    }

    /// <summary>Every value that goes away, with the edit that takes it.</summary>
    private static Dictionary<JsonValue, JsonEdit> Replaced(ImmutableArray<JsonEdit> edits)
    {
        var replaced = new Dictionary<JsonValue, JsonEdit>();
        foreach (var edit in edits)
        {
            switch (edit)
            {
                // To remove a property is to remove its value, whatever else should become of that.
                case RemoveProperty remove when !replaced.TryGetValue(remove.Property.Value, out var other) || other is ReplaceValue:
                    replaced[remove.Property.Value] = edit;
                    break;
                case ReplaceValue replace when !replaced.ContainsKey(replace.Target):
                    replaced.Add(replace.Target, edit);
                    break;
            }
        }

        return replaced;
    }

    /// <summary>True if the value or something around it goes away.</summary>
    private static bool IsWithin(JsonValue? value, Dictionary<JsonValue, JsonEdit> replaced)
    {
        for (; value is not null; value = value.Parent)
        {
            if (replaced.ContainsKey(value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if the property of <paramref name="value"/> stays, even if the value changes.</summary>
    private static bool IsKept(JsonValue value, Dictionary<JsonValue, JsonEdit> replaced) =>
        !IsWithin(value.Parent, replaced) && !(replaced.TryGetValue(value, out var edit) && edit is RemoveProperty);

    /// <summary>Replaces the value of a property, or the root.</summary>
    private void ReplaceWhole(JsonValue target, JsonValue value)
    {
        var mayBreak = HasLines(target.Parent?.Span ?? target.Span);
        var (indentation, column) = mayBreak ? (JsonWriter.IndentationAt(text, target.Span.Start), ColumnOf(target.Span.Start)) : ("", 0);
        _changes.Add(new VirtualEdit(target.Span, JsonWriter.ToText(value, layout, indentation, column, mayBreak)));
    }

    /// <summary>Puts brackets around a value, and further values behind it.</summary>
    private void Wrap(JsonValue target, ImmutableArray<JsonValue> following)
    {
        var mayBreak = HasLines(target.Span);
        var indentation = mayBreak ? JsonWriter.IndentationAt(text, target.Span.Start) : "";
        var separator = mayBreak ? ",\n" + indentation : layout.Comma;
        var added = following.Select(value => separator + JsonWriter.ToText(value, layout, indentation, indentation.Length, mayBreak));
        _changes.Add(new VirtualEdit(new TextSpan(target.Span.Start, 0), "["));
        _changes.Add(new VirtualEdit(new TextSpan(target.Span.End, 0), string.Concat(added) + "]"));
    }

    private static string EscapeAll(string value)
    {
        var quoted = JsonWriter.Quote(value);
        return quoted.Substring(1, quoted.Length - 2);
    }

    private bool HasLines(TextSpan span) => text.IndexOf('\n', span.Start, span.Length) >= 0;

    private int ColumnOf(int position) => position == 0 ? 0 : position - 1 - text.LastIndexOf('\n', position - 1);

    /// <summary>Goes through the children; what changes between two that stay is written together.</summary>
    private void WriteContainer(ContainerEdits edits)
    {
        var children = JsonChildren.Of(edits.Container);
        var mayBreak = HasLines(children.Count == 0 ? (edits.Container.Parent ?? edits.Container).Span : edits.Container.Span);
        var items = new List<JsonItem>();
        var lastKept = -1;
        for (var i = 0; i <= children.Count; i++)
        {
            edits.AddInserted(i, items);
            var replacement = i < children.Count ? edits.ReplacementOf(i) : null;
            if (replacement is not null && (replacement.Count == 0 || children.Count == 1))
            {
                items.AddRange(replacement);
                continue;
            }

            if (items.Count > 0 || i > lastKept + 1)
            {
                WriteBetween(edits.Container, children, lastKept, i, items, mayBreak);
                items.Clear();
            }

            if (replacement is not null)
            {
                // Each takes its own place, so that many replaced at once look as if replaced one by one.
                WriteBetween(edits.Container, children, i - 1, i + 1, replacement, mayBreak);
            }

            lastKept = i;
        }
    }

    /// <summary>Writes <paramref name="items"/> instead of the children between two that stay.</summary>
    /// <param name="container">The container.</param>
    /// <param name="children">Its children.</param>
    /// <param name="left">The child that stays before; -1 if there is none.</param>
    /// <param name="right">The child that stays behind; the number of children if there is none.</param>
    /// <param name="items">The new children.</param>
    /// <param name="mayBreak">True if the new children may take several lines.</param>
    private void WriteBetween(JsonValue container, JsonChildren children, int left, int right, List<JsonItem> items, bool mayBreak)
    {
        if (
            left < 0
            && right == children.Count
            && (items.Count == 0 || children.Count == 0 || IsBetterWrittenAnew(container, children, items))
        )
        {
            WriteInterior(container, children, items, mayBreak);
            return;
        }

        // New children take the places of old ones as far as there are any.
        var removed = right - left - 1;
        var taken = Math.Min(removed, items.Count);
        var colon = ColonOf(children);
        for (var i = 0; i < taken; i++)
        {
            var place = children[left + 1 + i];
            _changes.Add(new VirtualEdit(place, ItemText(items[i], colon, place.Start, "", mayBreak)));
        }

        var last = left + taken;
        if (items.Count > taken)
        {
            var separator = SeparatorBehind(children, Math.Max(last, 0));
            var place = last >= 0 ? children[last].End : children[right].Start;
            var added = items.Skip(taken).Select(item => ItemText(item, colon, place, separator, mayBreak));
            _changes.Add(
                new VirtualEdit(
                    new TextSpan(place, 0),
                    last >= 0
                        ? string.Concat(added.Select(item => separator + item))
                        : string.Concat(added.Select(item => item + separator))
                )
            );
        }
        else if (removed > taken)
        {
            var span =
                last >= 0
                    ? TextSpan.FromBounds(children[last].End, children[right - 1].End)
                    : TextSpan.FromBounds(children[0].Start, children[right].Start);
            _changes.Add(new VirtualEdit(span, ""));
        }
    }

    /// <summary>
    /// True for an array of one element on one line that becomes one of many elements: then its layout says nothing about
    /// many.
    /// </summary>
    private bool IsBetterWrittenAnew(JsonValue container, JsonChildren children, List<JsonItem> items) =>
        children.Count == 1
        && items.Count > 1
        && container is JsonArray { Parent: { } parent }
        && !HasLines(container.Span)
        && HasLines(parent.Span);

    /// <summary>Writes everything between the brackets.</summary>
    private void WriteInterior(JsonValue container, JsonChildren children, List<JsonItem> items, bool mayBreak)
    {
        var interior = children.Interior(text);
        if (items.Count == 0)
        {
            _changes.Add(new VirtualEdit(interior, ""));
            return;
        }

        mayBreak |= container.Parent is { } parent && HasLines(parent.Span);
        var (indentation, column) = mayBreak
            ? (JsonWriter.IndentationAt(text, container.Span.Start), ColumnOf(container.Span.Start))
            : ("", 0);
        var written = JsonWriter.ToText(container is JsonObject, items, layout, indentation, column, mayBreak);
        _changes.Add(new VirtualEdit(interior, written.Substring(1, written.Length - 2)));
    }

    private string ItemText(JsonItem item, string colon, int place, string separator, bool mayBreak)
    {
        if (!mayBreak)
        {
            return JsonWriter.ToText(item, layout, colon, "", 0, mayBreak: false);
        }

        var lineBreak = separator.LastIndexOf('\n');
        var indentation = lineBreak >= 0 ? JsonWriter.IndentationAt(separator, separator.Length) : JsonWriter.IndentationAt(text, place);
        return JsonWriter.ToText(item, layout, colon, indentation, indentation.Length, mayBreak: true);
    }

    /// <summary>What separates a new child from the one before: the same as separates that from its neighbour.</summary>
    private string SeparatorBehind(JsonChildren children, int index)
    {
        var gap = index > 0 ? children.Gap(text, index - 1) : null;
        gap ??= index + 1 < children.Count ? children.Gap(text, index) : null;
        if (gap is not null)
        {
            return gap;
        }

        var isOnOwnLine = children.Lead(text) is { } lead && lead.IndexOf('\n') >= 0;
        return isOnOwnLine ? ",\n" + JsonWriter.IndentationAt(text, children[0].Start) : layout.Comma;
    }

    private string ColonOf(JsonChildren children) =>
        children.Count > 0 && children.Property(0) is { } property && JsonLayout.ColonOf(text, property) is { } colon
            ? colon
            : layout.Colon;

    /// <summary>The changes in order, those that touch made one.</summary>
    private ImmutableArray<VirtualEdit> Merge()
    {
        var merged = ImmutableArray.CreateBuilder<VirtualEdit>(_changes.Count);
        foreach (var change in _changes.OrderBy(change => change.Span.Start).ThenBy(change => change.Span.End))
        {
            var last = merged.Count - 1;
            if (last >= 0 && merged[last].Span.End == change.Span.Start && merged[last].Expressions.IsEmpty && change.Expressions.IsEmpty)
            {
                merged[last] = new VirtualEdit(
                    TextSpan.FromBounds(merged[last].Span.Start, change.Span.End),
                    merged[last].NewText + change.NewText
                );
            }
            else
            {
                merged.Add(change);
            }
        }

        return merged.ToImmutable();
    }

    /// <summary>What becomes of the children of one container.</summary>
    private sealed class ContainerEdits
    {
        private readonly Dictionary<int, List<JsonItem>> _inserted = [];
        private readonly Dictionary<int, ImmutableArray<JsonValue>> _replaced = [];
        private readonly Dictionary<JsonValue, int> _indexes = [];

        public ContainerEdits(JsonValue container)
        {
            Container = container;
            var children = JsonChildren.Of(container);
            for (var i = 0; i < children.Count; i++)
            {
                _indexes.Add(children.Value(i), i);
            }
        }

        public JsonValue Container { get; }

        public void Replace(JsonValue element, ImmutableArray<JsonValue> values) => _replaced[_indexes[element]] = values;

        public void Remove(JsonValue child) => Replace(child, ImmutableArray<JsonValue>.Empty);

        public void Insert(int index, IEnumerable<JsonItem> items)
        {
            if (!_inserted.TryGetValue(index, out var list))
            {
                _inserted.Add(index, list = []);
            }

            list.AddRange(items);
        }

        public void AddInserted(int index, List<JsonItem> items)
        {
            if (_inserted.TryGetValue(index, out var inserted))
            {
                items.AddRange(inserted);
            }
        }

        /// <summary>What takes the place of a child; null if that stays.</summary>
        public List<JsonItem>? ReplacementOf(int index) =>
            _replaced.TryGetValue(index, out var values) ? values.Select(static value => new JsonItem(null, value)).ToList() : null;
    }
}
