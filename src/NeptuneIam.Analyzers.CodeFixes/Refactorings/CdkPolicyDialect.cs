using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.CodeFixes.Refactorings;

/// <summary>Spells a policy that is written as text with the AWS CDK. What is code in the text stays code.</summary>
/// <param name="policy">The policy.</param>
/// <param name="model">The semantic model of the file: it says which names are in scope, and which code is a string.</param>
internal sealed class CdkPolicyDialect(PolicyText policy, SemanticModel model) : CdkDialect(policy.Expression)
{
    private const string IamNamespace = "Amazon.CDK.AWS.IAM.";

    private static readonly string[] s_types =
    [
        "PolicyDocument",
        "PolicyDocumentProps",
        "PolicyStatement",
        "PolicyStatementProps",
        "Effect",
    ];

    private string? _qualifier;

    /// <inheritdoc/>
    protected override string Qualifier =>
        _qualifier ??= s_types.All(name => TypeOf(name) is { } type && CdkSymbols.IsIam(type)) ? string.Empty : IamNamespace;

    /// <inheritdoc/>
    protected override string DictionaryQualifier => TypeOf("Dictionary") is not null ? string.Empty : base.DictionaryQualifier;

    /// <summary>The code of the whole policy; null if the CDK has no element for something in it.</summary>
    public CodePiece? Document()
    {
        // The CDK gives every document this version, and knows no id.
        if (
            !IsWhole(policy.Root)
            || policy.Root.Properties.Length != 2
            || policy.Root["Version"]?.Value is not JsonString { Value: PolicyGrammar.CurrentVersion }
            || policy.Root["Statement"]?.Value is not { } statements
        )
        {
            return null;
        }

        var code = ImmutableArray.CreateBuilder<CodePiece>();
        foreach (var statement in statements is JsonArray array ? array.Elements : ImmutableArray.Create(statements))
        {
            // Without an effect the CDK allows, and AWS takes no such statement.
            if (statement is not JsonObject { } elements || elements["Effect"] is null || Item("Statement", statement) is not { } made)
            {
                return null;
            }

            code.Add(made);
        }

        return new CodeList(
            string.Empty,
            $"new {Qualifier}PolicyDocument(new {Qualifier}PolicyDocumentProps",
            "{",
            ImmutableArray.Create<CodePiece>(new CodeList("Statements = ", "new[]", "{", code.ToImmutable(), "}")),
            "})"
        );
    }

    /// <inheritdoc/>
    public override CodePiece? Value(string element, JsonValue value) =>
        element is "Principal" or "NotPrincipal" ? Principals(value) : base.Value(element, value);

    /// <inheritdoc/>
    protected override CodePiece Text(JsonString value)
    {
        if (!value.HasHoles)
        {
            return base.Text(value);
        }

        if (
            value.Value.Length == 1
            && HoleIn(value, 0) is { Expression: { } expression }
            && model.GetTypeInfo(expression).Type is { SpecialType: SpecialType.System_String }
        )
        {
            return new CodeText(string.Empty, expression.ToString());
        }

        var literal = new StringBuilder("$\"");
        for (var index = 0; index < value.Value.Length; index++)
        {
            literal.Append(
                value.Value[index] == VirtualText.HoleCharacter
                    ? "{" + HoleIn(value, index).Interpolation + "}"
                    : LiteralEncoder.Regular(value.Value[index].ToString(), '"', doublesBraces: true)
            );
        }

        return new CodeText(string.Empty, literal.Append('"').ToString());
    }

    /// <summary>The one type that a name means where the policy stands; null if there is none, or more than one.</summary>
    private INamedTypeSymbol? TypeOf(string name) =>
        model.LookupNamespacesAndTypes(policy.Expression.SpanStart, name: name) is [INamedTypeSymbol type] ? type : null;

    private PolicyHole HoleIn(JsonString value, int index) => policy.HoleAt(value.SpanOf(index, 1).Start);

    private CodeList? Principals(JsonValue value)
    {
        var principals = value switch
        {
            JsonString { Value: "*" } => [("StarPrincipal", null)],
            JsonObject types => types
                .Properties.SelectMany(
                    static type => ValuesOf(type.Value),
                    static (type, value) => (Class: ClassOf(type.Name.Value, value), Value: value as JsonString)
                )
                .ToList(),
            _ => new List<(string? Class, JsonString? Value)>(),
        };
        if (principals.Count == 0 || principals.Exists(static principal => principal.Class is null))
        {
            return null;
        }

        var isOneClass = principals.TrueForAll(principal => principal.Class == principals[0].Class);
        var items = principals.Select(principal =>
            (CodePiece)new CodeText(string.Empty, $"new {Qualifier}{principal.Class}({ArgumentOf(principal.Class, principal.Value)})")
        );
        return new CodeList(string.Empty, isOneClass ? "new[]" : $"new {Qualifier}IPrincipal[]", "{", items.ToImmutableArray(), "}");
    }

    /// <summary>What the constructor of a principal takes: nothing where the principal is everybody.</summary>
    private string ArgumentOf(string? principalClass, JsonString? value) =>
        principalClass is "StarPrincipal" or "AnyPrincipal" || value is null ? string.Empty : ((CodeText)Text(value)).Text;

    /// <summary>The class of the CDK that gives a principal as it is written; null if there is none.</summary>
    private static string? ClassOf(string type, JsonValue value) =>
        (type, value) switch
        {
            ("AWS", JsonString { Value: "*" }) => "AnyPrincipal",
            ("AWS", JsonString) => "ArnPrincipal",
            ("Service", JsonString) => "ServicePrincipal",
            ("Federated", JsonString) => "FederatedPrincipal",
            ("CanonicalUser", JsonString) => "CanonicalUserPrincipal",
            _ => null,
        };

    private static ImmutableArray<JsonValue> ValuesOf(JsonValue value) =>
        value is JsonArray array ? array.Elements : ImmutableArray.Create(value);

    /// <summary>
    /// True if every value is in view, no name stands twice in an object, and no list is empty: C# does not know the type of an empty one.
    /// </summary>
    private static bool IsWhole(JsonValue value) =>
        value switch
        {
            JsonObject { MayHaveMore: false } @object => @object
                .Properties.Select(static property => property.Name.Value)
                .Distinct()
                .Count() == @object.Properties.Length
                && @object.Properties.All(static property => IsWhole(property.Value)),
            JsonArray { MayHaveMore: false, Elements.IsEmpty: false } array => array.Elements.All(IsWhole),
            JsonString or JsonBoolean => true,
            _ => false,
        };
}
