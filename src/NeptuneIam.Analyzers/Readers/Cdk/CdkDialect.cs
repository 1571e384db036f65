using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>How the AWS CDK spells the elements of a policy: the properties of <c>PolicyStatementProps</c>.</summary>
/// <param name="sample">A statement of the policy; what is added looks like it. Or the expression that the policy takes the place
/// of.</param>
internal class CdkDialect(ExpressionSyntax sample) : ElementDialect
{
    private const string DictionaryNamespace = "System.Collections.Generic";

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

    /// <summary>The element that a member stands for; null if it stands for none.</summary>
    public static string? ElementOf(string member) => s_members.FirstOrDefault(pair => pair.Value == member).Key;

    /// <inheritdoc/>
    public override string? MemberOf(string element) => s_members.TryGetValue(element, out var member) ? member : null;

    /// <inheritdoc/>
    public override CodePiece? Value(string element, JsonValue value) =>
        (element, value) switch
        {
            ("Effect", JsonString { Value: "Allow" }) => new CodeText(string.Empty, Qualifier + "Effect.ALLOW"),
            ("Effect", JsonString { Value: "Deny" }) => new CodeText(string.Empty, Qualifier + "Effect.DENY"),
            ("Effect" or "Principal" or "NotPrincipal", _) => null,
            ("Condition", JsonObject operators) => Dictionary(
                operators,
                static (dialect, keys) =>
                    keys is JsonObject conditions
                        ? dialect.Dictionary(conditions, static (inner, values) => inner.ConditionValues(values))
                        : null
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

    private CodePiece? Dictionary(JsonObject entries, Func<CdkDialect, JsonValue, CodePiece?> value)
    {
        var items = ImmutableArray.CreateBuilder<CodePiece>();
        foreach (var entry in entries.Properties)
        {
            if (value(this, entry.Value) is not { } code)
            {
                return null;
            }

            items.Add(code with { Prefix = $"[{((CodeText)Text(entry.Name)).Text}] = " });
        }

        return new CodeList(string.Empty, $"new {DictionaryQualifier}Dictionary<string, object>", "{", items.ToImmutable(), "}");
    }

    private CodePiece? ConditionValues(JsonValue values) =>
        values switch
        {
            JsonString text => Text(text),
            JsonBoolean boolean => new CodeText(string.Empty, boolean.Value ? "true" : "false"),
            JsonArray array => List(
                SampleList is CollectionExpressionSyntax ? null : SampleList,
                array.Elements.Select(element => Item(string.Empty, element))
            ),
            _ => null,
        };

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

        // An implied type needs a place that says what it is: new[] { new(...) } does not.
        var isImplied =
            sample is ImplicitObjectCreationExpressionSyntax
            && sample.Parent is not InitializerExpressionSyntax { Parent: ImplicitArrayCreationExpressionSyntax };
        return new CodeList(
            string.Empty,
            $"new{(isImplied ? string.Empty : $" {Qualifier}PolicyStatement")}(new {Qualifier}PolicyStatementProps",
            "{",
            properties.ToImmutable(),
            "})"
        );
    }
}
