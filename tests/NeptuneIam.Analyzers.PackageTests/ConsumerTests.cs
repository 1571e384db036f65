using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.PackageTests;

/// <summary>What a user sees who installs the package: the diagnostics of a build, and its SARIF report, in each mode.</summary>
[Collection(PackageGroup.Name)]
public sealed class ConsumerTests(PackedPackage package)
{
    // Key-like values, put together here so that no scanner takes this file for a leak.
    private static readonly string KeyId = "AKIA" + "Z7QX4MNT" + "2LWR5VKD";
    private static readonly string LoneKeyId = "AKIA" + "Y3HB6TPC" + "4QJX2SNF";
    private static readonly string Secret = "q8Zr2LxV0tYw" + "5NfKd7Hs1Mbc" + "PgJ4uEa9RiWo" + "3TzX";

    // Rules of every family, and NIAM1101 at both of its severities: the grant is a warning in a policy about Neptune and a suggestion
    // elsewhere.
    private static readonly MarkedSource Seeded = MarkedSource.Parse(
        $$$""""
        using System;

        internal static class Policies
        {
            public const string GraphOperators = """
                {
                  "Version": "2012-10-17",
                  "Statement": [
                    { "Effect": "Allow", "Action": "{|NIAM1202:neptune-db:*|}", "Resource": "*" },
                    { "Effect": "Allow", "Action": "{|NIAM1101:rds:*|}", "Resource": "*" },
                    { "Effect": "Allow", "Action": "{|NIAM1104:neptune:DescribeDBClusters|}", "Resource": "*" },
                    { "Effect": "{|NIAM3005:allow|}", "Action": "neptune-db:connect", "Resource": "*" },
                    {|NIAM3004:{|} "Effect": "Allow", "Resource": "*" }
                  ]
                }
                """;

            public const string Console = "{|NIAM1001:{|}\"Version\":\"2012-10-17\",\"Statement\":[{\"Sid\":\"NeptuneConsole\",\"Effect\":\"Allow\",\"Action\":\"rds:DescribeDBClusters\",\"Resource\":\"*\"}]}";

            public const string Broken = """{ "Version": "2012-10-17", "Statement": [ { "Effect": "Allow" {|NIAM3001:"Action"|}: "s3:GetObject", "Resource": "*" } ] }""";
        }

        internal static class OtherDatabases
        {
            public const string Operators = @"{
              ""Version"": ""2012-10-17"",
              ""Statement"": [ { ""Effect"": ""Allow"", ""Action"": ""{|NIAM1101:rds:*|}"", ""Resource"": ""*"" } ]
            }";
        }

        internal static class Program
        {
            private const string Former = "{|NIAM2002:{{{LoneKeyId}}}|}";

            private static void Main()
            {
                Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", {|NIAM2001:"{{{KeyId}}}"|});
                Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "{{{Secret}}}");
                Environment.SetEnvironmentVariable("AWS_PROFILE", {|NIAM2101:"root"|});
                Console.WriteLine(Former + Policies.GraphOperators + Policies.Console + OtherDatabases.Operators + Policies.Broken);
            }
        }
        """"
    );

    private static readonly HashSet<string> Security =
    [
        .. Rules.All.Where(rule => rule.Any(descriptor => descriptor.CustomTags.Contains("security"))).Select(rule => rule.Key),
    ];

    /// <summary>The oldest supported framework and the newest.</summary>
    public static TheoryData<string> TargetFrameworks => ["net8.0", "net10.0"];

    /// <summary>Each mode, in a project of each framework.</summary>
    [Theory]
    [MemberData(nameof(TargetFrameworks))]
    public async Task Modes_choose_what_a_build_reports(string targetFramework)
    {
        var consumer = await Consumer.CreateAsync(package, targetFramework, Seeded.Text);

        var advise = (await consumer.BuildAsync()).Succeeded();
        Assert.Equal(Lines(Finding.MarkedIn(Seeded)), Lines(advise.Results.Select(result => result.Finding)));
        Assert.Equal(
            ["note", "warning"],
            advise.Results.Where(result => result.Finding.Rule == "NIAM1101").Select(result => result.Level).Order()
        );
        AssertPrinted(advise);
        AssertNoSecret(advise);

        var gate = await consumer.BuildAsync("NeptuneIamMode=gate");
        Assert.NotEqual(0, gate.ExitCode);
        Assert.Equal(
            Lines(
                advise.Results.Select(result =>
                    Security.Contains(result.Finding.Rule) && result.Level == "warning" ? result with { Level = "error" } : result
                )
            ),
            Lines(gate.Results)
        );
        AssertPrinted(gate);
        AssertNoSecret(gate);

        var off = (await consumer.BuildAsync("NeptuneIamMode=off")).Succeeded();
        Assert.Empty(off.Results);
        Assert.DoesNotContain("NIAM", off.Output, StringComparison.Ordinal);
    }

    /// <summary>A misspelt mode fails the build: a gate that silently stays open is worse than none.</summary>
    [Fact]
    public async Task Unknown_mode_fails_the_build_and_names_the_known_ones()
    {
        var consumer = await Consumer.CreateAsync(package, "net10.0", Seeded.Text);
        var build = await consumer.BuildAsync("NeptuneIamMode=strict");
        Assert.NotEqual(0, build.ExitCode);
        Assert.Contains("error NIAM0001", build.Output, StringComparison.Ordinal);
        Assert.Contains("'strict'", build.Output, StringComparison.Ordinal);
    }

    /// <summary>A user's own global configuration wins over the package's, in every mode.</summary>
    [Fact]
    public async Task Own_configuration_wins()
    {
        var consumer = await Consumer.CreateAsync(package, "net10.0", Seeded.Text);
        consumer.Write(
            ".globalconfig",
            "is_global = true\n"
                + string.Concat(Rules.Ids.Where(id => id != "NIAM1104").Select(id => $"dotnet_diagnostic.{id}.severity = none\n"))
        );
        var build = (await consumer.BuildAsync("NeptuneIamMode=gate")).Succeeded();
        Assert.Equal(["NIAM1104"], build.Results.Select(result => result.Finding.Rule).Distinct());
    }

    /// <summary>The package's configuration leaves TreatWarningsAsErrors its meaning: warnings become errors, notes do not.</summary>
    [Fact]
    public async Task Warnings_as_errors_lift_warnings_alone()
    {
        var consumer = await Consumer.CreateAsync(package, "net10.0", Seeded.Text);
        var advise = await consumer.BuildAsync();
        var strict = await consumer.BuildAsync("TreatWarningsAsErrors=true");
        Assert.NotEqual(0, strict.ExitCode);
        Assert.Equal(
            Lines(advise.Results.Select(result => result.Level == "warning" ? result with { Level = "error" } : result)),
            Lines(strict.Results)
        );
    }

    /// <summary>
    /// The compiler is given the assembly of completion, as it is given every assembly of the folder, and takes no notice of it: neither a
    /// warning that it cannot be loaded or holds no analyzer (CS8032, CS8033, CS8034, CS9057), nor an exception (AD0001).
    /// </summary>
    [Theory]
    [InlineData("net8.0")]
    [InlineData("net10.0")]
    public async Task The_compiler_takes_no_notice_of_completion(string targetFramework)
    {
        var consumer = await Consumer.CreateAsync(package, targetFramework, Consumer.EmptyProgram);
        var build = await consumer.BuildAsync(
            "TreatWarningsAsErrors=true",
            "WarningLevel=9999",
            "ReportAnalyzer=true",
            "UseSharedCompilation=false"
        );
        Assert.True(build.ExitCode == 0, build.Output);
        Assert.Contains("0 Warning(s)", build.Output, StringComparison.Ordinal);
        Assert.Contains(
            "/roslyn4.14/cs/NeptuneIam.Analyzers.Completion.dll",
            await consumer.CompilerArgumentsAsync(),
            StringComparison.Ordinal
        );
    }

    // Lists of findings differ readably as text.
    private static string Lines<T>(IEnumerable<T> items) => string.Join('\n', items.Select(item => item!.ToString()));

    private static void AssertPrinted(Consumer.Build build)
    {
        foreach (var (finding, level, _) in build.Results.Where(result => result.Level != "note"))
        {
            Assert.Contains(
                $"Program.cs({finding.StartLine},{finding.StartColumn}): {level} {finding.Rule}: ",
                build.Output,
                StringComparison.Ordinal
            );
        }
    }

    private static void AssertNoSecret(Consumer.Build build)
    {
        foreach (var secret in (string[])[KeyId, LoneKeyId, Secret])
        {
            Assert.DoesNotContain(secret, build.Report, StringComparison.Ordinal);
            Assert.DoesNotContain(secret, build.Output, StringComparison.Ordinal);
        }
    }
}
