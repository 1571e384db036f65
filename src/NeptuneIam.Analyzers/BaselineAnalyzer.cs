using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Baseline;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers;

/// <summary>
/// Reports what is wrong with a project's baseline of accepted findings. Projects without a baseline, or with an empty one, pay nothing.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(BaselineDescriptors.Stale, BaselineDescriptors.Unreadable);

    /// <summary>The rules about baselines.</summary>
    internal static ImmutableArray<string> Ids { get; } = ImmutableArray.Create(BaselineDescriptors.Stale.Id);

    /// <summary>The rules whose findings a baseline can accept: not those that say how much is known (NIAM90xx).</summary>
    internal static ImmutableArray<string> AcceptableRules { get; } =
        new DiagnosticAnalyzer[]
        {
            new IamPolicyAnalyzer(),
            new ManagedPolicyAnalyzer(),
            new NeptuneConnectionAnalyzer(),
            new AwsCredentialAnalyzer(),
            new ConfigurationFileAnalyzer(),
        }
            .SelectMany(static analyzer => analyzer.SupportedDiagnostics)
            .Select(static descriptor => descriptor.Id)
            .Where(static id => !id.StartsWith("NIAM90", StringComparison.Ordinal))
            .Distinct()
            .ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        if (BaselineFile.Of(context.Options, context.CancellationToken) is not { } baseline)
        {
            return;
        }

        // Of equal entries the first ones stand for the findings that are left.
        var stale = StaleEntries(baseline, context);
        foreach (var (span, entry) in baseline.Lines.Reverse())
        {
            if (entry is null)
            {
                Report(BaselineDescriptors.Unreadable, span);
            }
            else if (stale.Remove(entry))
            {
                Report(BaselineDescriptors.Stale, span, entry.RuleId, entry.File);
            }
        }

        void Report(DiagnosticDescriptor descriptor, TextSpan span, params object[] arguments) =>
            context.ReportDiagnostic(
                FindingDiagnostic.Create(
                    descriptor,
                    Location.Create(baseline.Path, span, baseline.Text.Lines.GetLinePositionSpan(span)),
                    arguments
                )
            );
    }

    /// <summary>
    /// The entries of this project's files that stand for no finding. Those of other files may be another project's: a baseline can be
    /// shared.
    /// </summary>
    private static List<BaselineEntry> StaleEntries(BaselineFile baseline, CompilationAnalysisContext context)
    {
        var stale = new List<BaselineEntry>();
        foreach (var tree in context.Compilation.SyntaxTrees)
        {
            if (baseline.EntriesOf(tree.FilePath).Any())
            {
#pragma warning disable RS1030 // The files of the entries only, once a build: what is reported as it is written does not come by here.
                var model = context.Compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
                stale.AddRange(baseline.Match(tree.FilePath, FindingsOf(model, context.Options, context.CancellationToken)).Stale);
            }
        }

        foreach (var file in context.Options.AdditionalFiles)
        {
            if (baseline.EntriesOf(file.Path).Any())
            {
                var findings = IamPolicyAnalyzer
                    .Diagnose(file, context.Compilation, context.Options, context.CancellationToken)
                    .Concat(ConfigurationFileAnalyzer.Diagnose(file, context.Options, context.CancellationToken));
                stale.AddRange(baseline.Match(file.Path, findings).Stale);
            }
        }

        return stale;
    }

    private static IEnumerable<Diagnostic> FindingsOf(SemanticModel model, AnalyzerOptions options, CancellationToken cancellationToken) =>
        IamPolicyAnalyzer
            .Diagnose(model, options, within: null, cancellationToken)
            .Concat(ManagedPolicyAnalyzer.Diagnose(model, options, cancellationToken))
            .Concat(NeptuneConnectionAnalyzer.Diagnose(model, options, within: null, cancellationToken))
            .Concat(AwsCredentialAnalyzer.Diagnose(model, options, isGeneratedCode: false, cancellationToken));
}
