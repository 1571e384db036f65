using System.Globalization;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Tests.CodeFixes;
using NeptuneIam.Analyzers.Tests.Verification;
using Xunit.Abstractions;

namespace NeptuneIam.Analyzers.Tests.Credentials.Corpus;

/// <summary>Measures the credential rules on keys and on what looks like keys, and holds the page about them to the figures.</summary>
public sealed class CorpusTests(ITestOutputHelper output)
{
    /// <summary>The rules that report keys.</summary>
    private static readonly string[] s_rules = ["NIAM2001", "NIAM2002", "NIAM2003", "NIAM2004", "NIAM2005"];

    private static readonly Lazy<Task<IReadOnlyList<(CorpusCase Case, IReadOnlyList<Diagnostic> Diagnostics)>>> s_results = new(
        AnalyzeAsync
    );

    [Fact]
    public async Task Precision_and_recall_are_those_that_the_page_states()
    {
        var results = await s_results.Value;
        var keys = results.Where(static result => result.Case.HoldsKey).ToList();
        var lookAlikes = results.Where(static result => !result.Case.HoldsKey).ToList();
        Assert.InRange(keys.Count, 200, int.MaxValue);
        Assert.InRange(lookAlikes.Count, 400, int.MaxValue);

        var found = keys.Count(static result => result.Diagnostics.Count > 0);
        var falseAlarms = lookAlikes.Where(static result => result.Diagnostics.Count > 0).ToList();
        var missed = keys.Where(static result => result.Diagnostics.Count == 0)
            .Select(static result => result.Case.Form)
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToList();
        string[] figures =
        [
            $"| Cases with a key | {keys.Count} in {keys.Select(static result => result.Case.Form).Distinct().Count()} forms |",
            $"| of these reported | {found} |",
            $"| Cases that look alike | {lookAlikes.Count} in {lookAlikes.Select(static result => result.Case.Form).Distinct().Count()} forms |",
            $"| of these reported | {falseAlarms.Count} |",
            $"| Precision | {Percent(found, found + falseAlarms.Count)} |",
            $"| Recall | {Percent(found, keys.Count)} |",
            .. missed.Select(static form => $"- {form}"),
        ];
        foreach (var line in figures)
        {
            output.WriteLine(line);
        }

        var page = await File.ReadAllTextAsync(Path.Combine(RepositoryRoot.Path, "docs", "credentials.md"));
        Assert.Empty(falseAlarms.Select(static result => $"{result.Case.Form}: {result.Case.Text}"));
        Assert.Equal(
            string.Join('\n', figures),
            string.Join(
                '\n',
                page.ReplaceLineEndings("\n")
                    .Split('\n')
                    .Where(line =>
                        figures.Contains(line)
                        || line.StartsWith("| of these", StringComparison.Ordinal)
                        || line.StartsWith("- C#, ", StringComparison.Ordinal)
                        || line.StartsWith("- file, ", StringComparison.Ordinal)
                    )
            )
        );
    }

    /// <summary>
    /// Four letters of kind and the last four characters of an id may be seen: never eight characters of a key in a row, whatever
    /// carries them.
    /// </summary>
    [Fact]
    public async Task Nothing_that_is_reported_holds_a_key()
    {
        var pieces = KeyText.PiecesOf(CorpusCase.Secrets);
        foreach (var (_, diagnostics) in await s_results.Value)
        {
            foreach (var diagnostic in diagnostics)
            {
                KeyText.AssertHoldsNone(pieces, diagnostic);
            }
        }
    }

    /// <summary>The same for what the lightbulb offers where the SDK takes a key, and in files.</summary>
    [Fact]
    public async Task No_fix_names_a_key()
    {
        var pieces = KeyText.PiecesOf(CorpusCase.Secrets);
        var offered = 0;
        foreach (
            var @case in CorpusCase
                .Keys.GroupBy(static @case => @case.Form)
                .Select(static form => form.First())
                .Where(static @case => @case.Path is not null || @case.Form.StartsWith("C#, to the SDK", StringComparison.Ordinal))
        )
        {
            TextDocument document = @case.Path is { } path
                ? FixBench.File(path, @case.Text)
                : FixBench.Document(Source(@case, 0) + "\n" + Keys(@case));
            foreach (var diagnostic in (await FixBench.FindingsAsync(document)).Where(static diagnostic => s_rules.Contains(diagnostic.Id)))
            {
                foreach (var provider in FixBench.Providers.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
                {
                    foreach (var fix in await FixBench.FixesAsync(provider, document, diagnostic))
                    {
                        offered++;
                        KeyText.AssertHoldsNone(pieces, fix.Title + "\n" + fix.EquivalenceKey);
                    }
                }
            }
        }

        Assert.InRange(offered, 40, int.MaxValue);
    }

    private static string Percent(int part, int whole) => (100.0 * part / whole).ToString("0.0", CultureInfo.InvariantCulture) + " %";

    /// <summary>All C# of the corpus is one compilation, and its files are the additional files of that.</summary>
    private static async Task<IReadOnlyList<(CorpusCase Case, IReadOnlyList<Diagnostic> Diagnostics)>> AnalyzeAsync()
    {
        var cases = CorpusCase.Keys.Concat(CorpusCase.LookAlikes).ToList();
        var members = cases.Where(static @case => @case.Path is null).ToList();
        var sources = members.Select(static (@case, number) => $"using Keys{@case.Seed};\n{Source(@case, number)}");
        var compilation = Compile.Library([.. sources, .. CorpusCase.OtherFiles, ImplicitUsings.Source], AwsStubs.V4).AssertCompiles();

        var files = cases.Where(static @case => @case.Path is not null).ToList();
        var additional = files.Select(
            static (@case, number) => (AdditionalText)new AdditionalFile($"case{number}/{@case.Path}", @case.Text)
        );
        var diagnostics = (
            await compilation.AnalyzeAsync([.. additional], options: null, new AwsCredentialAnalyzer(), new ConfigurationFileAnalyzer())
        )
            .Where(static diagnostic => s_rules.Contains(diagnostic.Id))
            .ToLookup(static diagnostic => diagnostic.Location.GetLineSpan().Path);
        return
        [
            .. members.Select((@case, number) => (@case, (IReadOnlyList<Diagnostic>)[.. diagnostics[$"File{number}.cs"]])),
            .. files.Select((@case, number) => (@case, (IReadOnlyList<Diagnostic>)[.. diagnostics[$"case{number}/{@case.Path}"]])),
        ];
    }

    private static string Source(CorpusCase @case, int number) =>
        $$"""
            using System;
            using System.Collections.Generic;
            using System.Diagnostics;
            using System.Linq;
            using System.Text;
            using Amazon.Runtime;
            using Amazon.Runtime.CredentialManagement;
            using Amazon.S3;
            namespace Case{{number}}
            {
                class Uses
                {
                    {{@case.Text}}
                }
            }
            """;

    private static string Keys(CorpusCase @case) => FakeKeys.Fill(CredentialFormsTests.OtherFile, @case.Seed);
}
