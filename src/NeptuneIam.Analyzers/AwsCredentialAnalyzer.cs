using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NeptuneIam.Analyzers.Baseline;
using NeptuneIam.Analyzers.Configuration;
using NeptuneIam.Analyzers.Credentials;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers;

/// <summary>
/// Finds AWS access keys in C# code, ways to get and to make them that a role would serve better, and the use of the root
/// user.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AwsCredentialAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(
            HardCodedKeyPair.Descriptor,
            AccessKeyIdInSource.Descriptor,
            SecretAccessKeyInSource.Descriptor,
            TemporaryCredentials.Descriptor,
            LongTermCredentials.InApplication,
            LongTermCredentials.InProgram,
            ObsoleteCredentialApi.Descriptor,
            KeyForWorkload.Descriptor,
            RootUserDescriptors.Used,
            KeyForCaller.Descriptor
        );

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // A key in generated code (settings, service references, designers) is as public as any other, and what it takes to be reported is
        // too special for generated text to have by chance. Advice about the ways to find credentials is for code that somebody writes.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterSemanticModelAction(Analyze);
    }

    /// <summary>Examines one file. A file without a needle costs a scan of its characters and nothing else.</summary>
    internal static void Analyze(SemanticModelAnalysisContext context)
    {
        var diagnostics = Diagnose(context.SemanticModel, context.Options, context.IsGeneratedCode, context.CancellationToken);
        foreach (
            var diagnostic in BaselineFile.Unaccepted(
                context.Options,
                context.SemanticModel.SyntaxTree.FilePath,
                diagnostics,
                context.CancellationToken
            )
        )
        {
            context.ReportDiagnostic(diagnostic);
        }
    }

    /// <summary>What is to be reported of a file, whether it is accepted or not.</summary>
    internal static IReadOnlyList<Diagnostic> Diagnose(
        SemanticModel model,
        AnalyzerOptions analyzerOptions,
        bool isGeneratedCode,
        CancellationToken cancellationToken
    )
    {
        var tree = model.SyntaxTree;
        var text = tree.GetText(cancellationToken);
        if (!CandidateFiles.MayHold(Subjects.Credentials | Subjects.CredentialUses, text, cancellationToken))
        {
            return [];
        }

        // The whole file is read even where the host asks for a part of it: what is used in one place silences what is declared in another.
        var isForSdk = CandidateFiles.MayHold(Subjects.CredentialUses, text, cancellationToken);
        var diagnostics = new List<Diagnostic>();
        var reader = new ConstantTextReader(model, cancellationToken);
        var strings = new KeyStrings(model, reader, cancellationToken);
        var sinks = new CredentialSinks(model, cancellationToken);
        var options = PolicyOptions.ReadLazily(analyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree));
        var root = new RootUserCode(model, options, cancellationToken);
        var workload = new KeyForWorkload(model, cancellationToken);
        foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            strings.Visit(node);
            if (isForSdk)
            {
                sinks.Visit(node);
                root.Visit(node);
                if (!isGeneratedCode)
                {
                    workload.Visit(node);
                    Report(ObsoleteCredentialApi.Find(node, model, cancellationToken));
                    Report(KeyForCaller.Find(node, model, cancellationToken));
                }
            }
        }

        var uses = sinks.Complete();
        var judged = new JudgedKeys(options);
        foreach (var use in uses)
        {
            Report(
                HardCodedKeyPair.FindAt(use, reader, judged)
                    ?? TemporaryCredentials.FindAt(use, reader, judged)
                    ?? (isGeneratedCode ? null : LongTermCredentials.FindAt(use, reader, model, cancellationToken))
            );
        }

        var found = strings.Complete();
        diagnostics.AddRange(TemporaryCredentials.Find(found, judged, tree, cancellationToken));
        diagnostics.AddRange(AccessKeyIdInSource.Find(found, judged, tree, cancellationToken));
        diagnostics.AddRange(SecretAccessKeyInSource.Find(found, judged, model, cancellationToken));
        diagnostics.AddRange(root.Complete(uses));
        diagnostics.AddRange(workload.Complete());
        return diagnostics;

        void Report(Diagnostic? diagnostic)
        {
            if (diagnostic is not null)
            {
                diagnostics.Add(diagnostic);
            }
        }
    }
}
