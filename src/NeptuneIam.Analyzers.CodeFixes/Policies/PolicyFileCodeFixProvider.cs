using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers.CodeFixes.Policies;

/// <summary>Offers the cures of the policy rules in files of JSON. Hosts have no Fix All for files that are not C#.</summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(PolicyFileCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".json", ".template"]
)]
public sealed class PolicyFileCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        PolicyRules.All.Where(static rule => rule.HasCures).Select(static rule => rule.Id).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context) =>
        PolicyFixes.RegisterAsync(
            context,
            text => context.TextDocument.Project.Solution.WithAdditionalDocumentText(context.TextDocument.Id, text)
        );
}
