using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>How Pulumi's <c>GetPolicyDocument</c> spells the elements of a policy.</summary>
/// <param name="sample">A statement of the policy; what is added looks like it.</param>
internal sealed class PulumiDialect(BaseObjectCreationExpressionSyntax sample) : ElementDialect
{
    private static readonly ImmutableDictionary<string, string> s_members = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        new Dictionary<string, string>
        {
            ["Sid"] = "Sid",
            ["Effect"] = "Effect",
            ["Action"] = "Actions",
            ["NotAction"] = "NotActions",
            ["Resource"] = "Resources",
            ["NotResource"] = "NotResources",
            ["Principal"] = "Principals",
            ["NotPrincipal"] = "NotPrincipals",
            ["Condition"] = "Conditions",
        }
    );

    /// <summary>The element that a member of a statement stands for; null if it stands for none.</summary>
    public static string? ElementOf(string member) => s_members.FirstOrDefault(pair => pair.Value == member).Key;

    /// <inheritdoc/>
    public override string? MemberOf(string element) => s_members.TryGetValue(element, out var member) ? member : null;

    /// <inheritdoc/>
    public override CodePiece? Value(string element, JsonValue value) =>
        (element, value) switch
        {
            ("Action" or "NotAction" or "Resource" or "NotResource", JsonString) => Strings(element, ImmutableArray.Create(value)),
            ("Action" or "NotAction" or "Resource" or "NotResource", JsonArray array) => Strings(element, array.Elements),
            ("Condition", JsonObject operators) => ConditionsOf(operators) is { } conditions ? Listed(conditions.Select(Condition)) : null,
            ("Sid" or "Effect" or "Id" or "Version", JsonString text) => String(text),
            _ => null,
        };

    /// <inheritdoc/>
    public override CodePiece? Item(string element, JsonValue value) =>
        value switch
        {
            JsonString text => String(text),
            JsonObject statement when element == "Statement" => Statement(statement),
            _ => null,
        };

    /// <summary>The first list of actions or resources in the sample.</summary>
    private ExpressionSyntax? SampleList =>
        sample
            .Initializer?.Expressions.OfType<AssignmentExpressionSyntax>()
            .FirstOrDefault(static assignment =>
                assignment.Left is IdentifierNameSyntax { Identifier.ValueText: "Actions" or "NotActions" or "Resources" or "NotResources" }
            )
            ?.Right;

    /// <summary>A list as the sample writes its own; without one, as values that are added to the list which the statement has.</summary>
    private CodePiece? Listed(IEnumerable<CodePiece?> items)
    {
        var written = SampleList;
        var list = List(written, items);
        return
            list is not CodeList braces
            || written is CollectionExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
            ? list
            : braces with
            {
                Head = string.Empty,
            };
    }

    private CodePiece? Strings(string element, ImmutableArray<JsonValue> values) =>
        Listed(values.Select(value => Item(element, value))) is { } list
            ? list is CodeList { Head: "", Opening: "{" } braces && SampleList is ObjectCreationExpressionSyntax { Type: var type }
                ? braces with
                {
                    Head = $"new {type}",
                }
                : list
            : null;

    /// <summary>A condition; its type is named after that of the sample. Null where the sample names none.</summary>
    private CodePiece? Condition((JsonString Operator, JsonString Key, ImmutableArray<JsonValue> Values) condition)
    {
        const string Statement = "Statement";
        return
            sample is ObjectCreationExpressionSyntax { Type: var type }
            && type.ToString() is var name
            && name.LastIndexOf(Statement, StringComparison.Ordinal) is var start and >= 0
            && Strings(string.Empty, condition.Values) is { } values
            ? new CodeList(
                string.Empty,
                $"new {name.Insert(start + Statement.Length, "Condition")}",
                "{",
                ImmutableArray.Create(
                    String(condition.Operator) with
                    {
                        Prefix = "Test = ",
                    },
                    String(condition.Key) with
                    {
                        Prefix = "Variable = ",
                    },
                    values with
                    {
                        Prefix = "Values = ",
                    }
                ),
                "}"
            )
            : null;
    }

    private CodePiece? Statement(JsonObject statement)
    {
        var properties = ImmutableArray.CreateBuilder<CodePiece>();
        foreach (var property in statement.Properties)
        {
            if (Property(property.Name.Value, property.Value) is not { } code)
            {
                return null;
            }

            properties.Add(code);
        }

        return new CodeList(
            string.Empty,
            sample is ObjectCreationExpressionSyntax { Type: var type } ? $"new {type}" : "new()",
            "{",
            properties.ToImmutable(),
            "}"
        );
    }
}
