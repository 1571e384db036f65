using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Credentials;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.CodeFixes.Credentials;

/// <summary>
/// Registers a client that is made for a service collection with <c>AddAWSService</c> (AWSSDK.Extensions.NETCore.Setup), which takes
/// profile, region and credentials from the application's options and else from the default chain.
/// </summary>
internal sealed class ServiceRegistration(SemanticModel model, CredentialExpressions expressions, CancellationToken cancellationToken)
{
    private const string Namespace = "Microsoft.Extensions.DependencyInjection";
    private const string Extensions = "ServiceCollectionExtensions";
    private const string Add = "Add";
    private const string TryAdd = "TryAdd";

    /// <summary>
    /// The call that takes the place of another one, the characters that it replaces, and the namespaces that it needs; null if the client
    /// is made for something else.
    /// </summary>
    /// <param name="creation">The creation of the client.</param>
    /// <param name="remaining">Its arguments without the keys.</param>
    public (TextChange Change, ImmutableArray<string> Namespaces)? Of(SyntaxNode creation, IReadOnlyList<ArgumentSyntax> remaining)
    {
        var argument = creation.Parent is LambdaExpressionSyntax lambda ? lambda.Parent : creation.Parent;
        if (
            argument
                is not ArgumentSyntax { Parent: ArgumentListSyntax { Arguments.Count: 1, Parent: InvocationExpressionSyntax invocation } }
            || invocation.Expression
                is not MemberAccessExpressionSyntax { Name: GenericNameSyntax { TypeArgumentList.Arguments: { Count: >= 1 } types } method }
            || model.GetSymbolInfo(invocation, cancellationToken).Symbol
                is not IMethodSymbol { ContainingType: { } registrar, TypeArguments: { Length: >= 1 } typeArguments }
            || !(
                registrar.IsNamed(Namespace, "ServiceCollectionServiceExtensions")
                || registrar.IsNamed(Namespace + ".Extensions", "ServiceCollectionDescriptorExtensions")
            )
            || typeArguments[0].TypeKind != TypeKind.Interface
            || !typeArguments[0].IsServiceClientOrInterface()
        )
        {
            return null;
        }

        var prefix = method.Identifier.ValueText.StartsWith(TryAdd, StringComparison.Ordinal) ? TryAdd : Add;
        var lifetime = method.Identifier.ValueText.Substring(prefix.Length);
        if (lifetime is not ("Singleton" or "Scoped" or "Transient") || !Offers(prefix + "AWSService"))
        {
            return null;
        }

        var options = new List<string>();
        var (_, namespaces) = expressions.NameOf(Namespace, Extensions);
        if (remaining.Count == 1 && model.GetTypeInfo(remaining[0].Expression, cancellationToken).Type.IsNamed("Amazon", "RegionEndpoint"))
        {
            var (name, added) = expressions.NameOf("Amazon.Extensions.NETCore.Setup", "AWSOptions");
            options.Add($"new {name} {{ Region = {remaining[0].Expression} }}");
            namespaces = namespaces.AddRange(added);
        }
        else if (remaining.Count > 0)
        {
            return null;
        }

        if (lifetime != "Singleton")
        {
            options.Add($"lifetime: ServiceLifetime.{lifetime}");
        }

        var call = $"{prefix}AWSService<{types[0]}>({string.Join(", ", options)})";
        return (new TextChange(TextSpan.FromBounds(method.SpanStart, invocation.Span.End), call), namespaces);
    }

    private bool Offers(string method) =>
        model.Compilation.GetTypesByMetadataName($"{Namespace}.{Extensions}").Any(extensions => !extensions.GetMembers(method).IsEmpty);
}
