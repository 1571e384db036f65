using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NeptuneIam.Analyzers.Configuration;
using NeptuneIam.Analyzers.Connections;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers;

/// <summary>Finds connections to Neptune that are not signed or not encrypted, clusters that ask for no signature, and snapshots that are made public.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeptuneConnectionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(UnsignedRequest.Descriptor, UnencryptedConnection.Descriptor, ClusterAuthentication.TurnedOff, ClusterAuthentication.NotTurnedOn, SnapshotDescriptors.Public);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(Analyze);
    }

    private static void Analyze(SemanticModelAnalysisContext context)
    {
        var cancellationToken = context.CancellationToken;
        var tree = context.SemanticModel.SyntaxTree;
        if (!CandidateFiles.MayHold(Subjects.Connections, tree.GetText(cancellationToken), cancellationToken))
        {
            return;
        }

        var code = new ConnectionCode(context.SemanticModel, cancellationToken);
        var options = PolicyOptions.ReadLazily(context.Options.AnalyzerConfigOptionsProvider.GetOptions(tree));
        var root = tree.GetRoot(cancellationToken);
        foreach (var node in context.FilterSpan is { } span ? root.DescendantNodes(span) : root.DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Report(UnencryptedConnection.Find(node, code));
            Report(UnsignedRequest.Find(node, code));
            Report(ClusterAuthentication.Find(node, code, options));
            Report(PublicSnapshot.Find(node, code, options));
        }

        void Report(Diagnostic? diagnostic)
        {
            if (diagnostic is not null)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }
}
