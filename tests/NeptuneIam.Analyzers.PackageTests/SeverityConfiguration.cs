using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.PackageTests;

/// <summary>Writes the global configurations of the modes from the rules' descriptors.</summary>
internal static class SeverityConfiguration
{
    /// <summary>The mode's name as a user writes it, where its file lies in the repository, and the text that the file must have.</summary>
    /// <param name="Name">The value of the property NeptuneIamMode.</param>
    /// <param name="Path">Relative to the repository's root.</param>
    /// <param name="Text">Written from the descriptors.</param>
    public sealed record Mode(string Name, string Path, string Text);

    /// <summary>The default severities: also the configuration of this repository.</summary>
    public static Mode Advise { get; } =
        new(
            "advise",
            "analyzers.globalconfig",
            Write(
                """
                # The recommended configuration of NeptuneIam.Analyzers, with every rule at its default severity.
                # This repository's own build and sample use it, and it is what the package brings by default (NeptuneIamMode = advise).
                """,
                DefaultSeverity,
                descriptor => Name(descriptor.DefaultSeverity)
            )
        );

    /// <summary>Warnings about security are errors.</summary>
    public static Mode Gate { get; } =
        new(
            "gate",
            "src/NeptuneIam.Analyzers.Package/configuration/neptuneiam.gate.globalconfig",
            Write(
                """
                # NeptuneIamMode = gate: warnings about security are errors, every other rule has its default severity.
                """,
                rule => IsSecurity(rule) && rule.Count() == 1 ? "error" : DefaultSeverity(rule),
                descriptor => IsSecurityWarning(descriptor) ? "error" : Name(descriptor.DefaultSeverity),
                """

                # What makes the warnings, and only the warnings, of a security rule of two severities errors.
                neptune_iam.security_gate = true

                """
            )
        );

    /// <summary>No rule reports.</summary>
    public static Mode Off { get; } =
        new(
            "off",
            "src/NeptuneIam.Analyzers.Package/configuration/neptuneiam.off.globalconfig",
            Write(
                """
                # NeptuneIamMode = off: no rule reports.
                """,
                _ => "none",
                _ => "none"
            )
        );

    private static string Write(
        string header,
        Func<IGrouping<string, DiagnosticDescriptor>, string?> severity,
        Func<DiagnosticDescriptor, string> finding,
        string options = ""
    )
    {
        var text = new StringBuilder();
        text.Append(header).Append('\n');
        text.Append("# The low level lets a global configuration of your own win; an .editorconfig always wins.\n");
        text.Append("is_global = true\nglobal_level = -100\n").Append(options);
        foreach (var rule in Rules.All)
        {
            text.Append("\n# ").Append(rule.First().Title.ToString(CultureInfo.InvariantCulture)).Append('\n');
            text.Append(
                severity(rule) is { } value
                    ? $"dotnet_diagnostic.{rule.Key}.severity = {value}\n"
                    : $"# {rule.Key} is {string.Join(" or ", rule.Select(finding).Distinct())}, finding by finding: a severity set here would override both\n"
            );
        }

        return text.ToString();
    }

    /// <summary>
    /// None for a rule of two severities: any line for its id would bring all its findings to one severity, and the value <c>default</c>,
    /// which keeps both, would keep TreatWarningsAsErrors from lifting them.
    /// </summary>
    private static string? DefaultSeverity(IGrouping<string, DiagnosticDescriptor> rule) =>
        rule.Count() > 1 ? null
        : rule.Single().IsEnabledByDefault ? Name(rule.Single().DefaultSeverity)
        : "none";

    private static bool IsSecurity(IGrouping<string, DiagnosticDescriptor> rule) => rule.Any(IsSecurityWarning);

    private static bool IsSecurityWarning(DiagnosticDescriptor descriptor) =>
        descriptor.DefaultSeverity == DiagnosticSeverity.Warning && descriptor.CustomTags.Contains("security");

    private static string Name(DiagnosticSeverity severity) =>
        severity switch
        {
            DiagnosticSeverity.Error => "error",
            DiagnosticSeverity.Warning => "warning",
            DiagnosticSeverity.Info => "suggestion",
            _ => "silent",
        };
}
