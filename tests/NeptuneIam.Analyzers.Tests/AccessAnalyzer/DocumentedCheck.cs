using System.Collections.Immutable;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.AccessAnalyzer;

/// <summary>A check that AWS documents, from <c>checks.txt</c>.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Kind">The kind of its findings: error, warning, security warning or suggestion.</param>
/// <param name="Reason">Why no rule makes it; null if one does, or may yet.</param>
internal sealed record DocumentedCheck(string Code, string Kind, string? Reason)
{
    /// <summary>All checks, in order of code.</summary>
    public static ImmutableArray<DocumentedCheck> All { get; } =
    [
        .. File.ReadLines(Path.Combine(RepositoryRoot.Path, "tests", "NeptuneIam.Analyzers.Tests", "AccessAnalyzer", "checks.txt"))
            .Where(static line => line.Length > 0 && line[0] != '#')
            .Select(static line => line.Split('|', StringSplitOptions.TrimEntries))
            .Select(static cells => new DocumentedCheck(cells[0], cells[1], cells.Length > 2 ? cells[2] : null))
            .OrderBy(static check => check.Code, StringComparer.Ordinal),
    ];
}
