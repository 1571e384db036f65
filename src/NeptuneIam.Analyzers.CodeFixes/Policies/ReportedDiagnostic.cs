using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.CodeFixes.Policies;

/// <summary>Finds a diagnostic again that a host asks fixes for.</summary>
internal static class ReportedDiagnostic
{
    /// <summary>
    /// True if a diagnostic that was found again is the reported one. Several of a rule may be at one place; their messages tell them apart.
    /// </summary>
    public static bool Is(Diagnostic found, Diagnostic reported) =>
        found.Id == reported.Id
        && found.Location.SourceSpan == reported.Location.SourceSpan
        && found.GetMessage(CultureInfo.InvariantCulture) == reported.GetMessage(CultureInfo.InvariantCulture);
}
