using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>Knows the code that stands for the policy it is given: as an object, as text, or as a value that is known later.</summary>
internal static class SamePolicy
{
    /// <summary>
    /// True for calls that stand for the policy they are given: <c>Output.Format(…)</c>, what makes objects of JSON text or JSON text of
    /// objects, and the SDK's <c>Policy.FromJson(…)</c>.
    /// </summary>
    public static bool IsMadeBy(SyntaxNode call) =>
        call
            is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method, Expression: var owner }
            }
        && (method, NamedExpression.LastNameOf(owner))
            is
                ("Format" or "Create" or "JsonSerialize", "Output")
                or
                ("FromJson", "Policy")
                or
                (
                    "Serialize"
                        or "SerializeToUtf8Bytes"
                        or "SerializeToNode"
                        or "SerializeToElement"
                        or "SerializeToDocument",
                    "JsonSerializer"
                )
                or
                ("SerializeObject", "JsonConvert")
                or
                ("FromObject", "JObject" or "JToken")
                or
                ("Deserialize", "JsonSerializer")
                or
                ("DeserializeObject", "JsonConvert")
                or
                ("Parse", "JsonNode" or "JObject" or "JToken");

    /// <summary>
    /// What an expression is part of that stands for the same policy: parentheses, casts, the text of a policy object,
    /// <c>policy.ToJson()</c>, and that of a document of Pulumi, <c>document.Apply(result => result.Json)</c> or <c>(await
    /// document).Json</c>.
    /// </summary>
    public static ExpressionSyntax? Around(ExpressionSyntax policy) =>
        policy.Parent switch
        {
            ParenthesizedExpressionSyntax
            or CastExpressionSyntax
            or AwaitExpressionSyntax
            or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } => (ExpressionSyntax)
                policy.Parent,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } member when member.Expression == policy => (
                name,
                member.Parent
            ) switch
            {
                ("Json" or "MinifiedJson", _) => member,
                ("ToJson" or "ToJsonString" or "ToString" or "WithId" or "WithStatements", InvocationExpressionSyntax call) => call,
                (
                    "Apply",
                    InvocationExpressionSyntax
                    {
                        ArgumentList.Arguments: [
                            {
                                Expression: LambdaExpressionSyntax
                                {
                                    Body: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Json" or "MinifiedJson" }
                                }
                            },
                        ]
                    } call
                ) => call,
                _ => null,
            },
            _ => null,
        };
}
