using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Json;

/// <summary>
/// Makes the tree that edits lead to, without any regard to how they are written: to try a change before it is made. Of edits that meet,
/// the first or outer one counts, as for <see cref="JsonWriter"/>. Trees are no deeper than <see cref="JsonReader.MaxDepth"/>.
/// </summary>
internal sealed class JsonTreeEditor
{
    private readonly Dictionary<JsonValue, JsonEdit> _changed = [];
    private readonly Dictionary<JsonProperty, JsonEdit> _properties = [];
    private readonly ILookup<JsonValue, InsertElements> _elements;
    private readonly ILookup<JsonValue, InsertProperty> _inserted;

    private JsonTreeEditor(ImmutableArray<JsonEdit> edits)
    {
        _elements = edits.OfType<InsertElements>().ToLookup(static edit => (JsonValue)edit.Array);
        _inserted = edits.OfType<InsertProperty>().ToLookup(static edit => (JsonValue)edit.Object);
        foreach (var edit in edits)
        {
            switch (edit)
            {
                // What goes away goes away, whatever else should become of it.
                case ReplaceValue { Target: var target } when !_changed.TryGetValue(target, out var other) || other is not ReplaceValue:
                    _changed[target] = edit;
                    break;
                case ReplaceText { Target: var target }:
                    Add(_changed, target, edit);
                    break;
                case WrapInArray { Target: var target }:
                    Add(_changed, target, edit);
                    break;
                case RemoveProperty { Property: var property }:
                    _properties[property] = edit;
                    break;
                case RenameProperty { Property: var property }:
                    Add(_properties, property, edit);
                    break;
            }
        }
    }

    /// <summary>The tree after the edits. A <see cref="RepairText"/> changes no tree.</summary>
    public static JsonValue Apply(JsonValue root, ImmutableArray<JsonEdit> edits) => new JsonTreeEditor(edits).Edited(root)[0];

    private static void Add<TKey>(Dictionary<TKey, JsonEdit> edits, TKey key, JsonEdit edit)
        where TKey : class
    {
        if (!edits.ContainsKey(key))
        {
            edits.Add(key, edit);
        }
    }

    /// <summary>What becomes of a value: one value, or any number if it is an element of an array.</summary>
    private ImmutableArray<JsonValue> Edited(JsonValue value)
    {
        _changed.TryGetValue(value, out var change);
        return change switch
        {
            ReplaceValue replace => replace.Values.Select(Unchanged).ToImmutableArray(),
            ReplaceText replace => ImmutableArray.Create<JsonValue>(new JsonString(replace.NewValue)),
            WrapInArray wrap => ImmutableArray.Create<JsonValue>(
                new JsonArray(wrap.Following.Select(Unchanged).ToImmutableArray().Insert(0, Within(value)))
            ),
            _ => ImmutableArray.Create(Within(value)),
        };
    }

    private JsonValue Within(JsonValue value) =>
        value switch
        {
            JsonObject @object => new JsonObject(Properties(@object)) { MayHaveMore = @object.MayHaveMore },
            JsonArray array => new JsonArray(Elements(array)) { MayHaveMore = array.MayHaveMore },
            _ => Unchanged(value),
        };

    private ImmutableArray<JsonProperty> Properties(JsonObject @object)
    {
        var properties = ImmutableArray.CreateBuilder<JsonProperty>();
        for (var index = 0; index <= @object.Properties.Length; index++)
        {
            foreach (var insert in _inserted[@object].Where(insert => insert.Index == index))
            {
                properties.Add(new JsonProperty(new JsonString(insert.Name), Unchanged(insert.Value)));
            }

            if (index < @object.Properties.Length)
            {
                var property = @object.Properties[index];
                _properties.TryGetValue(property, out var change);
                if (change is not RemoveProperty)
                {
                    properties.Add(
                        new JsonProperty(new JsonString((change as RenameProperty)?.Name ?? property.Name.Value), Edited(property.Value)[0])
                    );
                }
            }
        }

        return properties.ToImmutable();
    }

    private ImmutableArray<JsonValue> Elements(JsonArray array)
    {
        var elements = ImmutableArray.CreateBuilder<JsonValue>();
        for (var index = 0; index <= array.Elements.Length; index++)
        {
            foreach (var insert in _elements[array].Where(insert => insert.Index == index))
            {
                elements.AddRange(insert.Values.Select(Unchanged));
            }

            if (index < array.Elements.Length)
            {
                elements.AddRange(Edited(array.Elements[index]));
            }
        }

        return elements.ToImmutable();
    }

    /// <summary>A copy: a value has one parent.</summary>
    private static JsonValue Unchanged(JsonValue value) =>
        value switch
        {
            JsonObject @object => new JsonObject(
                @object
                    .Properties.Select(static property => new JsonProperty(new JsonString(property.Name.Value), Unchanged(property.Value)))
                    .ToImmutableArray()
            )
            {
                MayHaveMore = @object.MayHaveMore,
            },
            JsonArray array => new JsonArray(array.Elements.Select(Unchanged).ToImmutableArray()) { MayHaveMore = array.MayHaveMore },
            JsonString text => new JsonString(text.Value),
            JsonNumber number => new JsonNumber(number.Text),
            JsonBoolean boolean => new JsonBoolean(boolean.Value),
            JsonNull => new JsonNull(),
            _ => new JsonHole(),
        };
}
