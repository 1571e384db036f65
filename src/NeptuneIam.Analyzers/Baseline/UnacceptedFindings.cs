using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Baseline;

/// <summary>Reports what an analyzer found in a file, without what the project accepts.</summary>
internal static class UnacceptedFindings
{
    /// <summary>Reports the findings of a C# file.</summary>
    public static void ReportUnaccepted(this SemanticModelAnalysisContext context, IReadOnlyList<Diagnostic> findings)
    {
        var path = context.SemanticModel.SyntaxTree.FilePath;
        foreach (var finding in BaselineFile.Unaccepted(context.Options, path, findings, context.CancellationToken))
        {
            context.ReportDiagnostic(finding);
        }
    }

    /// <summary>Reports the findings of another file.</summary>
    public static void ReportUnaccepted(this AdditionalFileAnalysisContext context, IReadOnlyList<Diagnostic> findings)
    {
        var path = context.AdditionalFile.Path;
        foreach (var finding in BaselineFile.Unaccepted(context.Options, path, findings, context.CancellationToken))
        {
            context.ReportDiagnostic(finding);
        }
    }

    /// <summary>
    /// The part of a file that must be searched: what the host asks about, or null for all of it where there is a baseline, since which of
    /// several equal findings it accepts depends on all of them.
    /// </summary>
    public static TextSpan? SpanToSearch(this SemanticModelAnalysisContext context) =>
        BaselineFile.Of(context.Options, context.CancellationToken) is null ? context.FilterSpan : null;
}
