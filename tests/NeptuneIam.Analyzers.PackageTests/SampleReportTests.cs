using System.Text.RegularExpressions;
using NeptuneIam.Analyzers.Tests.Credentials.Corpus;

namespace NeptuneIam.Analyzers.PackageTests;

/// <summary>
/// The report of a build of the sample, whose code holds keys in two parts each, for everyone to read who may read
/// reports.
/// </summary>
[Collection(PackageGroup.Name)]
public sealed class SampleReportTests(PackedPackage package)
{
    [Fact]
    public async Task The_report_of_the_sample_holds_no_key()
    {
        var folder = Path.Combine(Repository.Root, "samples");
        var sources = Directory
            .EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText)
            .Where(static source =>
                !source.Key.Contains("/bin/", StringComparison.Ordinal) && !source.Key.Contains("/obj/", StringComparison.Ordinal)
            )
            .ToList();
        var keys = sources
            .Where(static source => source.Key.StartsWith("NeptuneAdmin/", StringComparison.Ordinal))
            .SelectMany(static source =>
                Regex
                    .Matches(source.Value, """"([A-Za-z0-9/+]{4,20})" \+ "([A-Za-z0-9/+]{16,20})"""")
                    .Select(static match => match.Groups[1].Value + match.Groups[2].Value)
            )
            .ToList();
        Assert.InRange(keys.Count, 4, int.MaxValue);

        var versions = Regex.Matches(
            File.ReadAllText(Path.Combine(Repository.Root, "Directory.Packages.props")),
            "<PackageVersion Include=\"(AWSSDK\\.(?:Core|S3|SecurityToken))\" Version=\"([^\"]+)\""
        );
        var references = string.Join(
            '\n',
            versions.Select(static match => $"""<PackageReference Include="{match.Groups[1].Value}" Version="{match.Groups[2].Value}" />""")
        );
        var consumer = await Consumer.CreateAsync(package, "net10.0", "", references);
        consumer.Write(
            "Directory.Build.props",
            "<Project><PropertyGroup><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup></Project>"
        );
        consumer.Remove("Program.cs");
        foreach (var (name, text) in sources)
        {
            consumer.Write(name, text);
        }

        var build = (await consumer.BuildAsync()).Succeeded();
        Assert.Equal(2, build.Results.Count(static result => result.Finding.Rule == "NIAM2001"));
        var pieces = KeyText.PiecesOf(keys);
        KeyText.AssertHoldsNone(pieces, build.Report);
        KeyText.AssertHoldsNone(pieces, build.Output);
    }
}
