using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.CodeFixes.Credentials;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Credentials;

public class ObsoleteCredentialApiTests
{
    [Theory]
    [InlineData("object A() => new {|NIAM2007:StoredProfileAWSCredentials|}(\"exports\");")]
    [InlineData("object A() => new Amazon.Runtime.{|NIAM2007:StoredProfileAWSCredentials|}();")]
    [InlineData("object A() => new {|NIAM2007:ECSTaskCredentials|}();")]
    [InlineData("object A() => {|NIAM2007:StoredProfileCredentials|}.GetProfile(\"exports\");")]
    [InlineData("void A() => Amazon.Util.{|NIAM2007:ProfileManager|}.UnregisterProfile(\"exports\");")]
    [InlineData("void A() { StoredProfileAWSCredentials c = new {|NIAM2007:StoredProfileAWSCredentials|}(\"exports\"); }")]
    [InlineData("object A() => FallbackCredentialsFactory.GetCredentials();")]
    [InlineData("object A() => new EnvironmentVariablesAWSCredentials();")]
    [InlineData("class ECSTaskCredentials { } object A() => new ECSTaskCredentials();")]
    [InlineData("string ECSTaskCredentials => \"StoredProfileAWSCredentials\";")]
    public Task What_version_3_deprecates_is_reported(string member) => CredentialVerifier.VerifyAsync(Class(member), References.AwsSdkV3);

    [Theory]
    [InlineData("object A() => {|NIAM2007:FallbackCredentialsFactory|}.GetCredentials();")]
    [InlineData("object A() => Amazon.Runtime.{|NIAM2007:FallbackCredentialsFactory|}.GetCredentials(false);")]
    [InlineData("object A() => new GenericContainerCredentials();")]
    public Task What_version_4_deprecates_is_reported(string member) => CredentialVerifier.VerifyAsync(Class(member), References.AwsSdkV4);

    [Theory]
    [InlineData("using Amazon.Runtime;", 1)]
    [InlineData("using Acme;", 0)]
    public async Task Types_that_are_gone_are_reported_beside_the_compiler_s_error(string directive, int expected)
    {
        var compilation = Compile.Library(
            directive + " class Uses { object A() => new ECSTaskCredentials(); } namespace Acme { }",
            References.AwsSdkV4
        );
        var diagnostics = await compilation.AnalyzeAsync(new AwsCredentialAnalyzer());
        Assert.Equal(expected, diagnostics.Length);
        Assert.All(
            diagnostics,
            static diagnostic =>
                Assert.Equal(
                    "'ECSTaskCredentials' is gone in version 4 of the AWS SDK; use 'GenericContainerCredentials'",
                    diagnostic.GetMessage(CultureInfo.InvariantCulture)
                )
        );
    }

    [Fact]
    public Task Without_the_SDK_nothing_is_reported() =>
        CredentialVerifier.VerifyAsync(
            "namespace Amazon.Runtime { class ECSTaskCredentials { } class Uses { object A() => new ECSTaskCredentials(); } }",
            []
        );

    [Fact]
    public Task Profiles_come_from_the_chain() =>
        FixAsync(
            """
            using Amazon.Runtime;

            class Uses
            {
                private readonly StoredProfileAWSCredentials _field = new {|NIAM2007:StoredProfileAWSCredentials|}();
                object A(string name) => new {|NIAM2007:StoredProfileAWSCredentials|}(name, "/keys");
                ImmutableCredentials B() => new Amazon.Runtime.{|NIAM2007:StoredProfileAWSCredentials|}("exports").GetCredentials();
            }
            """,
            """
            using System;
            using Amazon.Runtime;
            using Amazon.Runtime.CredentialManagement;

            class Uses
            {
                private readonly AWSCredentials _field = new CredentialProfileStoreChain().TryGetAWSCredentials("default", out var profileCredentials) ? profileCredentials : throw new InvalidOperationException("Sign in first: aws sso login --profile default");
                object A(string name) => new CredentialProfileStoreChain("/keys").TryGetAWSCredentials(name, out var profileCredentials2) ? profileCredentials2 : throw new InvalidOperationException($"Sign in first: aws sso login --profile {name}");
                ImmutableCredentials B() => (new CredentialProfileStoreChain().TryGetAWSCredentials("exports", out var profileCredentials3) ? profileCredentials3 : throw new InvalidOperationException("Sign in first: aws sso login --profile exports")).GetCredentials();
            }
            """,
            References.AwsSdkV3
        );

    [Fact]
    public Task Container_credentials_are_renamed() =>
        FixAsync(
            """
            using Amazon.Runtime;

            class Uses
            {
                void A()
                {
                    ECSTaskCredentials credentials = new {|NIAM2007:ECSTaskCredentials|}();
                    _ = credentials;
                }
            }
            """,
            """
            using Amazon.Runtime;

            class Uses
            {
                void A()
                {
                    GenericContainerCredentials credentials = new GenericContainerCredentials();
                    _ = credentials;
                }
            }
            """,
            References.AwsSdkV3
        );

    [Fact]
    public Task Container_credentials_are_renamed_after_the_move_to_version_4() =>
        FixAsync(
            """
            using Amazon.Runtime;

            class Uses
            {
                object A() => new {|CS0246:{|NIAM2007:ECSTaskCredentials|}|}();
            }
            """,
            """
            using Amazon.Runtime;

            class Uses
            {
                object A() => new GenericContainerCredentials();
            }
            """,
            References.AwsSdkV4
        );

    [Fact]
    public Task The_default_chain_of_version_4_is_the_resolver() =>
        FixAsync(
            """
            using Amazon.Runtime;

            class Uses
            {
                AWSCredentials A() => {|NIAM2007:FallbackCredentialsFactory|}.GetCredentials();
                AWSCredentials B() => Amazon.Runtime.{|NIAM2007:FallbackCredentialsFactory|}.GetCredentials();
            }
            """,
            """
            using Amazon.Runtime;
            using Amazon.Runtime.Credentials;

            class Uses
            {
                AWSCredentials A() => DefaultAWSCredentialsIdentityResolver.GetCredentials();
                AWSCredentials B() => DefaultAWSCredentialsIdentityResolver.GetCredentials();
            }
            """,
            References.AwsSdkV4
        );

    private static Task FixAsync(string before, string after, ImmutableArray<MetadataReference> references) =>
        Verify.FixesAsync<AwsCredentialAnalyzer, ObsoleteCredentialApiCodeFixProvider>(
            before,
            after,
            ObsoleteCredentialApiCodeFixProvider.Key,
            references
        );

    private static string Class(string member) =>
        $$"""
            using Amazon.Runtime;

            class Uses
            {
                {{member}}
            }
            """;
}
