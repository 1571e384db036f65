using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NeptuneIam.Analyzers.CodeFixes.Policies;

/// <summary>
/// Cures many findings at once, a document at a time. All edits of one policy are written together, since several findings in one literal are the normal case and
/// edits that are made one by one on the original text would overlap.
/// </summary>
internal static class PolicyFixAllProvider
{
    /// <summary>The provider.</summary>
    public static FixAllProvider Instance { get; } = FixAllProvider.Create(FixDocumentAsync);

    private static async Task<Document?> FixDocumentAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var policies = await PolicyFixes.ReadAsync(document, context.CancellationToken).ConfigureAwait(false);
        var cures = diagnostics
            .OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start)
            .SelectMany(policies.CuresOf)
            .Where(cure => cure.Cure.Key == context.CodeActionEquivalenceKey)
            .ToImmutableArray();
        return policies.TryWrite(cures, out var changes) ? document.WithText(policies.Text.WithChanges(changes)) : document;
    }
}
