using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Baseline;
using NeptuneIam.Analyzers.Configuration;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// Makes the diagnostics of all rules, so that each carries what a baseline knows it by and has the severity that the user's gate gives it.
/// </summary>
internal static class FindingDiagnostic
{
    /// <summary>A diagnostic at a place in code.</summary>
    public static Diagnostic Create(DiagnosticDescriptor descriptor, Location location, params object[] arguments) =>
        Create(descriptor, location, descriptor.DefaultSeverity, ImmutableArray<Location>.Empty, fileText: null, arguments);

    /// <summary>A diagnostic at a place in code, with further places that belong to it.</summary>
    public static Diagnostic Create(
        DiagnosticDescriptor descriptor,
        Location location,
        IEnumerable<Location> additional,
        params object[] arguments
    ) => Create(descriptor, location, descriptor.DefaultSeverity, additional.ToImmutableArray(), fileText: null, arguments);

    /// <summary>A diagnostic whose severity is for the gate to say.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="location">The place.</param>
    /// <param name="options">The user's options for the file.</param>
    /// <param name="additional">Further places that belong to it.</param>
    /// <param name="fileText">The text of the file, where that is not C#.</param>
    /// <param name="arguments">The values of the message's placeholders.</param>
    public static Diagnostic Create(
        DiagnosticDescriptor descriptor,
        Location location,
        Lazy<PolicyOptions> options,
        ImmutableArray<Location> additional,
        string? fileText,
        params object[] arguments
    ) => Create(descriptor, location, SecurityGate.SeverityOf(descriptor, options), additional, fileText, arguments);

    private static Diagnostic Create(
        DiagnosticDescriptor descriptor,
        Location location,
        DiagnosticSeverity severity,
        ImmutableArray<Location> additional,
        string? fileText,
        object[] arguments
    ) =>
        Diagnostic.Create(
            descriptor,
            location,
            severity,
            additional,
            Fingerprint.PropertiesOf(descriptor.Id, location, fileText),
            arguments
        );
}
