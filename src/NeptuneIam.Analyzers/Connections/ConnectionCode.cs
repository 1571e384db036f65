using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Connections;

/// <summary>What the rules of this room ask about the code of one file.</summary>
internal sealed class ConnectionCode(SemanticModel model, CancellationToken cancellationToken)
{
    private const string Gremlin = "Gremlin.Net.Driver";

    private bool? _knowsSignatures;
    private bool? _grantsConnect;

    /// <summary>Text without which a file has no Neptune host and describes no cluster.</summary>
    public static ImmutableArray<string> Needles { get; } =
        ImmutableArray.Create(
            NeptuneHost.Suffix,
            "GremlinServer",
            "GraphDatabase",
            "CreateDBCluster",
            "ModifyDBCluster",
            "RestoreDBCluster",
            "DBClusterProps",
            "DatabaseClusterProps",
            "Aws.Neptune"
        );

    /// <summary>The semantic model of the file.</summary>
    public SemanticModel Model { get; } = model;

    /// <summary>Cancels the analysis.</summary>
    public CancellationToken CancellationToken { get; } = cancellationToken;

    /// <summary>
    /// True if the file speaks of signatures or of the header that carries them, so that its requests may be signed by hand.
    /// </summary>
    public bool KnowsSignatures =>
        _knowsSignatures ??= HasToken(static text =>
            text.IndexOf("Authorization", StringComparison.OrdinalIgnoreCase) >= 0
            || text.IndexOf("AWS4", StringComparison.OrdinalIgnoreCase) >= 0
            || text.IndexOf("SigV4", StringComparison.OrdinalIgnoreCase) >= 0
        );

    /// <summary>
    /// True if the file grants the right to connect through a construct of the AWS CDK, which turns IAM authentication on.
    /// </summary>
    public bool GrantsConnect => _grantsConnect ??= HasToken(static text => text is "GrantConnect");

    /// <summary>The constructor that an expression calls, if it makes something of a type of this name; null else.</summary>
    public IMethodSymbol? ConstructorOf(BaseObjectCreationExpressionSyntax creation, string containingNamespace, string type) =>
        MayMake(creation, type)
        && ConstructorOf(creation) is { } constructor
        && constructor.ContainingType.IsNamed(containingNamespace, type)
            ? constructor
            : null;

    /// <summary>The constructor that an expression calls; null if it is not known.</summary>
    public IMethodSymbol? ConstructorOf(BaseObjectCreationExpressionSyntax creation) =>
        Model.GetSymbolInfo(creation, CancellationToken).Symbol as IMethodSymbol;

    /// <summary>False if the expression names another type, so that nothing need be asked about it; <c>new(...)</c> names none.</summary>
    public static bool MayMake(BaseObjectCreationExpressionSyntax creation, string type) =>
        creation is not ObjectCreationExpressionSyntax { Type: { } written }
        || string.Equals(NameOf(written), type, StringComparison.Ordinal);

    /// <summary>
    /// The creation of a Gremlin server, if the expression is one, or the name of one in the same file, that speaks to Neptune.
    /// </summary>
    public BaseObjectCreationExpressionSyntax? NeptuneServer(ExpressionSyntax expression) =>
        ValueOf(expression) is BaseObjectCreationExpressionSyntax server
        && ConstructorOf(server, Gremlin, "GremlinServer") is { } constructor
        && Arguments.Of(server.ArgumentList, constructor, "hostname") is { } host
        && NeptuneHost.IsIn(Read(host.Expression))
            ? server
            : null;

    /// <summary>The constructor of a Gremlin client that the expression calls; null if it makes something else.</summary>
    public IMethodSymbol? GremlinClient(BaseObjectCreationExpressionSyntax creation) => ConstructorOf(creation, Gremlin, "GremlinClient");

    /// <summary>The expression that a name stands for, if it has only that value; else the expression itself.</summary>
    public ExpressionSyntax ValueOf(ExpressionSyntax expression) =>
        Unwrapping.Unwrap(LiteralReader.ResolveInitializer(expression, Model, CancellationToken) ?? expression);

    /// <summary>The readings of a text.</summary>
    public ImmutableArray<VirtualText> Read(ExpressionSyntax expression) => LiteralReader.Read(expression, Model, CancellationToken);

    /// <summary>True if the method has a parameter of this name.</summary>
    public static bool HasParameter(IMethodSymbol method, string name) =>
        method.Parameters.Any(parameter => string.Equals(parameter.Name, name, StringComparison.Ordinal));

    /// <summary>True if an identifier stands somewhere below a node.</summary>
    public static bool Names(SyntaxNode node, string identifier) =>
        node.DescendantTokens()
            .Any(token => token.IsKind(SyntaxKind.IdentifierToken) && string.Equals(token.ValueText, identifier, StringComparison.Ordinal));

    private bool HasToken(Func<string, bool> isWanted) =>
        Model
            .SyntaxTree.GetRoot(CancellationToken)
            .DescendantTokens()
            .Any(token =>
                token.RawKind
                    is (int)SyntaxKind.IdentifierToken
                        or (int)SyntaxKind.StringLiteralToken
                        or (int)SyntaxKind.InterpolatedStringTextToken
                && isWanted(token.ValueText)
            );

    private static string? NameOf(TypeSyntax type) =>
        type switch
        {
            QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
            AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
            SimpleNameSyntax simple => simple.Identifier.ValueText,
            _ => null,
        };
}
