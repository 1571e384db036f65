using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Json;

/// <summary>Decides which of several edits of the same values are made: see <see cref="JsonWriter.Write"/>.</summary>
internal sealed class JsonEditPrecedence
{
    private readonly Dictionary<JsonValue, JsonEdit> _replaced = [];

    /// <param name="edits">All edits that are asked for.</param>
    public JsonEditPrecedence(ImmutableArray<JsonEdit> edits)
    {
        foreach (var edit in edits)
        {
            switch (edit)
            {
                // To remove a property is to remove its value, whatever else should become of that.
                case RemoveProperty { Property.Value: var target }
                    when !_replaced.TryGetValue(target, out var other) || other is ReplaceValue:
                    _replaced[target] = edit;
                    break;
                case ReplaceValue { Target: var target } when !_replaced.ContainsKey(target):
                    _replaced.Add(target, edit);
                    break;
            }
        }
    }

    /// <summary>True if the value is replaced by that edit, and nothing around it goes away.</summary>
    public bool IsMade(ReplaceValue edit) => ReferenceEquals(_replaced[edit.Target], edit) && !IsReplaced(edit.Target.Parent);

    /// <summary>True if the property is removed by itself, and not with something around it.</summary>
    public bool IsMade(RemoveProperty edit) => _replaced[edit.Property.Value] is RemoveProperty && !IsReplaced(edit.Object);

    /// <summary>True if the value or something around it goes away.</summary>
    public bool IsReplaced(JsonValue? value)
    {
        for (; value is not null; value = value.Parent)
        {
            if (_replaced.ContainsKey(value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if the name of the property stays, even if its value changes.</summary>
    public bool IsKept(JsonProperty property) =>
        !IsReplaced(property.Value.Parent) && !(_replaced.TryGetValue(property.Value, out var edit) && edit is RemoveProperty);
}
