using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Finds what a policy is for. The evidence, strongest first: a comment that names the language, a <c>[StringSyntax]</c> attribute, a
/// property or parameter of an API that takes policies, and a constant, field, method or local that is passed to one of these in the same
/// file.
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
            return UsesElsewhere.Among(
                file,
                expression,
                Unused(file, expression, cancellationToken) with
                {
                    IsCertain = isNamedPolicy,
                },
                cancellationToken
            );
        }

        if (!sink.IsPolicy)
        {
            return PolicyUse.NotAPolicy;
        }

        if (sink.IsOfCdk)
        {
            return CdkPolicyUses.OfSink(file, expression, sink, place.Value.Expression, cancellationToken);
        }

        var principal = PrincipalReference.Of(sink, place.Value.Expression, file, cancellationToken);
        if (
            sink.Principal == PrincipalKind.ManagedPolicy
            && PolicyAttachment.Of(file, place.Value.Expression, cancellationToken) is { } attachment
        )
        {
            sink = attachment.Sink;
            principal = PrincipalReference.Of(sink, attachment.Arn, file, cancellationToken) with { PolicyName = principal.PolicyName };
        }

        return new PolicyUse(() => SurroundingsReader.Read(file, expression, place.Value.Expression, principal, cancellationToken))
        {
            IsCertain = sink.Condition is null || sink.Type != PolicyType.Unknown,
            Type = sink.Type,
            ResourceService = sink.ResourceService,
            Principal = sink.Principal,
            PolicyName = principal.PolicyName,
            SinkSpan = place.Value.Expression.Span,
        };
    }

    /// <summary>What is known of a policy by the code that it stands in alone.</summary>
    public static PolicyUse Unused(SourceFile file, ExpressionSyntax policy, CancellationToken cancellationToken) =>
        new(() => SurroundingsReader.Read(file, policy, use: null, principal: null, cancellationToken))
        {
            IsCertain = LanguageComments.Precedes(policy),
        };

    /// <summary>The place a policy's text comes to: a sink, or a parameter that an attribute marks as a policy.</summary>
    private readonly record struct Place(PolicySink? Sink, ExpressionSyntax Expression);

    private static Place? FindPlace(SourceFile file, ExpressionSyntax expression, int hops, CancellationToken cancellationToken)
    {
        while (SameText(expression) is { } whole)
        {
            expression = whole;
        }

        switch (expression.Parent)
        {
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment
                when assignment.Right == expression:
                return FindAssigned(file, assignment, hops, cancellationToken);

            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } } argument:
                return (IsSamePolicy(call) ? FindPlace(file, (ExpressionSyntax)call, hops, cancellationToken) : null)
                    ?? (
                        ParameterOf(argument, call, file.Model, cancellationToken) is { } parameter
                            ? PlaceOf(file, parameter, expression, key: null, expression, cancellationToken)
                            : null
                    );

            case InitializerExpressionSyntax
            {
                Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax dictionary }
            } pair when pair.Expressions is [var key, _] && key != expression:
                return FindElement(file, dictionary, KeyOf(key, file, cancellationToken), expression, hops, cancellationToken);

            case InitializerExpressionSyntax
            {
                Parent: ExpressionSyntax list
                    and (BaseObjectCreationExpressionSyntax or ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax)
            }:
                return FindElement(file, list, key: null, expression, hops, cancellationToken);

            case InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax } list:
                return FindElement(file, list, key: null, expression, hops, cancellationToken);

            case ExpressionElementSyntax { Parent: CollectionExpressionSyntax list }:
                return FindElement(file, list, key: null, expression, hops, cancellationToken);

            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }:
                return FindUseOf(file, declarator, declarator.Identifier, hops, cancellationToken);

            case EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax property }:
                return FindUseOf(file, property, property.Identifier, hops, cancellationToken);

            case AnonymousFunctionExpressionSyntax function:
                return FindApplied(file, function, hops, cancellationToken);

            case ArrowExpressionClauseSyntax
            or ReturnStatementSyntax:
                return FindResultUse(file, expression.Parent, hops, cancellationToken);

            default:
                return null;
        }
    }

    private static Place? FindAssigned(
        SourceFile file,
        AssignmentExpressionSyntax assignment,
        int hops,
        CancellationToken cancellationToken
    )
    {
        switch (assignment.Left)
        {
            case ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var key }] }
                when assignment.Parent?.Parent is BaseObjectCreationExpressionSyntax dictionary:
                return FindElement(file, dictionary, KeyOf(key, file, cancellationToken), assignment.Right, hops, cancellationToken);

            case ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var key }] } element:
                return file.Model.GetSymbolInfo(element.Expression, cancellationToken).Symbol switch
                {
                    IPropertySymbol property
                        when PlaceOf(
                            file,
                            property,
                            element.Expression,
                            KeyOf(key, file, cancellationToken),
                            assignment.Right,
                            cancellationToken
                        )
                            is { } place => place,
                    ILocalSymbol or IFieldSymbol or IPropertySymbol when element.Expression is SimpleNameSyntax dictionary => FindGiven(
                        file,
                        UsesOf(file, dictionary, dictionary.Identifier, cancellationToken),
                        KeyOf(key, file, cancellationToken),
                        assignment.Right,
                        hops,
                        cancellationToken
                    ),
                    _ => null,
                };

            case SimpleNameSyntax
            or MemberAccessExpressionSyntax:
                return file.Model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol switch
                {
                    null => PlaceAmong(
                        file,
                        UnresolvedSinks(file, assignment, cancellationToken),
                        assignment.Right,
                        key: null,
                        assignment.Right,
                        cancellationToken
                    ),
                    IPropertySymbol property
                        when PlaceOf(file, property, assignment.Right, key: null, assignment.Right, cancellationToken) is { } place =>
                        place,
                    ILocalSymbol
                    or IFieldSymbol
                    or IPropertySymbol
                        when assignment.Left is SimpleNameSyntax name && name.Parent?.Parent is not InitializerExpressionSyntax =>
                        FindUseOf(file, name, name.Identifier, hops, cancellationToken),
                    _ => null,
                };

            default:
                return null;
        }
    }

    /// <summary>
    /// The place of a policy that is one element of a list of policies, or one entry of a dictionary such as the attributes of a
    /// queue.
    /// </summary>
    private static Place? FindElement(
        SourceFile file,
        ExpressionSyntax collection,
        string? key,
        ExpressionSyntax policy,
        int hops,
        CancellationToken cancellationToken
    )
    {
        if (collection.Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator })
        {
            return FindGiven(
                file,
                UsesOf(file, declarator, declarator.Identifier, cancellationToken),
                key,
                policy,
                hops,
                cancellationToken
            );
        }

        return TargetOf(file, collection, cancellationToken) is { } target
            ? PlaceOf(file, target, collection, key, policy, cancellationToken)
            : null;
    }

    /// <summary>The place of a policy in a collection that is given away under a name.</summary>
    private static Place? FindGiven(
        SourceFile file,
        IEnumerable<SimpleNameSyntax> names,
        string? key,
        ExpressionSyntax policy,
        int hops,
        CancellationToken cancellationToken
    )
    {
        if (hops == 0)
        {
            return null;
        }

        foreach (var name in names)
        {
            if (FindElement(file, NamedExpression.Of(name), key, policy, hops - 1, cancellationToken) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>The property or parameter that a collection is given to.</summary>
    private static ISymbol? TargetOf(SourceFile file, ExpressionSyntax collection, CancellationToken cancellationToken) =>
        collection.Parent switch
        {
            AssignmentExpressionSyntax { Left: SimpleNameSyntax or MemberAccessExpressionSyntax } assignment
                when assignment.Right == collection => file.Model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol,
            ArgumentSyntax { Parent: ArgumentListSyntax { Parent: { } call } } argument => ParameterOf(
                argument,
                call,
                file.Model,
                cancellationToken
            ),
            _ => null,
        };

    /// <summary>
    /// The key of an entry: a constant, or the name of a member of the SDK, whose enumerations are classes:
    /// <c>QueueAttributeName.Policy</c>.
    /// </summary>
    private static string KeyOf(ExpressionSyntax key, SourceFile file, CancellationToken cancellationToken) =>
        file.Model.GetConstantValue(key, cancellationToken).Value as string
        ?? (key is MemberAccessExpressionSyntax member ? member.Name.Identifier.ValueText : string.Empty);

    /// <summary>Where the value of a method, property, local function or lambda comes to.</summary>
    private static Place? FindResultUse(SourceFile file, SyntaxNode result, int hops, CancellationToken cancellationToken)
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
            MethodDeclarationSyntax method => FindUseOf(file, method, method.Identifier, hops, cancellationToken),
            LocalFunctionStatementSyntax function => FindUseOf(file, function, function.Identifier, hops, cancellationToken),
            PropertyDeclarationSyntax property => FindUseOf(file, property, property.Identifier, hops, cancellationToken),
            AnonymousFunctionExpressionSyntax function => FindApplied(file, function, hops, cancellationToken),
            _ => null,
        };
    }

    /// <summary>
    /// Where the result of a function comes to that is applied to a value which is known later: <c>arn.Apply(arn => $"…")</c>
    /// stands for its text.
    /// </summary>
    private static Place? FindApplied(
        SourceFile file,
        AnonymousFunctionExpressionSyntax function,
        int hops,
        CancellationToken cancellationToken
    ) =>
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
            ? FindPlace(file, call, hops, cancellationToken)
            : null;

    /// <summary>
    /// True for calls that stand for the policy they are given: <c>Output.Format(…)</c>, what makes objects of JSON text or JSON text of
    /// objects, and the SDK's <c>Policy.FromJson(…)</c>.
    /// </summary>
    private static bool IsSamePolicy(SyntaxNode call) =>
        call
            is InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method, Expression: var owner }
            }
        && (method, (owner as SimpleNameSyntax ?? (owner as MemberAccessExpressionSyntax)?.Name)?.Identifier.ValueText)
            is
                ("Format" or "Create" or "JsonSerialize", "Output")
                or
                ("FromJson", "Policy")
                or
                (
                    "Serialize"
                        or "SerializeToUtf8Bytes"
                        or "SerializeToNode"
                        or "SerializeToElement"
                        or "SerializeToDocument",
                    "JsonSerializer"
                )
                or
                ("SerializeObject", "JsonConvert")
                or
                ("FromObject", "JObject" or "JToken")
                or
                ("Deserialize", "JsonSerializer")
                or
                ("DeserializeObject", "JsonConvert")
                or
                ("Parse", "JsonNode" or "JObject" or "JToken");

    /// <summary>
    /// What an expression is part of that stands for the same policy: parentheses, casts, the text of a policy object,
    /// <c>policy.ToJson()</c>, and that of a document of Pulumi, <c>document.Apply(result => result.Json)</c> or <c>(await
    /// document).Json</c>.
    /// </summary>
    private static ExpressionSyntax? SameText(ExpressionSyntax policy) =>
        policy.Parent switch
        {
            ParenthesizedExpressionSyntax
            or CastExpressionSyntax
            or AwaitExpressionSyntax
            or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } => (ExpressionSyntax)
                policy.Parent,
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name } member when member.Expression == policy => (
                name,
                member.Parent
            ) switch
            {
                ("Json" or "MinifiedJson", _) => member,
                ("ToJson" or "ToJsonString" or "ToString" or "WithId" or "WithStatements", InvocationExpressionSyntax call) => call,
                (
                    "Apply",
                    InvocationExpressionSyntax
                    {
                        ArgumentList.Arguments: [
                            {
                                Expression: LambdaExpressionSyntax
                                {
                                    Body: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Json" or "MinifiedJson" }
                                }
                            },
                        ]
                    } call
                ) => call,
                _ => null,
            },
            _ => null,
        };

    private static Place? FindUseOf(
        SourceFile file,
        SyntaxNode declaration,
        SyntaxToken identifier,
        int hops,
        CancellationToken cancellationToken
    )
    {
        if (hops == 0)
        {
            return null;
        }

        foreach (var name in UsesOf(file, declaration, identifier, cancellationToken))
        {
            if (
                StringExpressions.TopmostOfSameText(NamedExpression.WithCall(name)) is { } text
                && FindPlace(file, text, hops - 1, cancellationToken) is { } place
            )
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>
    /// The names that stand for what is declared: of a local within the member that holds it, of a member within the
    /// file.
    /// </summary>
    private static IEnumerable<SimpleNameSyntax> UsesOf(
        SourceFile file,
        SyntaxNode declaration,
        SyntaxToken identifier,
        CancellationToken cancellationToken
    )
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

    /// <param name="file">The file.</param>
    /// <param name="target">The property or parameter.</param>
    /// <param name="value">What it is given.</param>
    /// <param name="key">The key under which <paramref name="value"/> holds the policy; null if it is the policy.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    private static Place? PlaceOf(
        SourceFile file,
        ISymbol target,
        ExpressionSyntax value,
        string? key,
        ExpressionSyntax policy,
        CancellationToken cancellationToken
    ) =>
        PlaceAmong(file, PolicySinks.Find(target), value, key, policy, cancellationToken)
        ?? (key is null && IsMarkedAsPolicy(target) ? new Place(null, policy) : null);

    private static Place? PlaceAmong(
        SourceFile file,
        ImmutableArray<PolicySink> sinks,
        ExpressionSyntax value,
        string? key,
        ExpressionSyntax policy,
        CancellationToken cancellationToken
    )
    {
        foreach (var sink in sinks)
        {
            if (
                sink.Key == key
                && (
                    sink.Condition is not { } condition
                    || HasValue(
                        PropertyValues.Beside(value, condition.Member, file, cancellationToken),
                        condition.Value,
                        file,
                        cancellationToken
                    )
                )
            )
            {
                return new Place(sink, policy);
            }
        }

        return sinks.FirstOrDefault(sink => sink.Key == key) is { } undecided
            ? new Place(undecided with { Type = PolicyType.Unknown, ResourceService = null }, policy)
            : null;
    }

    /// <summary>
    /// The sinks that are meant where the AWS SDK is not referenced, or not restored yet: a type the compiler does not find has the name of
    /// one, and the code imports its namespace or writes it.
    /// </summary>
    private static ImmutableArray<PolicySink> UnresolvedSinks(
        SourceFile file,
        AssignmentExpressionSyntax assignment,
        CancellationToken cancellationToken
    )
    {
        var (owner, member) = assignment switch
        {
            { Left: MemberAccessExpressionSyntax access } => (access.Expression, access.Name.Identifier.ValueText),
            {
                Left: IdentifierNameSyntax property,
                Parent: InitializerExpressionSyntax { Parent: BaseObjectCreationExpressionSyntax creation }
            } => (creation, property.Identifier.ValueText),
            _ => ((ExpressionSyntax?)null, string.Empty),
        };
        return owner is not null && file.Model.GetTypeInfo(owner, cancellationToken).Type is IErrorTypeSymbol { Name: { Length: > 0 } name }
            ? PolicySinks.FindUnresolved(
                name,
                member,
                @namespace =>
                    file.Imports(@namespace)
                    || (owner is ObjectCreationExpressionSyntax { Type: QualifiedNameSyntax type } && type.Left.ToString() == @namespace)
            )
            : ImmutableArray<PolicySink>.Empty;
    }

    /// <summary>True if the expression is the constant, or a member of that name: the SDK's enumerations are classes.</summary>
    private static bool HasValue(ExpressionSyntax? expression, string value, SourceFile file, CancellationToken cancellationToken) =>
        expression switch
        {
            null => false,
            MemberAccessExpressionSyntax member when member.Name.Identifier.ValueText == value => true,
            _ => file.Model.GetConstantValue(expression, cancellationToken).Value as string == value,
        };

    /// <summary>
    /// True for <c>[StringSyntax("iam-policy")]</c>, wherever the attribute's type is declared: older frameworks bring their
    /// own.
    /// </summary>
    private static bool IsMarkedAsPolicy(ISymbol target)
    {
        foreach (var attribute in target.GetAttributes())
        {
            if (
                attribute.AttributeClass is { Name: "StringSyntaxAttribute" }
                && attribute.ConstructorArguments is [{ Value: string language }, ..]
                && language.Equals(TextPolicyReader.Language, StringComparison.OrdinalIgnoreCase)
            )
            {
                return true;
            }
        }

        return false;
    }

    private static IParameterSymbol? ParameterOf(
        ArgumentSyntax argument,
        SyntaxNode call,
        SemanticModel model,
        CancellationToken cancellationToken
    )
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
        return index < method.Parameters.Length
            ? method.Parameters[index]
            : method.Parameters.LastOrDefault(static parameter => parameter.IsParams);
    }
}
