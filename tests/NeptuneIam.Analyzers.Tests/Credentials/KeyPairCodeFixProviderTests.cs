using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.CodeFixes.Credentials;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Credentials;

/// <summary>What takes the place of keys in code.</summary>
public class KeyPairCodeFixProviderTests
{
    [Fact]
    public Task A_client_takes_no_keys() =>
        KeyPairFix.VerifyAsync(
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
        KeyPairFix.VerifyAsync(
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
        KeyPairFix.VerifyAsync(
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
        KeyPairFix.VerifyAsync(
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
        KeyPairFix.VerifyAsync(
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
        KeyPairFix.VerifyAsync(
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
        KeyPairFix.VerifyAsync(
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
        KeyPairFix.VerifyAsync(
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
        KeyPairFix.VerifyAsync(
            KeyPairFix.Registration(before),
            KeyPairFix.Registration(after),
            KeyPairReplacements.AddService,
            KeyPairFix.WithSetup
        );

    [Fact]
    public Task A_registration_with_a_configuration_keeps_it() =>
        KeyPairFix.VerifyAsync(
            KeyPairFix.Registration(
                "services.AddSingleton<IAmazonS3>(_ => new AmazonS3Client({|NIAM2001:\"$ID$\"|}, \"$SECRET$\", new AmazonS3Config()));"
            ),
            KeyPairFix.Registration("services.AddSingleton<IAmazonS3>(_ => new AmazonS3Client(new AmazonS3Config()));"),
            KeyPairReplacements.DefaultChain,
            KeyPairFix.WithSetup,
            titles: [KeyPairFix.ChainTitle]
        );

    [Fact]
    public Task A_pod_assumes_the_role_of_its_web_identity_token() =>
        KeyPairFix.VerifyAsync(
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
            otherFile: HostingStubs.Worker
        );

    [Fact]
    public Task Temporary_credentials_come_from_the_chain() =>
        KeyPairFix.VerifyAsync(
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
        KeyPairFix.VerifyAsync(
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
            otherFile: HostingStubs.Lambda,
            reminder: "(then delete the key)"
        );

    [Fact]
    public Task A_constant_that_is_left_unused_is_still_a_key_in_the_code() =>
        KeyPairFix.VerifyAsync(
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
}
