using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>NIAM9002: what is wrong with a baseline of accepted findings.</summary>
internal static class BaselineDescriptors
{
    private const string Id = "NIAM9002";

    private const string Title = "Baseline does not match the code";

    private const string Description =
        "A baseline lists the findings that a project accepts for now. An entry that stands for no finding any more would accept the same mistake if it came back, and a line that is no entry accepts nothing.";

    /// <summary>An entry that stands for nothing.</summary>
    public static readonly DiagnosticDescriptor Stale = RuleDescriptors.Create(
        Id,
        Title,
        "No finding of {0} in '{1}' has this fingerprint any more; remove the line",
        RuleCategory.Hygiene,
        DiagnosticSeverity.Info,
        Description,
        HelpLinks.LeastPrivilege,
        WellKnownDiagnosticTags.CompilationEnd
    );

    /// <summary>A line that cannot be read.</summary>
    public static readonly DiagnosticDescriptor Unreadable = RuleDescriptors.Create(
        Id,
        Title,
        "This line is no entry; write a rule, a file and a fingerprint with spaces between them, or start it with '#'",
        RuleCategory.Hygiene,
        DiagnosticSeverity.Warning,
        Description,
        HelpLinks.LeastPrivilege,
        WellKnownDiagnosticTags.CompilationEnd
    );
}
