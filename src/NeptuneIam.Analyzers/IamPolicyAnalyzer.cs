using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Configuration;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers;

/// <summary>Reports what is wrong with the IAM policies that C# code holds, at the very element inside the policy.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IamPolicyAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => PolicyRules.Descriptors;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSemanticModelAction(Analyze);
    }

    private static void Analyze(SemanticModelAnalysisContext context)
    {
        var tree = context.SemanticModel.SyntaxTree;
        var text = tree.GetText(context.CancellationToken);
        if (!PolicyReaders.Sieve.IsCandidate(text, context.CancellationToken))
        {
            return;
        }

        foreach (var finding in Find(context.SemanticModel, text, context.Options, context.CancellationToken))
        {
            context.ReportDiagnostic(finding.ToDiagnostic());
        }
    }

    /// <summary>
    /// The findings of one file, each place and rule once: a policy with alternatives is read once for each of them.
    /// The fixes call this too, so that what they mend is what was reported.
    /// </summary>
    internal static ImmutableArray<PolicyFinding> Find(
        SemanticModel model, SourceText text, AnalyzerOptions analyzerOptions, CancellationToken cancellationToken)
    {
        var options = PolicyOptions.ReadLazily(analyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree));
        var file = new SourceFile(model.SyntaxTree, text, () => model);
        var findings = ImmutableArray.CreateBuilder<PolicyFinding>();
        var reported = new HashSet<(string Id, Location Location)>();
        foreach (var document in PolicyReaders.Read(file, cancellationToken))
        {
            foreach (var finding in PolicyRules.Check(document, options, cancellationToken))
            {
                if (reported.Add((finding.Rule.Id, document.Origin.GetLocations(finding.Span)[0])))
                {
                    findings.Add(finding);
                }
            }
        }

        return findings.ToImmutable();
    }
}
