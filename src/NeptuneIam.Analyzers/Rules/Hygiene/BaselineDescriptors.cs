using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>NIAM9002: what is wrong with a baseline of accepted findings.</summary>
internal static class BaselineDescriptors
{
    private const string Id = "NIAM9002";

    /// <summary>An entry that stands for nothing.</summary>
    public static readonly DiagnosticDescriptor Stale = RuleDescriptors.Create(
        Id,
        "Baseline does not match the code",
        "No finding of {0} in '{1}' has this fingerprint any more; remove the line",
        RuleCategory.Hygiene,
        DiagnosticSeverity.Info,
        "A baseline lists the findings that a project accepts for now. "
            + "An entry that stands for no finding any more would accept the same mistake if it came back, "
            + "and a line that is no entry accepts nothing.",
        HelpLinks.LeastPrivilege,
        WellKnownDiagnosticTags.CompilationEnd
    );

    /// <summary>A line that cannot be read.</summary>
    public static readonly DiagnosticDescriptor Unreadable = Stale.With(
        DiagnosticSeverity.Warning,
        "This line is no entry; write a rule, a file and a fingerprint with spaces between them, or start it with '#'"
    );
}
