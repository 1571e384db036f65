using System.Text.RegularExpressions;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Completion.Tests;

/// <summary>The table of <c>docs/editor.md</c> says what is offered.</summary>
public partial class EditorPageTests
{
    private const string Caret = "▮";

    public static TheoryData<string, string> Rows
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach (
                var cells in File.ReadLines(Path.Combine(RepositoryRoot.Path, "docs", "editor.md"))
                    .Where(static line => line.StartsWith("| `", StringComparison.Ordinal))
                    .Select(static line => line.Split('|', StringSplitOptions.TrimEntries))
            )
            {
                rows.Add(cells[1].Trim('`'), cells[3]);
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task What_the_page_says_is_offered(string place, string items)
    {
        var source =
            $$""""class Access { const string Policy = """{ "Version": "2012-10-17", "Statement": { {{place.Replace(Caret, "§", StringComparison.Ordinal)}} } }"""; }"""";
        var offered = (await CompletionBench.AtAsync(source)).Texts.ToList();
        var expected = Code().Matches(items).Select(static match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(expected);
        Assert.Equal(expected, offered.Where(expected.Contains));
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
