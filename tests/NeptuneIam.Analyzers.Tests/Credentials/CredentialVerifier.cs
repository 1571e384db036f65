using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Credentials;

/// <summary>Runs the credential analyzer over code in which every expected diagnostic is marked: <c>{|NIAM2001:code|}</c>.</summary>
internal static class CredentialVerifier
{
    /// <summary>Asserts that exactly the marked places of code with AWS SDK version 4 are reported.</summary>
    public static Task VerifyAsync(string source) => VerifyAsync(source, AwsStubs.V4);

    /// <summary>Asserts that exactly the marked places are reported. The code has to compile.</summary>
    public static async Task VerifyAsync(string source, ImmutableArray<MetadataReference> references, string? otherFile = null)
    {
        var (code, expected) = Unmark(FakeKeys.Fill(source));
        var diagnostics = await ReportAsync(code, references, otherFile is null ? null : FakeKeys.Fill(otherFile));
        var actual = diagnostics.Where(diagnostic => diagnostic.Location.SourceTree!.FilePath == "File0.cs").Select(diagnostic => (diagnostic.Id, diagnostic.Location.SourceSpan));
        Assert.Equal(expected.Order(Comparer).Select(Show), actual.Order(Comparer).Select(Show));

        string Show((string Id, TextSpan Span) place) => $"{place.Id} {place.Span} {code.Substring(place.Span.Start, place.Span.Length)}";
    }

    /// <summary>The diagnostics of code that has to compile.</summary>
    public static async Task<ImmutableArray<Diagnostic>> ReportAsync(string code, ImmutableArray<MetadataReference> references = default, string? otherFile = null)
    {
        var compilation = Compile.Library(otherFile is null ? [code, ImplicitUsings.Source] : [code, ImplicitUsings.Source, otherFile], references.IsDefault ? AwsStubs.V4 : references);
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(!errors.Any(), string.Join("\n", errors) + "\n" + code);
        return await compilation.AnalyzeAsync(new AwsCredentialAnalyzer());
    }

    private static Comparer<(string Id, TextSpan Span)> Comparer { get; } =
        Comparer<(string Id, TextSpan Span)>.Create((left, right) => (left.Span.Start, left.Id).CompareTo((right.Span.Start, right.Id)));

    private static (string Code, List<(string Id, TextSpan Span)> Expected) Unmark(string source)
    {
        var code = new StringBuilder();
        var expected = new List<(string, TextSpan)>();
        var position = 0;
        foreach (Match match in Mark.Matches(source))
        {
            code.Append(source, position, match.Index - position);
            var marked = match.Groups["code"].Value;
            expected.Add((match.Groups["id"].Value, new TextSpan(code.Length, marked.Length)));
            code.Append(marked);
            position = match.Index + match.Length;
        }

        return (code.Append(source, position, source.Length - position).ToString(), expected);
    }

    private static Regex Mark { get; } = new(@"\{\|(?<id>NIAM\d{4}):(?<code>.*?)\|\}", RegexOptions.Singleline);
}
