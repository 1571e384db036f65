using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Credentials;

namespace NeptuneIam.Analyzers.CodeFixes.Credentials;

/// <summary>Replaces a hard-coded key pair (NIAM2001) by credentials that are found at run time. The key itself is not safe before it is rotated: every title says so.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HardCodedKeyPairCodeFixProvider))]
public sealed class HardCodedKeyPairCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(HardCodedKeyPair.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(FixAllAsync);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var cancellationToken = context.CancellationToken;
        if (await KeyPairs.ReadAsync(context.Document, cancellationToken).ConfigureAwait(false) is not { } pairs)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var replacement in pairs.Find(diagnostic, new VariableNames(pairs.Root), cancellationToken))
            {
                var changed = pairs.Apply([replacement]);
                if (await pairs.CompilesAsync(changed, cancellationToken).ConfigureAwait(false))
                {
                    context.RegisterCodeFix(CodeAction.Create(replacement.Title, _ => Task.FromResult(changed), replacement.EquivalenceKey), diagnostic);
                }
            }
        }
    }

    private static async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var cancellationToken = context.CancellationToken;
        if (await KeyPairs.ReadAsync(document, cancellationToken).ConfigureAwait(false) is not { } pairs)
        {
            return document;
        }

        var replacements = new List<Replacement>();
        var variables = new VariableNames(pairs.Root);
        foreach (var diagnostic in diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            foreach (var replacement in pairs.Find(diagnostic, variables, cancellationToken))
            {
                if (replacement.EquivalenceKey == context.CodeActionEquivalenceKey
                    && await pairs.CompilesAsync(pairs.Apply([replacement]), cancellationToken).ConfigureAwait(false))
                {
                    replacements.Add(replacement);
                }
            }
        }

        return pairs.Apply(replacements);
    }

    /// <summary>A document with the places in it that take key pairs, found once for all its diagnostics.</summary>
    private sealed class KeyPairs(Document document, SemanticModel model, CompilationUnitSyntax root, SourceText text, ImmutableArray<KeyPairUse> uses, int errors)
    {
        public CompilationUnitSyntax Root => root;

        public static async Task<KeyPairs?> ReadAsync(Document document, CancellationToken cancellationToken) =>
            await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is CompilationUnitSyntax root
                ? new KeyPairs(
                    document,
                    model,
                    root,
                    await document.GetTextAsync(cancellationToken).ConfigureAwait(false),
                    CredentialSinks.FindAll(root, model, cancellationToken),
                    CountErrors(model, cancellationToken))
                : null;

        /// <summary>The ways to replace what a diagnostic is about, best first.</summary>
        public IEnumerable<Replacement> Find(Diagnostic diagnostic, VariableNames variables, CancellationToken cancellationToken)
        {
            var span = diagnostic.Location.SourceSpan;
            var use = uses.FirstOrDefault(use => use.KeyId?.Span == span || use.Secret?.Span == span);
            return use is null ? [] : new KeyPairReplacements(model, text, use, variables, cancellationToken).Find();
        }

        /// <summary>The document with the replacements in it; of two that overlap the first one.</summary>
        public Document Apply(IReadOnlyList<Replacement> replacements)
        {
            var changes = new List<TextChange>();
            var namespaces = new List<string>();
            foreach (var replacement in replacements)
            {
                if (!replacement.Changes.Any(change => changes.Exists(other => other.Span.OverlapsWith(change.Span) || other.Span == change.Span)))
                {
                    changes.AddRange(replacement.Changes);
                    namespaces.AddRange(replacement.Namespaces);
                }
            }

            changes.AddRange(UsingDirectives.Add(root, text, namespaces));
            return document.WithText(text.WithChanges(changes.OrderBy(static change => change.Span.Start)));
        }

        /// <summary>Whether a change compiles is seen by whether it adds errors to those that are there already.</summary>
        public async Task<bool> CompilesAsync(Document changed, CancellationToken cancellationToken) =>
            await changed.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } after && CountErrors(after, cancellationToken) <= errors;

        private static int CountErrors(SemanticModel model, CancellationToken cancellationToken) => model.GetDiagnostics(cancellationToken: cancellationToken).Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
    }
}
