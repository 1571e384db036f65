using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NeptuneIam.Analyzers.Credentials;

namespace NeptuneIam.Analyzers.CodeFixes.Credentials;

/// <summary>
/// Replaces a key pair that the SDK is given (NIAM2001, NIAM2004, NIAM2006) by credentials that are found at run time. A key that was
/// written in the code is not safe before it is taken back: every title says so.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(KeyPairCodeFixProvider))]
public sealed class KeyPairCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ImmutableArray.Create(HardCodedKeyPair.Id, TemporaryCredentials.Id, LongTermCredentials.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => ReplacementFixes.All(Start);

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context) => ReplacementFixes.RegisterAsync(context, Start);

    private static ReplacementFinder Start(EditedDocument document, CancellationToken cancellationToken)
    {
        var uses = CredentialSinks.FindAll(document.Root, document.Model, cancellationToken);
        return (diagnostic, variables) =>
        {
            var span = diagnostic.Location.SourceSpan;
            var use = uses.FirstOrDefault(use => use.KeyId?.Span == span || use.Secret?.Span == span);
            return use is null
                ? []
                : new KeyPairReplacements(
                    document.Model,
                    document.Text,
                    use,
                    ReminderOf(diagnostic.Id),
                    variables,
                    cancellationToken
                ).Find();
        };
    }

    /// <summary>What is to be done with the key itself.</summary>
    private static string ReminderOf(string id) =>
        id switch
        {
            TemporaryCredentials.Id => " (revoke the sessions first)",
            LongTermCredentials.Id => " (then delete the key)",
            _ => " (rotate this key first)",
        };
}
