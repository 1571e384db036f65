using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NeptuneIam.Analyzers.Tests.Readers.Sdk;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.Forms;

/// <summary>Policies of the policy model that both majors of the AWS SDK have in their core.</summary>
internal static class SdkForms
{
    private static readonly ImmutableArray<PolicyForm> s_forms =
    [
        Form(
            "SDK model, initializers",
            static policy => Request($"{Policy(policy)} {{ Statements = {{ {Statements(policy, Initialized)} }} }}.ToJson()")
        ),
        Form(
            "SDK model, With calls",
            static policy => Request($"{Policy(policy)}().WithStatements({Statements(policy, Chained)}).ToJson()")
        ),
        Form(
            "SDK model, lists",
            static policy => Request($"{Policy(policy)}(null, new List<Statement> {{ {Statements(policy, Initialized)} }}).ToJson()")
        ),
        Form("SDK model, added", Added),
    ];

    private static readonly PolicyForm s_strings = Form(
        "SDK model, actions as strings",
        static policy =>
            Request(
                $"{Policy(policy)} {{ Statements = {{ {Statements(policy, static (statement, mark) => Initialized(statement, mark).Replace("new ActionIdentifier(", "(", StringComparison.Ordinal))} }} }}.ToJson()"
            )
    );

    /// <summary>The forms.</summary>
    public static ImmutableArray<PolicyForm> All { get; } =
    [
        .. s_forms.Select(static form => form.Against("SDK 4", static () => AwsStubs.V4)),
        .. s_forms.Select(static form => form.Against("SDK 3", static () => AwsStubs.V3)),
        s_strings,
    ];

    /// <summary>The model has neither words for the negative elements nor effects of another spelling.</summary>
    private static PolicyForm Form(string name, Func<MarkedPolicy, string> write) =>
        new(
            name,
            policy =>
                policy.Statements.All(static statement =>
                    Unmarked(statement.Statement["Effect"]!) is "Allow" or "Deny"
                    && !statement.Statement.Any(static member => member.Key.Contains("Not", StringComparison.Ordinal))
                )
                    ? SdkSource.InMethod(write(policy))
                    : null
        );

    private static string Unmarked(JsonNode effect) => effect.GetValue<string>();

    private static string Policy(MarkedPolicy policy) => PolicyForm.Marked(policy.Mark, "new") + " Policy";

    private static string Request(string document) =>
        $"await iam.PutUserPolicyAsync(new PutUserPolicyRequest {{ UserName = \"graph-admin\", PolicyName = \"neptune\", PolicyDocument = {document} }});";

    private static string Statements(MarkedPolicy policy, Func<JsonObject, string?, string> write) =>
        string.Join(", ", policy.Statements.Select(statement => write(statement.Statement, statement.Mark)));

    private static string Created(JsonObject statement, string? mark) =>
        $"{PolicyForm.Marked(mark, "new")} Statement(Statement.StatementEffect.{statement["Effect"]})";

    private static string Initialized(JsonObject statement, string? mark) =>
        $"{Created(statement, mark)} {{ {string.Join(", ", Elements(statement).Select(static element => element.Member == "Id"
        ? $"Id = {element.Values[0]}"
        : $"{element.Member} = {{ {string.Join(", ", element.Values)} }}"))} }}";

    private static string Chained(JsonObject statement, string? mark) =>
        Created(statement, mark)
        + string.Concat(
            Elements(statement)
                .Select(static element =>
                    $".With{(element.Member == "Actions" ? "ActionIdentifiers" : element.Member)}({string.Join(", ", element.Values)})"
                )
        );

    private static string Added(MarkedPolicy policy)
    {
        var code = new List<string> { $"var policy = {Policy(policy)}();" };
        foreach (var ((statement, mark), index) in policy.Statements.Select(static (statement, index) => (statement, index)))
        {
            code.Add($"var statement{index} = {Created(statement, mark)};");
            code.AddRange(
                Elements(statement)
                    .SelectMany(element =>
                        element.Member == "Id"
                            ? [$"statement{index}.Id = {element.Values[0]};"]
                            : element.Values.Select(value => $"statement{index}.{element.Member}.Add({value});")
                    )
            );
            code.Add($"policy.Statements.Add(statement{index});");
        }

        return string.Join("\n        ", code.Append(Request("policy.ToJson()")));
    }

    private static IEnumerable<(string Member, ImmutableArray<string> Values)> Elements(JsonObject statement)
    {
        foreach (var (name, value) in statement)
        {
            switch (name)
            {
                case "Sid":
                    yield return ("Id", [PolicyForm.Literals(value)]);
                    break;
                case "Action":
                    yield return (
                        "Actions",
                        [.. PolicyForm.Strings(value).Select(static action => $"new ActionIdentifier({PolicyForm.Literal(action)})")]
                    );
                    break;
                case "Resource":
                    yield return (
                        "Resources",
                        [.. PolicyForm.Strings(value).Select(static resource => $"new Resource({PolicyForm.Literal(resource)})")]
                    );
                    break;
                case "Condition":
                    yield return (
                        "Conditions",
                        [
                            .. from @operator in value!.AsObject()
                            from key in @operator.Value!.AsObject()
                            select $"new Condition({PolicyForm.Literal(@operator.Key)}, {PolicyForm.Literal(key.Key)}, {PolicyForm.Literals(key.Value)})",
                        ]
                    );
                    break;
            }
        }
    }
}
