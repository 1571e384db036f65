using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Documentation;

/// <summary>
/// The sample shows what its mistakes are, each exactly where it is, and nothing about the code around them, which is
/// right.
/// </summary>
public sealed class SampleTests
{
    private static readonly string[] Expected =
    [
        "ApplicationRoles.cs NIAM1203 neptune-db:connect",
        "ApplicationRoles.cs NIAM1201 arn:aws:neptune-db:{{settings.Region}}:{{settings.Account}}:{{cluster.DBClusterIdentifier}}/*",
        "ApplicationRoles.cs NIAM1205 gremlin",
        "ApplicationRoles.cs NIAM1204 neptune-graph:ExecuteQuery",
        "ApplicationRoles.cs NIAM1202 neptune-db:*",
        "Bootstrap.cs NIAM2101 \"root\"",
        "Bootstrap.cs NIAM2101 $\"arn:aws:iam::{settings.Account}:mfa/root-account-mfa-device\"",
        "ClusterHealth.cs NIAM1206 new Uri($\"https://{Reader}:8182/status\")",
        "ConsoleUsers.cs NIAM1001 {",
        "DeveloperGroup.cs NIAM1001 {{",
        "GraphCluster.cs NIAM1208 false",
        "KeyRotation.cs NIAM2002 (a key)",
        "LegacyClients.cs NIAM2001 (a key)",
        "LegacyClients.cs NIAM2001 (a key)",
        "LoadRoles.cs NIAM3001 ,",
        "LoadRoles.cs NIAM3001 \"Statement\"",
        "MaintenanceRoles.cs NIAM1104 neptune:DescribeDBClusters",
        "MaintenanceRoles.cs NIAM1104 neptune:DescribeDBInstances",
        "MaintenanceRoles.cs NIAM1104 neptunedb:ManageStatistics",
        "MaintenanceRoles.cs NIAM3004 {",
        "Pipeline.cs NIAM1101 rds:Create*",
        "Pipeline.cs NIAM1101 rds:Modify*",
        "Pipeline.cs NIAM3004 {",
        "Policies/PeoplePolicies.cs NIAM1101 rds:*",
        "Policies/graph-readers.policy.json NIAM1104 neptune:ReadDataViaQuery",
        "QueryRoles.cs NIAM3005 allow",
        "serverless.template NIAM1101 rds:Create*",
    ];

    [Fact]
    public async Task The_mistakes_of_the_sample_are_reported_and_nothing_else()
    {
        var folder = Path.Combine(RepositoryRoot.Path, "samples", "NeptuneAdmin");
        var files = Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
            .Where(static file => !file.StartsWith("bin/", StringComparison.Ordinal) && !file.StartsWith("obj/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .ToList();
        var sources = files.Select(file => File.ReadAllText(Path.Combine(folder, file))).Append(ImplicitUsings.Source).ToList();
        var compilation = Compile.Library(sources, AwsStubs.V4);
        compilation = compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication));
        compilation.AssertCompiles();

        var policyFiles = Directory
            .EnumerateFiles(Path.Combine(folder, "Policies"), "*.policy.json")
            .Append(Path.Combine(folder, "serverless.template"))
            .Select(file => new AdditionalFile(Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file)))
            .ToDictionary(static file => file.Path);
        var diagnostics = await compilation.AnalyzeFullyAsync([.. policyFiles.Values], options: null, RulePage.Analyzers);
        var found = diagnostics
            .Where(static diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden)
            .Select(diagnostic =>
                (
                    File: FileOf(diagnostic),
                    diagnostic.Location.SourceSpan.Start,
                    diagnostic.Id,
                    Text: (diagnostic.Location.SourceTree?.ToString() ?? policyFiles[FileOf(diagnostic)].GetText()!.ToString()).Substring(
                        diagnostic.Location.SourceSpan.Start,
                        diagnostic.Location.SourceSpan.Length
                    )
                )
            )
            .OrderBy(static finding => finding.File, StringComparer.Ordinal)
            .ThenBy(static finding => finding.Start)
            .Select(static finding => $"{finding.File} {finding.Id} {(finding.Id is "NIAM2001" or "NIAM2002" ? "(a key)" : finding.Text)}");
        Assert.Equal(string.Join('\n', Expected), string.Join('\n', found));

        string FileOf(Diagnostic diagnostic) =>
            diagnostic.Location.SourceTree is { } tree
                ? files[compilation.SyntaxTrees.IndexOf(tree)]
                : diagnostic.Location.GetLineSpan().Path;
    }
}
