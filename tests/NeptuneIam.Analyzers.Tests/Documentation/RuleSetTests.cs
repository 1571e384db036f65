using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Configuration;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Documentation;

/// <summary>The documents name every rule and option that there is, and none that there is not.</summary>
public sealed class RuleSetTests
{
    private static readonly string[] Ids =
    [
        .. RulePage
            .Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics)
            .Select(static descriptor => descriptor.Id)
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    [Fact]
    public void Every_rule_has_a_page() => Assert.Equal(Ids, RulePage.All.Select(static page => page.Id));

    [Fact]
    public void Every_rule_stands_in_the_readme_with_its_title_and_severity()
    {
        var rows = Regex.Matches(Readme, @"^\| \[(NIAM\d{4})\]\(docs/rules/\1\.md\) \| (.+?) \| (.+?) \|", RegexOptions.Multiline);
        Assert.Equal(Ids, rows.Select(static row => row.Groups[1].Value));
        foreach (Match row in rows)
        {
            var descriptors = RulePage
                .Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics)
                .Where(descriptor => descriptor.Id == row.Groups[1].Value)
                .ToList();
            Assert.Equal(descriptors[0].Title.ToString(System.Globalization.CultureInfo.InvariantCulture), row.Groups[2].Value);
            Assert.Equal(
                descriptors[0].IsEnabledByDefault
                    ? string.Join(", ", descriptors.Select(static descriptor => descriptor.DefaultSeverity).Distinct().OrderDescending())
                    : "off",
                row.Groups[3].Value
            );
        }
    }

    [Fact]
    public void Every_option_stands_in_the_readme()
    {
        string[] options =
        [
            PolicyOptions.AllowedAccountsKey,
            PolicyOptions.AllowedKeysKey,
            PolicyOptions.AllowedRolesKey,
            PolicyOptions.ApiOnlyPoliciesKey,
            PolicyOptions.CatalogGraceDaysKey,
            PolicyOptions.ConsolePoliciesKey,
        ];
        Assert.Equal(
            options,
            Regex
                .Matches(Readme, @"^\| `(neptune_iam\.\w+)` \|", RegexOptions.Multiline)
                .Select(static match => match.Groups[1].Value)
                .Order(StringComparer.Ordinal)
        );
    }

    /// <summary>House style: a title is no sentence, a message is one without a full stop, a description is whole sentences.</summary>
    [Fact]
    public void Texts_of_the_rules_have_one_style()
    {
        foreach (var descriptor in RulePage.Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics))
        {
            var culture = System.Globalization.CultureInfo.InvariantCulture;
            Assert.DoesNotMatch(@"[.!]$", descriptor.Title.ToString(culture));
            Assert.DoesNotMatch(@"[.!]$", descriptor.MessageFormat.ToString(culture));
            Assert.EndsWith(".", descriptor.Description.ToString(culture), StringComparison.Ordinal);
            Assert.StartsWith("https://docs.aws.amazon.com/", descriptor.HelpLinkUri, StringComparison.Ordinal);
            Assert.Matches(@"^NIAM\d{4}$", descriptor.Id);
        }
    }

    [Fact]
    public void Rules_of_one_id_have_one_title_and_one_category()
    {
        foreach (
            var descriptors in RulePage
                .Analyzers.SelectMany(static analyzer => analyzer.SupportedDiagnostics)
                .GroupBy(static descriptor => descriptor.Id)
        )
        {
            Assert.Single(
                descriptors
                    .Select(static descriptor =>
                        (descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture), descriptor.Category)
                    )
                    .Distinct()
            );
        }
    }

    private static string Readme => File.ReadAllText(Path.Combine(RepositoryRoot.Path, "README.md")).ReplaceLineEndings("\n");
}
