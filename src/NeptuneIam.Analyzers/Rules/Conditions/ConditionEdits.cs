using System.Collections.Immutable;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>Changes of conditions that several rules' cures make.</summary>
internal static class ConditionEdits
{
    /// <summary>
    /// Puts a key under another operator, with another value if one is given: the operator is renamed where the key stands alone under it
    /// and the statement has no such operator yet, else the key moves. Null where the new operator compares that key already, or where a
    /// value would have to move of which pieces are unknown.
    /// </summary>
    public static ImmutableArray<JsonEdit>? ChangeOperator(
        PolicyStatement statement,
        PolicyCondition condition,
        string newOperator,
        JsonValue? newValue = null
    )
    {
        if (PlaceOf(statement, condition) is not { } place)
        {
            return null;
        }

        var target = place.OtherOperator(newOperator);
        if (target is null && place.IsAlone)
        {
            var rename = ImmutableArray.Create<JsonEdit>(new RenameProperty(place.Operator, newOperator));
            return newValue is null ? rename : rename.Add(Give(place.Key.Value, newValue));
        }

        if ((newValue ?? Copy(place.Key.Value)) is not { } value)
        {
            return null;
        }

        var name = place.Key.Name.Value;
        JsonEdit leave = place.IsAlone ? new RemoveProperty(place.Operators, place.Operator) : new RemoveProperty(place.Keys, place.Key);
        if (target is null)
        {
            var moved = new JsonObject(ImmutableArray.Create(new JsonProperty(new JsonString(name), value)));
            var behind = place.Operators.Properties.IndexOf(place.Operator) + 1;
            return ImmutableArray.Create(leave, new InsertProperty(place.Operators, behind, newOperator, moved));
        }

        return
            target.Value is JsonObject others
            && !others.Properties.Any(property => property.Name.Value.Equals(name, StringComparison.OrdinalIgnoreCase))
            ? ImmutableArray.Create(leave, new InsertProperty(others, others.Properties.Length, name, value))
            : null;
    }

    /// <summary>
    /// Renames the operator of a condition; null if other conditions stand under it too, or the statement has an operator of the new name.
    /// </summary>
    public static JsonEdit? RenameOperator(PolicyStatement statement, PolicyCondition condition, string newOperator) =>
        PlaceOf(statement, condition) is { IsAlone: true } place && place.OtherOperator(newOperator) is null
            ? new RenameProperty(place.Operator, newOperator)
            : null;

    /// <summary>Takes a condition away, and what would be empty without it; null if its place is not in view.</summary>
    public static JsonEdit? Remove(PolicyStatement statement, PolicyCondition condition) =>
        PlaceOf(statement, condition) is not { } place ? null
        : !place.IsAlone ? new RemoveProperty(place.Keys, place.Key)
        : place.Operators.Properties.Length > 1 || place.Operators.MayHaveMore ? new RemoveProperty(place.Operators, place.Operator)
        : new RemoveProperty(statement.Node, statement.ConditionProperty!);

    /// <summary>True if a condition's key can have another name: its operator does not compare a key of that name already.</summary>
    public static bool CanRenameKey(PolicyStatement statement, PolicyCondition condition, string name) =>
        statement.Condition.Conditions.All(other => other.Operator != condition.Operator || other.IsOn(name) != Certainty.Yes);

    /// <summary>An operator without the <c>IfExists</c> at its end.</summary>
    public static string WithoutIfExists(string written) =>
        written.EndsWith(ConditionOperator.IfExistsSuffix, StringComparison.OrdinalIgnoreCase)
            ? written.Substring(0, written.Length - ConditionOperator.IfExistsSuffix.Length)
            : written;

    /// <summary>An operator without the <c>ForAnyValue:</c> or <c>ForAllValues:</c> before it.</summary>
    public static string WithoutQualifier(string written) => written.Substring(written.IndexOf(':') + 1);

    private static Place? PlaceOf(PolicyStatement statement, PolicyCondition condition) =>
        statement.ConditionProperty?.Value is JsonObject operators
        && operators.Properties.FirstOrDefault(property => ReferenceEquals(property.Name, condition.Operator))
            is { Value: JsonObject keys } written
        && keys.Properties.FirstOrDefault(property => ReferenceEquals(property.Name, condition.Key)) is { } key
            ? new Place(operators, written, keys, key)
            : null;

    /// <summary>Gives a key another value, as the element of its list if it has one: in C# it may be a list by its type.</summary>
    private static JsonEdit Give(JsonValue target, JsonValue value) =>
        target switch
        {
            JsonArray { Elements: [] } empty => ValueEdits.Append(empty, ImmutableArray.Create(value)),
            JsonArray { Elements: [var only] } => ValueEdits.Write(only, value),
            _ => ValueEdits.Write(target, value),
        };

    private static JsonValue? Copy(JsonValue value) =>
        ValueEdits.KnownStrings(value) is not { } strings ? null
        : value is JsonArray ? new JsonArray(ValueEdits.Strings(strings))
        : new JsonString(strings[0]);

    /// <summary>Where a condition is written: its key among the keys of its operator, and that among the operators.</summary>
    private sealed record Place(JsonObject Operators, JsonProperty Operator, JsonObject Keys, JsonProperty Key)
    {
        /// <summary>True if the operator compares nothing else.</summary>
        public bool IsAlone => Keys.Properties.Length == 1 && !Keys.MayHaveMore;

        /// <summary>Another operator of that name; null if there is none.</summary>
        public JsonProperty? OtherOperator(string name) =>
            Operators.Properties.FirstOrDefault(property =>
                property != Operator && property.Name.Value.Equals(name, StringComparison.OrdinalIgnoreCase)
            );
    }
}
