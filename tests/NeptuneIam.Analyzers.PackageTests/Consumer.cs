using System.Text.Json;

namespace NeptuneIam.Analyzers.PackageTests;

/// <summary>A fresh console project outside the repository that has installed the package from the folder feed.</summary>
internal sealed class Consumer
{
    private readonly string folder;
    private readonly Dictionary<string, string> environment;

    private Consumer(string folder, string packages)
    {
        this.folder = folder;
        environment = new() { ["NUGET_PACKAGES"] = packages };
    }

    /// <summary>A program with nothing to find.</summary>
    public const string EmptyProgram = "internal static class Program { private static void Main() { } }";

    /// <summary>A result of the compiler's report.</summary>
    /// <param name="Finding">The rule and the region.</param>
    /// <param name="Level">error, warning or note.</param>
    /// <param name="File">The address of the file.</param>
    public sealed record Result(Finding Finding, string Level, string File)
    {
        /// <summary>The path of the file from the folder of that name, which is the project's.</summary>
        public string PathFrom(string project) => File[(File.IndexOf($"/{project}/", StringComparison.Ordinal) + project.Length + 2)..];
    }

    /// <summary>A finished build.</summary>
    /// <param name="ExitCode">Zero for success.</param>
    /// <param name="Output">What the build printed.</param>
    /// <param name="Report">The SARIF file as text, empty if there is none.</param>
    public sealed record Build(int ExitCode, string Output, string Report)
    {
        /// <summary>The results of the NIAM rules in the report, in the order of their places.</summary>
        public IReadOnlyList<Result> Results
        {
            get
            {
                using var report = JsonDocument.Parse(Report);
                return
                [
                    .. report
                        .RootElement.GetProperty("runs")[0]
                        .GetProperty("results")
                        .EnumerateArray()
                        .Where(result => result.GetProperty("ruleId").GetString()!.StartsWith("NIAM", StringComparison.Ordinal))
                        .Select(Read)
                        .OrderBy(result => result.Finding.StartLine)
                        .ThenBy(result => result.Finding.StartColumn),
                ];
            }
        }

        /// <summary>The build, which fails the test with what it printed if it did not succeed.</summary>
        public Build Succeeded()
        {
            Assert.True(ExitCode == 0, Output);
            return this;
        }

        private static Result Read(JsonElement result)
        {
            var place = result.GetProperty("locations")[0].GetProperty("physicalLocation");
            var region = place.GetProperty("region");
            int Number(string name) => region.GetProperty(name).GetInt32();
            return new Result(
                new Finding(
                    result.GetProperty("ruleId").GetString()!,
                    Number("startLine"),
                    Number("startColumn"),
                    Number("endLine"),
                    Number("endColumn")
                ),
                result.GetProperty("level").GetString()!,
                Uri.UnescapeDataString(place.GetProperty("artifactLocation").GetProperty("uri").GetString()!)
            );
        }
    }

    /// <summary>Creates the project, with further items, installs the package and restores.</summary>
    public static async Task<Consumer> CreateAsync(PackedPackage package, string targetFramework, string source, string items = "")
    {
        var folder = Directory
            .CreateDirectory(Path.Combine(package.Folder, "consumer", Guid.NewGuid().ToString("N"), targetFramework))
            .FullName;
        var consumer = new Consumer(folder, Path.Combine(package.Folder, "packages"));

        // Nothing of the folders above counts; the package comes from the folder feed, and whatever else the SDK needs from the sources of
        // the machine.
        foreach (var name in (string[])["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"])
        {
            consumer.Write(name, "<Project />");
        }

        consumer.Write(".editorconfig", "root = true\n");
        consumer.Write(
            "nuget.config",
            $"""
            <configuration>
              <packageSources>
                <add key="neptuneiam-under-test" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """
        );
        consumer.Write(
            "Consumer.csproj",
            $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>{targetFramework}</TargetFramework>
                <UseAppHost>false</UseAppHost>
                <ErrorLog>report.sarif,version=2.1</ErrorLog>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="NeptuneIam.Analyzers" Version="{Repository.Version}" PrivateAssets="all" />
                {items}
              </ItemGroup>
            </Project>
            """
        );
        consumer.Write("Program.cs", source);
        (await DotNet.RunAsync(folder, consumer.environment, "restore")).Succeeded();
        return consumer;
    }

    /// <summary>Writes a file of the project.</summary>
    public void Write(string name, string text)
    {
        var path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    /// <summary>The text of a file of the project.</summary>
    public string Read(string name) => File.ReadAllText(Path.Combine(folder, name));

    /// <summary>The files of a folder of the project, by names that can be read.</summary>
    public IEnumerable<string> Files(string name) =>
        Directory.EnumerateFiles(Path.Combine(folder, name)).Select(path => Path.GetRelativePath(folder, path));

    /// <summary>Runs a command of the SDK, written as on a command line without quotes.</summary>
    public Task<DotNet.Result> RunAsync(string command) => DotNet.RunAsync(folder, environment, command.Split(' '));

    /// <summary>Runs a target of the project with MSBuild properties.</summary>
    public Task<DotNet.Result> RunTargetAsync(string target, params string[] properties) =>
        DotNet.RunAsync(folder, environment, ["msbuild", "-nologo", "-t:" + target, .. properties.Select(property => "-p:" + property)]);

    /// <summary>Removes a file of the project.</summary>
    public void Remove(string name) => File.Delete(Path.Combine(folder, name));

    /// <summary>The arguments that a build gives the compiler.</summary>
    public async Task<string> CompilerArgumentsAsync()
    {
        var result = await DotNet.RunAsync(
            folder,
            environment,
            [
                "build",
                "--no-restore",
                "--no-incremental",
                "--nologo",
                "-t:Compile",
                "-p:ProvideCommandLineArgs=true",
                "-getItem:CscCommandLineArgs",
            ]
        );
        result.Succeeded();
        return result.Output.Replace('\\', '/');
    }

    /// <summary>Builds from scratch with MSBuild properties such as <c>NeptuneIamMode=gate</c>.</summary>
    public async Task<Build> BuildAsync(params string[] properties)
    {
        var report = Path.Combine(folder, "report.sarif");
        File.Delete(report);
        var result = await DotNet.RunAsync(
            folder,
            environment,
            ["build", "--no-restore", "--no-incremental", "--nologo", .. properties.Select(property => "-p:" + property)]
        );
        return new Build(result.ExitCode, result.Output, File.Exists(report) ? await File.ReadAllTextAsync(report) : "");
    }
}
