using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// Collects the places of one file that hand key pairs to the AWS SDK: constructors of credentials and clients, properties of profiles,
/// environment variables. The semantic model is asked only for nodes whose names fit.
/// </summary>
internal sealed class CredentialSinks(SemanticModel model, CancellationToken cancellationToken)
{
    private const string Runtime = "Amazon.Runtime";
    private const string ProfileNamespace = "Amazon.Runtime.CredentialManagement";
    private const string SecurityTokenModel = "Amazon.SecurityToken.Model";
    private const string RegisterProfile = "RegisterProfile";
    private const string ClientPrefix = "Amazon";
    private const string ClientSuffix = "Client";

    /// <summary>The types whose constructors take a key pair. Their parameters say which argument is which.</summary>
    private static readonly ImmutableArray<(string Namespace, string Name)> s_credentialTypes = ImmutableArray.Create(
        (Runtime, "BasicAWSCredentials"),
        (Runtime, "SessionAWSCredentials"),
        (Runtime, "ImmutableCredentials"),
        (Runtime, "AssumeRoleImmutableCredentials"),
        (Runtime, "SSOImmutableCredentials"),
        (Runtime, "SAMLImmutableCredentials"),
        (Runtime, "LoginImmutableCredentials"),
        (SecurityTokenModel, "Credentials")
    );

    /// <summary>The types whose properties take a key pair.</summary>
    private static readonly ImmutableArray<(string Namespace, string Name)> s_propertyTypes = ImmutableArray.Create(
        (ProfileNamespace, "CredentialProfileOptions"),
        (SecurityTokenModel, "Credentials")
    );

    private readonly PairedAssignments _assignments = new();
    private readonly ImmutableArray<KeyPairUse>.Builder _uses = ImmutableArray.CreateBuilder<KeyPairUse>();
    private HashSet<string>? _aliases;

    /// <summary>Texts of which a file with such a place has at least one.</summary>
    public static ImmutableArray<string> Needles { get; } =
        ImmutableArray.Create(
            "AWSCredentials",
            "ImmutableCredentials",
            "CredentialProfileOptions",
            ClientPrefix,
            EnvironmentVariable.SetterName,
            CredentialParts.KeyIdVariable,
            "AWS_SECRET_"
        );

    /// <summary>All places of the file of <paramref name="root"/>.</summary>
    public static ImmutableArray<KeyPairUse> FindAll(SyntaxNode root, SemanticModel model, CancellationToken cancellationToken)
    {
        var sinks = new CredentialSinks(model, cancellationToken);
        foreach (var node in root.DescendantNodes())
        {
            sinks.Visit(node);
        }

        return sinks.Complete();
    }

    /// <summary>Looks at one node. Nodes come in document order.</summary>
    public void Visit(SyntaxNode node)
    {
        switch (node)
        {
            case UsingDirectiveSyntax { Alias.Name.Identifier.ValueText: var alias }:
                (_aliases ??= new HashSet<string>(StringComparer.Ordinal)).Add(alias);
                break;
            case BaseObjectCreationExpressionSyntax { ArgumentList: { Arguments.Count: >= 1 } arguments } creation
                when MayTakeKeyPair(creation):
                AddConstructor(creation, arguments, isBase: false);
                break;
            case ConstructorInitializerSyntax
            {
                RawKind: (int)SyntaxKind.BaseConstructorInitializer,
                ArgumentList: { Arguments.Count: >= 2 } arguments
            }:
                AddConstructor(node, arguments, isBase: true);
                break;
            case PrimaryConstructorBaseTypeSyntax { ArgumentList: { Arguments.Count: >= 2 } arguments }:
                AddConstructor(node, arguments, isBase: true);
                break;
            case InvocationExpressionSyntax { ArgumentList: { Arguments.Count: 3 } arguments } invocation
                when WrittenName.OfCalled(invocation) == RegisterProfile:
                AddProfile(invocation, arguments);
                break;
            case InvocationExpressionSyntax { ArgumentList.Arguments.Count: >= 2 } invocation:
                AddVariable(invocation);
                break;
            case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment:
                AddAssignment(assignment);
                break;
        }
    }

    /// <summary>The places, after all nodes were seen.</summary>
    public ImmutableArray<KeyPairUse> Complete()
    {
        _uses.AddRange(_assignments.Complete());
        return _uses.ToImmutable();
    }

    private static bool IsListed(ITypeSymbol type, ImmutableArray<(string Namespace, string Name)> types)
    {
        foreach (var (containingNamespace, name) in types)
        {
            if (type.IsNamed(containingNamespace, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// False for a creation of a type whose name is not that of a type which takes a key pair, so that it needs no symbol.
    /// </summary>
    private bool MayTakeKeyPair(BaseObjectCreationExpressionSyntax creation)
    {
        if (creation is not ObjectCreationExpressionSyntax { Type: { } type })
        {
            return true;
        }

        var name = WrittenName.Of(type) ?? string.Empty;
        return (name.StartsWith(ClientPrefix, StringComparison.Ordinal) && name.EndsWith(ClientSuffix, StringComparison.Ordinal))
            || IsNameOfCredentials(name)
            || _aliases?.Contains(name) == true;
    }

    private static bool IsNameOfCredentials(string name)
    {
        foreach (var credentials in s_credentialTypes)
        {
            if (string.Equals(credentials.Name, name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    private void AddConstructor(SyntaxNode node, ArgumentListSyntax arguments, bool isBase)
    {
        if (
            model.GetSymbolInfo(node, cancellationToken).Symbol
            is not IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { } type } constructor
        )
        {
            return;
        }

        var isClient = !IsListed(type, s_credentialTypes);
        if (isClient && !type.IsServiceClient())
        {
            return;
        }

        AddArguments(
            isBase ? CredentialSinkKind.Base
                : isClient ? CredentialSinkKind.Client
                : CredentialSinkKind.Credentials,
            constructor,
            node,
            arguments
        );
    }

    /// <summary>Adds a call of the profile store of version 3, which takes a key pair.</summary>
    private void AddProfile(InvocationExpressionSyntax invocation, ArgumentListSyntax arguments)
    {
        if (
            model.GetSymbolInfo(invocation, cancellationToken).Symbol is IMethodSymbol method
            && method.ContainingType.IsNamed("Amazon.Util", "ProfileManager")
        )
        {
            AddArguments(CredentialSinkKind.Properties, method, invocation, arguments);
        }
    }

    private void AddArguments(CredentialSinkKind kind, IMethodSymbol method, SyntaxNode node, ArgumentListSyntax arguments)
    {
        ExpressionSyntax? keyId = null,
            secret = null,
            token = null;
        foreach (var argument in arguments.Arguments)
        {
            if (Arguments.ParameterOf(method, argument) is not { } parameter)
            {
                continue;
            }

            switch (CredentialParts.OfParameter(parameter))
            {
                case CredentialPart.KeyId:
                    keyId = argument.Expression;
                    break;
                case CredentialPart.Secret:
                    secret = argument.Expression;
                    break;
                case CredentialPart.Token:
                    token = argument.Expression;
                    break;
            }
        }

        if (keyId is not null || secret is not null)
        {
            _uses.Add(new KeyPairUse(kind, method.ContainingType.Name, node, keyId, secret, token));
        }
    }

    private void AddVariable(SyntaxNode node)
    {
        if (
            EnvironmentVariable.SetBy(node, model, cancellationToken) is var (variable, value)
            && CredentialParts.OfVariable(variable) is var part and not CredentialPart.None
        )
        {
            _assignments.Add(
                CredentialSinkKind.Environment,
                "the process environment",
                EnvironmentVariable.EnvironmentOf(node),
                part,
                node,
                value
            );
        }
    }

    private void AddAssignment(AssignmentExpressionSyntax assignment)
    {
        if (assignment.Left is ElementAccessExpressionSyntax or ImplicitElementAccessSyntax)
        {
            AddVariable(assignment);
            return;
        }

        var part = CredentialParts.OfProperty(WrittenName.Of(assignment.Left));
        if (
            part != CredentialPart.None
            && model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is IPropertySymbol { ContainingType: { } type }
            && IsListed(type, s_propertyTypes)
        )
        {
            var target =
                assignment.Left is MemberAccessExpressionSyntax access ? access.Expression.ToString()
                : assignment.Parent is InitializerExpressionSyntax initializer ? PairedAssignments.TargetOf(initializer)
                : string.Empty;
            _assignments.Add(CredentialSinkKind.Properties, type.Name, target, part, assignment, assignment.Right);
        }
    }
}
