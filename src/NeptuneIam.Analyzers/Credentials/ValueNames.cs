using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// The names of the place that a value goes to: the variable, member or parameter that takes it, the key it stands under, the method that
/// is called with it. Asked only about values that look like keys.
/// </summary>
internal static class ValueNames
{
    /// <summary>A value is followed outwards at most this far.</summary>
    private const int MaxSteps = 32;

    /// <summary>The names, nearest first.</summary>
    public static IEnumerable<string> Of(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        SyntaxNode node = value;
        for (var step = 0; step < MaxSteps && node.Parent is { } parent; step++)
        {
            switch (parent)
            {
                // The value goes on to what is around.
                case ParenthesizedExpressionSyntax
                or CastExpressionSyntax
                or PostfixUnaryExpressionSyntax
                or ConditionalExpressionSyntax
                or SwitchExpressionArmSyntax
                or SwitchExpressionSyntax
                or BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression }
                or ExpressionElementSyntax
                or CollectionExpressionSyntax
                or ArrayCreationExpressionSyntax
                or ImplicitArrayCreationExpressionSyntax
                or BaseObjectCreationExpressionSyntax
                or InitializerExpressionSyntax
                {
                    RawKind: (int)SyntaxKind.ArrayInitializerExpression or (int)SyntaxKind.CollectionInitializerExpression
                }:
                    node = parent;
                    continue;
                case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax invocation } access
                    when access.Expression == node && invocation.Expression == access:
                    node = invocation;
                    continue;
                case ArgumentSyntax
                {
                    Parent: ArgumentListSyntax
                    {
                        Parent: InvocationExpressionSyntax
                        {
                            Expression: MemberAccessExpressionSyntax
                            {
                                Name.Identifier.ValueText: "GetString" or "GetBytes" or "FromBase64String"
                            }
                        } conversion
                    }
                }:
                    node = conversion;
                    continue;

                // The value has arrived.
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var name } }:
                    yield return name;
                    break;
                case EqualsValueClauseSyntax { Parent: ParameterSyntax { Identifier.ValueText: var name } }:
                    yield return name;
                    break;
                case EqualsValueClauseSyntax or ArrowExpressionClauseSyntax or ReturnStatementSyntax:
                    if (NameOfMember(parent) is { } member)
                    {
                        yield return member;
                    }

                    break;
                case AssignmentExpressionSyntax assignment when assignment.Right == node:
                    if (NameOf(assignment.Left, model, cancellationToken) is { } assigned)
                    {
                        yield return assigned;
                    }

                    break;
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } comparison:
                    if (NameOf(comparison.Left == node ? comparison.Right : comparison.Left, model, cancellationToken) is { } compared)
                    {
                        yield return compared;
                    }

                    break;
                case InitializerExpressionSyntax
                {
                    RawKind: (int)SyntaxKind.ComplexElementInitializerExpression,
                    Expressions: [var key, ..]
                } when key != node:
                    if (TextOf(key, model, cancellationToken) is { } keyText)
                    {
                        yield return keyText;
                    }

                    break;
                case AnonymousObjectMemberDeclaratorSyntax { NameEquals.Name.Identifier.ValueText: var name }:
                    yield return name;
                    break;
                case AttributeArgumentSyntax attributeArgument:
                    if (
                        (
                            attributeArgument.NameEquals?.Name.Identifier.ValueText
                            ?? ParameterNameOf(attributeArgument, model, cancellationToken)
                        ) is
                        { } attributeName
                    )
                    {
                        yield return attributeName;
                    }

                    break;
                case ArgumentSyntax { Parent: TupleExpressionSyntax tuple } element:
                    foreach (var name in NamesOf(element, tuple, model, cancellationToken))
                    {
                        yield return name;
                    }

                    break;
                case ArgumentSyntax { Parent: ArgumentListSyntax list } argument:
                    foreach (var name in NamesOf(argument, list, model, cancellationToken))
                    {
                        yield return name;
                    }

                    break;
            }

            yield break;
        }
    }

    private static string? ParameterNameOf(AttributeArgumentSyntax argument, SemanticModel model, CancellationToken cancellationToken) =>
        argument.Parent is AttributeArgumentListSyntax { Parent: AttributeSyntax attribute }
        && model.GetSymbolInfo(attribute, cancellationToken).Symbol is IMethodSymbol constructor
            ? Arguments.ParameterOf(constructor, argument)?.Name
            : null;

    private static IEnumerable<string> NamesOf(
        ArgumentSyntax element,
        TupleExpressionSyntax tuple,
        SemanticModel model,
        CancellationToken cancellationToken
    )
    {
        var index = tuple.Arguments.IndexOf(element);
        if (element.NameColon is { } named)
        {
            yield return named.Name.Identifier.ValueText;
        }
        else if (
            tuple.Parent is AssignmentExpressionSyntax
            {
                Left: DeclarationExpressionSyntax { Designation: ParenthesizedVariableDesignationSyntax designation }
            }
        )
        {
            if (
                index < designation.Variables.Count
                && designation.Variables[index] is SingleVariableDesignationSyntax { Identifier.ValueText: var declared }
            )
            {
                yield return declared;
            }
        }
        else if (tuple.Parent is AssignmentExpressionSyntax { Left: TupleExpressionSyntax targets })
        {
            if (index < targets.Arguments.Count && NameOf(targets.Arguments[index].Expression, model, cancellationToken) is { } target)
            {
                yield return target;
            }
        }
        else if (
            model.GetTypeInfo(tuple, cancellationToken).ConvertedType is INamedTypeSymbol { IsTupleType: true } type
            && index < type.TupleElements.Length
        )
        {
            yield return type.TupleElements[index].Name;
        }

        if (index > 0 && TextOf(tuple.Arguments[index - 1].Expression, model, cancellationToken) is { } key)
        {
            yield return key;
        }
    }

    private static IEnumerable<string> NamesOf(
        ArgumentSyntax argument,
        ArgumentListSyntax list,
        SemanticModel model,
        CancellationToken cancellationToken
    )
    {
        if (list.Parent is null)
        {
            yield break;
        }

        var called = list.Parent is InvocationExpressionSyntax call ? WrittenName.OfCalled(call) : null;

        // AWS only reads environment variables with names of its own, which are judged where they are set.
        if (called == "SetEnvironmentVariable")
        {
            yield break;
        }

        if (
            model.GetSymbolInfo(list.Parent, cancellationToken).Symbol is IMethodSymbol method
            && Arguments.ParameterOf(method, argument) is { } parameter
            && (method.DeclaringSyntaxReferences.Length > 0 || !IsAnySecret(parameter.Name))
        )
        {
            yield return parameter.Name;
        }

        var index = list.Arguments.IndexOf(argument);
        if (index > 0 && TextOf(list.Arguments[index - 1].Expression, model, cancellationToken) is { } key)
        {
            yield return key;
        }

        if (index == 0 && list.Arguments.Count == 1 && called is not null && !IsAnySecret(called))
        {
            yield return called;
        }
    }

    /// <summary>
    /// True for names that say no more than secret, which libraries give to methods and parameters that take secrets of any kind.
    /// </summary>
    private static bool IsAnySecret(string name) =>
        NameWords.Of(name).TrueForAll(static word => word is "secret" or "with" or "add" or "set" or "use");

    private static string? NameOf(ExpressionSyntax target, SemanticModel model, CancellationToken cancellationToken) =>
        target switch
        {
            ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var key }] } => TextOf(key, model, cancellationToken),
            ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var key }] } => TextOf(key, model, cancellationToken),
            DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax { Identifier.ValueText: var name } } => name,
            _ => WrittenName.Of(target),
        };

    private static string? TextOf(ExpressionSyntax key, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetConstantValue(key, cancellationToken).Value as string;

    /// <summary>The name of the member or local function whose value it is.</summary>
    private static string? NameOfMember(SyntaxNode node)
    {
        foreach (var ancestor in node.Ancestors())
        {
            switch (ancestor)
            {
                case MethodDeclarationSyntax method:
                    return method.Identifier.ValueText;
                case LocalFunctionStatementSyntax function:
                    return function.Identifier.ValueText;
                case PropertyDeclarationSyntax property:
                    return property.Identifier.ValueText;
                case AnonymousFunctionExpressionSyntax or MemberDeclarationSyntax:
                    return null;
            }
        }

        return null;
    }
}
