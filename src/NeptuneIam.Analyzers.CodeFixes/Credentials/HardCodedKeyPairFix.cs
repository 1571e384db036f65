using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Credentials;

namespace NeptuneIam.Analyzers.CodeFixes.Credentials;

/// <summary>Replaces a hard-coded key pair (NIAM2001) by credentials that are found at run time. The key itself is not safe before it is rotated: every title says so.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(HardCodedKeyPairFix))]
public sealed class HardCodedKeyPairFix : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(HardCodedKeyPair.Id);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(FixAllAsync);

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var document = context.Document;
        var cancellationToken = context.CancellationToken;
        var errors = await CountErrorsAsync(document, cancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var replacement in await FindAsync(document, diagnostic, variables: null, cancellationToken).ConfigureAwait(false))
            {
                var changed = await ApplyAsync(document, [replacement], cancellationToken).ConfigureAwait(false);
                if (await CountErrorsAsync(changed, cancellationToken).ConfigureAwait(false) <= errors)
                {
                    context.RegisterCodeFix(CodeAction.Create(replacement.Title, _ => Task.FromResult(changed), replacement.EquivalenceKey), diagnostic);
                }
            }
        }
    }

    private static async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var cancellationToken = context.CancellationToken;
        var replacements = new List<Replacement>();
        var errors = await CountErrorsAsync(document, cancellationToken).ConfigureAwait(false);
        var variables = await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is { } root ? new VariableNames(root) : null;
        foreach (var diagnostic in diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            foreach (var replacement in await FindAsync(document, diagnostic, variables, cancellationToken).ConfigureAwait(false))
            {
                if (replacement.EquivalenceKey == context.CodeActionEquivalenceKey)
                {
                    var changed = await ApplyAsync(document, [replacement], cancellationToken).ConfigureAwait(false);
                    if (await CountErrorsAsync(changed, cancellationToken).ConfigureAwait(false) <= errors)
                    {
                        replacements.Add(replacement);
                    }
                }
            }
        }

        return await ApplyAsync(document, replacements, cancellationToken).ConfigureAwait(false);
    }

    private static async Task<ImmutableArray<Replacement>> FindAsync(Document document, Diagnostic diagnostic, VariableNames? variables, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return ImmutableArray<Replacement>.Empty;
        }

        var root = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var uses = CredentialSinks.FindAll(root, model, cancellationToken);
        var span = diagnostic.Location.SourceSpan;
        foreach (var use in uses)
        {
            if (use.KeyId?.Span == span || use.Secret?.Span == span)
            {
                return new KeyPairReplacements(model, text, use, variables ?? new VariableNames(root), cancellationToken).Find().ToImmutableArray();
            }
        }

        return ImmutableArray<Replacement>.Empty;
    }

    /// <summary>The document with the replacements in it; of two that overlap the first one.</summary>
    private static async Task<Document> ApplyAsync(Document document, IReadOnlyList<Replacement> replacements, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
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

        if (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is CompilationUnitSyntax root)
        {
            changes.AddRange(UsingDirectives.Add(root, text, namespaces));
        }

        return document.WithText(text.WithChanges(changes.OrderBy(static change => change.Span.Start)));
    }

    /// <summary>Whether a change compiles is seen by whether it adds errors to those that are there already.</summary>
    private static async Task<int> CountErrorsAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
            ? model.GetDiagnostics(cancellationToken: cancellationToken).Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            : 0;
}
