using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Credentials;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Credentials;

public class LongTermCredentialsTests
{
    [Theory]
    [InlineData(HostingStubs.Worker, OutputKind.ConsoleApplication, DiagnosticSeverity.Info, "the role of the task, pod or instance")]
    [InlineData(HostingStubs.Web, OutputKind.ConsoleApplication, DiagnosticSeverity.Info, "the role of the task, pod or instance")]
    [InlineData(HostingStubs.Lambda, OutputKind.DynamicallyLinkedLibrary, DiagnosticSeverity.Info, "the function's execution role")]
    [InlineData("", OutputKind.ConsoleApplication, DiagnosticSeverity.Hidden, "the profile that is signed in")]
    [InlineData("", OutputKind.WindowsApplication, DiagnosticSeverity.Hidden, "the profile that is signed in")]
    [InlineData("", OutputKind.DynamicallyLinkedLibrary, null, "")]
    [InlineData(HostingStubs.Worker, OutputKind.DynamicallyLinkedLibrary, null, "")]
    [InlineData(HostingStubs.Tests, OutputKind.ConsoleApplication, null, "")]
    [InlineData(HostingStubs.Tests + HostingStubs.Lambda, OutputKind.ConsoleApplication, null, "")]
    public async Task Severity_follows_where_the_code_runs(string evidence, OutputKind kind, DiagnosticSeverity? severity, string found)
    {
        var diagnostics = await ReportAsync(
            "object Make(string id, string secret) => new BasicAWSCredentials(id, secret);",
            kind,
            evidence
        );
        Assert.Equal(severity is null ? 0 : 1, diagnostics.Length);
        if (severity is not null)
        {
            Assert.Equal(severity, diagnostics[0].Severity);
            Assert.Equal(
                $"BasicAWSCredentials is given a long-term key at run time; let the default credential chain find {found} instead, then delete the key",
                diagnostics[0].GetMessage(System.Globalization.CultureInfo.InvariantCulture)
            );
        }
    }

    [Theory]
    [InlineData("object A(string id, string s) => new BasicAWSCredentials({|NIAM2006:id|}, s);")]
    [InlineData(
        "object A() => new BasicAWSCredentials({|NIAM2006:Environment.GetEnvironmentVariable(\"ID\")|}, Environment.GetEnvironmentVariable(\"KEY\"));"
    )]
    [InlineData(
        "object A(IDictionary<string, string> c) => new AmazonS3Client({|NIAM2006:c[\"AWS:AccessKey\"]|}, c[\"AWS:SecretKey\"], Amazon.RegionEndpoint.EUWest1);"
    )]
    [InlineData("class Mine(string id, string s) : AmazonS3Client({|NIAM2006:id|}, s);")]
    [InlineData(
        "object A(string id, string s) { var config = new AmazonS3Config { UseHttp = false }; return new AmazonS3Client({|NIAM2006:id|}, s, config); }"
    )]
    public async Task Keys_from_elsewhere_are_reported(string member)
    {
        var marked = MarkedSource.Parse(member);
        var diagnostic = Assert.Single(await ReportAsync(marked.Text, OutputKind.ConsoleApplication, HostingStubs.Worker));
        Assert.Equal(LongTermCredentials.Id, diagnostic.Id);
        var start = diagnostic.Location.SourceTree!.ToString().IndexOf(marked.Text, StringComparison.Ordinal);
        var place = Assert.Single(marked.Findings).Span;
        Assert.Equal(new TextSpan(start + place.Start, place.Length), diagnostic.Location.SourceSpan);
    }

    [Theory]
    [InlineData("object A() => new BasicAWSCredentials(\"test\", \"test\");")]
    [InlineData("object A(string s) => new BasicAWSCredentials(\"test\", s);")]
    [InlineData("object A(string id, string s, string t) => new SessionAWSCredentials(id, s, t);")]
    [InlineData(
        "object A(string id, string s) => new AmazonS3Client(id, s, new AmazonS3Config { ServiceURL = \"http://localhost:4566\" });"
    )]
    [InlineData("object A(string id, string s, AmazonS3Config config) => new AmazonS3Client(id, s, config);")]
    [InlineData(
        "AWSCredentials Keys(string id, string s) => new BasicAWSCredentials(id, s); object A() => new AmazonS3Config { ForcePathStyle = true };"
    )]
    [InlineData("object A(string id, string s) { LocalStackFixture(); return new AmazonS3Client(id, s); } void LocalStackFixture() { }")]
    [InlineData("object A(Amazon.SecurityToken.Model.Credentials c) => new BasicAWSCredentials(c.AccessKeyId, c.SecretAccessKey);")]
    [InlineData("object A(Amazon.IdentityManagement.Model.AccessKey k) => new BasicAWSCredentials(k.AccessKeyId, k.SecretAccessKey);")]
    [InlineData("object A(AWSCredentials c) => new AmazonS3Client(c);")]
    [InlineData("object A(string id, string s) => new CredentialProfileOptions { AccessKey = id, SecretKey = s };")]
    [InlineData(
        "void A(string id, string s) { Environment.SetEnvironmentVariable(\"AWS_ACCESS_KEY_ID\", id); Environment.SetEnvironmentVariable(\"AWS_SECRET_ACCESS_KEY\", s); }"
    )]
    public async Task Code_without_long_term_keys_of_AWS_is_silent(string member) =>
        Assert.Empty(await ReportAsync(member, OutputKind.ConsoleApplication, HostingStubs.Worker));

    [Fact]
    public async Task Generated_code_is_not_advised() =>
        Assert.Empty(
            await ReportAsync(
                "object Make(string id, string secret) => new BasicAWSCredentials(id, secret);",
                OutputKind.ConsoleApplication,
                HostingStubs.Worker,
                "// <auto-generated/>\n"
            )
        );

    private static Task<ImmutableArray<Diagnostic>> ReportAsync(string member, OutputKind kind, string evidence, string header = "")
    {
        var compilation = Compile.Library(
            [
                $$"""
                {{header}}using Amazon.Runtime;
                using Amazon.Runtime.CredentialManagement;
                using Amazon.S3;

                class Uses
                {
                    {{member}}
                    {{(kind == OutputKind.DynamicallyLinkedLibrary ? "" : "static void Main() { }")}}
                }
                """,
                ImplicitUsings.Source,
                evidence,
            ],
            AwsStubs.V4
        );
        compilation = compilation.WithOptions(compilation.Options.WithOutputKind(kind));
        return compilation.AssertCompiles().AnalyzeFullyAsync([], options: null, new AwsCredentialAnalyzer());
    }
}
