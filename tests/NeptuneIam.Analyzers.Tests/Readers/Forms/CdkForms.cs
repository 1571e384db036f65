using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NeptuneIam.Analyzers.Tests.Readers.Cdk;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.Forms;

/// <summary>Policies of the AWS CDK.</summary>
internal static class CdkForms
{
    /// <summary>The forms.</summary>
    public static ImmutableArray<PolicyForm> All { get; } =
    [
        Form("CDK policy, arrays", policy => Policy(policy, "new[] { {0} }", "new[] { {0} }")),
        Form("CDK policy, collection expressions", policy => Policy(policy, "[{0}]", "[{0}]")),
        Form("CDK policy, typed arrays", policy => Policy(policy, "new string[] { {0} }", "new PolicyStatement[] { {0} }")),
        Form("CDK L1 policy of a document", policy => Document(policy) is { } document ? OfUser(document) : null),
        Form("CDK L1 policy of dictionaries", policy => OfUser(SerializedForms.Dictionaries(policy))),
        Form(
            "CDK document of dictionaries",
            policy =>
                $"new Policy(this, \"neptune\", new PolicyProps {{ Users = new[] {{ user }}, Document = PolicyDocument.FromJson({SerializedForms.Dictionaries(policy)}) }});"
        ),
        Form("CDK L1 policy of text", policy => OfUser(Parsed(policy))),
        Form(
            "CDK document of text",
            policy =>
                $"new Policy(this, \"neptune\", new PolicyProps {{ Users = new[] {{ user }}, Document = PolicyDocument.FromJson({Parsed(policy)}) }});"
        ),
        Form(
            "CDK statement",
            policy =>
                OnlyStatement(policy) is var (statement, mark) && Create(statement, mark, "new[] { {0} }") is { } created
                    ? $"user.AddToPolicy({created});"
                    : null
        ) with
        {
            IsWholePolicy = false,
        },
        Form("CDK fluent statement", Fluent) with
        {
            IsWholePolicy = false,
        },
    ];

    private static PolicyForm Form(string name, Func<MarkedPolicy, string?> write) =>
        new(name, policy => write(policy) is { } code ? CdkSource.InConstruct("var user = new User(this, \"user\");\n" + code) : null)
        {
            References = static () => References.Cdk,
        };

    private static string? Document(MarkedPolicy policy)
    {
        var created = policy.Statements.Select(static statement => Create(statement.Statement, statement.Mark, "new[] { {0} }")).ToList();
        return created.Contains(null)
            ? null
            : $"{PolicyForm.Marked(policy.Mark, "new")} PolicyDocument(new PolicyDocumentProps {{ Statements = new[] {{ {string.Join(", ", created)} }} }})";
    }

    private static string OfUser(string document) =>
        $"new CfnUserPolicy(this, \"policy\", new CfnUserPolicyProps {{ UserName = \"graph-admin\", PolicyName = \"neptune\", PolicyDocument = {document} }});";

    private static string Parsed(MarkedPolicy policy) =>
        $"System.Text.Json.JsonSerializer.Deserialize<Dictionary<string, object>>({PolicyForm.Literal(TextForms.Text(policy))})";

    private static string? Policy(MarkedPolicy policy, string strings, string statements)
    {
        var created = policy.Statements.Select(statement => Create(statement.Statement, statement.Mark, strings)).ToList();
        return created.Contains(null)
            ? null
            : $"{PolicyForm.Marked(policy.Mark, "new")} Policy(this, \"neptune\", new PolicyProps {{ Users = new[] {{ user }}, Statements = {statements.Replace("{0}", string.Join(", ", created), StringComparison.Ordinal)} }});";
    }

    private static (JsonObject Statement, string? Mark)? OnlyStatement(MarkedPolicy policy) =>
        policy.Statements is [var only] ? only : null;

    private static string? Create(JsonObject statement, string? mark, string strings)
    {
        if (EffectOf(statement) is null)
        {
            return null;
        }

        var properties = statement.Select(member =>
            member.Key switch
            {
                "Sid" => $"Sid = {PolicyForm.Literals(member.Value)}",
                "Effect" => $"Effect = {EffectOf(statement)}",
                "Condition" => $"Conditions = {Conditions(member.Value!.AsObject())}",
                var name =>
                    $"{name.Replace(PolicyForm.Unmarked(name), PolicyForm.Unmarked(name) + "s", StringComparison.Ordinal)} = {strings.Replace("{0}", PolicyForm.Literals(member.Value), StringComparison.Ordinal)}",
            }
        );
        return $"{PolicyForm.Marked(mark, "new")} PolicyStatement(new PolicyStatementProps {{ {string.Join(", ", properties)} }})";
    }

    private static string? Fluent(MarkedPolicy policy)
    {
        if (OnlyStatement(policy) is not var (statement, mark) || mark is not null || EffectOf(statement) is not { } effect)
        {
            return null;
        }

        var calls = statement
            .Select(static member =>
                member.Key switch
                {
                    "Sid" => $"statement.Sid = {PolicyForm.Literals(member.Value)};",
                    "Effect" => "",
                    "Condition" => string.Join(
                        " ",
                        member
                            .Value!.AsObject()
                            .Select(static condition =>
                                $"statement.AddCondition({PolicyForm.Literal(condition.Key)}, {Dictionary(condition.Value!.AsObject(), "string[]", Array)});"
                            )
                    ),
                    _ when member.Key[0] == '{' => null,
                    var name => $"statement.Add{name}s({PolicyForm.Literals(member.Value)});",
                }
            )
            .ToList();
        return calls.Contains(null)
            ? null
            : $"var statement = new PolicyStatement {{ Effect = {effect} }}; {string.Join(" ", calls)} user.AddToPolicy(statement);";
    }

    /// <summary>The SDK's enumeration has no other values.</summary>
    private static string? EffectOf(JsonObject statement) =>
        statement["Effect"]!.GetValue<string>() switch
        {
            "Allow" => "Effect.ALLOW",
            "Deny" => "Effect.DENY",
            _ => null,
        };

    private static string Conditions(JsonObject conditions) =>
        Dictionary(conditions, "object", static keys => Dictionary(keys!.AsObject(), "string[]", Array));

    private static string Dictionary(JsonObject entries, string type, Func<JsonNode?, string> value) =>
        $"new Dictionary<string, {type}> {{ {string.Join(", ", entries.Select(entry => $"[{PolicyForm.Literal(entry.Key)}] = {value(entry.Value)}"))} }}";

    private static string Array(JsonNode? values) => $"new[] {{ {PolicyForm.Literals(values)} }}";
}
