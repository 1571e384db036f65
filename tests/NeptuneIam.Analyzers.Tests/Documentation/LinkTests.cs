using System.Text.RegularExpressions;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Documentation;

/// <summary>Links within the repository lead to a file that there is, and to a heading of it.</summary>
public sealed class LinkTests
{
    /// <summary>The README and every page, from the repository's root.</summary>
    public static TheoryData<string> Documents =>
        [
            "README.md",
            .. Directory
                .EnumerateFiles(Path.Combine(RepositoryRoot.Path, "docs"), "*.md", SearchOption.AllDirectories)
                .Select(static file => Path.GetRelativePath(RepositoryRoot.Path, file).Replace('\\', '/'))
                .Order(StringComparer.Ordinal),
        ];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_lead_to_files_and_headings_that_exist(string document)
    {
        var path = Path.Combine(RepositoryRoot.Path, document);
        foreach (Match link in Regex.Matches(File.ReadAllText(path), @"\]\((?!https?:)([^)#]*)(?:#([^)]+))?\)"))
        {
            var target = link.Groups[1].Length == 0 ? path : Path.Combine(Path.GetDirectoryName(path)!, link.Groups[1].Value);
            Assert.True(File.Exists(target) || Directory.Exists(target), $"{document}: {link.Value}");
            if (link.Groups[2].Success)
            {
                Assert.Contains(link.Groups[2].Value, AnchorsOf(File.ReadAllText(target)));
            }
        }
    }

    /// <summary>The anchors that a reader of Markdown gives the headings: small letters, and hyphens for blanks.</summary>
    private static IEnumerable<string> AnchorsOf(string text) =>
        Regex
            .Matches(text, "^#+ (.+?)\r?$", RegexOptions.Multiline)
            .Select(static heading => Regex.Replace(heading.Groups[1].Value.ToLowerInvariant(), @"[^\w\- ]", "").Replace(' ', '-'));
}
