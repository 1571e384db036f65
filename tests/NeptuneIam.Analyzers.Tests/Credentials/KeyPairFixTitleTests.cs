using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.CodeFixes.Credentials;

namespace NeptuneIam.Analyzers.Tests.Credentials;

/// <summary>What the lightbulb offers where keys stand in code: how many fixes, in which order, and under which titles.</summary>
public class KeyPairFixTitleTests
{
    private const string WebIdentityTitle = "Assume the role of the pod's or task's web identity token (rotate this key first)";

    [Fact]
    public Task The_best_three_are_offered() =>
        KeyPairFix.VerifyAsync(
            """
            using Amazon.S3;
            using Microsoft.Extensions.DependencyInjection;

            const string Role = "arn:aws:iam::111122223333:role/exports";
            Configure(null!);
            static void Configure(IServiceCollection services) => services.AddSingleton<IAmazonS3>(new AmazonS3Client({|NIAM2001:"$ID$"|}, "$SECRET$"));
            """,
            """
            using Amazon.S3;
            using Microsoft.Extensions.DependencyInjection;

            const string Role = "arn:aws:iam::111122223333:role/exports";
            Configure(null!);
            static void Configure(IServiceCollection services) => services.AddAWSService<IAmazonS3>();
            """,
            KeyPairReplacements.AddService,
            KeyPairFix.WithSetup,
            OutputKind.ConsoleApplication,
            titles:
            [
                "Use AddAWSService, which takes profile and region from the configuration (rotate this key first)",
                KeyPairFix.ChainTitle,
                "Assume the role that is named near by (rotate this key first)",
            ]
        );

    [Theory]
    [InlineData("object A() => new CredentialProfileOptions { AccessKey = {|NIAM2001:\"$ID$\"|}, SecretKey = \"$SECRET$\" };")]
    [InlineData("object A() => new ImmutableCredentials({|NIAM2001:\"$ID$\"|}, \"$SECRET$\", null);")]
    [InlineData("BasicAWSCredentials A() => new BasicAWSCredentials({|NIAM2001:\"$ID$\"|}, \"$SECRET$\");")]
    [InlineData("public BasicAWSCredentials A { get; } = new({|NIAM2001:\"$ID$\"|}, \"$SECRET$\");")]
    [InlineData("void A() => System.Environment.SetEnvironmentVariable(\"AWS_ACCESS_KEY_ID\", {|NIAM2001:\"$ID$\"|});")]
    public Task Nothing_is_offered_that_would_not_compile_or_is_not_known(string member)
    {
        var code = $$"""
            using Amazon.Runtime;
            using Amazon.Runtime.CredentialManagement;

            class Uses
            {
                {{member}}
            }
            """;
        return KeyPairFix.VerifyAsync(code, code, key: null, titles: []);
    }

    [Fact]
    public Task The_safest_is_first_and_every_title_says_to_rotate() =>
        KeyPairFix.VerifyAsync(
            """
            using Amazon.S3;

            var s3 = new AmazonS3Client({|NIAM2001:"$ID$"|}, "$SECRET$");
            var role = "arn:aws:iam::111122223333:role/exports";
            """,
            """
            using Amazon.S3;

            var s3 = new AmazonS3Client();
            var role = "arn:aws:iam::111122223333:role/exports";
            """,
            KeyPairReplacements.DefaultChain,
            kind: OutputKind.ConsoleApplication,
            titles:
            [
                KeyPairFix.ChainTitle,
                "Assume the role that is named near by (rotate this key first)",
                "Use an IAM Identity Center profile (rotate this key first)",
            ]
        );

    [Theory]
    [InlineData(HostingStubs.Lambda, "Use the function's execution role (rotate this key first)", null)]
    [InlineData(HostingStubs.Web, "Use the role of the task, pod or instance (rotate this key first)", WebIdentityTitle)]
    [InlineData(HostingStubs.Worker, "Use the role of the task, pod or instance (rotate this key first)", WebIdentityTitle)]
    public Task Titles_name_the_credentials_of_the_place_the_code_runs_in(string evidence, string title, string? other) =>
        KeyPairFix.VerifyAsync(
            """
            class Uses
            {
                object A() => new Amazon.S3.AmazonS3Client({|NIAM2001:"$ID$"|}, "$SECRET$");
            }
            """,
            """
            class Uses
            {
                object A() => new Amazon.S3.AmazonS3Client();
            }
            """,
            KeyPairReplacements.DefaultChain,
            otherFile: evidence,
            titles: other is null ? [title] : [title, other]
        );
}
