using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Baseline;
using NeptuneIam.Analyzers.Configuration;
using NeptuneIam.Analyzers.Connections;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers;

/// <summary>
/// Finds connections to Neptune that are not signed or not encrypted, clusters that ask for no signature, and snapshots that are made
/// public.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class NeptuneConnectionAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(
            UnsignedRequest.Descriptor,
            UnencryptedConnection.Descriptor,
            ClusterAuthentication.TurnedOff,
            ClusterAuthentication.NotTurnedOn,
            SnapshotDescriptors.Public
        );

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSemanticModelAction(Analyze);
    }

    private static void Analyze(SemanticModelAnalysisContext context)
    {
        context.ReportUnaccepted(Diagnose(context.SemanticModel, context.Options, context.SpanToSearch(), context.CancellationToken));
    }

    /// <summary>What is to be reported of a file, whether it is accepted or not.</summary>
    internal static IReadOnlyList<Diagnostic> Diagnose(
        SemanticModel model,
        AnalyzerOptions analyzerOptions,
        TextSpan? within,
        CancellationToken cancellationToken
    )
    {
        var tree = model.SyntaxTree;
        if (!CandidateFiles.MayHold(Subjects.Connections, tree.GetText(cancellationToken), cancellationToken))
        {
            return [];
        }

        var diagnostics = new List<Diagnostic>();
        var code = new ConnectionCode(model, cancellationToken);
        var options = PolicyOptions.ReadLazily(analyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(tree));
        var root = tree.GetRoot(cancellationToken);
        foreach (var node in within is { } span ? root.DescendantNodes(span) : root.DescendantNodes())
        {
            cancellationToken.ThrowIfCancellationRequested();
            Add(UnencryptedConnection.Find(node, code));
            Add(UnsignedRequest.Find(node, code));
            Add(ClusterAuthentication.Find(node, code, options));
            Add(PublicSnapshot.Find(node, code, options));
        }

        return diagnostics;

        void Add(Diagnostic? diagnostic)
        {
            if (diagnostic is not null)
            {
                diagnostics.Add(diagnostic);
            }
        }
    }
}
