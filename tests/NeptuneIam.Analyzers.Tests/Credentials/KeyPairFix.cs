using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using NeptuneIam.Analyzers.CodeFixes.Credentials;
using NeptuneIam.Analyzers.Tests.CodeFixes;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Credentials;

/// <summary>Checks what the fix of key pairs offers, and what it makes of code.</summary>
internal static class KeyPairFix
{
    /// <summary>The title of the fix that leaves the search for credentials to the SDK.</summary>
    public const string ChainTitle = "Use the default credential chain (rotate this key first)";

    /// <summary>The AWS SDK with what registers its clients for dependency injection.</summary>
    public static ImmutableArray<MetadataReference> WithSetup => [.. References.AwsSdkV4, .. References.AwsSetup];

    /// <summary>A class that configures a service collection with a statement.</summary>
    public static string Registration(string statement)
    {
        var setup = statement.Contains("AWSOptions", StringComparison.Ordinal) ? "using Amazon.Extensions.NETCore.Setup;\n" : "";
        return $$"""
            {{setup}}using Amazon.S3;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.DependencyInjection.Extensions;

            class Startup
            {
                void Configure(IServiceCollection services)
                {
                    {{statement}}
                }
            }
            """;
    }

    /// <summary>
    /// The fix with that equivalence key, or none without a key, turns the code into the other one. Every title that is offered ends with
    /// the reminder; those at the first key in the code are, in order, the titles that are given.
    /// </summary>
    public static async Task VerifyAsync(
        string before,
        string after,
        string? key,
        ImmutableArray<MetadataReference> references = default,
        OutputKind kind = OutputKind.DynamicallyLinkedLibrary,
        string? otherFile = null,
        string[]? titles = null,
        string reminder = "(rotate this key first)"
    )
    {
        references = references.IsDefault ? References.AwsSdkV4 : references;
        var (source, fixedSource) = (FakeKeys.Fill(before), FakeKeys.Fill(after));
        var test = Verify.FixTest<AwsCredentialAnalyzer, KeyPairCodeFixProvider>(source, fixedSource, key, references, otherFile);
        test.TestState.OutputKind = kind;
        if (key is not null && after.Contains("{|NIAM", StringComparison.Ordinal))
        {
            test.FixedState.MarkupHandling = MarkupMode.Allow;
        }

        var offered = new List<string>();
        test.CodeActionVerifier = (action, _) => offered.Add(action.Title);
        await test.RunAsync();
        Assert.All(offered, title => Assert.EndsWith(reminder, title, StringComparison.Ordinal));
        if (titles is not null)
        {
            Assert.Equal(titles, await TitlesAsync(MarkedSource.Parse(source).Text, references, kind, otherFile));
        }
    }

    /// <summary>The titles that the lightbulb shows at the first key, in order.</summary>
    private static async Task<IEnumerable<string>> TitlesAsync(
        string code,
        ImmutableArray<MetadataReference> references,
        OutputKind kind,
        string? otherFile
    )
    {
        var document = FixBench.Document(code, references, kind);
        if (otherFile is not null)
        {
            document = document.Project.AddDocument("Other.cs", otherFile).Project.GetDocument(document.Id)!;
        }

        var first = (await FixBench.FindingsAsync(document)).First(static diagnostic => diagnostic.Id == "NIAM2001");
        return (await FixBench.FixesAsync(new KeyPairCodeFixProvider(), document, first)).Select(static fix => fix.Title);
    }
}
