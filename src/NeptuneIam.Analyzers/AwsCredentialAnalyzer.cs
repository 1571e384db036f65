using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NeptuneIam.Analyzers.Configuration;
using NeptuneIam.Analyzers.Credentials;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers;

/// <summary>Finds AWS access keys and the use of the root user in C# code.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AwsCredentialAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(HardCodedKeyPair.Descriptor, AccessKeyIdInSource.Descriptor, RootUserDescriptors.Used);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // A key in generated code (settings, service references, designers) is as public as any other, and what it takes to be reported is too
        // special for generated text to have by chance.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterSemanticModelAction(Analyze);
    }

    /// <summary>Examines one file. A file without a needle costs a scan of its characters and nothing else.</summary>
    internal static void Analyze(SemanticModelAnalysisContext context)
    {
        var cancellationToken = context.CancellationToken;
        var tree = context.SemanticModel.SyntaxTree;
        if (!CandidateFiles.MayHold(Subjects.Credentials, tree.GetText(cancellationToken), cancellationToken))
        {
            return;
        }

        // The whole file is read even where the host asks for a part of it: what is used in one place silences what is declared in another.
        var model = context.SemanticModel;
        var sinks = new CredentialSinks(model, cancellationToken);
        var keyIds = new AccessKeyIdInSource(model, cancellationToken);
        var options = PolicyOptions.ReadLazily(context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree));
        var root = new RootUserCode(model, options, cancellationToken);
        foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            sinks.Visit(node);
            keyIds.Visit(node);
            root.Visit(node);
        }

        var uses = sinks.Complete();
        var reported = new HashSet<AccessKeyId>();
        foreach (var use in uses)
        {
            if (HardCodedKeyPair.Find(use, model, reported, cancellationToken) is { } diagnostic)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }

        foreach (var diagnostic in keyIds.Complete(reported))
        {
            context.ReportDiagnostic(diagnostic);
        }

        foreach (var diagnostic in root.Complete(uses))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}
