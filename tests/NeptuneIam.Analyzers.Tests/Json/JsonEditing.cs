using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Tests.Json;

/// <summary>Compares trees before and behind edits.</summary>
internal static class JsonEditing
{
    /// <summary>True if two trees say the same, in the same order.</summary>
    public static bool AreEqual(JsonValue? left, JsonValue? right) =>
        (left, right) switch
        {
            (JsonString a, JsonString b) => a.Value == b.Value,
            (JsonNumber a, JsonNumber b) => a.Text == b.Text,
            (JsonBoolean a, JsonBoolean b) => a.Value == b.Value,
            (JsonNull, JsonNull) => true,
            (JsonArray a, JsonArray b) => a.Elements.Length == b.Elements.Length
                && a.Elements.Zip(b.Elements).All(pair => AreEqual(pair.First, pair.Second)),
            (JsonObject a, JsonObject b) => a.Properties.Length == b.Properties.Length
                && a.Properties.Zip(b.Properties)
                    .All(pair => pair.First.Name.Value == pair.Second.Name.Value && AreEqual(pair.First.Value, pair.Second.Value)),
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

        if (edit is WrapInArray wrap && wrap.Target == before)
        {
            after = ((JsonArray)after).Elements[0];
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
