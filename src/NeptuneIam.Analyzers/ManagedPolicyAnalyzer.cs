using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Baseline;
using NeptuneIam.Analyzers.Configuration;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers;

/// <summary>Reports AWS managed policies that do not exist, do not fit, or are too broad, where code names or attaches them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ManagedPolicyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => ManagedPolicyRules.Descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(Analyze);
    }

    /// <summary>
    /// The findings of one file, in order of position. The fixes call this too, so that what they mend is what was reported.
    /// </summary>
    internal static IEnumerable<ManagedPolicyFinding> Find(SemanticModel model, SourceText text, CancellationToken cancellationToken)
    {
        foreach (var policy in ManagedPolicyReader.Read(new SourceFile(model.SyntaxTree, text, () => model), cancellationToken))
        {
            foreach (var rule in ManagedPolicyRules.All)
            {
                if (rule.Find(policy) is { } finding)
                {
                    yield return finding;
                }
            }
        }
    }

    private static void Analyze(SemanticModelAnalysisContext context)
    {
        context.ReportUnaccepted(Diagnose(context.SemanticModel, context.Options, context.CancellationToken));
    }

    /// <summary>What is to be reported of a file, whether it is accepted or not.</summary>
    internal static IReadOnlyList<Diagnostic> Diagnose(
        SemanticModel model,
        AnalyzerOptions analyzerOptions,
        CancellationToken cancellationToken
    )
    {
        var text = model.SyntaxTree.GetText(cancellationToken);
        if (!CandidateFiles.MayHold(Subjects.ManagedPolicies, text, cancellationToken))
        {
            return [];
        }

        var options = PolicyOptions.ReadLazily(analyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree));
        return Find(model, text, cancellationToken).Select(finding => finding.ToDiagnostic(options)).ToList();
    }
}
