using NeptuneIam.Analyzers.Tests.Credentials;

namespace NeptuneIam.Analyzers.PackageTests;

/// <summary>Which configuration files a build reads, and what its report says of the keys in them.</summary>
[Collection(PackageGroup.Name)]
public sealed class ConfigurationFilesTests(PackedPackage package)
{
    private const string Framework = "net10.0";

    private static readonly string s_json = FakeKeys.Fill("""{ "AWS": { "AccessKey": "$ID$", "SecretKey": "$SECRET$" } }""");
    private static readonly string s_xml = FakeKeys.Fill(
        """<configuration><appSettings><add key="AWSAccessKey" value="$ID$"/><add key="AWSSecretKey" value="$SECRET$"/></appSettings></configuration>"""
    );
    private static readonly string s_lines = FakeKeys.Fill("AWS_ACCESS_KEY_ID=$ID$\nAWS_SECRET_ACCESS_KEY=$SECRET$\n");

    /// <summary>
    /// Files of the usual names are read, each once, unless the property says no; the report names their places and none of their
    /// values.
    /// </summary>
    [Fact]
    public async Task Usual_names_are_read_unless_the_property_says_no()
    {
        var consumer = await Consumer.CreateAsync(
            package,
            Framework,
            Consumer.EmptyProgram,
            """<AdditionalFiles Include="appsettings.json" />"""
        );
        foreach (
            var name in (string[])
                [
                    "appsettings.json",
                    "appsettings.Development.json",
                    "Properties/launchSettings.json",
                    "aws-lambda-tools-defaults.json",
                    "other.json",
                    "bin/Debug/appsettings.json",
                ]
        )
        {
            consumer.Write(name, s_json);
        }

        foreach (var name in (string[])["app.config", "web.Release.config", "test.runsettings", "obj/app.config"])
        {
            consumer.Write(name, s_xml);
        }

        foreach (var name in (string[])[".env", "production.env", ".aws/credentials", "rootkey.csv"])
        {
            consumer.Write(name, s_lines);
        }

        var build = (await consumer.BuildAsync()).Succeeded();
        string[] expected =
        [
            ".aws/credentials",
            ".env",
            "Properties/launchSettings.json",
            "app.config",
            "appsettings.Development.json",
            "appsettings.json",
            "aws-lambda-tools-defaults.json",
            "production.env",
            "rootkey.csv",
            "test.runsettings",
            "web.Release.config",
        ];
        Assert.Equal(expected.SelectMany(static file => new[] { file + " NIAM2005", file + " NIAM2005" }), Files(build));
        foreach (var secret in (string[])[FakeKeys.KeyId(), FakeKeys.Secret()])
        {
            Assert.DoesNotContain(secret[..10], build.Report, StringComparison.Ordinal);
            Assert.DoesNotContain(secret[..10], build.Output, StringComparison.Ordinal);
        }

        var without = (await consumer.BuildAsync("NeptuneIamConfigurationFiles=false")).Succeeded();
        Assert.Equal(["appsettings.json NIAM2005", "appsettings.json NIAM2005"], Files(without));

        var gate = await consumer.BuildAsync("NeptuneIamMode=gate");
        Assert.NotEqual(0, gate.ExitCode);
        Assert.All(gate.Results, static result => Assert.Equal("error", result.Level));
    }

    /// <summary>File and rule of each result of the report, from the project's folder.</summary>
    private static IEnumerable<string> Files(Consumer.Build build) =>
        build.Results.Select(static result => $"{result.PathFrom(Framework)} {result.Finding.Rule}").Order(StringComparer.Ordinal);
}
