using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Finds what a policy is for. The evidence, strongest first: a comment that names the language, a <c>[StringSyntax]</c> attribute, a property or parameter of an
/// API that takes policies, and a constant, field, method or local that is passed to one of these in the same file.
/// </summary>
internal static class PolicyUseFinder
{
    /// <summary>A value is followed through this many names: a constant that a method returns whose result a local holds.</summary>
    private const int MaxHops = 3;

    /// <summary>What the policy that <paramref name="expression"/> holds is for.</summary>
    public static PolicyUse Find(SourceFile file, ExpressionSyntax expression, CancellationToken cancellationToken)
    {
        var place = FindPlace(file, expression, MaxHops, cancellationToken);
        var isNamedPolicy = place is not null || LanguageComments.Precedes(expression);
        if (place is not { Sink: { } sink })
        {
            return new PolicyUse(() => SurroundingsReader.Read(file, expression, principal: null, cancellationToken)) { IsCertain = isNamedPolicy };
        }

        if (!sink.IsPolicy)
        {
            return PolicyUse.NotAPolicy;
        }

        var principal = PrincipalReference.Of(sink, place.Value.Expression, file, cancellationToken);
        return new PolicyUse(() => SurroundingsReader.Read(file, expression, principal, cancellationToken))
        {
            IsCertain = sink.Condition is null || sink.Type != PolicyType.Unknown,
            Type = sink.Type,
            ResourceService = sink.ResourceService,
            Principal = sink.Principal,
            PolicyName = principal.PolicyName,
            SinkSpan = place.Value.Expression.Span,
        };
    }

    /// <summary>The place a policy's text comes to: a sink, or a parameter that an attribute marks as a policy.</summary>
    private readonly record struct Place(PolicySink? Sink, ExpressionSyntax Expression);

    private static Place? FindPlace(SourceFile file, ExpressionSyntax expression, int hops, CancellationToken cancellationToken)
    {
        switch (expression.Parent)
        {
            case ParenthesizedExpressionSyntax or CastExpressionSyntax:
                return FindPlace(file, (ExpressionSyntax)expression.Parent, hops, cancellationToken);

            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Right == expression:
                return FindAssigned(file, assignment, hops, cancellationToken);

            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } } argument:
                return ParameterOf(argument, call, file.Model, cancellationToken) is { } parameter ? PlaceOf(file, parameter, expression, key: null, expression, cancellationToken) : null;

            case InitializerExpressionSyntax { Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax dictionary } } pair when pair.Expressions is [LiteralExpressionSyntax key, _]:
                return FindEntry(file, dictionary, key.Token.ValueText, expression, cancellationToken);

            case InitializerExpressionSyntax { Parent: ExpressionSyntax list and (BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax) }:
                return FindElement(file, list, expression, cancellationToken);

            case InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax } list:
                return FindElement(file, list, expression, cancellationToken);

            case ExpressionElementSyntax { Parent: CollectionExpressionSyntax list }:
                return FindElement(file, list, expression, cancellationToken);

            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }:
                return FindUseOf(file, declarator, declarator.Identifier, hops, cancellationToken);

            case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                return FindUseOf(file, property, property.Identifier, hops, cancellationToken);

            case ArrowExpressionClauseSyntax or ReturnStatementSyntax:
                return FindResultUse(file, expression.Parent, hops, cancellationToken);

            default:
                return null;
        }
    }

    private static Place? FindAssigned(SourceFile file, AssignmentExpressionSyntax assignment, int hops, CancellationToken cancellationToken)
    {
        switch (assignment.Left)
        {
            case ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var key }] } when assignment.Parent?.Parent is BaseObjectCreationExpressionSyntax dictionary:
                return file.Model.GetConstantValue(key, cancellationToken).Value is string attribute
                    ? FindEntry(file, dictionary, attribute, assignment.Right, cancellationToken)
                    : null;

            case SimpleNameSyntax or MemberAccessExpressionSyntax:
                return file.Model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol switch
                {
                    IPropertySymbol property when PlaceOf(file, property, assignment.Right, key: null, assignment.Right, cancellationToken) is { } place => place,
                    ILocalSymbol or IFieldSymbol or IPropertySymbol when assignment.Left is SimpleNameSyntax name && name.Parent?.Parent is not InitializerExpressionSyntax =>
                        FindUseOf(file, name, name.Identifier, hops, cancellationToken),
                    _ => null,
                };

            default:
                return null;
        }
    }

    /// <summary>The place of a policy that is one element of a list of policies.</summary>
    private static Place? FindElement(SourceFile file, ExpressionSyntax list, ExpressionSyntax policy, CancellationToken cancellationToken) =>
        TargetOf(file, list, cancellationToken) is { } target ? PlaceOf(file, target, list, key: null, policy, cancellationToken) : null;

    /// <summary>The place of a policy that is one entry of a dictionary, such as the attributes of a queue.</summary>
    private static Place? FindEntry(SourceFile file, BaseObjectCreationExpressionSyntax dictionary, string key, ExpressionSyntax policy, CancellationToken cancellationToken) =>
        TargetOf(file, dictionary, cancellationToken) is { } target ? PlaceOf(file, target, dictionary, key, policy, cancellationToken) : null;

    /// <summary>The property or parameter that a collection is given to.</summary>
    private static ISymbol? TargetOf(SourceFile file, ExpressionSyntax collection, CancellationToken cancellationToken) => collection.Parent switch
    {
        AssignmentExpressionSyntax { Left: SimpleNameSyntax or MemberAccessExpressionSyntax } assignment => file.Model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol,
        ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } } argument => ParameterOf(argument, call, file.Model, cancellationToken),
        _ => null,
    };

    /// <summary>Where the value of a method, property, local function or lambda comes to.</summary>
    private static Place? FindResultUse(SourceFile file, SyntaxNode result, int hops, CancellationToken cancellationToken)
    {
        var owner = result.FirstAncestorOrSelf<SyntaxNode>(static node => node
            is MethodDeclarationSyntax or LocalFunctionStatementSyntax or PropertyDeclarationSyntax or AnonymousFunctionExpressionSyntax);
        return owner switch
        {
            MethodDeclarationSyntax method => FindUseOf(file, method, method.Identifier, hops, cancellationToken),
            LocalFunctionStatementSyntax function => FindUseOf(file, function, function.Identifier, hops, cancellationToken),
            PropertyDeclarationSyntax property => FindUseOf(file, property, property.Identifier, hops, cancellationToken),
            _ => null,
        };
    }

    private static Place? FindUseOf(SourceFile file, SyntaxNode declaration, SyntaxToken identifier, int hops, CancellationToken cancellationToken)
    {
        if (hops == 0)
        {
            return null;
        }

        ISymbol? symbol = null;
        foreach (var name in file.NamesIn(ScopeOf(declaration), identifier.ValueText, cancellationToken))
        {
            if (name.Identifier == identifier)
            {
                continue;
            }

            symbol ??= declaration is SimpleNameSyntax assigned
                ? file.Model.GetSymbolInfo(assigned, cancellationToken).Symbol
                : file.Model.GetDeclaredSymbol(declaration, cancellationToken);
            if (symbol is null || !SymbolEqualityComparer.Default.Equals(symbol, file.Model.GetSymbolInfo(name, cancellationToken).Symbol))
            {
                continue;
            }

            ExpressionSyntax use = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;
            if (use.Parent is InvocationExpressionSyntax invocation && invocation.Expression == use)
            {
                use = invocation;
            }

            if (FindPlace(file, StringExpressions.Topmost(use), hops - 1, cancellationToken) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>The code that can see a local, or for a member the outermost type, which the policies of a file share with the code that uses them.</summary>
    private static SyntaxNode ScopeOf(SyntaxNode declaration)
    {
        var isLocal = declaration is LocalFunctionStatementSyntax
            || declaration.FirstAncestorOrSelf<SyntaxNode>(static node => node is LocalDeclarationStatementSyntax or FieldDeclarationSyntax or AssignmentExpressionSyntax) is LocalDeclarationStatementSyntax;
        return isLocal
            ? declaration.FirstAncestorOrSelf<SyntaxNode>(static node => node is MemberDeclarationSyntax and not GlobalStatementSyntax) ?? declaration.SyntaxTree.GetRoot()
            : declaration.SyntaxTree.GetRoot();
    }

    /// <param name="file">The file.</param>
    /// <param name="target">The property or parameter.</param>
    /// <param name="value">What it is given.</param>
    /// <param name="key">The key under which <paramref name="value"/> holds the policy; null if it is the policy.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    private static Place? PlaceOf(SourceFile file, ISymbol target, ExpressionSyntax value, string? key, ExpressionSyntax policy, CancellationToken cancellationToken)
    {
        var sinks = PolicySinks.Find(target);
        foreach (var sink in sinks)
        {
            if (sink.Key == key && (sink.Condition is not { } condition || HasValue(PrincipalReference.Sibling(value, condition.Member, file, cancellationToken), condition.Value, file, cancellationToken)))
            {
                return new Place(sink, policy);
            }
        }

        if (sinks.FirstOrDefault(sink => sink.Key == key) is { } undecided)
        {
            return new Place(undecided with { Type = PolicyType.Unknown, ResourceService = null }, policy);
        }

        return key is null && IsMarkedAsPolicy(target) ? new Place(null, policy) : null;
    }

    /// <summary>True if the expression is the constant, or a member of that name: the SDK's enumerations are classes.</summary>
    private static bool HasValue(ExpressionSyntax? expression, string value, SourceFile file, CancellationToken cancellationToken) => expression switch
    {
        null => false,
        MemberAccessExpressionSyntax member when member.Name.Identifier.ValueText == value => true,
        _ => file.Model.GetConstantValue(expression, cancellationToken).Value as string == value,
    };

    /// <summary>True for <c>[StringSyntax("iam-policy")]</c>, wherever the attribute's type is declared: older frameworks bring their own.</summary>
    private static bool IsMarkedAsPolicy(ISymbol target)
    {
        foreach (var attribute in target.GetAttributes())
        {
            if (attribute.AttributeClass is { Name: "StringSyntaxAttribute" }
                && attribute.ConstructorArguments is [{ Value: string language }, ..]
                && language.Equals(TextPolicyReader.Language, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    private static IParameterSymbol? ParameterOf(ArgumentSyntax argument, SyntaxNode call, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method)
        {
            return null;
        }

        if (argument.NameColon is { Name.Identifier.ValueText: var name })
        {
            return method.Parameters.FirstOrDefault(parameter => parameter.Name == name);
        }

        var index = ((ArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument);
        return index < method.Parameters.Length ? method.Parameters[index] : null;
    }
}
