using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class ConditionEditsTests
{
    [Fact]
    public void A_key_leaves_its_operator_to_the_keys_that_are_not_in_view()
    {
        var keys = new JsonObject([Property("aws:CalledVia", new JsonString("rds.amazonaws.com"))]) { MayHaveMore = true };
        var operators = new JsonObject([Property("StringEquals", keys)]);
        var statement = new PolicyStatement(new JsonObject([Property("Condition", operators)]));

        var edits = ConditionEdits.ChangeOperator(statement, statement.Condition.Conditions.Single(), "ForAnyValue:StringEquals");

        Assert.NotNull(edits);
        Assert.Same(keys, Assert.IsType<RemoveProperty>(edits.Value[0]).Object);
        Assert.Same(operators, Assert.IsType<InsertProperty>(edits.Value[1]).Object);
    }

    private static JsonProperty Property(string name, JsonValue value) => new(new JsonString(name), value);
}
