using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Credentials;

/// <summary>Runs the credential analyzer over code in which every expected diagnostic is marked; see <see cref="MarkedSource"/>.</summary>
internal static class CredentialVerifier
{
    /// <summary>Asserts that exactly the marked places of code with AWS SDK version 4 are reported.</summary>
    public static Task VerifyAsync(string source) => VerifyAsync(source, AwsStubs.V4);

    /// <summary>Asserts that exactly the marked places are reported. The code has to compile.</summary>
    public static async Task VerifyAsync(string source, ImmutableArray<MetadataReference> references, string? otherFile = null)
    {
        var marked = MarkedSource.Parse(FakeKeys.Fill(source));
        var diagnostics = await ReportAsync(marked.Text, references, otherFile is null ? null : FakeKeys.Fill(otherFile));
        Verify.AssertAreMarked(
            marked,
            diagnostics.RemoveAll(static diagnostic => diagnostic.Location.SourceTree!.FilePath != "File0.cs"),
            heard: []
        );
    }

    /// <summary>The diagnostics of code that has to compile.</summary>
    public static async Task<ImmutableArray<Diagnostic>> ReportAsync(
        string code,
        ImmutableArray<MetadataReference> references = default,
        string? otherFile = null
    )
    {
        var compilation = Compile.Library(
            otherFile is null ? [code, ImplicitUsings.Source] : [code, ImplicitUsings.Source, otherFile],
            references.IsDefault ? AwsStubs.V4 : references
        );
        return await compilation.AssertCompiles().AnalyzeAsync(new AwsCredentialAnalyzer());
    }
}
