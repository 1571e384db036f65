using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// How the policy model of the AWS SDK spells the elements of a policy. It has no word for <c>NotAction</c>, <c>NotResource</c>
/// and <c>NotPrincipal</c>.
/// </summary>
/// <param name="sample">A statement of the policy; what is added looks like it.</param>
/// <param name="hasBareActions">True if the policy writes actions as strings, which version 4 of the SDK converts.</param>
internal sealed class SdkDialect(BaseObjectCreationExpressionSyntax sample, bool hasBareActions) : ElementDialect
{
    private static readonly ImmutableDictionary<string, string> s_members = ImmutableDictionary.CreateRange(
        StringComparer.Ordinal,
        new Dictionary<string, string>
        {
            ["Sid"] = "Id",
            ["Effect"] = "Effect",
            ["Action"] = "Actions",
            ["Resource"] = "Resources",
            ["Principal"] = "Principals",
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
            ("Effect", JsonString { Value: "Allow" or "Deny" } effect) => Qualified($"Statement.StatementEffect.{effect.Value}"),
            ("Action" or "Resource", JsonString) => Items(element, ImmutableArray.Create(value)),
            ("Action" or "Resource", JsonArray array) => Items(element, array.Elements),
            ("Condition", JsonObject operators) => ConditionsOf(operators) is { } conditions
            && List(null, conditions.Select(Condition)) is CodeList list
                ? list with
                {
                    Head = string.Empty,
                }
                : null,
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
    /// The namespace or alias that the sample names its type with; null if it calls the type by another name, so that those beside
    /// it may not be in reach.
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

    private CodeText? Qualified(string code) => Qualifier is { } qualifier ? new CodeText(string.Empty, qualifier + code) : null;

    private CodeText? Made(string type, JsonString text) =>
        Qualifier is { } qualifier && String(text) is CodeText literal
            ? new CodeText(string.Empty, $"new {qualifier}{type}({literal.Text})")
            : null;

    private CodePiece? Items(string element, ImmutableArray<JsonValue> values) =>
        List(null, values.Select(value => Item(element, value))) is CodeList list ? list with { Head = string.Empty } : null;

    private CodePiece? Condition((JsonString Operator, JsonString Key, ImmutableArray<JsonValue> Values) condition) =>
        Qualifier is { } qualifier && condition.Values.All(static value => value is JsonString)
            ? new CodeText(
                string.Empty,
                $"new {qualifier}Condition({string.Join(", ", condition.Values.Cast<JsonString>().Prepend(condition.Key).Prepend(condition.Operator).Select(static text => ((CodeText)String(text)).Text))})"
            )
            : null;

    private CodePiece? Statement(JsonObject statement)
    {
        if (statement["Effect"]?.Value is not { } given || Value("Effect", given) is not CodeText { Text: var effect })
        {
            return null;
        }

        var properties = ImmutableArray.CreateBuilder<CodePiece>();
        foreach (var property in statement.Properties.Where(static property => property.Name.Value != "Effect"))
        {
            if (Property(property.Name.Value, property.Value) is not { } code)
            {
                return null;
            }

            properties.Add(code);
        }

        return new CodeList(string.Empty, $"new {Qualifier}Statement({effect})", "{", properties.ToImmutable(), "}");
    }
}
