using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.Sarif;

namespace NeptuneIam.Analyzers.PackageTests;

/// <summary>From a build that fails to a report for code scanning, and to a baseline with which it does not fail.</summary>
[Collection(PackageGroup.Name)]
public sealed class ReportTests(PackedPackage package)
{
    private const string Code = """"
        internal static class Policies
        {
            public const string Administrator = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }] }""";
            public const string Other = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::graph/*" }] }""";

            [System.Diagnostics.CodeAnalysis.SuppressMessage("Privilege", "NIAM4001", Justification = "The break-glass role")]
            public const string BreakGlass = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }] }""";
            private static readonly int unused = 1;
            private static void Main() => System.Console.WriteLine(Administrator + Other + BreakGlass);
        }
        """";

    private const string AddedCode = """"
        internal static class MorePolicies
        {
            public const string Administrator = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }] }""";
        }
        """";

    [Fact]
    public async Task Logs_are_merged_and_accepted()
    {
        var consumer = await Consumer.CreateAsync(package, "net10.0", Code);
        consumer.Write(
            "Name with blanks/All.policy.json",
            """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "*", "Resource": "*" }] }"""
        );

        // The gate closes, and the report is made all the same.
        string[] gate = ["NeptuneIamMode=gate", "NeptuneIamLogs=logs"];
        var closed = await consumer.BuildAsync(gate);
        Assert.NotEqual(0, closed.ExitCode);
        var reported = (await consumer.RunTargetAsync("ReportNeptuneIamFindings", "NeptuneIamLogs=logs")).Succeeded();
        Assert.Contains("3 findings -> ", reported.Output, StringComparison.Ordinal);
        SarifReport.Read(consumer.Read(Assert.Single(consumer.Files("logs/projects"))));
        Assert.Equal(
            ["Name with blanks/All.policy.json(1) error NIAM4001", "Program.cs(3) error NIAM4001", "Program.cs(4) warning NIAM3005"],
            Results(consumer.Read("logs/neptune-iam.sarif"))
        );

        // What is accepted does not close it; what is new does.
        var accepted = (await consumer.RunTargetAsync("AcceptNeptuneIamFindings", "NeptuneIamLogs=logs")).Succeeded();
        var baseline = consumer.Read("neptune-iam.baseline.txt");
        Assert.Equal(3, baseline.Split('\n').Count(static line => line.StartsWith("NIAM", StringComparison.Ordinal)));
        var open = (await consumer.BuildAsync(gate)).Succeeded();
        Assert.DoesNotContain("NIAM", open.Output, StringComparison.Ordinal);

        consumer.Write("Added.cs", AddedCode);
        var again = await consumer.BuildAsync(gate);
        Assert.NotEqual(0, again.ExitCode);
        Assert.Contains("Added.cs(3,117): error NIAM4001: ", again.Output, StringComparison.Ordinal);
        Assert.DoesNotMatch(@"Program\.cs\(.*NIAM", again.Output);
        await consumer.RunTargetAsync("ReportNeptuneIamFindings", "NeptuneIamLogs=logs");
        Assert.Equal(["Added.cs(3) error NIAM4001"], Results(consumer.Read("logs/neptune-iam.sarif")));
        await consumer.RunTargetAsync("AcceptNeptuneIamFindings", "NeptuneIamLogs=logs");
        Assert.StartsWith(baseline, consumer.Read("neptune-iam.baseline.txt"), StringComparison.Ordinal);
        Assert.Equal(0, (await consumer.BuildAsync(gate)).ExitCode);

        // An entry whose finding is gone is named.
        consumer.Write("Added.cs", "internal static class MorePolicies;");
        await consumer.BuildAsync("NeptuneIamLogs=logs");
        await consumer.RunTargetAsync("ReportNeptuneIamFindings", "NeptuneIamLogs=logs");
        Assert.Equal(["neptune-iam.baseline.txt(5) note NIAM9002"], Results(consumer.Read("logs/neptune-iam.sarif")));
    }

    [Theory]
    [InlineData("""{ "version": "2.0.0", "runs": [] }""")]
    [InlineData("""{ "version": "2.1.0", "runs": [{ "tool": {} }] }""")]
    [InlineData("""{ "version": "2.1.0", "runs": [{ "tool": { "driver": { "name": "a" } }, "results": [{ "level": "error" }] }] }""")]
    public void What_is_no_report_is_seen(string log) => Assert.NotEmpty(SarifReport.Faults(log));

    /// <summary>
    /// A build with nothing to compile would pass whatever the mode, and would write no log: another mode, or a log that is not there,
    /// makes the compiler run.
    /// </summary>
    [Fact]
    public async Task The_gate_closes_also_where_nothing_else_changed()
    {
        var consumer = await Consumer.CreateAsync(package, "net10.0", Code);
        Task<DotNet.Result> BuildAgainAsync(string properties) => consumer.RunAsync("build --no-restore --nologo" + properties);

        (await BuildAgainAsync("")).Succeeded();
        Assert.DoesNotContain("NIAM", (await BuildAgainAsync("")).Succeeded().Output, StringComparison.Ordinal);
        var closed = await BuildAgainAsync(" -p:NeptuneIamMode=gate");
        Assert.NotEqual(0, closed.ExitCode);
        Assert.Contains("error NIAM4001", closed.Output, StringComparison.Ordinal);

        (await BuildAgainAsync("")).Succeeded();
        (await BuildAgainAsync(" -p:NeptuneIamLogs=logs")).Succeeded();
        var report = await consumer.RunTargetAsync("ReportNeptuneIamFindings", "NeptuneIamLogs=logs");
        Assert.Contains("2 findings -> ", report.Succeeded().Output, StringComparison.Ordinal);
    }

    /// <summary>A baseline takes each finding once, names files from its own folder, and says what it leaves out.</summary>
    [Fact]
    public async Task Accepting_adds_what_is_new_and_in_the_folder_of_the_baseline()
    {
        var consumer = await Consumer.CreateAsync(package, "net10.0", Code, """<Compile Include="../Shared.cs" />""");
        consumer.Write("../Shared.cs", AddedCode);
        consumer.Write("neptune-iam.baseline.txt", "");
        await consumer.BuildAsync("NeptuneIamLogs=logs");
        var accepted = (await consumer.RunTargetAsync("AcceptNeptuneIamFindings", "NeptuneIamLogs=logs")).Succeeded();
        Assert.Contains("warning NIAM0006: 1 findings are in files outside", accepted.Output, StringComparison.Ordinal);
        var baseline = consumer.Read("neptune-iam.baseline.txt");
        Assert.Matches("^# Findings of .*\nNIAM4001 Program.cs [0-9a-f]{16}\nNIAM3005 Program.cs [0-9a-f]{16}\n$", baseline);

        // The logs are those of the build before: what they report stands in the baseline already.
        var again = (await consumer.RunTargetAsync("AcceptNeptuneIamFindings", "NeptuneIamLogs=logs")).Succeeded();
        Assert.Contains("warning NIAM0005: 1 of 1 logs are older", again.Output, StringComparison.Ordinal);
        Assert.Equal(baseline, consumer.Read("neptune-iam.baseline.txt"));

        // One folder higher, it takes the shared file too.
        consumer.Remove("neptune-iam.baseline.txt");
        string[] elsewhere = ["NeptuneIamBaseline=../neptune-iam.baseline.txt", "NeptuneIamLogs=logs"];
        await consumer.BuildAsync(elsewhere);
        (await consumer.RunTargetAsync("AcceptNeptuneIamFindings", elsewhere)).Succeeded();
        Assert.Equal(
            ["NIAM4001 Shared.cs", "NIAM4001 net10.0/Program.cs", "NIAM3005 net10.0/Program.cs"],
            consumer
                .Read("../neptune-iam.baseline.txt")
                .Split('\n')
                .Where(static line => line.StartsWith("NIAM", StringComparison.Ordinal))
                .Select(static line => line[..line.LastIndexOf(' ')])
        );
        var open = (await consumer.BuildAsync([.. elsewhere, "NeptuneIamMode=gate"])).Succeeded();

        // The analyzers know the file by its name.
        var misnamed = await consumer.BuildAsync("NeptuneIamBaseline=../accepted.txt");
        Assert.NotEqual(0, misnamed.ExitCode);
        Assert.Contains("error NIAM0007: ", misnamed.Output, StringComparison.Ordinal);
    }

    /// <summary>Each framework has a log, and each finding is reported once.</summary>
    [Fact]
    public async Task A_project_for_several_frameworks_takes_the_commands_too()
    {
        var consumer = await Consumer.CreateAsync(package, "net10.0", Code);
        var project = consumer.Read("Consumer.csproj");
        consumer.Write(
            "Consumer.csproj",
            project.Replace(
                "<TargetFramework>net10.0</TargetFramework>",
                "<TargetFrameworks>net8.0;net10.0</TargetFrameworks>",
                StringComparison.Ordinal
            )
        );
        (await consumer.RunAsync("build --nologo -p:NeptuneIamLogs=logs")).Succeeded();
        var reported = (await consumer.RunTargetAsync("ReportNeptuneIamFindings", "NeptuneIamLogs=logs")).Succeeded();
        Assert.Contains("2 findings -> ", reported.Output, StringComparison.Ordinal);
        (await consumer.RunTargetAsync("AcceptNeptuneIamFindings", "NeptuneIamLogs=logs")).Succeeded();
        var open = (await consumer.RunAsync("build --nologo -p:NeptuneIamMode=gate")).Succeeded();
        Assert.DoesNotContain("NIAM", open.Output, StringComparison.Ordinal);
    }

    /// <summary>The commands of the page are the same everywhere on it, and do what it says.</summary>
    [Fact]
    public async Task Commands_of_the_page_run()
    {
        var lines = File.ReadAllLines(Repository.File("docs/pull-request-gate.md"));
        var commands = lines
            .Select(static line => Regex.Match(line, @"^\s*(?:- )?(?:run: |script: )?dotnet (.+)$"))
            .Where(static match => match.Success)
            .Select(static match => match.Groups[1].Value)
            .ToList();
        Assert.Equal(8, commands.Count);
        Assert.Equal(2, commands.Distinct().Count());

        var consumer = await Consumer.CreateAsync(package, "net10.0", Code);
        Assert.NotEqual(0, (await consumer.RunAsync(commands[0])).ExitCode);
        var report = (await consumer.RunAsync(commands[1].Replace("src/App", ".", StringComparison.Ordinal))).Succeeded();
        Assert.Equal(
            ["Program.cs(3) error NIAM4001", "Program.cs(4) warning NIAM3005"],
            Results(consumer.Read("artifacts/iam/neptune-iam.sarif"))
        );
    }

    [Fact]
    public async Task Commands_say_what_they_miss()
    {
        var consumer = await Consumer.CreateAsync(package, "net10.0", Code);
        var without = await consumer.RunTargetAsync("ReportNeptuneIamFindings");
        Assert.NotEqual(0, without.ExitCode);
        Assert.Contains("error NIAM0002: ", without.Output, StringComparison.Ordinal);
        var empty = await consumer.RunTargetAsync("AcceptNeptuneIamFindings", "NeptuneIamLogs=logs");
        Assert.NotEqual(0, empty.ExitCode);
        Assert.Contains("error NIAM0003: ", empty.Output, StringComparison.Ordinal);
        consumer.Write("logs/projects/Consumer.sarif", "{ \"version\": \"2.1.0\", \"runs\": [");
        var half = await consumer.RunTargetAsync("ReportNeptuneIamFindings", "NeptuneIamLogs=logs");
        Assert.NotEqual(0, half.ExitCode);
        Assert.Contains("Consumer.sarif : error NIAM0004: ", half.Output, StringComparison.Ordinal);
    }

    /// <summary>
    /// The results of a report that has what code scanning asks for: one run of one tool, whose rules the results point at, with
    /// places from the root of the repository.
    /// </summary>
    private static IEnumerable<string> Results(string report)
    {
        var run = Assert.Single(SarifReport.Read(report).Runs);
        Assert.Equal("NeptuneIam.Analyzers", run.Tool.Driver.Name);
        Assert.True(run.OriginalUriBaseIds.ContainsKey("%SRCROOT%"));
        Assert.DoesNotContain("executionTime", report, StringComparison.Ordinal);
        return run.Results.Select(result => Shown(result, run.Tool.Driver.Rules[result.RuleIndex])).ToList();
    }

    private static string Shown(Result result, ReportingDescriptor rule)
    {
        Assert.Equal(result.RuleId, rule.Id);
        Assert.False(string.IsNullOrEmpty(rule.ShortDescription.Text));
        Assert.Contains("https://", rule.Help.Text, StringComparison.Ordinal);
        Assert.False(string.IsNullOrEmpty(result.Message.Text));
        Assert.Matches("^[0-9a-f]{16}$", result.PartialFingerprints["neptuneIam"]);
        Assert.Null(result.Suppressions);
        var place = result.Locations[0].PhysicalLocation;
        Assert.Equal("%SRCROOT%", place.ArtifactLocation.UriBaseId);
        var file = Uri.UnescapeDataString(place.ArtifactLocation.Uri.OriginalString);
        return $"{file}({place.Region.StartLine}) {result.Level.ToString().ToLowerInvariant()} {result.RuleId}";
    }
}
