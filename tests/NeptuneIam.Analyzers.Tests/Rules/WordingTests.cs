using System.Globalization;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Tests.CodeFixes;
using NeptuneIam.Analyzers.Tests.Documentation;
using NeptuneIam.Analyzers.Tests.Robustness;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>
/// What people read, in one place: the message of each finding about policies with faults of all kinds and about the examples of the
/// rule pages, and below it the titles of what is offered there.
/// </summary>
public sealed class WordingTests
{
    /// <summary>
    /// The committed file is what the rules say; when it is not, the text to commit is written beside the test's results.
    /// </summary>
    [Fact]
    public async Task The_file_holds_what_the_rules_say()
    {
        var path = Path.Combine(RepositoryRoot.Path, "tests", "NeptuneIam.Analyzers.Tests", "Rules", "wording.txt");
        var text = await WordingAsync();
        if (File.Exists(path) && File.ReadAllText(path).ReplaceLineEndings("\n") == text)
        {
            return;
        }

        var expected = Path.Combine(RepositoryRoot.Path, "artifacts", "expected", "wording.txt");
        Directory.CreateDirectory(Path.GetDirectoryName(expected)!);
        File.WriteAllText(expected, text);
        Assert.Fail($"Rules/wording.txt differs from what the rules say. Copy it from {expected}, if it reads well.");
    }

    private static async Task<string> WordingAsync()
    {
        var said = FaultyPolicies
            .All.SelectMany(static policy => Enum.GetValues<PolicyType>().SelectMany(type => FaultyPolicies.Findings(policy, type)))
            .Select(static finding => Said(finding.ToDiagnostic(), finding.GetCures().Select(static cure => cure.Title)))
            .ToList();
        foreach (var page in RulePage.All)
        {
            foreach (var example in page.Examples("Bad").Where(static example => example.Path is null))
            {
                foreach (var (found, titles) in await FixTitleTests.OffersAsync(example.Text))
                {
                    said.AddRange(found.Select(diagnostic => Said(diagnostic, titles)));
                }
            }
        }

        return string.Concat(said.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    private static string Said(Diagnostic diagnostic, IEnumerable<string> titles) =>
        $"{diagnostic.Id} {diagnostic.Severity}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n"
        + string.Concat(titles.Select(static title => $"    {title}\n"));
}
