using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.CodeAnalysis.CSharp;
using NeptuneIam.Analyzers.Tests.Readers.Serialized;

namespace NeptuneIam.Analyzers.Tests.Readers.Forms;

/// <summary>Policies as objects of which a serializer makes JSON.</summary>
internal static class SerializedForms
{
    private const string System = "JsonSerializer.Serialize(POLICY)";
    private const string Newtonsoft = "JsonConvert.SerializeObject(POLICY)";

    /// <summary>The forms.</summary>
    public static ImmutableArray<PolicyForm> All { get; } =
    [
        Form("anonymous objects, System.Text.Json", System, Anonymous("new[]")),
        Form("anonymous objects, Newtonsoft.Json", Newtonsoft, Anonymous("new[]")),
        Form("anonymous objects in a typed array", System, Anonymous("new object[]")),
        Form("dictionaries, indexers", System, Keyed("Dictionary<string, object>", "new[] { {0} }", "[{0}] = {1}")),
        Form("dictionaries, pairs", Newtonsoft, Keyed("Dictionary<string, object>", "new[] { {0} }", "{ {0}, {1} }")),
        Form("dictionaries, lists", System, Keyed("Dictionary<string, object>", "new List<object> { {0} }", "[{0}] = {1}")),
        Form("JsonObject, indexers", "POLICY.ToJsonString()", Keyed("JsonObject", "new JsonArray { {0} }", "[{0}] = {1}")),
        Form("JsonObject, pairs", "POLICY.ToJsonString()", Keyed("JsonObject", "new JsonArray({0})", "{ {0}, {1} }")),
        Form("JObject, indexers", "POLICY.ToString()", Keyed("JObject", "new JArray { {0} }", "[{0}] = {1}")),
        Form("JObject, pairs", Newtonsoft, Keyed("JObject", "new JArray({0})", "{ {0}, {1} }")),
        Form("JObject, properties", "POLICY.ToString()", Properties),
        Form("JObject of anonymous objects", "JObject.FromObject(POLICY).ToString()", Anonymous("new[]")),
        Form("classes, System.Text.Json", System, Members),
        Form("classes, Newtonsoft.Json", Newtonsoft, Members),
    ];

    /// <summary>A policy as dictionaries, as other libraries take it too.</summary>
    public static string Dictionaries(MarkedPolicy policy) => Keyed("Dictionary<string, object>", "new[] { {0} }", "[{0}] = {1}")(policy);

    private static PolicyForm Form(string name, string serialize, Func<MarkedPolicy, string?> write) =>
        new(
            name,
            policy =>
                write(policy) is { } code
                    ? SerializedSource.Put($"PolicyDocument = {serialize.Replace("POLICY", code, StringComparison.Ordinal)}")
                    : null
        )
        {
            References = static () => SerializedSource.References,
        };

    /// <summary>Anonymous objects; a name with a colon is a key of a dictionary.</summary>
    private static Func<MarkedPolicy, string?> Anonymous(string array)
    {
        // An array without a type of its own needs statements of one type.
        return policy =>
            array == "new[]"
            && policy
                .Statements.Select(static statement => string.Join(',', statement.Statement.Select(static member => member.Key)))
                .Distinct()
                .Count() > 1
                ? null
                : Document(policy, Object, Statements);

        string Statements(IEnumerable<string> statements) => $"{array} {{ {string.Join(", ", statements)} }}";

        static string Object(string? mark, JsonObject value, string? statements)
        {
            var isKeyed = value.Any(static member => !SyntaxFacts.IsValidIdentifier(PolicyForm.Unmarked(member.Key)));
            var members = value.Select(member =>
                isKeyed ? $"[{PolicyForm.Literal(member.Key)}] = {Value(member)}" : $"{member.Key} = {Value(member)}"
            );
            return $"{PolicyForm.Marked(mark, "new")}{(isKeyed ? " Dictionary<string, object>" : "")} {{ {string.Join(", ", members)} }}";

            string Value(KeyValuePair<string, JsonNode?> member) =>
                statements is not null && member.Key == "Statement"
                    ? statements
                    : SerializedForms.Value(member.Value, nested => Object(null, nested, null), "new[] { {0} }");
        }
    }

    /// <summary>Objects with keys: dictionaries and nodes.</summary>
    private static Func<MarkedPolicy, string> Keyed(string type, string array, string entry)
    {
        return policy =>
            Document(policy, Object, statements => array.Replace("{0}", string.Join(", ", statements), StringComparison.Ordinal));

        string Object(string? mark, JsonObject value, string? statements) =>
            $"{PolicyForm.Marked(mark, "new")} {type} {{ {string.Join(", ", value.Select(member => Entry(PolicyForm.Literal(member.Key), statements is not null && member.Key == "Statement" ? statements : Value(member.Value, nested => Object(null, nested, null), array))))} }}";

        string Entry(string name, string value) =>
            entry.Replace("{0}", name, StringComparison.Ordinal).Replace("{1}", value, StringComparison.Ordinal);
    }

    /// <summary>Nodes of Newtonsoft.Json that are made of properties.</summary>
    private static string Properties(MarkedPolicy policy)
    {
        return Document(policy, Object, static statements => $"new JArray({string.Join(", ", statements)})");

        static string Object(string? mark, JsonObject value, string? statements) =>
            $"{PolicyForm.Marked(mark, "new")} JObject({string.Join(", ", value.Select(member => $"new JProperty({PolicyForm.Literal(member.Key)}, {(statements is not null && member.Key == "Statement" ? statements : Value(member.Value, static nested => Object(null, nested, null), "new JArray({0})"))})"))})";
    }

    /// <summary>Objects of the classes of <see cref="SerializedSource"/>.</summary>
    private static string Members(MarkedPolicy policy)
    {
        var statements = policy.Statements.Select(static statement =>
            $"{PolicyForm.Marked(statement.Mark, "new")} PolicyStatement {{ {string.Join(", ", statement.Statement.Select(static member => $"{Member(member.Key)} = {Value(member)}"))} }}"
        );
        return $"{PolicyForm.Marked(policy.Mark, "new")} PolicyModel {{ Version = {PolicyForm.Literals(policy.Tree["Version"])}, Statements = new List<PolicyStatement> {{ {string.Join(", ", statements)} }} }}";

        static string Member(string name) =>
            PolicyForm.Unmarked(name) is "Action" or "NotAction" or "Resource" or "NotResource"
                ? name.Replace(PolicyForm.Unmarked(name), PolicyForm.Unmarked(name) + "s", StringComparison.Ordinal)
                : name;

        static string Value(KeyValuePair<string, JsonNode?> member) =>
            member.Value switch
            {
                JsonObject conditions =>
                    $"new Dictionary<string, Dictionary<string, string[]>> {{ {string.Join(", ", conditions.Select(static condition => $"[{PolicyForm.Literal(condition.Key)}] = new() {{ {string.Join(", ", condition.Value!.AsObject().Select(static key => $"[{PolicyForm.Literal(key.Key)}] = new[] {{ {PolicyForm.Literals(key.Value)} }}"))} }}"))} }}",
                _ when member.Key is "Sid" or "Effect" => PolicyForm.Literals(member.Value),
                _ => $"new List<string> {{ {PolicyForm.Literals(member.Value)} }}",
            };
    }

    private static string Document(
        MarkedPolicy policy,
        Func<string?, JsonObject, string?, string> write,
        Func<IEnumerable<string>, string> list
    ) => write(policy.Mark, policy.Tree, list(policy.Statements.Select(statement => write(statement.Mark, statement.Statement, null))));

    private static string Value(JsonNode? value, Func<JsonObject, string> write, string array) =>
        value switch
        {
            JsonObject members => write(members),
            JsonArray => array.Replace("{0}", PolicyForm.Literals(value), StringComparison.Ordinal),
            _ => PolicyForm.Literals(value),
        };
}
