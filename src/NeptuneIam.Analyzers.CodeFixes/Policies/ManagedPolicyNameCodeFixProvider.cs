using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using NeptuneIam.Analyzers.Configuration;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers.CodeFixes.Policies;

/// <summary>
/// Writes the name of another AWS managed policy where code names one that does not exist (NIAM1004), does not fit (NIAM1003) or is too
/// broad (NIAM1005).
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ManagedPolicyNameCodeFixProvider))]
public sealed class ManagedPolicyNameCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        ManagedPolicyRules.All.Select(static rule => rule.Id).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        var text = await context.Document.GetTextAsync(context.CancellationToken).ConfigureAwait(false);
        var options = PolicyOptions.ReadLazily(
            context.Document.Project.AnalyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree)
        );
        var findings = ManagedPolicyAnalyzer
            .Find(model, text, context.CancellationToken)
            .Select(finding => (Finding: finding, Diagnostic: finding.ToDiagnostic(options)))
            .ToImmutableArray();
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var (finding, _) in findings.Where(found => ReportedDiagnostic.Is(found.Diagnostic, diagnostic)))
            {
                foreach (var cure in finding.Cures)
                {
                    if (finding.Policy.Origin.TryWrite(cure.Edits, out var changes))
                    {
                        context.RegisterCodeFix(
                            CodeAction.Create(
                                cure.Title,
                                _ => Task.FromResult(context.Document.WithText(text.WithChanges(changes))),
                                cure.Key
                            ),
                            diagnostic
                        );
                    }
                }
            }
        }
    }
}
