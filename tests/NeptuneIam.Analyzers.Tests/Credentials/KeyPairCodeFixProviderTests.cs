using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;
using NeptuneIam.Analyzers.CodeFixes.Credentials;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Credentials;

public class KeyPairCodeFixProviderTests
{
    private const string ChainTitle = "Use the default credential chain (rotate this key first)";
    private const string WebIdentityTitle = "Assume the role of the pod's or task's web identity token (rotate this key first)";

    [Fact]
    public Task A_client_takes_no_keys() =>
        VerifyAsync(
            """
            using Amazon;
            using Amazon.S3;

            class Uses
            {
                IAmazonS3 A() => new AmazonS3Client({|NIAM2001:"$ID$"|}, "$SECRET$");
                IAmazonS3 B() => new AmazonS3Client({|NIAM2001:"$ID$"|}, "$SECRET$", RegionEndpoint.EUWest1);
                IAmazonS3 C() => new AmazonS3Client(
                    {|NIAM2001:"$ID$"|},
                    "$SECRET$",
                    new AmazonS3Config
                    {
                        UseHttp = false, // stays as it is
                    });
                AmazonS3Client D() => new({|NIAM2001:"$ID$"|}, "$SECRET$", "token", RegionEndpoint.EUWest1);
                IAmazonS3 E() => new AmazonS3Client(region: RegionEndpoint.EUWest1, awsSecretAccessKey: "$SECRET$", awsAccessKeyId: {|NIAM2001:"$ID$"|});
                IAmazonS3 F() => new AmazonS3Client(awsSecretAccessKey: "$SECRET$", region: RegionEndpoint.EUWest1, awsAccessKeyId: {|NIAM2001:"$ID$"|});
            }

            class Mine : AmazonS3Client
            {
                public Mine() : base({|NIAM2001:"$ID$"|}, "$SECRET$", RegionEndpoint.EUWest1) { }
            }
            """,
            """
            using Amazon;
            using Amazon.S3;

            class Uses
            {
                IAmazonS3 A() => new AmazonS3Client();
                IAmazonS3 B() => new AmazonS3Client(RegionEndpoint.EUWest1);
                IAmazonS3 C() => new AmazonS3Client(
                    new AmazonS3Config
                    {
                        UseHttp = false, // stays as it is
                    });
                AmazonS3Client D() => new(RegionEndpoint.EUWest1);
                IAmazonS3 E() => new AmazonS3Client(region: RegionEndpoint.EUWest1);
                IAmazonS3 F() => new AmazonS3Client(region: RegionEndpoint.EUWest1);
            }

            class Mine : AmazonS3Client
            {
                public Mine() : base(RegionEndpoint.EUWest1) { }
            }
            """,
            KeyPairReplacements.DefaultChain
        );

    [Fact]
    public Task Credentials_of_version_4_come_from_the_resolver() =>
        VerifyAsync(
            """
            using System;
            using Amazon.Runtime;

            class Uses
            {
                private readonly BasicAWSCredentials _field = new BasicAWSCredentials({|NIAM2001:"$ID$"|}, "$SECRET$");
                private readonly BasicAWSCredentials _implicit = new({|NIAM2001:"$ID$"|}, "$SECRET$");

                AWSCredentials A() => new BasicAWSCredentials({|NIAM2001:"$ID$"|}, "$SECRET$");
                AWSCredentials B()
                {
                    var credentials = new SessionAWSCredentials({|NIAM2001:"$ID2$"|}, "$SECRET2$", "token");
                    BasicAWSCredentials typed = new BasicAWSCredentials({|NIAM2001:"$ID3$"|}, "$SECRET3$");
                    return DateTime.Now.Ticks > 0 ? credentials : typed;
                }

                ImmutableCredentials C() => new BasicAWSCredentials({|NIAM2001:"$ID$"|}, "$SECRET$").GetCredentials();
            }
            """,
            """
            using System;
            using Amazon.Runtime;
            using Amazon.Runtime.Credentials;

            class Uses
            {
                private readonly AWSCredentials _field = DefaultAWSCredentialsIdentityResolver.GetCredentials();
                private readonly AWSCredentials _implicit = DefaultAWSCredentialsIdentityResolver.GetCredentials();

                AWSCredentials A() => DefaultAWSCredentialsIdentityResolver.GetCredentials();
                AWSCredentials B()
                {
                    var credentials = DefaultAWSCredentialsIdentityResolver.GetCredentials();
                    AWSCredentials typed = DefaultAWSCredentialsIdentityResolver.GetCredentials();
                    return DateTime.Now.Ticks > 0 ? credentials : typed;
                }

                ImmutableCredentials C() => DefaultAWSCredentialsIdentityResolver.GetCredentials().GetCredentials();
            }
            """,
            KeyPairReplacements.DefaultChain
        );

    [Fact]
    public Task Credentials_of_version_3_come_from_the_factory() =>
        VerifyAsync(
            """
            using Amazon.Runtime;
            using Amazon.SecurityToken;

            class Uses
            {
                AWSCredentials A() => new BasicAWSCredentials({|NIAM2001:"$ID$"|}, "$SECRET$");
                object B() => new AmazonSecurityTokenServiceClient(new BasicAWSCredentials({|NIAM2001:"$ID$"|}, "$SECRET$"));
                object C() => new AmazonSecurityTokenServiceClient({|NIAM2001:"$ID$"|}, "$SECRET$");
            }
            """,
            """
            using Amazon.Runtime;
            using Amazon.SecurityToken;

            class Uses
            {
                AWSCredentials A() => FallbackCredentialsFactory.GetCredentials();
                object B() => new AmazonSecurityTokenServiceClient(FallbackCredentialsFactory.GetCredentials());
                object C() => new AmazonSecurityTokenServiceClient();
            }
            """,
            KeyPairReplacements.DefaultChain,
            References.AwsSdkV3
        );

    [Fact]
    public Task Using_directives_are_added_in_their_place() =>
        VerifyAsync(
            """
            // Copyright

            class Uses
            {
                object A() => new Amazon.Runtime.BasicAWSCredentials({|NIAM2001:"$ID$"|}, "$SECRET$");
            }
            """,
            """
            // Copyright

            using Amazon.Runtime.Credentials;

            class Uses
            {
                object A() => DefaultAWSCredentialsIdentityResolver.GetCredentials();
            }
            """,
            KeyPairReplacements.DefaultChain
        );

    [Fact]
    public Task A_name_that_means_something_else_here_is_written_in_full() =>
        VerifyAsync(
            """
            using Amazon.Runtime;

            class DefaultAWSCredentialsIdentityResolver
            {
                object A() => new BasicAWSCredentials({|NIAM2001:"$ID$"|}, "$SECRET$");
            }
            """,
            """
            using Amazon.Runtime;

            class DefaultAWSCredentialsIdentityResolver
            {
                object A() => global::Amazon.Runtime.Credentials.DefaultAWSCredentialsIdentityResolver.GetCredentials();
            }
            """,
            KeyPairReplacements.DefaultChain
        );

    [Fact]
    public Task A_program_that_people_start_can_use_a_profile() =>
        VerifyAsync(
            """
            using Amazon;
            using Amazon.Runtime;
            using Amazon.S3;

            var s3 = new AmazonS3Client({|NIAM2001:"$ID$"|}, "$SECRET$", RegionEndpoint.EUWest1);
            AWSCredentials credentials = new BasicAWSCredentials({|NIAM2001:"$ID2$"|}, "$SECRET2$");
            """,
            """
            using System;
            using Amazon;
            using Amazon.Runtime;
            using Amazon.Runtime.CredentialManagement;
            using Amazon.S3;

            var s3 = new AmazonS3Client(new CredentialProfileStoreChain().TryGetAWSCredentials("default", out var profileCredentials) ? profileCredentials : throw new InvalidOperationException("Sign in first: aws sso login --profile default"), RegionEndpoint.EUWest1);
            AWSCredentials credentials = new CredentialProfileStoreChain().TryGetAWSCredentials("default", out var profileCredentials2) ? profileCredentials2 : throw new InvalidOperationException("Sign in first: aws sso login --profile default");
            """,
            KeyPairReplacements.Profile,
            kind: OutputKind.ConsoleApplication
        );

    [Fact]
    public Task The_role_near_by_is_assumed() =>
        VerifyAsync(
            """
            using Amazon.Runtime;
            using Amazon.S3;

            class Uses
            {
                private const string ExportRole = "arn:aws:iam::111122223333:role/exports";

                AWSCredentials A() => new BasicAWSCredentials({|NIAM2001:"$ID$"|}, "$SECRET$");
                object B() => new AmazonS3Client({|NIAM2001:"$ID$"|}, "$SECRET$", new AmazonS3Config());
            }
            """,
            """
            using Amazon.Runtime;
            using Amazon.Runtime.Credentials;
            using Amazon.S3;

            class Uses
            {
                private const string ExportRole = "arn:aws:iam::111122223333:role/exports";

                AWSCredentials A() => new AssumeRoleAWSCredentials(DefaultAWSCredentialsIdentityResolver.GetCredentials(), ExportRole, "TestProject");
                object B() => new AmazonS3Client(new AssumeRoleAWSCredentials(DefaultAWSCredentialsIdentityResolver.GetCredentials(), ExportRole, "TestProject"), new AmazonS3Config());
            }
            """,
            KeyPairReplacements.AssumeRole
        );

    [Fact]
    public Task Lines_that_set_environment_variables_are_removed() =>
        VerifyAsync(
            """
            using System;
            using System.Diagnostics;

            class Uses
            {
                void A(ProcessStartInfo start)
                {
                    Environment.SetEnvironmentVariable("AWS_REGION", "eu-west-1");
                    Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", {|NIAM2001:"$ID$"|});
                    Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "$SECRET$");
                    start.Environment["AWS_ACCESS_KEY_ID"] = {|NIAM2001:"$ID2$"|};
                    start.Environment["AWS_SECRET_ACCESS_KEY"] = "$SECRET2$";
                    Process.Start(start);
                }
            }
            """,
            """
            using System;
            using System.Diagnostics;

            class Uses
            {
                void A(ProcessStartInfo start)
                {
                    Environment.SetEnvironmentVariable("AWS_REGION", "eu-west-1");
                    Process.Start(start);
                }
            }
            """,
            KeyPairReplacements.RemoveVariables
        );

    [Theory]
    [InlineData(
        "services.AddSingleton<IAmazonS3>(new AmazonS3Client({|NIAM2001:\"$ID$\"|}, \"$SECRET$\"));",
        "services.AddAWSService<IAmazonS3>();"
    )]
    [InlineData(
        "services.AddSingleton<IAmazonS3>(_ => new AmazonS3Client({|NIAM2001:\"$ID$\"|}, \"$SECRET$\"));",
        "services.AddAWSService<IAmazonS3>();"
    )]
    [InlineData(
        "services.AddSingleton<IAmazonS3, AmazonS3Client>(_ => new AmazonS3Client({|NIAM2001:\"$ID$\"|}, \"$SECRET$\"));",
        "services.AddAWSService<IAmazonS3>();"
    )]
    [InlineData(
        "services.TryAddTransient<IAmazonS3>(_ => new AmazonS3Client({|NIAM2001:\"$ID$\"|}, \"$SECRET$\"));",
        "services.TryAddAWSService<IAmazonS3>(lifetime: ServiceLifetime.Transient);"
    )]
    [InlineData(
        "services.AddScoped<IAmazonS3>(_ => new AmazonS3Client({|NIAM2001:\"$ID$\"|}, \"$SECRET$\", Amazon.RegionEndpoint.EUWest1));",
        "services.AddAWSService<IAmazonS3>(new AWSOptions { Region = Amazon.RegionEndpoint.EUWest1 }, lifetime: ServiceLifetime.Scoped);"
    )]
    public Task A_client_for_a_service_collection_is_registered(string before, string after) =>
        VerifyAsync(
            Registration(before),
            Registration(after),
            KeyPairReplacements.AddService,
            [.. References.AwsSdkV4, .. References.AwsSetup]
        );

    [Fact]
    public Task The_best_three_are_offered() =>
        VerifyAsync(
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
            [.. References.AwsSdkV4, .. References.AwsSetup],
            OutputKind.ConsoleApplication,
            titles:
            [
                "Use AddAWSService, which takes profile and region from the configuration (rotate this key first)",
                ChainTitle,
                "Assume the role that is named near by (rotate this key first)",
            ]
        );

    [Fact]
    public Task A_registration_with_a_configuration_keeps_it() =>
        VerifyAsync(
            Registration(
                "services.AddSingleton<IAmazonS3>(_ => new AmazonS3Client({|NIAM2001:\"$ID$\"|}, \"$SECRET$\", new AmazonS3Config()));"
            ),
            Registration("services.AddSingleton<IAmazonS3>(_ => new AmazonS3Client(new AmazonS3Config()));"),
            KeyPairReplacements.DefaultChain,
            [.. References.AwsSdkV4, .. References.AwsSetup],
            titles: [ChainTitle]
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
        return VerifyAsync(code, code, key: null, titles: []);
    }

    [Fact]
    public Task The_safest_is_first_and_every_title_says_to_rotate() =>
        VerifyAsync(
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
                ChainTitle,
                "Assume the role that is named near by (rotate this key first)",
                "Use an IAM Identity Center profile (rotate this key first)",
            ]
        );

    [Theory]
    [InlineData(
        "namespace Amazon.Lambda.Core { public interface ILambdaContext { } }",
        "Use the function's execution role (rotate this key first)",
        null
    )]
    [InlineData(
        "namespace Microsoft.AspNetCore.Builder { public class WebApplication { } }",
        "Use the role of the task, pod or instance (rotate this key first)",
        WebIdentityTitle
    )]
    [InlineData(
        "namespace Microsoft.Extensions.Hosting { public interface IHost { } }",
        "Use the role of the task, pod or instance (rotate this key first)",
        WebIdentityTitle
    )]
    public Task Titles_name_the_credentials_of_the_place_the_code_runs_in(string evidence, string title, string? other) =>
        VerifyAsync(
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

    [Fact]
    public Task A_pod_assumes_the_role_of_its_web_identity_token() =>
        VerifyAsync(
            """
            using Amazon.Runtime;
            using Amazon.S3;

            class Uses
            {
                AWSCredentials A() => new BasicAWSCredentials({|NIAM2001:"$ID$"|}, "$SECRET$");
                object B() => new AmazonS3Client({|NIAM2001:"$ID$"|}, "$SECRET$");
            }
            """,
            """
            using Amazon.Runtime;
            using Amazon.S3;

            class Uses
            {
                AWSCredentials A() => AssumeRoleWithWebIdentityCredentials.FromEnvironmentVariables();
                object B() => new AmazonS3Client(AssumeRoleWithWebIdentityCredentials.FromEnvironmentVariables());
            }
            """,
            KeyPairReplacements.WebIdentity,
            otherFile: "namespace Microsoft.Extensions.Hosting { public interface IHost { } }"
        );

    [Fact]
    public Task Temporary_credentials_come_from_the_chain() =>
        VerifyAsync(
            """
            using Amazon.Runtime;
            using Amazon.S3;

            class Uses
            {
                AWSCredentials A() => new SessionAWSCredentials({|NIAM2004:"$ASIA$"|}, "$SECRET$", "$TOKEN$");
                object B() => new AmazonS3Client({|NIAM2004:"$ASIA$"|}, "$SECRET$", "$TOKEN$", Amazon.RegionEndpoint.EUWest1);
            }
            """,
            """
            using Amazon.Runtime;
            using Amazon.Runtime.Credentials;
            using Amazon.S3;

            class Uses
            {
                AWSCredentials A() => DefaultAWSCredentialsIdentityResolver.GetCredentials();
                object B() => new AmazonS3Client(Amazon.RegionEndpoint.EUWest1);
            }
            """,
            KeyPairReplacements.DefaultChain,
            reminder: "(revoke the sessions first)"
        );

    [Fact]
    public Task Long_term_keys_from_elsewhere_give_way_to_the_chain() =>
        VerifyAsync(
            """
            using Amazon.Runtime;
            using Amazon.S3;

            class Uses
            {
                AWSCredentials A(string id, string secret) => new BasicAWSCredentials({|NIAM2006:id|}, secret);
                object B(string id, string secret) => new AmazonS3Client({|NIAM2006:id|}, secret);
            }
            """,
            """
            using Amazon.Runtime;
            using Amazon.Runtime.Credentials;
            using Amazon.S3;

            class Uses
            {
                AWSCredentials A(string id, string secret) => DefaultAWSCredentialsIdentityResolver.GetCredentials();
                object B(string id, string secret) => new AmazonS3Client();
            }
            """,
            KeyPairReplacements.DefaultChain,
            otherFile: "namespace Amazon.Lambda.Core { public interface ILambdaContext { } }",
            reminder: "(then delete the key)"
        );

    [Fact]
    public Task A_constant_that_is_left_unused_is_still_a_key_in_the_code() =>
        VerifyAsync(
            """
            using Amazon.S3;

            class Uses
            {
                private const string KeyId = "$ID$";

                object A() => new AmazonS3Client({|NIAM2001:KeyId|}, "$SECRET$");
            }
            """,
            """
            using Amazon.S3;

            class Uses
            {
                private const string KeyId = "{|NIAM2002:$ID$|}";

                object A() => new AmazonS3Client();
            }
            """,
            KeyPairReplacements.DefaultChain
        );

    private static string Registration(string statement) =>
        $$"""
            {{(statement.Contains("AWSOptions") ? "using Amazon.Extensions.NETCore.Setup;\n" : "")}}using Amazon.S3;
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

    private static async Task VerifyAsync(
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
        var test = new CSharpCodeFixTest<AwsCredentialAnalyzer, KeyPairCodeFixProvider, DefaultVerifier>
        {
            TestCode = FakeKeys.Fill(before),
            FixedCode = FakeKeys.Fill(after),
            ReferenceAssemblies = new ReferenceAssemblies("net8.0"),
            CodeActionEquivalenceKey = key,
            MarkupOptions = MarkupOptions.UseFirstDescriptor,
            CompilerDiagnostics = CompilerDiagnostics.Errors,
        };
        test.TestState.OutputKind = kind;
        test.TestState.AdditionalReferences.AddRange(References.Net80.AddRange(references.IsDefault ? References.AwsSdkV4 : references));
        if (otherFile is not null)
        {
            test.TestState.Sources.Add(otherFile);
            test.FixedState.Sources.Add(otherFile);
        }

        if (after.Contains("{|NIAM") && key is not null)
        {
            test.FixedState.MarkupHandling = MarkupMode.Allow;
        }

        test.SolutionTransforms.Add(
            (solution, project) =>
                solution.WithProjectParseOptions(
                    project,
                    ((CSharpParseOptions)solution.GetProject(project)!.ParseOptions!).WithLanguageVersion(LanguageVersion.Preview)
                )
        );
        var offered = new List<string>();
        test.CodeActionVerifier = (action, verifier) => offered.Add(action.Title);
        await test.RunAsync();

        foreach (var title in offered)
        {
            Assert.EndsWith(reminder, title);
        }

        if (titles is not null)
        {
            Assert.Equal(
                titles,
                await TitlesAsync(FakeKeys.Fill(before), references.IsDefault ? References.AwsSdkV4 : references, kind, otherFile)
            );
        }
    }

    /// <summary>The titles that the lightbulb shows at the first diagnostic, in order.</summary>
    private static async Task<IEnumerable<string>> TitlesAsync(
        string marked,
        ImmutableArray<MetadataReference> references,
        OutputKind kind,
        string? otherFile
    )
    {
        var code = marked.Replace("{|NIAM2001:", string.Empty).Replace("|}", string.Empty);
        using var workspace = new AdhocWorkspace();
        var project = workspace
            .AddProject("TestProject", LanguageNames.CSharp)
            .WithMetadataReferences(References.Net80.AddRange(references))
            .WithCompilationOptions(new CSharpCompilationOptions(kind))
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview));
        if (otherFile is not null)
        {
            project = project.AddDocument("Other.cs", otherFile).Project;
        }

        var document = project.AddDocument("Test.cs", code);
        var compilation = (await document.Project.GetCompilationAsync())!;
        var diagnostics = (await compilation.AnalyzeAsync(new AwsCredentialAnalyzer())).Where(diagnostic => diagnostic.Id == "NIAM2001");
        var titles = new List<string>();
        await new KeyPairCodeFixProvider().RegisterCodeFixesAsync(
            new(document, diagnostics.First(), (action, _) => titles.Add(action.Title), CancellationToken.None)
        );
        return titles;
    }
}
