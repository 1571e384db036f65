using System.Collections;
using System.Diagnostics;

namespace NeptuneIam.Analyzers.PackageTests;

/// <summary>
/// Runs the SDK's command line as a user does, without servers that outlive the test and keep the packed assemblies
/// locked.
/// </summary>
internal static class DotNet
{
    /// <summary>What a command wrote, and its exit code.</summary>
    /// <param name="ExitCode">Zero for success.</param>
    /// <param name="Output">Standard output and standard error.</param>
    public sealed record Result(int ExitCode, string Output);

    /// <summary>Runs a command in a folder, with further environment variables.</summary>
    public static async Task<Result> RunAsync(string folder, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet",
            arguments
        )
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // The build that runs this test tells its own process about itself; the command starts from scratch.
        foreach (DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            if (variable.Key is string name && name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase))
            {
                start.Environment.Remove(name);
            }
        }

        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["UseSharedCompilation"] = "false";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dotnet {string.Join(' ', arguments)} did not end in five minutes.");
        }

        return new Result(process.ExitCode, await output + await error);
    }

    /// <summary>Fails the test with what the command wrote when it did not succeed.</summary>
    public static Result Succeeded(this Result result)
    {
        Assert.True(result.ExitCode == 0, result.Output);
        return result;
    }
}
