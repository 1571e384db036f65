using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
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

    /// <summary>The findings of one file, in order of position. The fixes call this too, so that what they mend is what was reported.</summary>
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
        var cancellationToken = context.CancellationToken;
        var tree = context.SemanticModel.SyntaxTree;
        var text = tree.GetText(cancellationToken);
        if (!CandidateFiles.MayHold(Subjects.ManagedPolicies, text, cancellationToken))
        {
            return;
        }

        var options = PolicyOptions.ReadLazily(context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree));
        foreach (var finding in Find(context.SemanticModel, text, cancellationToken))
        {
            context.ReportDiagnostic(finding.ToDiagnostic(options));
        }
    }
}
