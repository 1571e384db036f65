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
    [Fact]
    public async Task The_file_holds_what_the_rules_say() =>
        CommittedFile.AssertIs("tests/NeptuneIam.Analyzers.Tests/Rules/wording.txt", await WordingAsync());

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
