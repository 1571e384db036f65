using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers.CodeFixes.Policies;

/// <summary>
/// Cures many findings at once, a document at a time. All edits of one policy are written together, since several findings in one literal
/// are the normal case and edits that are made one by one on the original text would overlap.
/// </summary>
internal static class PolicyFixAllProvider
{
    /// <summary>A policy that is not right after this many rounds is left as it is then.</summary>
    private const int MaxRounds = 100;

    /// <summary>The provider.</summary>
    public static FixAllProvider Instance { get; } = FixAllProvider.Create(FixDocumentAsync);

    /// <summary>
    /// Cures what the diagnostics report, and then what that brings to light in the same policies: behind a syntax error there may be
    /// another, and of cures that touch each other only the first is made in a round.
    /// </summary>
    private static async Task<Document?> FixDocumentAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        var fixes = await PolicyFixes.ReadAsync(document, context.CancellationToken).ConfigureAwait(false);
        var cures = await ChooseAsync(
                fixes,
                diagnostics.OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).Select(fixes.FindingOf),
                context
            )
            .ConfigureAwait(false);
        for (var round = 0; round < MaxRounds && fixes.TryWrite(cures, out var changes); round++)
        {
            var places = cures
                .Select(cure => (Start: Moved(cure.Finding.Document.Origin.Span.Start, changes), cure.Finding.Rule.Id))
                .Distinct()
                .ToLookup(static place => place.Id, static place => place.Start);
            document = document.WithText(fixes.Text.WithChanges(changes));
            var next = await PolicyFixes.ReadAsync(document, context.CancellationToken).ConfigureAwait(false);
            cures = await ChooseAsync(next, places.SelectMany(place => next.FindingsIn(new HashSet<int>(place), place.Key)), context)
                .ConfigureAwait(false);
            fixes = next;
        }

        return document;
    }

    /// <summary>
    /// The cures of the kind that is asked for, each proven after those before it, as if they were made one by one. A command-line tool
    /// that found no cure at its first diagnostic asks for none: then the first cure of each finding.
    /// </summary>
    private static async Task<ImmutableArray<FindingCure>> ChooseAsync(
        PolicyFixes fixes,
        IEnumerable<PolicyFinding?> findings,
        FixAllContext context
    )
    {
        var chosen = ImmutableArray.CreateBuilder<FindingCure>();
        var made = new Dictionary<PolicyDocument, ImmutableArray<JsonEdit>>();
        foreach (var finding in findings.OfType<PolicyFinding>())
        {
            var before = made.TryGetValue(finding.Document, out var edits) ? edits : ImmutableArray<JsonEdit>.Empty;
            foreach (var cure in fixes.CuresOf(finding, before))
            {
                if (
                    (context.CodeActionEquivalenceKey is not { } key || cure.Cure.Key == key)
                    && await fixes.WriteAsync(cure).ConfigureAwait(false) is not null
                )
                {
                    chosen.Add(cure);
                    made[finding.Document] = cure.Cure is EditPolicy edit ? before.AddRange(edit.Edits) : before;
                    break;
                }
            }
        }

        return chosen.ToImmutable();
    }

    /// <summary>Where a place of the document is after the changes.</summary>
    private static int Moved(int position, ImmutableArray<TextChange> changes) =>
        position
        + changes.Where(change => change.Span.Start < position).Sum(static change => (change.NewText?.Length ?? 0) - change.Span.Length);
}
