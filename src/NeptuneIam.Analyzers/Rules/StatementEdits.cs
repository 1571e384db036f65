using System.Collections.Immutable;
using System.Globalization;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>Changes of whole statements that several rules' cures make.</summary>
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
        document.StatementProperty!.Value is JsonArray present
            ? new InsertElements(present, present.Elements.Length, statements)
            : new WrapInArray(document.StatementProperty.Value, statements);

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
        actions.Select(static action => new ReplaceValue(action.Node, ImmutableArray<JsonValue>.Empty));

    /// <summary>Makes Resource of a statement <c>*</c>.</summary>
    public static JsonEdit AllowEveryResource(PolicyStatement statement) =>
        statement.ResourceProperty!.Value is JsonArray { Elements.Length: 1 } array
            ? new ReplaceValue(array.Elements[0], ImmutableArray.Create<JsonValue>(new JsonString("*")))
            : new ReplaceValue(statement.ResourceProperty.Value, ImmutableArray.Create<JsonValue>(new JsonString("*")));

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

    private static JsonProperty Property(string name, JsonValue value) => new(new JsonString(name), value);

    private static JsonArray Strings(IEnumerable<string> values) =>
        new(values.Select(static value => (JsonValue)new JsonString(value)).ToImmutableArray());

    /// <summary>A statement id that no statement of the policy has: AWS wants them unique.</summary>
    private static string UnusedSid(PolicyDocument document, string sid)
    {
        var candidate = sid;
        for (var number = 2; document.Statements.Any(statement => statement.Sid?.Value == candidate); number++)
        {
            candidate = sid + number.ToString(CultureInfo.InvariantCulture);
        }

        return candidate;
    }
}
