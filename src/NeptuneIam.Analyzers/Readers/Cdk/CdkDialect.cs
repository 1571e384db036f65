using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>How the AWS CDK spells the elements of a policy: the properties of <c>PolicyStatementProps</c>.</summary>
/// <param name="sample">A statement of the policy; what is added looks like it. Or the expression that the policy takes the place
/// of.</param>
internal class CdkDialect(ExpressionSyntax sample) : ElementDialect(StatementMembers.Plurals)
{
    private const string DictionaryNamespace = "System.Collections.Generic";

    /// <inheritdoc/>
    public override CodePiece? Value(string element, JsonValue value) =>
        (element, value) switch
        {
            ("Effect", JsonString { Value: "Allow" }) => new CodeText(Qualifier + "Effect.ALLOW"),
            ("Effect", JsonString { Value: "Deny" }) => new CodeText(Qualifier + "Effect.DENY"),
            ("Effect" or "Principal" or "NotPrincipal", _) => null,
            ("Condition", JsonObject operators) => Dictionary(
                operators,
                keys => keys is JsonObject conditions ? Dictionary(conditions, ConditionValues) : null
            ),
            ("Condition", _) => null,
            ("Action" or "NotAction" or "Resource" or "NotResource", JsonString text) => List(SampleList, [Text(text)]),
            ("Action" or "NotAction" or "Resource" or "NotResource", JsonArray array) => List(
                SampleList,
                array.Elements.Select(item => Item(element, item))
            ),
            (_, JsonString text) => Text(text),
            _ => null,
        };

    /// <inheritdoc/>
    public override CodePiece? Item(string element, JsonValue value) =>
        value switch
        {
            JsonString text => Text(text),
            JsonObject statement when element == "Statement" => Statement(statement),
            _ => null,
        };

    /// <summary>The namespace or alias, with a dot, that types are named with: that of the sample.</summary>
    protected virtual string Qualifier =>
        sample is ObjectCreationExpressionSyntax { Type: QualifiedNameSyntax { Left: var left } } ? left + "." : string.Empty;

    /// <summary>The code of a string.</summary>
    protected virtual CodePiece Text(JsonString value) => String(value);

    /// <summary>The first list of strings in the sample.</summary>
    private SyntaxNode? SampleList =>
        sample
            .DescendantNodes()
            .FirstOrDefault(static node =>
                node is CollectionExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax
            );

    /// <summary>The namespace, with a dot, that the type of dictionaries is named with: none if the file imports it.</summary>
    protected virtual string DictionaryQualifier =>
        sample.SyntaxTree.GetRoot() is CompilationUnitSyntax { Usings: var usings }
        && usings.Any(static directive => directive.Name?.ToString() == DictionaryNamespace)
            ? string.Empty
            : DictionaryNamespace + ".";

    private CodePiece? Dictionary(JsonObject entries, Func<JsonValue, CodePiece?> valueOf)
    {
        var items = All(
            entries.Properties.Select(entry =>
                valueOf(entry.Value) is { } code ? code with { Prefix = $"[{((CodeText)Text(entry.Name)).Text}] = " } : null
            )
        );
        return items is { } all ? new CodeList($"new {DictionaryQualifier}Dictionary<string, object>", "{", all, "}") : null;
    }

    private CodePiece? ConditionValues(JsonValue values) =>
        values switch
        {
            JsonString text => Text(text),
            JsonBoolean boolean => new CodeText(boolean.Value ? "true" : "false"),
            JsonArray array => List(
                SampleList is CollectionExpressionSyntax ? null : SampleList,
                array.Elements.Select(element => Item(string.Empty, element))
            ),
            _ => null,
        };

    private CodePiece? Statement(JsonObject statement)
    {
        if (Properties(statement.Properties) is not { } properties)
        {
            return null;
        }

        // An implied type needs a place that says what it is: new[] { new(...) } does not.
        var isImplied =
            sample is ImplicitObjectCreationExpressionSyntax
            && sample.Parent is not InitializerExpressionSyntax { Parent: ImplicitArrayCreationExpressionSyntax };
        var creation = isImplied ? "new" : $"new {Qualifier}PolicyStatement";
        return new CodeList($"{creation}(new {Qualifier}PolicyStatementProps", "{", properties, "})");
    }
}
