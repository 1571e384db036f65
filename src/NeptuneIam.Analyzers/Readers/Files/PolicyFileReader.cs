using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// Reads the policies in files of JSON that a project hands to the compiler: files that are a policy, and CloudFormation and SAM templates,
/// which hold policies.
/// </summary>
internal static class PolicyFileReader
{
    /// <summary>
    /// Longer files are left alone: a policy has at most some twenty thousand characters, a template one megabyte (quotas of IAM and
    /// CloudFormation).
    /// </summary>
    private const int MaxLength = 4 * 1024 * 1024;

    /// <summary>How the names of files end that may hold policies.</summary>
    private static readonly ImmutableArray<string> s_extensions = ImmutableArray.Create(".json", ".template");

    /// <summary>How the names of files end that are policies by their name.</summary>
    private static readonly ImmutableArray<string> s_policyEndings = ImmutableArray.Create(".policy.json", ".iam.json");

    private static readonly Sieve s_sieve = new(ImmutableArray.Create("\"Statement\"", "\"2012-10-17\"", "\"2008-10-17\""));

    /// <summary>True if the file may hold policies by its name. Only then is it read.</summary>
    public static bool MayHoldPolicies(string path) => EndsWithAny(path, s_extensions);

    /// <summary>The policies of a file.</summary>
    /// <param name="path">The file's path.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="usesOf">What the project's code uses a policy file for, if it does, given what is known of the file alone.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static ImmutableArray<PolicyDocument> Read(
        string path,
        SourceText text,
        Func<PolicyUse, PolicyUse> usesOf,
        CancellationToken cancellationToken
    )
    {
        var documents = ImmutableArray.CreateBuilder<PolicyDocument>();
        if (text.Length > MaxLength || !s_sieve.IsCandidate(text, cancellationToken))
        {
            return documents.ToImmutable();
        }

        var file = VirtualText.FromFile(path, text);
        var reading = JsonReader.Read(file, cancellationToken);
        if (reading.Root is JsonObject root && IsTemplate(root))
        {
            // Half a template says nothing certain about who has which policies.
            if (reading.Error is null)
            {
                new TemplateReader(path, file, root).Read(documents, cancellationToken);
            }
        }
        else if (UseOf(path, file, reading) is { } use && usesOf(use) is { IsPolicy: true } used)
        {
            documents.Add(PolicyDocument.Create(reading, new FilePolicyOrigin(file, reading), used));
        }

        return documents.ToImmutable();
    }

    /// <summary>
    /// The policy that the whole of a file is which code reads as one, with what is known of the file alone, or null for that if the file
    /// is not known to be a policy by itself. Null if there is nothing in the file, or a template, or more than AWS takes.
    /// </summary>
    public static (JsonReading Reading, FilePolicyOrigin Origin, PolicyUse? Use)? ReadWhole(
        string path,
        SourceText text,
        CancellationToken cancellationToken
    )
    {
        if (text.Length > MaxLength)
        {
            return null;
        }

        var file = VirtualText.FromFile(path, text);
        var reading = JsonReader.Read(file, cancellationToken);
        return string.IsNullOrWhiteSpace(file.Text) || (reading.Root is JsonObject root && IsTemplate(root))
            ? null
            : (reading, new FilePolicyOrigin(file, reading), UseOf(path, file, reading));
    }

    private static bool IsTemplate(JsonObject root) => root["Resources"] is not null;

    /// <summary>
    /// What a file says of the policy it is; null if nothing says that it is one. The name of a policy file is the policy's:
    /// <c>neptune-console.policy.json</c>.
    /// </summary>
    private static PolicyUse? UseOf(string path, VirtualText file, JsonReading reading)
    {
        if (
            !PolicyRecognition.IsPolicy(reading)
            && !(EndsWithAny(path, s_policyEndings) && reading.Root is JsonObject root && PolicyRecognition.HasLanguageVersion(root))
        )
        {
            return null;
        }

        var name = Path.GetFileName(path);
        var policyName = name.Substring(0, name.IndexOf('.'));
        return new PolicyUse(() =>
            new PolicySurroundings
            {
                NamesConsole = SurroundingsReader.Says(policyName, "console"),
                NamesNeptune = SurroundingsReader.Says(name, "neptune") || SurroundingsReader.Says(file.Text, "neptune"),
            }
        )
        {
            IsCertain = true,
            PolicyName = policyName,
        };
    }

    private static bool EndsWithAny(string path, ImmutableArray<string> endings)
    {
        foreach (var ending in endings)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
