using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Baseline;
using NeptuneIam.Analyzers.Configuration;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers;

/// <summary>
/// Reports what is wrong with the IAM policies that C# code, and files of JSON beside it, hold: at the very element inside the policy.
/// </summary>
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
        context.RegisterAdditionalFileAction(Analyze);
    }

    private static void Analyze(SemanticModelAnalysisContext context)
    {
        context.ReportUnaccepted(Diagnose(context.SemanticModel, context.Options, context.SpanToSearch(), context.CancellationToken));
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        context.ReportUnaccepted(Diagnose(context.AdditionalFile, context.Compilation, context.Options, context.CancellationToken));
    }

    /// <summary>What is to be reported of a C# file, whether it is accepted or not.</summary>
    internal static IReadOnlyList<Diagnostic> Diagnose(
        SemanticModel model,
        AnalyzerOptions options,
        TextSpan? within,
        CancellationToken cancellationToken
    )
    {
        var text = model.SyntaxTree.GetText(cancellationToken);
        return CandidateFiles.MayHold(Subjects.Policies, text, cancellationToken)
            ? Find(model, text, options, within, cancellationToken).Select(static finding => finding.ToDiagnostic()).ToList()
            : [];
    }

    /// <summary>What is to be reported of another file, whether it is accepted or not.</summary>
    internal static IReadOnlyList<Diagnostic> Diagnose(
        AdditionalText file,
        Compilation compilation,
        AnalyzerOptions options,
        CancellationToken cancellationToken
    ) =>
        PolicyFileReader.MayHoldPolicies(file.Path) && file.GetText(cancellationToken) is { } text
            ? Find(file, text, compilation, options, cancellationToken).Select(static finding => finding.ToDiagnostic()).ToList()
            : [];

    /// <summary>The findings of one C# file. The fixes call this too, so that what they mend is what was reported.</summary>
    /// <param name="model">The file's semantic model.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="analyzerOptions">The user's options.</param>
    /// <param name="within">The part of the file that is asked about, as an editor asks about what it shows; null for all of it.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    internal static ImmutableArray<PolicyFinding> Find(
        SemanticModel model,
        SourceText text,
        AnalyzerOptions analyzerOptions,
        TextSpan? within,
        CancellationToken cancellationToken
    )
    {
        var options = PolicyOptions.ReadLazily(
            analyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(model.SyntaxTree),
            analyzerOptions.AdditionalFiles,
            id => RuleSwitch.IsOn(id, model.Compilation, model.SyntaxTree, cancellationToken)
        );
        var file = new SourceFile(model.SyntaxTree, text, () => model) { Within = within, Files = analyzerOptions.AdditionalFiles };
        return Find(PolicyReaders.Read(file, cancellationToken), options, cancellationToken);
    }

    /// <summary>The findings of one file that is not C#.</summary>
    /// <param name="file">The file.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="compilation">The code beside it.</param>
    /// <param name="analyzerOptions">The user's options.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    internal static ImmutableArray<PolicyFinding> Find(
        AdditionalText file,
        SourceText text,
        Compilation compilation,
        AnalyzerOptions analyzerOptions,
        CancellationToken cancellationToken
    )
    {
        var options = PolicyOptions.ReadLazily(
            analyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(file),
            analyzerOptions.AdditionalFiles,
            id => RuleSwitch.IsOn(id, compilation, tree: null, cancellationToken)
        );
        PolicyUse UsesOf(PolicyUse alone) =>
            UsesElsewhere.OfFile(file, analyzerOptions.AdditionalFiles, compilation, alone, cancellationToken);
        return Find(PolicyFileReader.Read(file.Path, text, UsesOf, cancellationToken), options, cancellationToken);
    }

    /// <summary>
    /// The findings of the policies of one file, each once: a policy with alternatives is read once for each of them, and what they share
    /// is reported for the first.
    /// </summary>
    private static ImmutableArray<PolicyFinding> Find(
        ImmutableArray<PolicyDocument> documents,
        Lazy<PolicyOptions> options,
        CancellationToken cancellationToken
    )
    {
        var findings = ImmutableArray.CreateBuilder<PolicyFinding>();
        var reported = new Dictionary<(string Id, Location Location), PolicyDocument>();
        var messages = new HashSet<(string Id, Location Location, string Arguments)>();
        foreach (var document in documents)
        {
            foreach (var finding in PolicyRules.Check(document, options, cancellationToken))
            {
                var (id, location) = (finding.Rule.Id, document.Origin.GetLocations(finding.Span)[0]);
                if (reported.TryGetValue((id, location), out var other) && other != document)
                {
                    continue;
                }

                // Of one policy, several findings may be at one place: each element that is missing is reported where the statement starts.
                if (messages.Add((id, location, string.Join("\n", finding.MessageArguments))))
                {
                    reported[(id, location)] = document;
                    findings.Add(finding);
                }
            }
        }

        return findings.ToImmutable();
    }
}
