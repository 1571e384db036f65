using System.Collections.Immutable;
using System.Text.Json.Nodes;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Readers.Forms;

/// <summary>Policies as JSON text in requests of both majors of the AWS SDK.</summary>
internal static class TextForms
{
    private static readonly ImmutableArray<PolicyForm> s_forms =
    [
        new("regular literal", static policy => Request(PolicyForm.Literal(Text(policy)))),
        new("verbatim literal", static policy => Request("@\"" + Text(policy).Replace("\"", "\"\"", StringComparison.Ordinal) + "\"")),
        new("raw literal", static policy => Request($"\"\"\"{Text(policy)}\"\"\"")),
        new(
            "raw literal of several lines",
            static policy =>
                Request(
                    $"\"\"\"\n            {Text(policy).Replace("}, {", "},\n            {", StringComparison.Ordinal)}\n            \"\"\""
                )
        ),
        new(
            "interpolated literal",
            static policy => Request("$\"" + WithDoubleBraces(Text(policy)).Replace("\"", "\\\"", StringComparison.Ordinal) + "\"")
        ),
        new(
            "concatenation",
            static policy =>
                Request(
                    string.Join(
                        " + ",
                        Text(policy).Split(", ").Select(static (piece, index) => PolicyForm.Literal(index == 0 ? piece : ", " + piece))
                    )
                )
        ),
        new("constant", static policy => Request("Policy", $"const string Policy = {PolicyForm.Literal(Text(policy))};")),
        new("local", static policy => Request("policy", local: $"var policy = {PolicyForm.Literal(Text(policy))};")),
        new("method", static policy => Request("Policy()", $"static string Policy() => {PolicyForm.Literal(Text(policy))};")),
        new("later assignment", static policy => Request(null, local: $"request.PolicyDocument = {PolicyForm.Literal(Text(policy))};")),
    ];

    /// <summary>The forms.</summary>
    public static ImmutableArray<PolicyForm> All { get; } =
    [
        .. s_forms.Select(static form => form.Against("SDK 4", static () => AwsStubs.V4)),
        .. s_forms.Select(static form => form.Against("SDK 3", static () => AwsStubs.V3)),
    ];

    /// <summary>The policy as text; the mark of an object is around its opening brace.</summary>
    public static string Text(MarkedPolicy policy)
    {
        var members = policy.Tree.Select(member =>
            Member(
                member.Key,
                member.Key == "Statement"
                    ? $"[{string.Join(", ", policy.Statements.Select(static statement => Object(statement.Mark, statement.Statement.Select(static member => Member(member.Key, Text(member.Value))))))}]"
                    : Text(member.Value)
            )
        );
        return Object(policy.Mark, members);
    }

    private static string Text(JsonNode? value) =>
        value switch
        {
            JsonObject members => Object(null, members.Select(static member => Member(member.Key, Text(member.Value)))),
            JsonArray elements => $"[{string.Join(", ", elements.Select(Text))}]",
            _ => $"\"{value}\"",
        };

    private static string Object(string? mark, IEnumerable<string> members) =>
        $"{PolicyForm.Marked(mark, "{")} {string.Join(", ", members)} }}";

    private static string Member(string name, string value) => $"\"{name}\": {value}";

    /// <summary>Doubles the braces but for those of marks.</summary>
    private static string WithDoubleBraces(string text) =>
        text.Replace("{", "{{", StringComparison.Ordinal)
            .Replace("}", "}}", StringComparison.Ordinal)
            .Replace("{{|NIAM", "{|NIAM", StringComparison.Ordinal)
            .Replace("|}}", "|}", StringComparison.Ordinal);

    private static string Request(string? expression, string member = "", string local = "") =>
        $$"""
            using System.Threading.Tasks;
            using Amazon.IdentityManagement;
            using Amazon.IdentityManagement.Model;

            class Access
            {
                {{member}}

                async Task GrantAsync(IAmazonIdentityManagementService iam)
                {
                    {{(expression is null ? "" : local)}}
                    var request = new PutUserPolicyRequest { UserName = "graph-admin", PolicyName = "neptune"{{(
                expression is null ? "" : ", PolicyDocument = " + expression
            )}} };
                    {{(expression is null ? local : "")}}
                    await iam.PutUserPolicyAsync(request);
                }
            }
            """;
}
