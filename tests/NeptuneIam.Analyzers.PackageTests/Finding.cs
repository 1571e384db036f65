using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.PackageTests;

/// <summary>A finding: the rule and the region, counted from one, its end exclusive, as reports write it.</summary>
internal sealed record Finding(string Rule, int StartLine, int StartColumn, int EndLine, int EndColumn)
{
    /// <summary>The findings that are marked in a source, in the order of their places.</summary>
    public static IEnumerable<Finding> MarkedIn(MarkedSource source)
    {
        var lines = SourceText.From(source.Text).Lines;
        return source.Findings.Select(finding =>
        {
            var (start, end) = (lines.GetLinePosition(finding.Span.Start), lines.GetLinePosition(finding.Span.End));
            return new Finding(finding.Id, start.Line + 1, start.Character + 1, end.Line + 1, end.Character + 1);
        });
    }
}
