using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Readers;

namespace NeptuneIam.Analyzers.CodeFixes.Refactorings;

/// <summary>
/// Offers to write the policy at the caret in another form: JSON text as a raw string literal or as statements of the AWS CDK, and those as
/// JSON.
/// </summary>
[ExportCodeRefactoringProvider(LanguageNames.CSharp, Name = nameof(PolicyRefactoringProvider))]
public sealed class PolicyRefactoringProvider : CodeRefactoringProvider
{
    /// <inheritdoc/>
    public override async Task ComputeRefactoringsAsync(CodeRefactoringContext context)
    {
        var (document, position, cancellationToken) = (context.Document, context.Span.Start, context.CancellationToken);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (
            !CandidateFiles.MayHold(Subjects.Policies, text, cancellationToken)
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || (PolicyText.StringAt(root, position) is null && !CdkPolicyCode.MayBeAt(root, position))
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
        )
        {
            return;
        }

        var file = new SourceFile(model.SyntaxTree, text, () => model) { Files = document.Project.AnalyzerOptions.AdditionalFiles };
        if (PolicyText.Find(file, position, cancellationToken) is { } policy)
        {
            if (RawPolicyLiteral.Write(file, policy, cancellationToken) is { } literal)
            {
                Offer("Write the policy as a raw string", "Raw", ImmutableArray.Create(new TextChange(policy.Expression.Span, literal)));
            }

            Offer("Write the policy as CDK statements", "Cdk", CdkPolicyCode.WriteStatements(file, policy, cancellationToken));
        }

        Offer("Write the policy as JSON", "Json", CdkPolicyCode.WriteJson(file, position, cancellationToken));

        void Offer(string title, string key, ImmutableArray<TextChange> changes)
        {
            if (!changes.IsDefaultOrEmpty)
            {
                context.RegisterRefactoring(
                    CodeAction.Create(
                        title,
                        _ => Task.FromResult(document.WithText(text.WithChanges(changes))),
                        nameof(PolicyRefactoringProvider) + "." + key
                    )
                );
            }
        }
    }
}
