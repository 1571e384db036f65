using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
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
        Assert.Equal(
            marked.Findings.Select(finding => Show(finding.Id, finding.Span)).Order(),
            diagnostics
                .Where(diagnostic => diagnostic.Location.SourceTree!.FilePath == "File0.cs")
                .Select(diagnostic => Show(diagnostic.Id, diagnostic.Location.SourceSpan))
                .Order()
        );

        string Show(string id, TextSpan span) => $"{span.Start:D5} {id} «{marked.Text.Substring(span.Start, span.Length)}»";
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
