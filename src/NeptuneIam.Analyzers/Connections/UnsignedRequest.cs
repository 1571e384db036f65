using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Rules;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Connections;

/// <summary>
/// NIAM1206: a request to Neptune that carries no signature. A cluster with IAM authentication refuses it: "Connecting to your Neptune
/// database using IAM authentication" in Neptune's user guide. A cluster without takes it from everybody in its network.
/// </summary>
internal static class UnsignedRequest
{
    /// <summary>The identifier of the rule.</summary>
    public const string Id = "NIAM1206";

    /// <summary>The parameter of a Gremlin client through which its requests are signed.</summary>
    public const string Configuration = "webSocketConfiguration";

    /// <summary>The rule. Argument: what sends the request.</summary>
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptors.Create(
        Id,
        "Request to Neptune is not signed",
        "{0} sends unsigned requests, which Neptune refuses once the cluster uses IAM authentication; "
            + "sign them with Signature Version 4 for 'neptune-db', or use AmazonNeptunedataClient",
        RuleCategory.Neptune,
        DiagnosticSeverity.Info,
        "IAM policies for a graph's data hold only for clusters with IAM authentication, and these take signed requests alone. "
            + "Without it everybody who reaches the cluster's port can read and change the graph.",
        HelpLinks.NeptuneSigning,
        RuleTag.Security
    );

    private const string Bolt = "Neo4j.Driver";
    private const string Http = "System.Net.Http";

    /// <summary>The diagnostic about a node; null if it sends nothing to Neptune, or if what it sends may be signed.</summary>
    public static Diagnostic? Find(SyntaxNode node, ConnectionCode code) =>
        node switch
        {
            BaseObjectCreationExpressionSyntax creation => FindGremlin(creation, code),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Driver" } } invocation =>
                FindBolt(invocation, code),
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } invocation => FindHttp(invocation, access, code),
            _ => null,
        };

    private static Diagnostic? FindGremlin(BaseObjectCreationExpressionSyntax creation, ConnectionCode code) =>
        code.GremlinClient(creation) is { } constructor
        && ConnectionCode.HasParameter(constructor, Configuration)
        && Arguments.Of(creation.ArgumentList, constructor, Configuration) is null
        && Arguments.Of(creation.ArgumentList, constructor, "gremlinServer") is { } server
        && code.NeptuneServer(server.Expression) is not null
            ? FindingDiagnostic.Create(Descriptor, creation.GetLocation(), "GremlinClient")
            : null;

    private static Diagnostic? FindBolt(InvocationExpressionSyntax invocation, ConnectionCode code)
    {
        if (
            code.Model.GetSymbolInfo(invocation, code.CancellationToken).Symbol is not IMethodSymbol method
            || !method.ContainingType.IsNamed(Bolt, "GraphDatabase")
            || Arguments.Of(invocation.ArgumentList, method, "uri") is not { } uri
            || !IsNeptuneAddress(uri.Expression, code)
        )
        {
            return null;
        }

        // A signature travels in the place of a password, which is then no constant.
        var token = Arguments.Of(invocation.ArgumentList, method, "authToken");
        var isUnsigned =
            token is null
            || code.ValueOf(token.Expression) switch
            {
                MemberAccessExpressionSyntax { Name.Identifier.ValueText: "None" } none => IsAuthTokens(none),
                InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Basic" } } basic =>
                    IsAuthTokens(basic)
                        && basic.ArgumentList.Arguments.All(argument =>
                            code.Read(argument.Expression).All(static reading => !reading.HasHoles)
                        ),
                _ => false,
            };
        return isUnsigned
            ? FindingDiagnostic.Create(Descriptor, ((SyntaxNode?)token ?? invocation.Expression).GetLocation(), "GraphDatabase.Driver")
            : null;

        bool IsAuthTokens(ExpressionSyntax expression) =>
            code.Model.GetSymbolInfo(expression, code.CancellationToken).Symbol is { } symbol
            && symbol.ContainingType.IsNamed(Bolt, "AuthTokens");
    }

    private static Diagnostic? FindHttp(InvocationExpressionSyntax invocation, MemberAccessExpressionSyntax access, ConnectionCode code)
    {
        var name = access.Name.Identifier.ValueText;
        if (
            invocation.ArgumentList.Arguments is not [var request, ..]
            || !(Sends(name) || name is "SendAsync" or "Send")
            || code.Model.GetSymbolInfo(invocation, code.CancellationToken).Symbol is not IMethodSymbol method
            || !(
                method.ContainingType.IsNamed(Http, "HttpClient")
                || method.ContainingType.IsNamed(Http + ".Json", "HttpClientJsonExtensions")
            )
            || !IsPlainClient(access.Expression, code)
            || code.KnowsSignatures
        )
        {
            return null;
        }

        var address = name is "SendAsync" or "Send" ? AddressOf(request.Expression, code) : request.Expression;
        return address is not null && IsNeptuneAddress(address, code)
            ? FindingDiagnostic.Create(Descriptor, address.GetLocation(), "HttpClient")
            : null;
    }

    private static bool Sends(string name) =>
        name.EndsWith("Async", StringComparison.Ordinal)
        && (
            name.StartsWith("Get", StringComparison.Ordinal)
            || name.StartsWith("Post", StringComparison.Ordinal)
            || name.StartsWith("Put", StringComparison.Ordinal)
            || name.StartsWith("Delete", StringComparison.Ordinal)
        );

    /// <summary>The address of a request message that is made here and passed to nobody else who could sign it.</summary>
    private static ExpressionSyntax? AddressOf(ExpressionSyntax request, ConnectionCode code)
    {
        if (
            code.ValueOf(request) is not BaseObjectCreationExpressionSyntax creation
            || code.ConstructorOf(creation, Http, "HttpRequestMessage") is not { } constructor
        )
        {
            return null;
        }

        var isPassedOn =
            request is IdentifierNameSyntax { Identifier.ValueText: var name }
            && EnclosingMember
                .Of(request)
                .DescendantNodes()
                .OfType<ArgumentSyntax>()
                .Any(argument =>
                    argument.Expression != request
                    && argument.Expression is IdentifierNameSyntax other
                    && string.Equals(other.Identifier.ValueText, name, StringComparison.Ordinal)
                );
        return isPassedOn ? null : Arguments.Of(creation.ArgumentList, constructor, "requestUri")?.Expression;
    }

    /// <summary>True if a client is made in the same file with no handler that could sign.</summary>
    private static bool IsPlainClient(ExpressionSyntax client, ConnectionCode code) =>
        code.ValueOf(client) is BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments: { Count: 0 } } } creation
        && code.ConstructorOf(creation, Http, "HttpClient") is not null;

    private static bool IsNeptuneAddress(ExpressionSyntax address, ConnectionCode code) =>
        ReadAddress(address, code) is { IsEmpty: false } readings
        && readings.All(static reading => NeptuneHost.SchemeOf(reading.Text) is not null);

    /// <summary>The readings of an address, be it a text or a <c>Uri</c> that is made of one.</summary>
    public static ImmutableArray<VirtualText> ReadAddress(ExpressionSyntax address, ConnectionCode code)
    {
        if (
            code.ValueOf(address) is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } uri
            && code.ConstructorOf(uri, "System", "Uri") is not null
        )
        {
            address = arguments[0].Expression;
        }

        return code.Read(address);
    }
}
