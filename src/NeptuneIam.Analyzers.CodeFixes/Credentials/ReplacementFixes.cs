using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NeptuneIam.Analyzers.CodeFixes.Credentials;

/// <summary>The ways to replace what a diagnostic is about, best first.</summary>
/// <param name="diagnostic">The diagnostic.</param>
/// <param name="variables">Names for new variables.</param>
internal delegate IEnumerable<Replacement> ReplacementFinder(Diagnostic diagnostic, VariableNames variables);

/// <summary>Offers replacements one by one and all at once, and only those after which the document compiles as well as before.</summary>
internal static class ReplacementFixes
{
    /// <summary>Only so many replacements are offered at a place, the best ones.</summary>
    private const int MaxCount = 3;

    /// <summary>Registers the replacements for the diagnostics of a context.</summary>
    /// <param name="context">The context.</param>
    /// <param name="start">Makes the finder for one document.</param>
    public static async Task RegisterAsync(CodeFixContext context, Func<EditedDocument, CancellationToken, ReplacementFinder> start)
    {
        var cancellationToken = context.CancellationToken;
        if (await EditedDocument.ReadAsync(context.Document, cancellationToken).ConfigureAwait(false) is not { } document)
        {
            return;
        }

        var find = start(document, cancellationToken);
        foreach (var diagnostic in context.Diagnostics)
        {
            var offered = 0;
            foreach (var replacement in find(diagnostic, new VariableNames(document.Root)))
            {
                var changed = document.Apply([replacement]);
                if (offered < MaxCount && await document.CompilesAsync(changed, cancellationToken).ConfigureAwait(false))
                {
                    offered++;
                    context.RegisterCodeFix(
                        CodeAction.Create(replacement.Title, _ => Task.FromResult(changed), replacement.EquivalenceKey),
                        diagnostic
                    );
                }
            }
        }
    }

    /// <summary>Applies the replacements of one kind to all diagnostics of a document.</summary>
    /// <param name="start">Makes the finder for one document.</param>
    public static FixAllProvider All(Func<EditedDocument, CancellationToken, ReplacementFinder> start) =>
        FixAllProvider.Create(
            async (context, document, diagnostics) =>
            {
                var cancellationToken = context.CancellationToken;
                if (await EditedDocument.ReadAsync(document, cancellationToken).ConfigureAwait(false) is not { } edited)
                {
                    return document;
                }

                var find = start(edited, cancellationToken);
                var replacements = new List<Replacement>();
                var variables = new VariableNames(edited.Root);
                foreach (var diagnostic in diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start))
                {
                    foreach (var replacement in find(diagnostic, variables))
                    {
                        if (
                            replacement.EquivalenceKey == context.CodeActionEquivalenceKey
                            && await edited.CompilesAsync(edited.Apply([replacement]), cancellationToken).ConfigureAwait(false)
                        )
                        {
                            replacements.Add(replacement);
                        }
                    }
                }

                return edited.Apply(replacements);
            }
        );
}
