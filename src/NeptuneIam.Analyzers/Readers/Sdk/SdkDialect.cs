using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// How the policy model of the AWS SDK spells the elements of a policy. It has no word for <c>NotAction</c>, <c>NotResource</c> and
/// <c>NotPrincipal</c>.
/// </summary>
/// <param name="sample">A statement of the policy; what is added looks like it.</param>
/// <param name="hasBareActions">True if the policy writes actions as strings, which version 4 of the SDK converts.</param>
internal sealed class SdkDialect(BaseObjectCreationExpressionSyntax sample, bool hasBareActions) : ElementDialect(Members)
{
    /// <summary>What the model calls the elements of a statement.</summary>
    public static StatementMembers Members { get; } =
        new(
            ("Sid", "Id"),
            ("Effect", "Effect"),
            ("Action", "Actions"),
            ("Resource", "Resources"),
            ("Principal", "Principals"),
            ("Condition", "Conditions")
        );

    /// <inheritdoc/>
    public override CodePiece? Value(string element, JsonValue value) =>
        (element, value) switch
        {
            ("Effect", JsonString { Value: "Allow" or "Deny" } effect) => Qualified($"Statement.StatementEffect.{effect.Value}"),
            ("Action" or "Resource", JsonString) => Items(element, ImmutableArray.Create(value)),
            ("Action" or "Resource", JsonArray array) => Items(element, array.Elements),
            ("Condition", JsonObject operators) => ConditionsOf(operators) is { } conditions ? Added(conditions.Select(Condition)) : null,
            ("Sid" or "Id" or "Version", JsonString text) => String(text),
            _ => null,
        };

    /// <inheritdoc/>
    public override CodePiece? Item(string element, JsonValue value) =>
        (element, value) switch
        {
            ("Action", JsonString text) => hasBareActions ? String(text) : Made("ActionIdentifier", text),
            ("Resource", JsonString text) => Made("Resource", text),
            ("Statement", JsonObject statement) => Statement(statement),
            ("AWS" or "Service" or "Federated" or "CanonicalUser", _) => null,
            (_, JsonString text) => String(text),
            _ => null,
        };

    /// <summary>
    /// The namespace or alias that the sample names its type with; null if it calls the type by another name, so that those beside it may
    /// not be in reach.
    /// </summary>
    private string? Qualifier =>
        sample switch
        {
            ObjectCreationExpressionSyntax { Type: QualifiedNameSyntax { Left: var left, Right.Identifier.ValueText: "Statement" } } => left
                + ".",
            ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax { Identifier.ValueText: "Statement" } }
            or ImplicitObjectCreationExpressionSyntax => string.Empty,
            _ => null,
        };

    private CodeText? Qualified(string code) => Qualifier is { } qualifier ? new CodeText(qualifier + code) : null;

    private CodeText? Made(string type, JsonString text) =>
        Qualifier is { } qualifier ? new CodeText($"new {qualifier}{type}({String(text).Text})") : null;

    private CodeList? Items(string element, ImmutableArray<JsonValue> values) => Added(values.Select(value => Item(element, value)));

    /// <summary>Values that are added to the list which the statement has.</summary>
    private static CodeList? Added(IEnumerable<CodePiece?> items) =>
        List(sample: null, items) is { } list ? list with { Head = string.Empty } : null;

    private CodeText? Condition((JsonString Operator, JsonString Key, ImmutableArray<JsonValue> Values) condition)
    {
        if (Qualifier is not { } qualifier || !condition.Values.All(static value => value is JsonString))
        {
            return null;
        }

        var texts = condition.Values.Cast<JsonString>().Prepend(condition.Key).Prepend(condition.Operator);
        var arguments = string.Join(", ", texts.Select(static text => String(text).Text));
        return new CodeText($"new {qualifier}Condition({arguments})");
    }

    private CodeList? Statement(JsonObject statement)
    {
        if (statement["Effect"]?.Value is not { } given || Value("Effect", given) is not CodeText { Text: var effect })
        {
            return null;
        }

        return Properties(statement.Properties.Where(static property => property.Name.Value != "Effect")) is { } properties
            ? new CodeList($"new {Qualifier}Statement({effect})", "{", properties, "}")
            : null;
    }
}
