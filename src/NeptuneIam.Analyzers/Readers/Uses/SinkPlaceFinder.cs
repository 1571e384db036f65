using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>The place that a policy comes to.</summary>
/// <param name="Sink">The API that takes it; null for a parameter or property that an attribute marks as a policy.</param>
/// <param name="Expression">The expression that is given there.</param>
internal readonly record struct SinkPlace(PolicySink? Sink, ExpressionSyntax Expression);

/// <summary>
/// Follows a policy from the expression it is written as to the place where an API takes it: through names, collections, the results of
/// methods, and calls that stand for the same policy.
/// </summary>
internal sealed class SinkPlaceFinder(SourceFile file, CancellationToken cancellationToken)
{
    /// <summary>A value is followed through this many names: a constant that a method returns whose result a local holds.</summary>
    private const int MaxHops = 3;

    private readonly SinkTargets _targets = new(file, cancellationToken);

    /// <summary>The place that a policy comes to; null if none is in view.</summary>
    public SinkPlace? Find(ExpressionSyntax policy) => Find(policy, MaxHops);

    private SinkPlace? Find(ExpressionSyntax expression, int hops)
    {
        while (SamePolicy.Around(expression) is { } whole)
        {
            expression = whole;
        }

        switch (expression.Parent)
        {
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
                when assignment.Right == expression:
                return FindAssigned(assignment, hops);

            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } } argument:
                return (SamePolicy.IsMadeBy(call) ? Find((ExpressionSyntax)call, hops) : null)
                    ?? (ParameterOf(argument, call) is { } parameter ? _targets.Of(parameter, expression, key: null, expression) : null);

            case InitializerExpressionSyntax
            {
                Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax dictionary }
            } pair when pair.Expressions is [var key, _] && key != expression:
                return FindElement(dictionary, KeyOf(key), expression, hops);

            case InitializerExpressionSyntax
            {
                Parent: ExpressionSyntax list
                    and (BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax)
            }:
                return FindElement(list, key: null, expression, hops);

            case InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax } list:
                return FindElement(list, key: null, expression, hops);

            case ExpressionElementSyntax { Parent: CollectionExpressionSyntax list }:
                return FindElement(list, key: null, expression, hops);

            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }:
                return FindUseOf(declarator, declarator.Identifier, hops);

            case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                return FindUseOf(property, property.Identifier, hops);

            case AnonymousFunctionExpressionSyntax function:
                return FindApplied(function, hops);

            case ArrowExpressionClauseSyntax
            or ReturnStatementSyntax:
                return FindResultUse(expression.Parent, hops);

            default:
                return null;
        }
    }

    private SinkPlace? FindAssigned(AssignmentExpressionSyntax assignment, int hops)
    {
        switch (assignment.Left)
        {
            case ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var key }] }
                when assignment.Parent?.Parent is BaseObjectCreationExpressionSyntax dictionary:
                return FindElement(dictionary, KeyOf(key), assignment.Right, hops);

            case ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var key }] } element:
                return file.Model.GetSymbolInfo(element.Expression, cancellationToken).Symbol switch
                {
                    IPropertySymbol property when _targets.Of(property, element.Expression, KeyOf(key), assignment.Right) is { } place =>
                        place,
                    ILocalSymbol or IFieldSymbol or IPropertySymbol when element.Expression is SimpleNameSyntax dictionary => FindGiven(
                        UsesOf(dictionary, dictionary.Identifier),
                        KeyOf(key),
                        assignment.Right,
                        hops
                    ),
                    _ => null,
                };

            case SimpleNameSyntax
            or MemberAccessExpressionSyntax:
                return file.Model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol switch
                {
                    null => _targets.OfUnresolved(assignment),
                    IPropertySymbol property when _targets.Of(property, assignment.Right, key: null, assignment.Right) is { } place =>
                        place,
                    ILocalSymbol
                    or IFieldSymbol
                    or IPropertySymbol
                        when assignment.Left is SimpleNameSyntax name && name.Parent?.Parent is not InitializerExpressionSyntax =>
                        FindUseOf(name, name.Identifier, hops),
                    _ => null,
                };

            default:
                return null;
        }
    }

    /// <summary>
    /// The place of a policy that is one element of a list of policies, or one entry of a dictionary such as the attributes of a queue.
    /// </summary>
    private SinkPlace? FindElement(ExpressionSyntax collection, string? key, ExpressionSyntax policy, int hops)
    {
        if (collection.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator })
        {
            return FindGiven(UsesOf(declarator, declarator.Identifier), key, policy, hops);
        }

        return TargetOf(collection) is { } target ? _targets.Of(target, collection, key, policy) : null;
    }

    /// <summary>The place of a policy in a collection that is given away under a name.</summary>
    private SinkPlace? FindGiven(IEnumerable<SimpleNameSyntax> names, string? key, ExpressionSyntax policy, int hops)
    {
        if (hops == 0)
        {
            return null;
        }

        foreach (var name in names)
        {
            if (FindElement(NamedExpression.Of(name), key, policy, hops - 1) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>The property or parameter that a collection is given to.</summary>
    private ISymbol? TargetOf(ExpressionSyntax collection) =>
        collection.Parent switch
        {
            AssignmentExpressionSyntax { Left: SimpleNameSyntax or MemberAccessExpressionSyntax } assignment
                when assignment.Right == collection => file.Model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol,
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } } argument => ParameterOf(argument, call),
            _ => null,
        };

    /// <summary>
    /// The key of an entry: a constant, or the name of a member of the SDK, whose enumerations are classes:
    /// <c>QueueAttributeName.Policy</c>.
    /// </summary>
    private string KeyOf(ExpressionSyntax key) =>
        file.Model.GetConstantValue(key, cancellationToken).Value as string
        ?? (key is MemberAccessExpressionSyntax member ? member.Name.Identifier.ValueText : string.Empty);

    /// <summary>Where the value of a method, property, local function or lambda comes to.</summary>
    private SinkPlace? FindResultUse(SyntaxNode result, int hops)
    {
        var owner = result.FirstAncestorOrSelf<SyntaxNode>(static node =>
            node
                is MethodDeclarationSyntax
                    or LocalFunctionStatementSyntax
                    or PropertyDeclarationSyntax
                    or AnonymousFunctionExpressionSyntax
        );
        return owner switch
        {
            MethodDeclarationSyntax method => FindUseOf(method, method.Identifier, hops),
            LocalFunctionStatementSyntax function => FindUseOf(function, function.Identifier, hops),
            PropertyDeclarationSyntax property => FindUseOf(property, property.Identifier, hops),
            AnonymousFunctionExpressionSyntax function => FindApplied(function, hops),
            _ => null,
        };
    }

    /// <summary>
    /// Where the result of a function comes to that is applied to a value which is known later: <c>arn.Apply(arn => $"…")</c> stands for
    /// its text.
    /// </summary>
    private SinkPlace? FindApplied(AnonymousFunctionExpressionSyntax function, int hops) =>
        function.Parent
            is ArgumentSyntax
            {
                Parent: ArgumentListSyntax
                {
                    Parent: InvocationExpressionSyntax
                    {
                        Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Apply" }
                    } call
                }
            }
            ? Find(call, hops)
            : null;

    private SinkPlace? FindUseOf(SyntaxNode declaration, SyntaxToken identifier, int hops)
    {
        if (hops == 0)
        {
            return null;
        }

        foreach (var name in UsesOf(declaration, identifier))
        {
            if (StringExpressions.TopmostOfSameText(NamedExpression.WithCall(name)) is { } text && Find(text, hops - 1) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>
    /// The names that stand for what is declared: of a local within the member that holds it, of a member within the file.
    /// </summary>
    private IEnumerable<SimpleNameSyntax> UsesOf(SyntaxNode declaration, SyntaxToken identifier)
    {
        var symbol = declaration is SimpleNameSyntax assigned
            ? file.Model.GetSymbolInfo(assigned, cancellationToken).Symbol
            : file.Model.GetDeclaredSymbol(declaration, cancellationToken);
        var uses = symbol switch
        {
            null => [],
            ILocalSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction } => file.NamesIn(
                    EnclosingMember.Of(declaration),
                    identifier.ValueText,
                    cancellationToken
                )
                .Where(name => SymbolEqualityComparer.Default.Equals(symbol, file.Model.GetSymbolInfo(name, cancellationToken).Symbol)),
            _ => file.UsesOf(symbol, cancellationToken),
        };
        return uses.Where(name => name.Identifier != identifier);
    }

    private IParameterSymbol? ParameterOf(ArgumentSyntax argument, SyntaxNode call) =>
        file.Model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method ? Arguments.ParameterOf(method, argument) : null;
}
