using System.Text.RegularExpressions;
using NeptuneIam.Analyzers.Tests.CodeFixes;
using NeptuneIam.Analyzers.Tests.Refactorings;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Documentation;

/// <summary>
/// The refactorings of <c>docs/editor.md</c>: each is named by a heading, and makes the second example below it of the
/// first.
/// </summary>
public partial class EditorPageTests
{
    public static TheoryData<string, string, string> Refactorings
    {
        get
        {
            var refactorings = new TheoryData<string, string, string>();
            foreach (
                var section in File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "editor.md"))
                    .ReplaceLineEndings("\n")
                    .Split("\n### ")
                    .Skip(1)
            )
            {
                var examples = Example().Matches(section).Select(static match => match.Groups[1].Value).ToList();
                Assert.Equal(2, examples.Count);
                refactorings.Add(section[..section.IndexOf('\n', StringComparison.Ordinal)], examples[0], examples[1]);
            }

            return refactorings;
        }
    }

    [Theory]
    [MemberData(nameof(Refactorings))]
    public async Task A_refactoring_does_what_the_page_shows(string title, string before, string after)
    {
        var document = FixBench.Document(before, References.Cdk);
        Assert.Empty(await FixBench.ErrorsAsync(document));
        var policy = Assert.Single(await document.PoliciesAsync()).Origin.Span.Start;
        var changed = await FixBench.ApplyAsync(
            document,
            Assert.Single(await RefactoringBench.AtAsync(document, policy), action => action.Title == title)
        );
        Assert.Equal(after, await FixBench.TextAsync(changed));
        Assert.Empty(await FixBench.ErrorsAsync(changed));
    }

    /// <summary>Every refactoring has its place on the page.</summary>
    [Fact]
    public void The_page_shows_every_refactoring() =>
        Assert.Equal(
            Title()
                .Matches(
                    File.ReadAllText(
                        Path.Combine(
                            RepositoryRoot.Path,
                            "src",
                            "NeptuneIam.Analyzers.CodeFixes",
                            "Refactorings",
                            "PolicyRefactoringProvider.cs"
                        )
                    )
                )
                .Select(static match => match.Groups[1].Value),
            Refactorings.Select(static refactoring => (string)refactoring[0])
        );

    [GeneratedRegex("```csharp\n(.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex("Offer\\(\"([^\"]+)\"")]
    private static partial Regex Title();
}
