using System.Reflection;
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

    /// <summary>All but the one that the mode <c>gate</c> sets.</summary>
    [Fact]
    public void Every_option_stands_in_the_readme() =>
        Assert.Equal(
            typeof(PolicyOptions)
                .GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static)
                .Where(static field => field is { IsLiteral: true, FieldType: var type } && type == typeof(string))
                .Select(static field => (string)field.GetRawConstantValue()!)
                .Where(static option => option != PolicyOptions.SecurityGateKey)
                .Order(StringComparer.Ordinal),
            OptionRows().Select(static row => row.Option).Order(StringComparer.Ordinal)
        );

    /// <summary>The README says which rules ask for an option, and the pages of these rules, and no others, say so too.</summary>
    [Fact]
    public void Pages_name_the_options_that_the_readme_gives_their_rules()
    {
        foreach (var (option, rules) in OptionRows())
        {
            Assert.Equal(
                rules,
                RulePage
                    .All.Where(page => page.Section("Options").Contains($"`{option}`", StringComparison.Ordinal))
                    .Select(static page => page.Id)
            );
        }
    }

    /// <summary>Properties that begin with an underscore are the package's own affair.</summary>
    [Fact]
    public void Every_property_of_the_package_stands_in_the_readme()
    {
        var folder = Path.Combine(RepositoryRoot.Path, "src", "NeptuneIam.Analyzers.Package", "buildTransitive");
        var properties = Directory
            .EnumerateFiles(folder, "*.*s")
            .SelectMany(static file => Regex.Matches(File.ReadAllText(file), @"\$\((NeptuneIam\w+)[).]"))
            .Select(static match => match.Groups[1].Value)
            .Where(static property => property != "NeptuneIamExcludedFiles")
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(
            properties,
            Regex
                .Matches(Readme, @"^\| `(NeptuneIam\w+)` \|", RegexOptions.Multiline)
                .Select(static match => match.Groups[1].Value)
                .Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void The_readme_installs_the_version_that_is_built() =>
        Assert.Contains(
            $"""<PackageReference Include="NeptuneIam.Analyzers" Version="{RepositoryVersion}" PrivateAssets="all" />""",
            Readme,
            StringComparison.Ordinal
        );

    [Fact]
    public void The_readme_counts_the_services_of_the_catalogue()
    {
        var page = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "docs", "catalogue.md"));
        Assert.Contains(Regex.Match(page, @"\| Services \| (\d+) \|").Groups[1].Value + " services", Readme, StringComparison.Ordinal);
    }

    private static string RepositoryVersion =>
        Regex
            .Match(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "Directory.Build.props")), "<Version>(.+)</Version>")
            .Groups[1]
            .Value;

    private static IEnumerable<(string Option, string[] Rules)> OptionRows() =>
        Regex
            .Matches(Readme, @"^\| `(neptune_iam\.\w+)` \| [^|]+ \| ([^|]+) \|", RegexOptions.Multiline)
            .Select(static match => (match.Groups[1].Value, match.Groups[2].Value.Split(", ")));

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
