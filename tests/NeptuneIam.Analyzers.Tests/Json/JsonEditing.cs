using System.Collections.Immutable;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Tests.Json;

/// <summary>What edits mean: the edited tree, made without any regard to text.</summary>
internal static class JsonEditing
{
    /// <summary>The tree after the edits; of edits that meet, the first or outer one counts.</summary>
    public static JsonValue Apply(JsonValue value, ImmutableArray<JsonEdit> edits)
    {
        if (edits.OfType<ReplaceValue>().FirstOrDefault(edit => edit.Target == value) is { } whole)
        {
            return Apply(whole.Values.Single(), []);
        }

        switch (value)
        {
            case JsonArray array:
                var elements = ImmutableArray.CreateBuilder<JsonValue>();
                for (var i = 0; i <= array.Elements.Length; i++)
                {
                    elements.AddRange(edits.OfType<InsertElements>().Where(edit => edit.Array == array && edit.Index == i).SelectMany(edit => edit.Values).Select(added => Apply(added, [])));
                    if (i == array.Elements.Length)
                    {
                        break;
                    }

                    var replace = edits.OfType<ReplaceValue>().FirstOrDefault(edit => edit.Target == array.Elements[i]);
                    elements.AddRange(replace is null ? [Apply(array.Elements[i], edits)] : replace.Values.Select(added => Apply(added, [])));
                }

                return new JsonArray(elements.ToImmutable());
            case JsonObject @object:
                var properties = ImmutableArray.CreateBuilder<JsonProperty>();
                for (var i = 0; i <= @object.Properties.Length; i++)
                {
                    properties.AddRange(edits.OfType<InsertProperty>().Where(edit => edit.Object == @object && edit.Index == i).Select(edit => new JsonProperty(new JsonString(edit.Name), Apply(edit.Value, []))));
                    if (i == @object.Properties.Length)
                    {
                        break;
                    }

                    var property = @object.Properties[i];
                    if (!edits.OfType<RemoveProperty>().Any(edit => ReferenceEquals(edit.Property, property)))
                    {
                        var rename = edits.OfType<RenameProperty>().FirstOrDefault(edit => ReferenceEquals(edit.Property, property));
                        properties.Add(new JsonProperty(new JsonString(rename?.Name ?? property.Name.Value), Apply(property.Value, edits)));
                    }
                }

                return new JsonObject(properties.ToImmutable());
            case JsonString text:
                return new JsonString(text.Value);
            case JsonNumber number:
                return new JsonNumber(number.Text);
            case JsonBoolean boolean:
                return new JsonBoolean(boolean.Value);
            default:
                Assert.IsType<JsonNull>(value);
                return new JsonNull();
        }
    }

    /// <summary>True if two trees say the same, in the same order.</summary>
    public static bool AreEqual(JsonValue? left, JsonValue? right) => (left, right) switch
    {
        (JsonString a, JsonString b) => a.Value == b.Value,
        (JsonNumber a, JsonNumber b) => a.Text == b.Text,
        (JsonBoolean a, JsonBoolean b) => a.Value == b.Value,
        (JsonNull, JsonNull) => true,
        (JsonArray a, JsonArray b) => a.Elements.Length == b.Elements.Length && a.Elements.Zip(b.Elements).All(pair => AreEqual(pair.First, pair.Second)),
        (JsonObject a, JsonObject b) => a.Properties.Length == b.Properties.Length
            && a.Properties.Zip(b.Properties).All(pair => pair.First.Name.Value == pair.Second.Name.Value && AreEqual(pair.First.Value, pair.Second.Value)),
        _ => false,
    };

    /// <summary>Finds the nodes of one tree again in the tree that one edit makes of it.</summary>
    /// <param name="before">A node before the edit.</param>
    /// <param name="after">The same node behind it.</param>
    /// <param name="edit">The edit.</param>
    /// <param name="found">Gets what became of each value.</param>
    public static void Follow(JsonValue before, JsonValue after, JsonEdit edit, Dictionary<JsonValue, JsonValue> found)
    {
        if (edit is ReplaceValue replace && replace.Target == before)
        {
            return;
        }

        found.Add(before, after);
        var target = 0;
        if (before is JsonArray array)
        {
            for (var i = 0; i < array.Elements.Length; i++)
            {
                target += edit is InsertElements insert && insert.Array == array && insert.Index == i ? insert.Values.Length : 0;
                if (edit is ReplaceValue change && change.Target == array.Elements[i])
                {
                    target += change.Values.Length;
                }
                else
                {
                    Follow(array.Elements[i], ((JsonArray)after).Elements[target++], edit, found);
                }
            }
        }
        else if (before is JsonObject @object)
        {
            for (var i = 0; i < @object.Properties.Length; i++)
            {
                target += edit is InsertProperty insert && insert.Object == @object && insert.Index == i ? 1 : 0;
                if (edit is not RemoveProperty remove || !ReferenceEquals(remove.Property, @object.Properties[i]))
                {
                    Follow(@object.Properties[i].Value, ((JsonObject)after).Properties[target++].Value, edit, found);
                }
            }
        }
    }
}
