using System.Collections.Immutable;
using System.Globalization;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>Changes of statements that several rules' cures make.</summary>
internal static class StatementEdits
{
    /// <summary>Adds a statement that allows actions, behind the others.</summary>
    /// <param name="document">The policy.</param>
    /// <param name="sid">The statement id it is to have if the other statements have some; a number is added where it is taken.</param>
    /// <param name="actions">The actions, with prefix.</param>
    /// <param name="resource">The value of Resource, made without spans.</param>
    /// <param name="condition">The value of Condition, made without spans; null for none.</param>
    public static JsonEdit Allow(
        PolicyDocument document,
        string sid,
        ImmutableArray<string> actions,
        JsonValue resource,
        JsonObject? condition = null
    ) => Add(document, ImmutableArray.Create(Statement(document, sid, actions, resource, condition)));

    /// <summary>Adds statements behind the others.</summary>
    public static JsonEdit Add(PolicyDocument document, ImmutableArray<JsonValue> statements) =>
        ValueEdits.Append(document.StatementProperty!.Value, statements);

    /// <summary>A statement that allows actions; its parameters are those of <see cref="Allow"/>.</summary>
    public static JsonValue Statement(
        PolicyDocument document,
        string sid,
        ImmutableArray<string> actions,
        JsonValue resource,
        JsonObject? condition = null
    )
    {
        var properties = ImmutableArray.CreateBuilder<JsonProperty>();
        if (document.Statements.Any(static statement => statement.Sid is not null))
        {
            properties.Add(Property("Sid", new JsonString(UnusedSid(document, sid))));
        }

        properties.Add(Property("Effect", new JsonString("Allow")));
        properties.Add(Property("Action", Strings(actions)));
        properties.Add(Property("Resource", resource));
        if (condition is not null)
        {
            properties.Add(Property("Condition", condition));
        }

        return new JsonObject(properties.ToImmutable());
    }

    /// <summary>Takes actions out of a statement that keeps others.</summary>
    public static IEnumerable<JsonEdit> Remove(IEnumerable<ActionPattern> actions) =>
        actions.Select(static action => ValueEdits.Remove(action.Node));

    /// <summary>
    /// Takes actions out of a statement that keeps others, and allows them in a statement of their own; the parameters are those of
    /// <see cref="Allow"/>.
    /// </summary>
    public static ImmutableArray<JsonEdit> Move(
        PolicyDocument document,
        string sid,
        ImmutableArray<ActionPattern> actions,
        JsonValue resource,
        JsonObject? condition = null
    ) =>
        Remove(actions)
            .Append(Allow(document, sid, actions.Select(static action => action.Value).ToImmutableArray(), resource, condition))
            .ToImmutableArray();

    /// <summary>Makes Resource of a statement <c>*</c>.</summary>
    public static JsonEdit AllowEveryResource(PolicyStatement statement) =>
        statement.ResourceProperty!.Value is JsonArray { Elements.Length: 1 } array
            ? ValueEdits.Write(array.Elements[0], "*")
            : ValueEdits.Write(statement.ResourceProperty.Value, "*");

    /// <summary>The resources of a statement as a value of their own; null if they are not all known, or are exceptions.</summary>
    public static JsonValue? CopyOfResources(PolicyStatement statement)
    {
        if (
            statement.IsNotResource
            || statement.MayHaveMoreResources
            || statement.Resources.IsEmpty
            || statement.Resources.Any(static resource => resource.HasHoles)
        )
        {
            return null;
        }

        return statement.ResourceProperty!.Value is JsonArray
            ? Strings(statement.Resources.Select(static resource => resource.Value))
            : new JsonString(statement.Resources[0].Value);
    }

    /// <summary>A condition of one operator, one key and its values.</summary>
    public static JsonObject Condition(string conditionOperator, string key, IEnumerable<string> values) =>
        new(ImmutableArray.Create(Property(conditionOperator, new JsonObject(ImmutableArray.Create(Property(key, Strings(values)))))));

    /// <summary>
    /// The change that adds a condition beside those the statement has; null if it has the key under that operator already, or its
    /// conditions are not all known.
    /// </summary>
    public static JsonEdit? AddCondition(PolicyStatement statement, string conditionOperator, string key, string value)
    {
        var added = Condition(conditionOperator, key, [value]);
        if (statement.Condition.IsEmpty && statement.ConditionProperty is null)
        {
            return new InsertProperty(statement.Node, statement.Node.Properties.Length, "Condition", added);
        }

        if (statement.Condition.MayHaveMore || statement.ConditionProperty?.Value is not JsonObject operators)
        {
            return null;
        }

        var keys = added.Properties[0];
        return operators[conditionOperator]?.Value switch
        {
            null => new InsertProperty(operators, operators.Properties.Length, conditionOperator, keys.Value),
            JsonObject present when present[key] is null => new InsertProperty(
                present,
                present.Properties.Length,
                key,
                ((JsonObject)keys.Value).Properties[0].Value
            ),
            _ => null,
        };
    }

    private static JsonProperty Property(string name, JsonValue value) => new(new JsonString(name), value);

    private static JsonArray Strings(IEnumerable<string> values) => new(ValueEdits.Strings(values));

    /// <summary>A statement id, with a number if it needs one, that no statement of the policy has: AWS wants them unique.</summary>
    /// <param name="document">The policy.</param>
    /// <param name="wanted">The id without a number.</param>
    /// <param name="replaced">The id in whose place it goes; null if it is for a new statement.</param>
    public static string UnusedSid(PolicyDocument document, string wanted, JsonString? replaced = null)
    {
        var used = new HashSet<string>(
            document
                .Statements.Select(static statement => statement.Sid)
                .OfType<JsonString>()
                .Where(sid => sid != replaced)
                .Select(static sid => sid.Value),
            StringComparer.Ordinal
        );
        var sid = wanted;
        for (var number = 2; used.Contains(sid); number++)
        {
            sid = wanted + number.ToString(CultureInfo.InvariantCulture);
        }

        return sid;
    }
}
