using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Rules;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// NIAM2102: a request for an access key that names no user makes the key for whoever calls (IAM API Reference, CreateAccessKey), which may
/// be the root user.
/// </summary>
internal static class KeyForCaller
{
    /// <summary>The identifier of the rule.</summary>
    public const string Id = "NIAM2102";

    /// <summary>The request.</summary>
    public const string Request = "CreateAccessKeyRequest";

    /// <summary>The namespace of the request.</summary>
    public const string RequestNamespace = "Amazon.IdentityManagement.Model";

    /// <summary>The rule. Argument: what names no user.</summary>
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptors.Create(
        Id,
        "Access key is created for the caller",
        "'{0}' without 'UserName' creates a long-term key for whoever calls it, even for the root user; "
            + "name the user, or give the caller a role",
        RuleCategory.Credentials,
        DiagnosticSeverity.Info,
        "Without a user name IAM takes the identity that signs the request. "
            + "Run with the root user's credentials, the code creates a key that can do everything in the account and that no policy "
            + "limits.",
        HelpLinks.RootUser,
        RuleTag.Security
    );

    private const string Operation = "CreateAccessKey";
    private const string UserName = "UserName";

    /// <summary>The diagnostic about a node; null if it is no such request, or names the user, or may do so.</summary>
    public static Diagnostic? Find(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) =>
        node switch
        {
            BaseObjectCreationExpressionSyntax creation
                when IsRequest(creation, model, cancellationToken) && NamesUser(creation, cancellationToken) == false =>
                FindingDiagnostic.Create(Descriptor, CreatedTypes.LocationOf(creation), Request),
            InvocationExpressionSyntax
            {
                Expression: MemberAccessExpressionSyntax { Name: { Identifier.ValueText: Operation or Operation + "Async" } name }
            } call
                when call.ArgumentList.Arguments.Count <= 1
                    && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol method
                    && method.ContainingType.IsServiceClientOrInterface()
                    && method.Parameters.All(static parameter => parameter.Type.Name != Request) => FindingDiagnostic.Create(
                Descriptor,
                name.GetLocation(),
                name.Identifier.ValueText
            ),
            _ => null,
        };

    /// <summary>True if a creation makes the request.</summary>
    public static bool IsRequest(BaseObjectCreationExpressionSyntax creation, SemanticModel model, CancellationToken cancellationToken) =>
        CreatedTypes.NameOf(creation) == Request && model.GetTypeInfo(creation, cancellationToken).Type.IsNamed(RequestNamespace, Request);

    /// <summary>True if the request names its user, false if it never does, null if that is not known.</summary>
    public static bool? NamesUser(BaseObjectCreationExpressionSyntax request, CancellationToken cancellationToken)
    {
        foreach (var element in request.Initializer?.Expressions ?? default)
        {
            if (element is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: UserName }, Right: var value })
            {
                return !value.IsKind(SyntaxKind.NullLiteralExpression);
            }
        }

        if (request.ArgumentList is { Arguments.Count: > 0 })
        {
            return true;
        }

        return request.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } }
            && IsOperation(call)
                ? false
            : request.Parent
                is EqualsValueClauseSyntax
                {
                    Parent: VariableDeclaratorSyntax
                    {
                        Parent: VariableDeclarationSyntax { Parent: LocalDeclarationStatementSyntax local }
                    } variable
                }
                ? NamesUserLater(variable.Identifier.ValueText, local, cancellationToken)
            : null;
    }

    private static bool IsOperation(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: Operation or Operation + "Async" };

    /// <summary>
    /// Follows a local that holds the request: true if its user is set later, false if it is only handed to the operation, null if other
    /// code may set it.
    /// </summary>
    private static bool? NamesUserLater(string local, LocalDeclarationStatementSyntax declaration, CancellationToken cancellationToken)
    {
        var scope = declaration.Parent is GlobalStatementSyntax ? declaration.SyntaxTree.GetRoot(cancellationToken) : declaration.Parent;
        bool? names = false;
        foreach (var name in SyntaxIndex.Of(declaration.SyntaxTree, cancellationToken).NamesOf(local))
        {
            if (scope?.Span.Contains(name.Span) != true)
            {
                continue;
            }

            switch (name.Parent)
            {
                case MemberAccessExpressionSyntax
                {
                    Name.Identifier.ValueText: UserName,
                    Parent: AssignmentExpressionSyntax { Left: var target }
                } access when target == access:
                    return true;
                case MemberAccessExpressionSyntax:
                case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } when IsOperation(call):
                    break;
                default:
                    names = null;
                    break;
            }
        }

        return names;
    }
}
