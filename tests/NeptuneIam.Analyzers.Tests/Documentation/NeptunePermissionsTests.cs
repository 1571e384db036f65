using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Documentation;

/// <summary>
/// The page about permissions by job shows policies that compile and about which no rule has anything to say, for the SDK and for
/// the CDK.
/// </summary>
public sealed class NeptunePermissionsTests
{
    private static readonly string Text = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "neptune-permissions.md"))
        .ReplaceLineEndings("\n");

    public static TheoryData<string> Jobs => [.. Sections().Select(static section => section.Name)];

    [Fact]
    public void Every_job_has_a_section() =>
        Assert.Equal(
            ["Read-only console", "Full console", "CLI or SDK only", "Query-only application", "Bulk loader", "Analytics"],
            Sections().Select(static section => section.Name)
        );

    [Theory]
    [MemberData(nameof(Jobs))]
    public async Task The_examples_of_a_job_compile_and_are_silent(string job)
    {
        var examples = Sections().Single(section => section.Name == job).Examples;
        Assert.Equal([false, true], examples.Select(static example => example.Contains("Amazon.CDK", StringComparison.Ordinal)));
        foreach (var example in examples)
        {
            var compilation = Compile.Library(
                [example, ImplicitUsings.Source],
                example.Contains("Amazon.CDK", StringComparison.Ordinal) ? References.Cdk : AwsStubs.V4
            );
            compilation.AssertCompiles();
            Assert.DoesNotContain(
                await compilation.AnalyzeFullyAsync([], options: null, RulePage.Analyzers),
                static diagnostic => diagnostic.Severity > DiagnosticSeverity.Hidden
            );
        }
    }

    private static IEnumerable<(string Name, List<string> Examples)> Sections() =>
        Text.Split("\n## ")
            .Skip(1)
            .Select(static section =>
                (
                    section[..section.IndexOf('\n', StringComparison.Ordinal)],
                    Regex
                        .Matches(section, "^```csharp\n(.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)
                        .Select(static match => match.Groups[1].Value)
                        .ToList()
                )
            );
}
