using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NeptuneIam.Analyzers.CodeFixes.Baseline;

/// <summary>
/// Accepts all findings of a rule in a file, a project or a solution. The entries of a project are written together; the files that they
/// are about do not change.
/// </summary>
internal sealed class AcceptFixAllProvider : FixAllProvider
{
    private AcceptFixAllProvider() { }

    /// <summary>The provider.</summary>
    public static AcceptFixAllProvider Instance { get; } = new();

    /// <inheritdoc/>
    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        ImmutableArray.Create(FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution);

    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext) =>
        Task.FromResult<CodeAction?>(
            CodeAction.Create(
                BaselineCodeFixProvider.Title,
                cancellationToken => AcceptAsync(fixAllContext, cancellationToken),
                BaselineCodeFixProvider.Key
            )
        );

    private static async Task<Solution> AcceptAsync(FixAllContext context, CancellationToken cancellationToken)
    {
        var solution = context.Solution;
        foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
        {
            var findings = context is { Scope: FixAllScope.Document, Document: { } document }
                ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
            var found = findings
                .Where(static finding => finding.Location.GetLineSpan().Path is { Length: > 0 })
                .OrderBy(static finding => finding.Location.GetLineSpan().Path, StringComparer.Ordinal)
                .ThenBy(static finding => finding.Location.SourceSpan.Start)
                .Select(static finding => (finding.Location.GetLineSpan().Path, finding))
                .ToList();

            // Projects may share a baseline, so that the next one has to see what this one has written.
            if (found.Count > 0 && solution.GetProject(project.Id) is { } current && BaselineText.CanBeWritten(current))
            {
                solution = await BaselineText.AddAsync(current, found, cancellationToken).ConfigureAwait(false);
            }
        }

        return solution;
    }
}
