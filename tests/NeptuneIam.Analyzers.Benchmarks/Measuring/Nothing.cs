using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NeptuneIam.Analyzers.Benchmarks.Measuring;

#pragma warning disable RS1001, RS1036, RS2008 // These analyzers are created by hand: no host may find them, and no release has them.

/// <summary>What an analyzer costs that is called for each syntax tree and does nothing.</summary>
internal sealed class NothingOnSyntaxTrees : NothingAnalyzer
{
    /// <inheritdoc/>
    protected override void Register(AnalysisContext context) => context.RegisterSyntaxTreeAction(static _ => { });
}

/// <summary>What an analyzer costs that is called for each semantic model and does nothing.</summary>
internal sealed class NothingOnSemanticModels : NothingAnalyzer
{
    /// <inheritdoc/>
    protected override void Register(AnalysisContext context) => context.RegisterSemanticModelAction(static _ => { });
}

/// <summary>An analyzer with one rule that never reports.</summary>
internal abstract class NothingAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = new(
        "NOTHING",
        "Nothing",
        "Nothing",
        "Nothing",
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true
    );

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        Register(context);
    }

    /// <summary>Registers the one action.</summary>
    protected abstract void Register(AnalysisContext context);
}
