using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Reads the actions, resources, principals and conditions of the AWS SDK's policy model: what they are made with, and the SDK's own
/// constants and factories.
/// </summary>
internal sealed class SdkValueReader(SourceFile file, ObjectTreeReader tree, CancellationToken cancellationToken)
{
    /// <summary>The provider by which the model tells the anonymous principal.</summary>
    public const string AnonymousProvider = "__ANONYMOUS__";

    private const string AwsProvider = "AWS";

    /// <summary>True for an action that is written as a string.</summary>
    public static bool IsBare(ExpressionSyntax action, SourceFile file, CancellationToken cancellationToken) =>
        StringExpressions.IsWritten(action)
        || file.Model.GetTypeInfo(action, cancellationToken).Type?.SpecialType == SpecialType.System_String;

    /// <summary>An action: <c>new ActionIdentifier("…")</c>, a constant of the SDK, or a string.</summary>
    public JsonString ReadAction(ExpressionSyntax expression, SyntaxNode? piece)
    {
        var written = file.Written(expression, cancellationToken);
        if (ConstantOf(written) is { } constant)
        {
            return tree.Known(constant, expression, piece);
        }

        return written is BaseObjectCreationExpressionSyntax action && Given(action, "ActionName", 0, 1) is { } name
            ? name is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ActionName", Expression: var other }
            && ConstantOf(other) is { } known
                ? tree.Known(known, expression, piece)
                : tree.ReadString(name, piece)
            : tree.ReadString(expression, piece);
    }

    /// <summary>A resource: <c>new Resource("…")</c>, or one of <c>ResourceFactory</c>.</summary>
    public JsonString ReadResource(ExpressionSyntax expression, SyntaxNode? piece)
    {
        switch (file.Written(expression, cancellationToken))
        {
            case BaseObjectCreationExpressionSyntax resource when Given(resource, "Id", 0, 1) is { } arn:
                return tree.ReadString(arn, piece);
            case InvocationExpressionSyntax call when FactoryMethod(call, "ResourceFactory") is { } method:
                var arguments = call.ArgumentList.Arguments;
                var text = (method.Name, arguments) switch
                {
                    ("NewS3BucketResource", [{ Expression: var bucket }]) => "arn:aws:s3:::" + TextOf(bucket),
                    ("NewS3ObjectResource", [{ Expression: var bucket }, { Expression: var key }]) =>
                        $"arn:aws:s3:::{TextOf(bucket)}/{TextOf(key)}",
                    _ => VirtualText.HoleCharacter.ToString(),
                };
                return tree.Known(text, expression, piece);
            default:
                return tree.ReadString(expression, piece);
        }
    }

    /// <summary>
    /// A principal with its type: <c>new Principal("…")</c>, of AWS if no other provider is named, or one of the SDK's two constants; null
    /// if it is not known.
    /// </summary>
    public (string Type, JsonString Id)? ReadPrincipal(ExpressionSyntax expression)
    {
        var written = file.Written(expression, cancellationToken);
        if (written is not BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } creation)
        {
            return
                file.Model.GetSymbolInfo(written, cancellationToken).Symbol
                    is IFieldSymbol { IsStatic: true, Name: "AllUsers" or "Anonymous" } field
                && SdkSymbols.IsModel(field.ContainingType, "Principal")
                ? (field.Name == "AllUsers" ? AwsProvider : AnonymousProvider, tree.Known("*", expression, null))
                : null;
        }

        var provider = arguments.Count == 1 ? AwsProvider : TextOf(arguments[0].Expression);
        var strips = arguments.Count == 3 ? !arguments[2].Expression.IsKind(SyntaxKind.FalseLiteralExpression) : provider == AwsProvider;
        if (PropertyValues.In(creation.Initializer, "Provider") is { } other)
        {
            provider = TextOf(other);
        }

        if (provider.IndexOf(VirtualText.HoleCharacter) >= 0)
        {
            return null;
        }

        // The model takes the hyphens out of an account's id, and so out of an ARN.
        var id = arguments[Math.Min(arguments.Count - 1, 1)].Expression;
        return (
            provider,
            strips && TextOf(id) is var text && text.IndexOf('-') >= 0
                ? tree.Known(text.Replace("-", string.Empty), id, null)
                : tree.ReadString(id, null)
        );
    }

    /// <summary>
    /// A condition: <c>new Condition("…", "…", "…")</c>, or one of <c>ConditionFactory</c>; null if its operator or key is not known.
    /// </summary>
    public (JsonString Operator, JsonString Key, JsonArray Values)? ReadCondition(ExpressionSyntax expression) =>
        file.Written(expression, cancellationToken) switch
        {
            BaseObjectCreationExpressionSyntax creation => ReadCreation(creation),
            InvocationExpressionSyntax call when FactoryMethod(call, "ConditionFactory") is { } method => ReadFactory(call, method),
            _ => null,
        };

    private (JsonString Operator, JsonString Key, JsonArray Values)? ReadCreation(BaseObjectCreationExpressionSyntax creation)
    {
        if (
            Given(creation, "Type", 0, int.MaxValue) is not { } @operator
            || Given(creation, "ConditionKey", 1, int.MaxValue) is not { } key
        )
        {
            return null;
        }

        var values =
            PropertyValues.In(creation.Initializer, "Values") is { } given ? ReadList(given)
            : creation.ArgumentList is not { Arguments: { Count: > 2 } arguments } list
                ? new JsonArray(ImmutableArray<JsonValue>.Empty, creation.Span) { MayHaveMore = true }
            : arguments.Count == 3
            && file.Model.GetTypeInfo(arguments[2].Expression, cancellationToken).Type is not { SpecialType: SpecialType.System_String }
                ? ReadList(arguments[2].Expression)
            : tree.Put(
                new JsonArray(
                    arguments.Skip(2).Select(value => (JsonValue)tree.ReadString(value.Expression, value)).ToImmutableArray(),
                    creation.Span
                ),
                new ObjectPlace(null, null) { List = list }
            );
        return (tree.ReadString(@operator, null), tree.ReadString(key, null), values);
    }

    private JsonArray ReadList(ExpressionSyntax values) =>
        tree.ReadStrings(values, null) as JsonArray ?? new JsonArray(ImmutableArray<JsonValue>.Empty, values.Span) { MayHaveMore = true };

    private (JsonString Operator, JsonString Key, JsonArray Values)? ReadFactory(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        var arguments = call.ArgumentList.Arguments;
        if (SdkPolicyModel.ConditionOf(method.Name) is { } known)
        {
            var @operator =
                known.Operator is { } name ? tree.Known(name, call, null)
                : arguments.Count > 0 ? ComparisonOf(arguments[0].Expression)
                : null;
            return @operator is null
                ? null
                : (
                    @operator,
                    tree.Known(known.Key, call, null),
                    One(known.Value is { } value ? tree.Known(value, call, null) : ReadLast())
                );
        }

        return (method.Parameters.Length, arguments) switch
        {
            (3, [{ Expression: var comparison }, { Expression: var key }, _]) when ComparisonOf(comparison) is { } @operator => (
                @operator,
                tree.ReadString(key, null),
                One(ReadLast())
            ),
            (2, [{ Expression: var key }, { Expression: var truth }])
                when method.Parameters[1].Type.SpecialType == SpecialType.System_Boolean => (
                tree.Known("Bool", call, null),
                tree.ReadString(key, null),
                One(
                    file.Model.GetConstantValue(truth, cancellationToken).Value is bool value
                        ? tree.Known(value ? "true" : "false", truth, null)
                        : tree.ReadString(truth, null)
                )
            ),
            (2, [{ Expression: var comparison }, _]) when ComparisonOf(comparison) is { } @operator => (
                @operator,
                tree.Known(method.Parameters[0].Type.Name == "DateComparisonType" ? "aws:CurrentTime" : "aws:SourceIp", call, null),
                One(ReadLast())
            ),
            _ => null,
        };

        JsonString ReadLast() => tree.ReadString(arguments[arguments.Count - 1].Expression, null);

        JsonArray One(JsonString value) => new(ImmutableArray.Create<JsonValue>(value), call.Span);
    }

    /// <summary>The operator that a member of one of the comparison types is called like; null if it is none.</summary>
    private JsonString? ComparisonOf(ExpressionSyntax comparison) =>
        file.Model.GetSymbolInfo(comparison, cancellationToken).Symbol
            is IFieldSymbol { HasConstantValue: true, ContainingType.TypeKind: TypeKind.Enum } field
            ? tree.Known(field.Name, comparison, null)
            : null;

    private IMethodSymbol? FactoryMethod(InvocationExpressionSyntax call, string factory) =>
        file.Model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method
        && SdkSymbols.IsModel(method.ContainingType, factory)
            ? method
            : null;

    private string? ConstantOf(ExpressionSyntax expression) =>
        expression is SimpleNameSyntax or MemberAccessExpressionSyntax
        && SdkSymbols.ConstantOf(file.Model.GetSymbolInfo(expression, cancellationToken).Symbol) is var (type, name)
            ? SdkPolicyModel.ActionOf(type, name)
            : null;

    /// <summary>
    /// What an object is given for a property: in its initializer, or as the argument at an index, if it has no more arguments than it may.
    /// </summary>
    private static ExpressionSyntax? Given(BaseObjectCreationExpressionSyntax creation, string property, int index, int most) =>
        PropertyValues.In(creation.Initializer, property)
        ?? (
            creation.ArgumentList is { Arguments: var arguments } && arguments.Count > index && arguments.Count <= most
                ? arguments[index].Expression
                : null
        );

    private string TextOf(ExpressionSyntax expression) => tree.ReadString(expression, null).Value;
}
