using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Rules;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// NIAM2006: an application takes a long-term key at run time, from its configuration or environment, where a role would serve it with
/// temporary credentials.
/// </summary>
internal static class LongTermCredentials
{
    /// <summary>The identifier of the rule.</summary>
    public const string Id = "NIAM2006";

    /// <summary>
    /// In web applications, workers and functions, which have a role. Arguments: what takes the key, and what the default chain finds.
    /// </summary>
    public static readonly DiagnosticDescriptor InApplication = RuleDescriptors.Create(
        Id,
        "Long-term access key is used where a role serves",
        "{0} is given a long-term key at run time; let the default credential chain find {1} instead, then delete the key",
        RuleCategory.Credentials,
        DiagnosticSeverity.Info,
        "A key that comes from configuration works from everywhere until somebody rotates it. "
            + "The SDK's default chain finds temporary credentials where the code runs, and renews them: "
            + "of the function, task, pod or instance, or of the profile that a person is signed in with.",
        HelpLinks.WorkloadRoles
    );

    /// <summary>In programs that people start.</summary>
    public static readonly DiagnosticDescriptor InProgram = InApplication.With(DiagnosticSeverity.Hidden);

    /// <summary>
    /// The diagnostic of a place that takes a key pair which is not written in the code; null if it is, if the key is temporary, or if no
    /// role would serve there.
    /// </summary>
    /// <param name="use">The place.</param>
    /// <param name="reader">Reads its values.</param>
    /// <param name="model">The semantic model of its file.</param>
    /// <param name="cancellationToken">Cancels the analysis.</param>
    public static Diagnostic? FindAt(KeyPairUse use, ConstantTextReader reader, SemanticModel model, CancellationToken cancellationToken)
    {
        if (
            use
                is not {
                    Kind: CredentialSinkKind.Credentials or CredentialSinkKind.Client or CredentialSinkKind.Base,
                    KeyId: { } keyId,
                    Secret: { } secret,
                    Token: null
                }
            || (use.Kind == CredentialSinkKind.Credentials && use.Name != "BasicAWSCredentials")
            || !IsUnknown(keyId)
            || !IsUnknown(secret)
            || OwnServer.IsMentionedIn(use.Node.SyntaxTree.GetRoot(cancellationToken))
            || HasUnknownConfiguration(use, model, cancellationToken)
        )
        {
            return null;
        }

        return HostingEvidence.Of(model.Compilation) switch
        {
            Hosting.Function => Report(InApplication, "the function's execution role"),
            Hosting.Service => Report(InApplication, "the role of the task, pod or instance"),
            Hosting.Program => Report(InProgram, "the profile that is signed in"),
            _ => null,
        };

        Diagnostic Report(DiagnosticDescriptor descriptor, string found) =>
            FindingDiagnostic.Create(descriptor, keyId.GetLocation(), use.Name, found);

        // What the SDK hands out itself is temporary, or is the very key that this code manages.
        bool IsUnknown(ExpressionSyntax value) =>
            reader.Read(value).All(static reading => reading.HasHoles)
            && !(
                value is MemberAccessExpressionSyntax
                && model.GetSymbolInfo(value, cancellationToken).Symbol?.ContainingType is { } type
                && IsOfSdk(type.ContainingNamespace)
            );
    }

    /// <summary>True if a client is given a configuration that is made elsewhere, which may name a server of one's own.</summary>
    private static bool HasUnknownConfiguration(KeyPairUse use, SemanticModel model, CancellationToken cancellationToken) =>
        use
            .Node.ChildNodes()
            .OfType<ArgumentListSyntax>()
            .SelectMany(static list => list.Arguments)
            .Any(argument =>
                argument.Expression is not BaseObjectCreationExpressionSyntax
                && model.GetTypeInfo(argument.Expression, cancellationToken).Type.IsOrDerivesFrom("Amazon.Runtime", "ClientConfig")
                && LiteralReader.ResolveInitializer(argument.Expression, model, cancellationToken) is not BaseObjectCreationExpressionSyntax
            );

    private static bool IsOfSdk(INamespaceSymbol? containingNamespace)
    {
        while (containingNamespace is { IsGlobalNamespace: false, ContainingNamespace.IsGlobalNamespace: false })
        {
            containingNamespace = containingNamespace.ContainingNamespace;
        }

        return containingNamespace?.Name == "Amazon";
    }
}
