using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NeptuneIam.Analyzers.Configuration;
using NeptuneIam.Analyzers.Credentials;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers;

/// <summary>Finds AWS access keys and the use of the root user in the configuration files that a project hands to the compiler.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ConfigurationFileAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(CredentialsInConfigurationFile.Descriptor, RootUserDescriptors.Used);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(Analyze);
    }

    private static void Analyze(AdditionalFileAnalysisContext context)
    {
        var (path, cancellationToken) = (context.AdditionalFile.Path, context.CancellationToken);
        if (!ConfigurationFile.IsConfiguration(path)
            || context.AdditionalFile.GetText(cancellationToken) is not { } text
            || ConfigurationFile.Read(path, text, cancellationToken) is not { } file)
        {
            return;
        }

        var options = PolicyOptions.ReadLazily(context.Options.AnalyzerConfigOptionsProvider.GetOptions(context.AdditionalFile));
        foreach (var diagnostic in CredentialsInConfigurationFile.Find(file, cancellationToken).Concat(RootUserSettings.Find(file, options)))
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}
