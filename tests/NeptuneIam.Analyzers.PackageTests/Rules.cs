using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NeptuneIam.Analyzers.PackageTests;

/// <summary>The rules as the analyzers declare them: those of every analyzer that a host would find in the assembly.</summary>
internal static class Rules
{
    /// <summary>All descriptors by id, in the order of the ids. A rule that reports at two severities has two.</summary>
    public static ImmutableArray<IGrouping<string, DiagnosticDescriptor>> All { get; } =
    [
        .. Assembly
            .Load("NeptuneIam.Analyzers")
            .GetTypes()
            .Where(type => type.GetCustomAttribute<DiagnosticAnalyzerAttribute>() is not null)
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics)
            .Distinct()
            .OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal)
            .ThenByDescending(descriptor => descriptor.DefaultSeverity)
            .GroupBy(descriptor => descriptor.Id),
    ];

    /// <summary>The ids of all rules.</summary>
    public static IEnumerable<string> Ids => All.Select(rule => rule.Key);
}
