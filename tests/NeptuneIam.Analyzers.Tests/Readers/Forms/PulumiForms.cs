using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NeptuneIam.Analyzers.Tests.Readers.Pulumi;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.Forms;

/// <summary>Policies of Pulumi's AWS provider: of its function <c>GetPolicyDocument</c>, and as text.</summary>
internal static class PulumiForms
{
    /// <summary>The forms.</summary>
    public static ImmutableArray<PolicyForm> All { get; } =
    [
        Form("Pulumi document, arrays", static policy => Document(policy, "new[] { {0} }", "new[] { {0} }")),
        Form("Pulumi document, initializers", static policy => Document(policy, "{ {0} }", "{ {0} }")),
        Form(
            "Pulumi document, lists",
            static policy => Document(policy, "new InputList<string> { {0} }", "new InputList<GetPolicyDocumentStatementInputArgs> { {0} }")
        ),
        Form(
            "Pulumi document, awaited",
            static policy =>
                $"var document = await GetPolicyDocument.InvokeAsync({Arguments(policy, "GetPolicyDocumentArgs", "Args", "{ {0} }", "[{0}]")}); {Use("document.Json")}"
        ),
        Form("Pulumi document, added", Added),
        Form(
            "Pulumi text",
            static policy =>
                policy.Mark is null && policy.Statements.All(static statement => statement.Mark is null)
                    ? Use(PolicyForm.Literal(policy.Json))
                    : null
        ),
        Form(
            "Pulumi output of text",
            static policy =>
                policy.Mark is null && policy.Statements.All(static statement => statement.Mark is null)
                    ? Use($"Output.Create({PolicyForm.Literal(policy.Json)})")
                    : null
        ),
    ];

    private static PolicyForm Form(string name, Func<MarkedPolicy, string?> write) =>
        new(name, policy => write(policy) is { } code ? PulumiSource.InMethod(code) : null) { References = static () => PulumiStubs.All };

    private static string Use(string policy) =>
        $"_ = new UserPolicy(\"neptune\", new UserPolicyArgs {{ User = \"graph-admin\", Policy = {policy} }});";

    private static string Document(MarkedPolicy policy, string strings, string statements) =>
        $"var document = GetPolicyDocument.Invoke({Arguments(policy, "GetPolicyDocumentInvokeArgs", "InputArgs", strings, statements)}); {Use("document.Apply(result => result.Json)")}";

    private static string Arguments(MarkedPolicy policy, string type, string suffix, string strings, string statements) =>
        $"{PolicyForm.Marked(policy.Mark, "new")} {type} {{ Statements = {Filled(statements, policy.Statements.Select(statement => Statement(statement.Statement, statement.Mark, suffix, strings)))} }}";

    private static string Statement(JsonObject statement, string? mark, string suffix, string strings) =>
        $"{PolicyForm.Marked(mark, "new")} GetPolicyDocumentStatement{suffix} {{ {string.Join(", ", statement.Select(member => member.Key switch
        {
            "Sid" or "Effect" => $"{member.Key} = {PolicyForm.Literals(member.Value)}",
            "Condition" => $"Conditions = {{ {string.Join(", ", Conditions(member.Value!.AsObject(), suffix, strings))} }}",
            var name => $"{name.Replace(PolicyForm.Unmarked(name), PolicyForm.Unmarked(name) + "s", StringComparison.Ordinal)} = {Filled(strings, [PolicyForm.Literals(member.Value)])}",
        }))} }}";

    private static IEnumerable<string> Conditions(JsonObject conditions, string suffix, string strings) =>
        from @operator in conditions
        from key in @operator.Value!.AsObject()
        select $"new GetPolicyDocumentStatementCondition{suffix} {{ Test = {PolicyForm.Literal(@operator.Key)}, Variable = {PolicyForm.Literal(key.Key)}, Values = {Filled(strings, [PolicyForm.Literals(key.Value)])} }}";

    private static string? Added(MarkedPolicy policy)
    {
        if (policy.Statements.Any(static statement => statement.Statement.Any(static member => member.Key[0] == '{')))
        {
            return null;
        }

        var code = new List<string> { $"var arguments = {PolicyForm.Marked(policy.Mark, "new")} GetPolicyDocumentInvokeArgs();" };
        foreach (var ((statement, mark), index) in policy.Statements.Select(static (statement, index) => (statement, index)))
        {
            code.Add($"var statement{index} = {PolicyForm.Marked(mark, "new")} GetPolicyDocumentStatementInputArgs();");
            code.AddRange(
                statement.SelectMany(member =>
                    member.Key switch
                    {
                        "Sid" or "Effect" => [$"statement{index}.{member.Key} = {PolicyForm.Literals(member.Value)};"],
                        "Condition" => Conditions(member.Value!.AsObject(), "InputArgs", "{ {0} }")
                            .Select(condition => $"statement{index}.Conditions.Add({condition});"),
                        _ => PolicyForm
                            .Strings(member.Value)
                            .Select(value => $"statement{index}.{member.Key}s.Add({PolicyForm.Literal(value)});"),
                    }
                )
            );
            code.Add($"arguments.Statements.Add(statement{index});");
        }

        return string.Join(
            "\n        ",
            code.Append($"var document = GetPolicyDocument.Invoke(arguments); {Use("document.Apply(result => result.Json)")}")
        );
    }

    private static string Filled(string list, IEnumerable<string> items) =>
        list.Replace("{0}", string.Join(", ", items), StringComparison.Ordinal);
}
