using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Json;

/// <summary>What becomes of the children of one container.</summary>
internal sealed class ContainerEdits
{
    private readonly Dictionary<int, List<JsonItem>> _inserted = [];
    private readonly Dictionary<int, ImmutableArray<JsonValue>> _replaced = [];
    private readonly Dictionary<JsonValue, int> _indexes = [];

    /// <param name="container">An object or array that was read.</param>
    public ContainerEdits(JsonValue container)
    {
        Container = container;
        Children = JsonChildren.Of(container);
        for (var i = 0; i < Children.Count; i++)
        {
            _indexes.Add(Children.Value(i), i);
        }
    }

    /// <summary>The object or array.</summary>
    public JsonValue Container { get; }

    /// <summary>The children as they were read.</summary>
    public JsonChildren Children { get; }

    /// <summary>Puts values in the place of an element.</summary>
    public void Replace(JsonValue element, ImmutableArray<JsonValue> values) => _replaced[_indexes[element]] = values;

    /// <summary>Takes an element away, or the property of that value.</summary>
    public void Remove(JsonValue child) => Replace(child, ImmutableArray<JsonValue>.Empty);

    /// <summary>Adds children before the one at <paramref name="index"/>, behind those that were added there before.</summary>
    public void Insert(int index, IEnumerable<JsonItem> items)
    {
        if (!_inserted.TryGetValue(index, out var list))
        {
            _inserted.Add(index, list = []);
        }

        list.AddRange(items);
    }

    /// <summary>The children that are added before the one at <paramref name="index"/>.</summary>
    public IReadOnlyList<JsonItem> InsertedAt(int index) => _inserted.TryGetValue(index, out var inserted) ? inserted : [];

    /// <summary>What takes the place of a child; null if that stays.</summary>
    public List<JsonItem>? ReplacementOf(int index) =>
        _replaced.TryGetValue(index, out var values) ? values.Select(static value => new JsonItem(null, value)).ToList() : null;
}
