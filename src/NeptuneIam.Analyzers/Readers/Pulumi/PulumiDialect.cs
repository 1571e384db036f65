using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>How Pulumi's <c>GetPolicyDocument</c> spells the elements of a policy.</summary>
/// <param name="sample">A statement of the policy; what is added looks like it.</param>
internal sealed class PulumiDialect(BaseObjectCreationExpressionSyntax sample) : ElementDialect(StatementMembers.Plurals)
{
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
    private CodeList? Listed(IEnumerable<CodePiece?> items)
    {
        var written = SampleList;
        return
            List(written, items) is { } list
            && written is not (CollectionExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax)
            ? list with
            {
                Head = string.Empty,
            }
            : List(written, items);
    }

    private CodeList? Strings(string element, ImmutableArray<JsonValue> values)
    {
        var list = Listed(values.Select(value => Item(element, value)));
        return list is { Head: "", Opening: "{" } && SampleList is ObjectCreationExpressionSyntax { Type: var type }
            ? list with
            {
                Head = $"new {type}",
            }
            : list;
    }

    /// <summary>A condition; its type is named after that of the sample. Null where the sample names none.</summary>
    private CodeList? Condition((JsonString Operator, JsonString Key, ImmutableArray<JsonValue> Values) condition)
    {
        const string Statement = "Statement";
        if (
            sample is not ObjectCreationExpressionSyntax { Type: var type }
            || type.ToString() is var name && name.LastIndexOf(Statement, StringComparison.Ordinal) is var start && start < 0
            || Strings(string.Empty, condition.Values) is not { } values
        )
        {
            return null;
        }

        return new CodeList(
            $"new {name.Insert(start + Statement.Length, "Condition")}",
            "{",
            ImmutableArray.Create<CodePiece>(
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
        );
    }

    private CodeList? Statement(JsonObject statement)
    {
        var creation = sample is ObjectCreationExpressionSyntax { Type: var type } ? $"new {type}" : "new()";
        return Properties(statement.Properties) is { } properties ? new CodeList(creation, "{", properties, "}") : null;
    }
}
