using System.Collections.Immutable;
using System.Text.Json;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Oracle;

/// <summary>A finding of AWS's own validator.</summary>
/// <param name="Code">The code of the check, such as <c>REDUNDANT_ACTION</c>.</param>
/// <param name="Spans">The elements it names, strings with their quotes.</param>
internal sealed record ValidatorFinding(string Code, ImmutableArray<TextSpan> Spans);

/// <summary>A policy that AWS publishes, with what AWS's own validator finds in it.</summary>
/// <param name="Name">The name of the managed policy.</param>
/// <param name="Text">The policy as JSON.</param>
/// <param name="Findings">What the validator finds.</param>
internal sealed record PublishedPolicy(string Name, string Text, ImmutableArray<ValidatorFinding> Findings)
{
    /// <summary>True if the validator finds nothing.</summary>
    public bool IsClean => Findings.IsEmpty;
}

/// <summary>
/// The policies that AWS publishes, from the file <c>aws-validator-findings.jsonl</c>. It is no part of the repository: it lies in the
/// folder that the environment variable <c>NEPTUNE_IAM_ORACLE</c> names, or in a folder <c>shared/oracle</c> beside the repository or one
/// of the folders above it.
/// </summary>
internal static class PublishedPolicies
{
    private const string FileName = "aws-validator-findings.jsonl";

    private static readonly Lazy<string?> LazyPath = new(Find);

    /// <summary>True if the file is there.</summary>
    public static bool AreThere => LazyPath.Value is not null;

    /// <summary>Every policy of the file.</summary>
    public static IEnumerable<PublishedPolicy> All
    {
        get
        {
            foreach (var line in File.ReadLines(LazyPath.Value!))
            {
                using var document = JsonDocument.Parse(line);
                var root = document.RootElement;
                yield return new PublishedPolicy(
                    root.GetProperty("name").GetString()!,
                    root.GetProperty("text").GetString()!,
                    [.. root.GetProperty("findings").EnumerateArray().Select(Finding)]
                );
            }
        }
    }

    private static ValidatorFinding Finding(JsonElement finding) =>
        new(
            finding.GetProperty("code").GetString()!,
            [
                .. finding
                    .GetProperty("spans")
                    .EnumerateArray()
                    .Select(static span => TextSpan.FromBounds(span[0].GetInt32(), span[1].GetInt32())),
            ]
        );

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("NEPTUNE_IAM_ORACLE") is { Length: > 0 } folder)
        {
            return Path.Combine(folder, FileName);
        }

        for (var above = new DirectoryInfo(RepositoryRoot.Path); above is not null; above = above.Parent)
        {
            var path = Path.Combine(above.FullName, "shared", "oracle", FileName);
            if (File.Exists(path))
            {
                return path;
            }
        }

        return null;
    }
}
