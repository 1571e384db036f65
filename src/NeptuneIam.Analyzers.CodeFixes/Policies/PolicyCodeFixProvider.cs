using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers.CodeFixes.Policies;

/// <summary>
/// Offers the cures of the policy rules. It reads the policies of the file again, asks the rule that reported for its cures, and offers those that can be written
/// where the policy stands.
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
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var policies = await PolicyFixes.ReadAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var cure in policies.CuresOf(diagnostic))
            {
                if (await policies.WriteAsync(cure).ConfigureAwait(false) is { } changes)
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(
                            cure.Cure.Title,
                            _ => Task.FromResult(context.Document.WithText(policies.Text.WithChanges(changes))),
                            cure.Cure.Key),
                        diagnostic);
                }
            }
        }
    }
}
