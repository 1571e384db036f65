using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Rules;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// NIAM2007: a type of the AWS SDK that finds credentials in a way that is obsolete in version 3, gone in version 4, or obsolete in version
/// 4 (attributes of AWSSDK.Core 3.7.501 and 4.1.0).
/// </summary>
internal static class ObsoleteCredentialApi
{
    /// <summary>The identifier of the rule.</summary>
    public const string Id = "NIAM2007";

    /// <summary>The rule. Arguments: the type, what is the matter with it, and the type to use.</summary>
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptors.Create(
        Id,
        "Obsolete way to find AWS credentials",
        "'{0}' is {1}; use '{2}'",
        RuleCategory.Credentials,
        DiagnosticSeverity.Info,
        "The old types do not know IAM Identity Center, roles of profiles, or the container credentials of EKS, "
            + "and version 4 of the SDK has removed most of them.",
        HelpLinks.SdkVersion4
    );

    private const string Runtime = "Amazon.Runtime";
    private const string Profiles = "Amazon.Runtime.CredentialManagement";
    private const string Utilities = "Amazon.Util";

    private static readonly Dictionary<string, ObsoleteType> s_types = new[]
    {
        new ObsoleteType(Runtime, "StoredProfileAWSCredentials", Profiles, "CredentialProfileStoreChain"),
        new ObsoleteType(Runtime, "StoredProfileCredentials", Profiles, "CredentialProfileStoreChain"),
        new ObsoleteType(Utilities, "ProfileManager", Profiles, "CredentialProfileStoreChain"),
        new ObsoleteType(Utilities, "AWSCredentialsProfile", Profiles, "CredentialProfile"),
        new ObsoleteType(Runtime, "ECSTaskCredentials", Runtime, "GenericContainerCredentials"),
        new ObsoleteType(Runtime, "EnvironmentAWSCredentials", Runtime, "EnvironmentVariablesAWSCredentials"),
        new ObsoleteType(Runtime, "StoredProfileFederatedCredentials", Runtime, "FederatedAWSCredentials"),
        new ObsoleteType(Runtime, "FallbackCredentialsFactory", Runtime + ".Credentials", "DefaultAWSCredentialsIdentityResolver"),
    }.ToDictionary(static type => type.Name, StringComparer.Ordinal);

    /// <summary>Texts of which a file that uses one of the types has at least one.</summary>
    public static ImmutableArray<string> Needles { get; } = ImmutableArray.CreateRange(s_types.Keys);

    /// <summary>The diagnostic about a node; null if it does not name such a type, or if the SDK in use has no replacement.</summary>
    public static Diagnostic? Find(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        if (
            node is not IdentifierNameSyntax { Identifier.ValueText: var written } name
            || !s_types.TryGetValue(written, out var type)
            || IsDeclaredWithCreation(name)
            || !model.Compilation.HasType($"{type.NewNamespace}.{type.NewName}")
            || StateOf(name, type, model, cancellationToken) is not { } state
        )
        {
            return null;
        }

        return FindingDiagnostic.Create(Descriptor, name.GetLocation(), type.Name, state, type.NewName);
    }

    /// <summary>The type that replaces an obsolete one.</summary>
    public static (string Namespace, string Name)? ReplacementOf(string name) =>
        s_types.TryGetValue(name, out var type) ? (type.NewNamespace, type.NewName) : null;

    /// <summary>What is the matter with a type; null if the name means another one.</summary>
    private static string? StateOf(IdentifierNameSyntax name, ObsoleteType type, SemanticModel model, CancellationToken cancellationToken)
    {
        var info = model.GetSymbolInfo(name, cancellationToken);
        switch (info.Symbol)
        {
            case INamedTypeSymbol symbol:
                return !symbol.IsNamed(type.Namespace, type.Name) ? null
                    : model.Compilation.HasType("Amazon.Runtime.Credentials.DefaultAWSCredentialsIdentityResolver") ? "obsolete"
                    : "obsolete, and gone in version 4 of the AWS SDK";
            case null when info.CandidateSymbols.IsEmpty:
                // The name means nothing any more; that it was written where the SDK's namespace is in view says what it meant.
                return model
                    .LookupNamespacesAndTypes(name.SpanStart, name: type.NewName)
                    .Concat(model.LookupNamespacesAndTypes(name.SpanStart, name: "AWSCredentials"))
                    .Any(found =>
                        found is ITypeSymbol inView
                        && (inView.IsNamed(type.NewNamespace, type.NewName) || inView.IsNamed(Runtime, "AWSCredentials"))
                    )
                    ? "gone in version 4 of the AWS SDK"
                    : null;
            default:
                return null;
        }
    }

    /// <summary>True for the type of a variable whose initializer names it again.</summary>
    private static bool IsDeclaredWithCreation(IdentifierNameSyntax name) =>
        name.Parent
            is VariableDeclarationSyntax
            {
                Variables: [{ Initializer.Value: ObjectCreationExpressionSyntax { Type: IdentifierNameSyntax created } }]
            }
        && created.Identifier.ValueText == name.Identifier.ValueText;

    private sealed record ObsoleteType(string Namespace, string Name, string NewNamespace, string NewName);
}
