using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using NeptuneIam.Analyzers.Baseline;

namespace NeptuneIam.Analyzers.CodeFixes.Baseline;

/// <summary>
/// Accepts a finding for now: writes it into the project's baseline, so that it is reported only if there is one more like it.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(BaselineCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.Document), nameof(TextDocumentKind.AdditionalDocument)]
)]
public sealed class BaselineCodeFixProvider : CodeFixProvider
{
    /// <summary>The title of the action.</summary>
    internal const string Title = "Accept into the baseline for now";

    /// <summary>The key by which actions of this kind are made together.</summary>
    internal const string Key = "NIAM9002.accept";

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = BaselineAnalyzer.AcceptableRules;

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => AcceptFixAllProvider.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.TextDocument.Project;
        if (BaselineText.CanBeWritten(project))
        {
            foreach (var diagnostic in context.Diagnostics.Where(static diagnostic => Fingerprint.Of(diagnostic) is not null))
            {
                var path = diagnostic.Location.GetLineSpan().Path;
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title,
                        cancellationToken => BaselineText.AddAsync(project, [(path, diagnostic)], cancellationToken),
                        Key
                    ),
                    diagnostic
                );
            }
        }

        return Task.CompletedTask;
    }
}
