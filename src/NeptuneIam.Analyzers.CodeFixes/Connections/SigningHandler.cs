using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Connections;

namespace NeptuneIam.Analyzers.CodeFixes.Connections;

/// <summary>
/// Gives an <c>HttpClient</c> a handler that signs its requests for <c>neptune-db</c>: that of the package AwsSignatureVersion4
/// (FantasticFiasco, aws-signature-version-4), where the project has it.
/// </summary>
internal static class SigningHandler
{
    private const string Package = "AwsSignatureVersion4";
    private const string Handler = Package + ".AwsSignatureHandler";
    private const string Settings = Package + ".AwsSignatureHandlerSettings";

    /// <summary>The default chain of credentials, in version 4 of the AWS SDK and before.</summary>
    private static readonly ImmutableArray<string> s_chains = ImmutableArray.Create(
        "Amazon.Runtime.Credentials.DefaultAWSCredentialsIdentityResolver",
        "Amazon.Runtime.FallbackCredentialsFactory"
    );

    /// <summary>
    /// The change of the client's creation; null if the project has no such handler, or if the client has other uses than requests to
    /// Neptune, which are not to be signed.
    /// </summary>
    /// <param name="address">The address that an unsigned request is sent to.</param>
    /// <param name="code">The code around it.</param>
    public static TextChange? For(ExpressionSyntax address, ConnectionCode code)
    {
        if (
            !IsKnown(Handler)
            || !IsKnown(Settings)
            || s_chains.FirstOrDefault(IsKnown) is not { } chain
            || address.Ancestors().OfType<InvocationExpressionSyntax>().FirstOrDefault(call => UnsignedRequest.Find(call, code) is not null)
                is not { Expression: MemberAccessExpressionSyntax { Expression: var client } }
            || code.ValueOf(client) is not BaseObjectCreationExpressionSyntax creation
            || !SendsToNeptuneOnly(creation, code)
            || UnsignedRequest
                .ReadAddress(address, code)
                .Select(static reading => NeptuneHost.RegionOf(reading.Text))
                .Distinct()
                .ToImmutableArray()
                is not [{ } region]
        )
        {
            return null;
        }

        var settings = $"new {Settings}(\"{region}\", \"neptune-db\", {chain}.GetCredentials())";
        var handler = $"new {Handler}({settings}) {{ InnerHandler = new System.Net.Http.HttpClientHandler() }}";
        return creation switch
        {
            { ArgumentList: { } arguments } => new TextChange(new TextSpan(arguments.OpenParenToken.Span.End, 0), handler),
            ObjectCreationExpressionSyntax { Type: var type } => new TextChange(new TextSpan(type.Span.End, 0), $"({handler})"),
            _ => null,
        };

        bool IsKnown(string type) => code.Model.Compilation.GetTypeByMetadataName(type) is not null;
    }

    /// <summary>
    /// True if the client is used where it is made, or under a name that no other code sees, for requests to Neptune alone.
    /// </summary>
    private static bool SendsToNeptuneOnly(BaseObjectCreationExpressionSyntax creation, ConnectionCode code)
    {
        if (creation.Parent is MemberAccessExpressionSyntax)
        {
            return true;
        }

        if (
            creation.Parent is not EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator }
            || code.Model.GetDeclaredSymbol(declarator, code.CancellationToken) is not { } symbol
            || symbol
                is not (
                    ILocalSymbol
                    or IFieldSymbol { DeclaredAccessibility: Accessibility.Private, ContainingType.DeclaringSyntaxReferences: [_] }
                )
        )
        {
            return false;
        }

        foreach (var name in creation.SyntaxTree.GetRoot(code.CancellationToken).DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (
                name.Identifier.ValueText != declarator.Identifier.ValueText
                || !SymbolEqualityComparer.Default.Equals(code.Model.GetSymbolInfo(name, code.CancellationToken).Symbol, symbol)
            )
            {
                continue;
            }

            ExpressionSyntax use = name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? member : name;
            if (
                use.Parent is not MemberAccessExpressionSyntax access
                || (
                    access.Parent is InvocationExpressionSyntax call
                    && access.Name.Identifier.ValueText != "Dispose"
                    && UnsignedRequest.Find(call, code) is null
                )
            )
            {
                return false;
            }
        }

        return true;
    }
}
