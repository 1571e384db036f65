using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.Configuration;

/// <summary>
/// Whether a user has turned on a rule that is off by default: by a severity in an <c>.editorconfig</c>, a global configuration, a rule
/// set, or on the command line.
/// </summary>
internal static class RuleSwitch
{
    /// <summary>
    /// True if the rule is on. The closest setting counts: that of the file, then the command line's, then that of all files.
    /// </summary>
    /// <param name="ruleId">The rule's identifier.</param>
    /// <param name="compilation">The compilation with its options.</param>
    /// <param name="tree">The file; null for one that is not C#.</param>
    /// <param name="cancellationToken">Ends the reading of configurations.</param>
    public static bool IsOn(string ruleId, Compilation compilation, SyntaxTree? tree, CancellationToken cancellationToken)
    {
        var files = compilation.Options.SyntaxTreeOptionsProvider;
        if (tree is not null && files is not null && files.TryGetDiagnosticValue(tree, ruleId, cancellationToken, out var severity))
        {
            return severity != ReportDiagnostic.Suppress;
        }

        return (
                compilation.Options.SpecificDiagnosticOptions.TryGetValue(ruleId, out severity)
                || (files is not null && files.TryGetGlobalDiagnosticValue(ruleId, cancellationToken, out severity))
            )
            && severity != ReportDiagnostic.Suppress;
    }
}
