using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Connections;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.CodeFixes.Connections;

/// <summary>Signs requests to Neptune (NIAM1206), encrypts connections (NIAM1207), and turns IAM authentication on (NIAM1208).</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ConnectionCodeFixProvider))]
public sealed class ConnectionCodeFixProvider : CodeFixProvider
{
    /// <summary>
    /// The signer that AWS publishes as source, for copying into a project: awslabs, amazon-neptune-gremlin-dotnet-sigv4.
    /// </summary>
    private const string Signer = "Amazon.Neptune.Gremlin.Driver.SigV4RequestSigner";

    private const int DefaultPort = 8182;

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(UnsignedRequest.Id, UnencryptedConnection.Id, ClusterAuthentication.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var cancellationToken = context.CancellationToken;
        if (await context.Document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        var text = await context.Document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var code = new ConnectionCode(model, cancellationToken);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (Find(diagnostic, code, text) is var (title, change))
            {
                var fixedText = text.WithChanges(change);
                context.RegisterCodeFix(
                    CodeAction.Create(title, _ => Task.FromResult(context.Document.WithText(fixedText)), diagnostic.Id),
                    diagnostic
                );
            }
        }
    }

    private static (string Title, TextChange Change)? Find(Diagnostic diagnostic, ConnectionCode code, SourceText text)
    {
        var span = diagnostic.Location.SourceSpan;
        var node = code.Model.SyntaxTree.GetRoot(code.CancellationToken).FindNode(span, getInnermostNodeForTie: true);
        return diagnostic.Id switch
        {
            UnencryptedConnection.Id => Encrypt(node, span, text),
            UnsignedRequest.Id => Sign(node, code),
            _ => Authenticate(node, code, text),
        };
    }

    private static (string Title, TextChange Change)? Encrypt(SyntaxNode node, TextSpan span, SourceText text)
    {
        if (node is BaseObjectCreationExpressionSyntax server)
        {
            return (
                $"Connect with TLS ('{UnencryptedConnection.EnableSsl}: true')",
                AddArgument(server, $"{UnencryptedConnection.EnableSsl}: true")
            );
        }

        if (node.IsKind(SyntaxKind.FalseLiteralExpression))
        {
            return ($"Connect with TLS ('{UnencryptedConnection.EnableSsl}: true')", new TextChange(span, "true"));
        }

        return UnencryptedConnection.Encrypted(text.ToString(span)) is { } scheme
            ? ($"Connect with TLS ('{scheme}://')", new TextChange(span, scheme))
            : null;
    }

    private static (string Title, TextChange Change)? Sign(SyntaxNode node, ConnectionCode code)
    {
        if (node is ExpressionSyntax address && SigningHandler.For(address, code) is { } change)
        {
            return ("Sign requests with AwsSignatureHandler (with the credentials of the default chain)", change);
        }

        if (
            node is not BaseObjectCreationExpressionSyntax client
            || code.Model.Compilation.GetTypeByMetadataName(Signer) is null
            || code.GremlinClient(client) is not { } constructor
            || Arguments.Of(client.ArgumentList, constructor, "gremlinServer") is not { } argument
            || code.NeptuneServer(argument.Expression) is not { } server
            || code.Model.GetSymbolInfo(server, code.CancellationToken).Symbol is not IMethodSymbol serverConstructor
            || Arguments.Of(server.ArgumentList, serverConstructor, "hostname") is not { } host
        )
        {
            return null;
        }

        var port = Arguments.Of(server.ArgumentList, serverConstructor, "port")?.Expression.ToString() ?? $"{DefaultPort}";
        return (
            "Sign requests with SigV4RequestSigner",
            AddArgument(client, $"{UnsignedRequest.Configuration}: new {Signer}().signRequest({host.Expression}, {port})")
        );
    }

    private static (string Title, TextChange Change)? Authenticate(SyntaxNode node, ConnectionCode code, SourceText text)
    {
        if (node.IsKind(SyntaxKind.FalseLiteralExpression))
        {
            return ("Turn on IAM authentication (requests then have to be signed)", new TextChange(node.Span, "true"));
        }

        return node is BaseObjectCreationExpressionSyntax creation && ClusterAuthentication.DescriptionOf(creation, code) is { } description
            ? (
                $"Turn on IAM authentication with '{description.Property}' (requests then have to be signed)",
                AddProperty(creation, $"{description.Property} = true", text)
            )
            : null;
    }

    /// <summary>Adds a named argument behind all others.</summary>
    private static TextChange AddArgument(BaseObjectCreationExpressionSyntax creation, string argument) =>
        creation.ArgumentList is { Arguments: { Count: > 0 } arguments }
            ? new TextChange(new TextSpan(arguments[arguments.Count - 1].Span.End, 0), $", {argument}")
            : new TextChange(new TextSpan(creation.ArgumentList!.OpenParenToken.Span.End, 0), argument);

    /// <summary>Adds a property behind all others of an initializer, on a line of its own where they have one.</summary>
    private static TextChange AddProperty(BaseObjectCreationExpressionSyntax creation, string property, SourceText text)
    {
        if (creation.Initializer is not { } initializer)
        {
            return new TextChange(new TextSpan(creation.Span.End, 0), $" {{ {property} }}");
        }

        if (initializer.Expressions is not [.., var last])
        {
            return new TextChange(
                TextSpan.FromBounds(initializer.OpenBraceToken.Span.End, initializer.CloseBraceToken.SpanStart),
                $" {property} "
            );
        }

        var layout = new CodeLayout(text);
        var separator = layout.StartsLine(last.SpanStart) ? layout.LineBreak + layout.IndentationAt(last.SpanStart) : " ";
        var separators = initializer.Expressions.GetSeparators().ToImmutableArray();
        return separators.Length == initializer.Expressions.Count
            ? new TextChange(new TextSpan(separators[separators.Length - 1].Span.End, 0), $"{separator}{property},")
            : new TextChange(new TextSpan(last.Span.End, 0), $",{separator}{property}");
    }
}
