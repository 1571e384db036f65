using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers.CodeFixes.Policies;

/// <summary>
/// Offers the cures of the policy rules. It reads the policies of the file again, asks the rule that reported for its cures, and offers
/// those that can be written where the policy stands.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PolicyCodeFixProvider))]
public sealed class PolicyCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
        PolicyRules.All.Where(static rule => rule.HasCures).Select(static rule => rule.Id).ToImmutableArray();

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => PolicyFixAllProvider.Instance;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context) =>
        PolicyFixes.RegisterAsync(context, text => context.Document.WithText(text).Project.Solution);
}
