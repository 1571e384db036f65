using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Documentation;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.CodeFixes;

/// <summary>What the lightbulb says at the examples of the rule pages, of every provider.</summary>
public class FixTitleTests
{
    private static readonly ImmutableArray<CodeFixProvider> s_providers = FixBench.Providers.RemoveAll(static provider =>
        provider is PolicyFileCodeFixProvider
    );

    /// <summary>
    /// A place offers three fixes at most. What would need more has to say which are variants of one, and put them below
    /// it.
    /// </summary>
    private const int Most = 3;

    public static TheoryData<string> Pages => [.. RulePage.All.Select(static page => page.Id)];

    /// <summary>
    /// A title says what will be done, by itself: it starts with what is done, names what it is done to, and is one short
    /// phrase.
    /// </summary>
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_title_says_what_will_be_done(string id)
    {
        foreach (var example in RulePage.All.Single(page => page.Id == id).Examples("Bad").Where(static example => example.Path is null))
        {
            foreach (var (_, titles) in await OffersAsync(example.Text))
            {
                Assert.True(titles.Count <= Most, string.Join('\n', titles));
                Assert.Equal(titles.Distinct(), titles);
                Assert.All(
                    titles,
                    static title =>
                    {
                        Assert.Matches(
                            "^(Add|Allow|Ask|Attach|Assume|Compare|Connect|Give|Insert|Let|List|Merge|Remove|Require|Sign|Split|Turn|Use|Write) ",
                            title
                        );
                        Assert.DoesNotMatch(@"\.$|^\w+ it\b|  ", title);
                        Assert.InRange(title.Length, 8, 140);
                    }
                );
            }
        }
    }

    /// <summary>
    /// What is found, and offered, at each place of an example, as an editor asks: a provider for all of its diagnostics at a place
    /// together.
    /// </summary>
    internal static async Task<IReadOnlyList<(IEnumerable<Diagnostic> Found, IReadOnlyList<string> Titles)>> OffersAsync(string example)
    {
        var document = FixBench
            .Document(example, DriverStubs.All)
            .Project.AddDocument("Usings.cs", ImplicitUsings.Source)
            .Project.Documents.First();
        var diagnostics = await (await document.Project.GetCompilationAsync())!.AnalyzeAsync(RulePage.Analyzers);
        var offers = new List<(IEnumerable<Diagnostic>, IReadOnlyList<string>)>();
        foreach (var place in diagnostics.GroupBy(static diagnostic => diagnostic.Location.SourceSpan))
        {
            var titles = new List<string>();
            foreach (var provider in s_providers)
            {
                ImmutableArray<Diagnostic> fixable = [.. place.Where(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id))];
                if (!fixable.IsEmpty)
                {
                    await provider.RegisterCodeFixesAsync(
                        new CodeFixContext(document, place.Key, fixable, (action, _) => titles.Add(action.Title), default)
                    );
                }
            }

            offers.Add((place, titles));
        }

        return offers;
    }
}
