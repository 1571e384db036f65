using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Documentation;

/// <summary>
/// The rule pages say what is true: their examples are compiled and analyzed, their titles and severities are the rules'
/// own.
/// </summary>
public class DocumentationTests
{
    private static readonly string[] ExpectedSections = ["Why", "Bad", "Good", "Fix", "When to suppress", "Options"];

    public static TheoryData<string> Pages => [.. RulePage.All.Select(page => page.Id)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Title_and_properties_are_those_of_the_rule(string id)
    {
        var page = Page(id);
        var descriptors = RulePage
            .Analyzers.SelectMany(analyzer => analyzer.SupportedDiagnostics)
            .Where(descriptor => descriptor.Id == id)
            .ToList();
        Assert.NotEmpty(descriptors);
        Assert.Equal($"# {id}: {descriptors[0].Title.ToString(CultureInfo.InvariantCulture)}", page.Heading);
        Assert.Equal(descriptors[0].Category, page.Property("Category"));
        Assert.Contains(descriptors.Max(descriptor => descriptor.DefaultSeverity).ToString(), page.Property("Severity"));
        Assert.Equal(!descriptors[0].IsEnabledByDefault, page.Property("Severity")!.Contains("off by default", StringComparison.Ordinal));
        Assert.Equal("0.1.0", page.Property("Since"));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Sections_stand_in_order(string id) => Assert.Equal(ExpectedSections, Page(id).Sections);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Bad_examples_are_reported_on_the_marked_lines(string id)
    {
        var examples = Page(id).Examples("Bad").ToList();
        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            var expected = example
                .Text.Split('\n')
                .SelectMany(
                    (line, number) =>
                        Regex
                            .Matches(line, example.Path is null ? @"//.*?\b(NIAM\d{4})" : @"(?://|<!--|#) (NIAM\d{4})")
                            .Select(match => $"{number + 1}: {match.Groups[1].Value}")
                )
                .ToList();
            Assert.Contains(expected, mark => mark.EndsWith(id, StringComparison.Ordinal));
            Assert.Equal(expected, await ReportAsync(id, example));
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Good_examples_are_silent(string id)
    {
        var examples = Page(id).Examples("Good").ToList();
        Assert.NotEmpty(examples);
        foreach (var example in examples)
        {
            Assert.Empty(await ReportAsync(id, example));
        }
    }

    private static RulePage Page(string id) => RulePage.All.Single(page => page.Id == id);

    /// <summary>What a reader sees who has turned the page's rule on: not what is hidden of other rules.</summary>
    private static async Task<IEnumerable<string>> ReportAsync(string id, RuleExample example)
    {
        var compilation = example.Compiled().AssertCompiles();
        var diagnostics = await compilation.TurningOn([id]).AnalyzeFullyAsync(example.Files, options: null, RulePage.Analyzers);
        return diagnostics
            .Where(diagnostic => diagnostic.Id == id || diagnostic.Severity > DiagnosticSeverity.Hidden)
            .Select(diagnostic => $"{diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}: {diagnostic.Id}");
    }
}
