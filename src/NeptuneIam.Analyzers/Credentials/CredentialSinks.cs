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
    /// <summary>The environment variable of the access key id (AWS SDKs and Tools Reference Guide, "AWS access keys").</summary>
    public const string KeyIdVariable = "AWS_ACCESS_KEY_ID";

    private const string Runtime = "Amazon.Runtime";
    private const string ProfileNamespace = "Amazon.Runtime.CredentialManagement";
    private const string SecurityTokenModel = "Amazon.SecurityToken.Model";
    private const string SetVariable = "SetEnvironmentVariable";
    private const string RegisterProfile = "RegisterProfile";
    private const string ClientPrefix = "Amazon";
    private const string ClientSuffix = "Client";

    /// <summary>The types whose constructors take a key pair. Their parameters say which argument is which.</summary>
    private static readonly ImmutableArray<(string Namespace, string Name)> CredentialTypes = ImmutableArray.Create(
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
    private static readonly ImmutableArray<(string Namespace, string Name)> PropertyTypes = ImmutableArray.Create(
        (ProfileNamespace, "CredentialProfileOptions"),
        (SecurityTokenModel, "Credentials")
    );

    private readonly List<Assignment> _assignments = [];
    private readonly ImmutableArray<KeyPairUse>.Builder _uses = ImmutableArray.CreateBuilder<KeyPairUse>();
    private HashSet<string>? _aliases;

    /// <summary>Text without which a file holds no such place.</summary>
    public static ImmutableArray<string> Needles { get; } =
        ImmutableArray.Create(
            "AWSCredentials",
            "ImmutableCredentials",
            "CredentialProfileOptions",
            ClientPrefix,
            SetVariable,
            KeyIdVariable,
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
                when LooksLikeSink(creation):
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
                when InvokedName(invocation) == RegisterProfile:
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

    /// <summary>The places, after all nodes were seen. Assignments of the two halves to the same thing are one place.</summary>
    public ImmutableArray<KeyPairUse> Complete()
    {
        // The second id for the same target begins a new pair.
        foreach (var group in _assignments.GroupBy(assignment => (assignment.Kind, assignment.Scope, assignment.Target)))
        {
            Assignment? keyId = null,
                secret = null,
                token = null;
            foreach (var assignment in group)
            {
                ref var half = ref keyId;
                if (assignment.Part == CredentialPart.Secret)
                {
                    half = ref secret;
                }
                else if (assignment.Part == CredentialPart.Token)
                {
                    half = ref token;
                }

                if (half is not null)
                {
                    AddPair(keyId, secret, token);
                    keyId = secret = token = null;
                }

                half = assignment;
            }

            AddPair(keyId, secret, token);
        }

        _assignments.Clear();
        return _uses.ToImmutable();
    }

    /// <summary>
    /// The constant name of an environment variable that an assignment or call sets, and the value; null if
    /// <paramref name="node"/> sets none.
    /// </summary>
    public static (string Variable, ExpressionSyntax Value)? SetsVariable(
        SyntaxNode node,
        SemanticModel model,
        CancellationToken cancellationToken
    )
    {
        switch (node)
        {
            case InvocationExpressionSyntax { ArgumentList.Arguments: { Count: >= 2 } arguments } invocation:
                var isSetter = InvokedName(invocation) switch
                {
                    SetVariable => MayNameVariable(arguments[0].Expression)
                        && model.GetSymbolInfo(invocation, cancellationToken).Symbol is IMethodSymbol { ContainingType: { } type }
                        && type.IsNamed("System", "Environment"),
                    "Add" or "TryAdd" => invocation.Expression is MemberAccessExpressionSyntax { Expression: { } receiver }
                        && IsProcessEnvironment(receiver, model, cancellationToken),
                    _ => false,
                };
                return isSetter && Constant(arguments[0].Expression, model, cancellationToken) is { } set
                    ? (set, arguments[1].Expression)
                    : null;
            case AssignmentExpressionSyntax
            {
                Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: { Count: 1 } index } access,
                Right: var value
            }:
                return
                    IsProcessEnvironment(access.Expression, model, cancellationToken)
                    && Constant(index[0].Expression, model, cancellationToken) is { } assigned
                    ? (assigned, value)
                    : null;
            case AssignmentExpressionSyntax
            {
                Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: { Count: 1 } index },
                Right: var value,
                Parent: InitializerExpressionSyntax { Parent: AssignmentExpressionSyntax { Left: { } environment } },
            }:
                return
                    IsProcessEnvironment(environment, model, cancellationToken)
                    && Constant(index[0].Expression, model, cancellationToken) is { } initialized
                    ? (initialized, value)
                    : null;
            default:
                return null;
        }
    }

    private static bool MayNameVariable(ExpressionSyntax name) =>
        name is not LiteralExpressionSyntax literal || literal.Token.ValueText.StartsWith("AWS_", StringComparison.Ordinal);

    private static bool IsProcessEnvironment(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        var name = expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            _ => null,
        };
        return name is "Environment" or "EnvironmentVariables"
            && model.GetSymbolInfo(expression, cancellationToken).Symbol is IPropertySymbol { ContainingType: { } type }
            && type.IsNamed("System.Diagnostics", "ProcessStartInfo");
    }

    private static string? Constant(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken) =>
        expression is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression } literal
            ? literal.Token.ValueText
            : model.GetConstantValue(expression, cancellationToken).Value as string;

    private static string? InvokedName(InvocationExpressionSyntax invocation) =>
        invocation.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
            IdentifierNameSyntax identifier => identifier.Identifier.ValueText,
            _ => null,
        };

    private static CredentialPart PartOfParameter(IParameterSymbol parameter) =>
        parameter.Type.SpecialType != SpecialType.System_String
            ? CredentialPart.None
            : parameter.Name switch
            {
                "accessKey" or "accessKeyId" or "awsAccessKeyId" => CredentialPart.KeyId,
                "secretKey" or "secretAccessKey" or "awsSecretAccessKey" => CredentialPart.Secret,
                "token" or "sessionToken" or "awsSessionToken" => CredentialPart.Token,
                _ => CredentialPart.None,
            };

    private static CredentialPart PartOfProperty(string? name) =>
        name switch
        {
            "AccessKey" or "AccessKeyId" => CredentialPart.KeyId,
            "SecretKey" or "SecretAccessKey" => CredentialPart.Secret,
            "Token" or "SessionToken" => CredentialPart.Token,
            _ => CredentialPart.None,
        };

    private static CredentialPart PartOfVariable(string name) =>
        name switch
        {
            KeyIdVariable or "AWS_ACCESS_KEY" => CredentialPart.KeyId,
            "AWS_SECRET_ACCESS_KEY" or "AWS_SECRET_KEY" => CredentialPart.Secret,
            "AWS_SESSION_TOKEN" => CredentialPart.Token,
            _ => CredentialPart.None,
        };

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

    private bool LooksLikeSink(BaseObjectCreationExpressionSyntax creation)
    {
        if (creation is not ObjectCreationExpressionSyntax { Type: { } type })
        {
            return true;
        }

        var name = type switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax qualified => qualified.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => string.Empty,
        };
        if (name.StartsWith(ClientPrefix, StringComparison.Ordinal) && name.EndsWith(ClientSuffix, StringComparison.Ordinal))
        {
            return true;
        }

        foreach (var credentials in CredentialTypes)
        {
            if (string.Equals(credentials.Name, name, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return _aliases?.Contains(name) == true;
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

        var isClient = !IsListed(type, CredentialTypes);
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

    /// <summary>The profile store of version 3, whose method takes a key pair.</summary>
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
            if (ValueNames.ParameterOf(method, argument) is not { } parameter)
            {
                continue;
            }

            switch (PartOfParameter(parameter))
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
            SetsVariable(node, model, cancellationToken) is var (variable, value)
            && PartOfVariable(variable) is var part and not CredentialPart.None
        )
        {
            var target = node switch
            {
                InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: not SetVariable } access
                } => access.Expression.ToString(),
                AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax access } => access.Expression.ToString(),
                AssignmentExpressionSyntax { Parent: InitializerExpressionSyntax initializer } => PositionOf(initializer),
                _ => string.Empty,
            };
            _assignments.Add(
                new Assignment(CredentialSinkKind.Environment, "the process environment", ScopeOf(node), target, part, node, value)
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

        var (name, target) = assignment.Left switch
        {
            MemberAccessExpressionSyntax access => (access.Name.Identifier.ValueText, access.Expression.ToString()),
            IdentifierNameSyntax identifier when assignment.Parent is InitializerExpressionSyntax initializer => (
                identifier.Identifier.ValueText,
                PositionOf(initializer)
            ),
            IdentifierNameSyntax identifier => (identifier.Identifier.ValueText, string.Empty),
            _ => (null, string.Empty),
        };
        var part = PartOfProperty(name);
        if (
            part != CredentialPart.None
            && model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol is IPropertySymbol { ContainingType: { } type }
            && IsListed(type, PropertyTypes)
        )
        {
            _assignments.Add(
                new Assignment(CredentialSinkKind.Properties, type.Name, ScopeOf(assignment), target, part, assignment, assignment.Right)
            );
        }
    }

    private void AddPair(Assignment? keyId, Assignment? secret, Assignment? token)
    {
        if ((keyId ?? secret) is { } first)
        {
            _uses.Add(new KeyPairUse(first.Kind, first.Name, first.Node, keyId?.Value, secret?.Value, token?.Value));
        }
    }

    private static string PositionOf(SyntaxNode node) => node.SpanStart.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The member or function that a statement belongs to: the two halves of a pair are set in the same one.</summary>
    private static SyntaxNode ScopeOf(SyntaxNode node)
    {
        foreach (var ancestor in node.Ancestors())
        {
            if (
                ancestor
                is (MemberDeclarationSyntax and not GlobalStatementSyntax)
                    or AnonymousFunctionExpressionSyntax
                    or LocalFunctionStatementSyntax
                    or AccessorDeclarationSyntax
                    or CompilationUnitSyntax
            )
            {
                return ancestor;
            }
        }

        return node;
    }

    private sealed record Assignment(
        CredentialSinkKind Kind,
        string Name,
        SyntaxNode Scope,
        string Target,
        CredentialPart Part,
        SyntaxNode Node,
        ExpressionSyntax Value
    );
}
