using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NeptuneIam.Analyzers.Baseline;
using NeptuneIam.Analyzers.Configuration;
using NeptuneIam.Analyzers.Credentials;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers;

/// <summary>Finds AWS access keys and the use of the root user in the configuration files that a project hands to the compiler.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        ImmutableArray.Create(CredentialsInConfigurationFile.Descriptor, RootUserDescriptors.Used);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(Analyze);
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        context.ReportUnaccepted(Diagnose(context.AdditionalFile, context.Options, context.CancellationToken));
    }

    /// <summary>What is to be reported of a file, whether it is accepted or not.</summary>
    internal static IReadOnlyList<Diagnostic> Diagnose(
        AdditionalText additionalFile,
        AnalyzerOptions analyzerOptions,
        CancellationToken cancellationToken
    )
    {
        if (
            !ConfigurationFile.IsConfiguration(additionalFile.Path)
            || additionalFile.GetText(cancellationToken) is not { } text
            || ConfigurationFile.Read(additionalFile.Path, text, cancellationToken) is not { } file
        )
        {
            return [];
        }

        var options = PolicyOptions.ReadLazily(analyzerOptions.AnalyzerConfigOptionsProvider.GetOptions(additionalFile));
        return CredentialsInConfigurationFile.Find(file, options, cancellationToken).Concat(RootUserSettings.Find(file, options)).ToList();
    }
}
