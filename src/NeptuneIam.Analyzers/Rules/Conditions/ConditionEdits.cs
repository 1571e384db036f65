using System.Collections.Immutable;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>Changes of conditions, as several rules need them.</summary>
internal static class ConditionEdits
{
    /// <summary>
    /// The edits that put a key under another operator, with another value if one is given: the operator is renamed where the key stands
    /// alone under it and the new operator has no place yet, else the key moves. Null where the new operator has that key already, or a
    /// moved value has unknown pieces.
    /// </summary>
    public static ImmutableArray<JsonEdit>? ChangeOperator(
        PolicyStatement statement,
        PolicyCondition condition,
        string newOperator,
        JsonValue? newValue = null
    )
    {
        if (
            statement.ConditionProperty?.Value is not JsonObject operators
            || operators.Properties.FirstOrDefault(property => ReferenceEquals(property.Name, condition.Operator))
                is not { Value: JsonObject keys } written
            || keys.Properties.FirstOrDefault(property => ReferenceEquals(property.Name, condition.Key)) is not { } key
        )
        {
            return null;
        }

        var target = operators.Properties.FirstOrDefault(property =>
            property != written && property.Name.Value.Equals(newOperator, StringComparison.OrdinalIgnoreCase)
        );
        if (target is null && keys.Properties.Length == 1 && !keys.MayHaveMore)
        {
            var rename = ImmutableArray.Create<JsonEdit>(new RenameProperty(written, newOperator));
            return newValue is null ? rename : rename.Add(Give(key.Value, newValue));
        }

        if ((newValue ?? Copy(key.Value)) is not { } value)
        {
            return null;
        }

        JsonEdit leave = keys.Properties.Length == 1 ? new RemoveProperty(operators, written) : new RemoveProperty(keys, key);
        if (target is null)
        {
            var moved = new JsonObject(ImmutableArray.Create(new JsonProperty(new JsonString(key.Name.Value), value)));
            return ImmutableArray.Create(
                leave,
                new InsertProperty(operators, operators.Properties.IndexOf(written) + 1, newOperator, moved)
            );
        }

        return
            target.Value is JsonObject others
            && !others.Properties.Any(property => property.Name.Value.Equals(key.Name.Value, StringComparison.OrdinalIgnoreCase))
            ? ImmutableArray.Create(leave, new InsertProperty(others, others.Properties.Length, key.Name.Value, value))
            : null;
    }

    /// <summary>The edit that takes a condition away, with what holds nothing else. Null if its place is not in view.</summary>
    public static ImmutableArray<JsonEdit>? Remove(PolicyStatement statement, PolicyCondition condition)
    {
        if (
            statement.ConditionProperty is not { Value: JsonObject operators } block
            || operators.Properties.FirstOrDefault(property => ReferenceEquals(property.Name, condition.Operator))
                is not { Value: JsonObject keys } written
            || keys.Properties.FirstOrDefault(property => ReferenceEquals(property.Name, condition.Key)) is not { } key
        )
        {
            return null;
        }

        return ImmutableArray.Create<JsonEdit>(
            keys.Properties.Length > 1 || keys.MayHaveMore ? new RemoveProperty(keys, key)
            : operators.Properties.Length > 1 || operators.MayHaveMore ? new RemoveProperty(operators, written)
            : new RemoveProperty(statement.Node, block)
        );
    }

    /// <summary>A cure of those changes; none if there are none.</summary>
    public static ImmutableArray<PolicyCure> Cure(string title, string key, ImmutableArray<JsonEdit>? edits) =>
        edits is { } changes ? ImmutableArray.Create<PolicyCure>(new EditPolicy(title, key, changes)) : ImmutableArray<PolicyCure>.Empty;

    /// <summary>
    /// The edit that gives a key another value, as an element of its list if it has one: in C# it may be a list by its
    /// type.
    /// </summary>
    private static JsonEdit Give(JsonValue target, JsonValue value) =>
        target switch
        {
            JsonArray { Elements: [] } empty => new InsertElements(empty, 0, ImmutableArray.Create(value)),
            JsonArray { Elements: [var only] } => new ReplaceValue(only, ImmutableArray.Create(value)),
            _ => new ReplaceValue(target, ImmutableArray.Create(value)),
        };

    private static JsonValue? Copy(JsonValue value) =>
        value switch
        {
            JsonString { HasHoles: false } text => new JsonString(text.Value),
            JsonArray { MayHaveMore: false } array when array.Elements.All(static element => element is JsonString { HasHoles: false }) =>
                new JsonArray(
                    array.Elements.Select(static element => (JsonValue)new JsonString(((JsonString)element).Value)).ToImmutableArray()
                ),
            _ => null,
        };
}
