using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace NeptuneIam.Analyzers.CodeFixes.Baseline;

/// <summary>Removes a line of a baseline that stands for nothing (NIAM9002). Hosts have no Fix All for files that are not C#.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(StaleEntryCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".txt"]
)]
public sealed class StaleEntryCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = BaselineAnalyzer.Ids;

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            context.RegisterCodeFix(
                CodeAction.Create(
                    "Remove the line",
                    cancellationToken =>
                        BaselineText.RemoveAsync(context.TextDocument, diagnostic.Location.SourceSpan.Start, cancellationToken),
                    "NIAM9002"
                ),
                diagnostic
            );
        }

        return Task.CompletedTask;
    }
}
