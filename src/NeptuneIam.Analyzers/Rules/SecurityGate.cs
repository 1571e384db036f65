using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Configuration;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// Makes warnings about security errors where the user gates builds on them. A severity in a configuration holds for all findings of an id;
/// a rule that reports some findings as a suggestion needs this instead, or the gate would close for those too.
/// </summary>
internal static class SecurityGate
{
    /// <summary>The severity of a finding before the user's own severities, which win.</summary>
    public static DiagnosticSeverity SeverityOf(DiagnosticDescriptor descriptor, Lazy<PolicyOptions> options) =>
        descriptor.DefaultSeverity == DiagnosticSeverity.Warning
        && descriptor.CustomTags.Contains(RuleTag.Security)
        && options.Value.IsSecurityGate
            ? DiagnosticSeverity.Error
            : descriptor.DefaultSeverity;
}
