using NeptuneIam.Analyzers.Credentials;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Credentials;

public class HardCodedKeyPairTests
{
    /// <summary>Ways to write a value, as <c>VALUE</c>, at a sink; declarations go before the member that uses it.</summary>
    public static TheoryData<string, string> Forms =>
        new()
        {
            { "", "\"$ID$\"" },
            { "", "@\"$ID$\"" },
            { "", "\"\"\"$ID$\"\"\"" },
            { "", "\"\"\"\n        $ID$\n        \"\"\"" },
            { "", "\"$ID<$\" + \"$ID>$\"" },
            { "", "(\"$ID<$\" + (\"$ID>$\"))" },
            { "const string Key = \"$ID$\";", "Key" },
            { "const string Head = \"$ID<$\"; const string Key = Head + \"$ID>$\";", "Key" },
            { "const string Head = \"$ID<$\"; const string Tail = \"$ID>$\";", "Head + Tail" },
            { "const string Head = \"$ID<$\";", "$\"{Head}$ID>$\"" },
            { "const string Key = \"$ID$\";", "$\"{Key}\"" },
            { "private static readonly string Key = \"$ID$\";", "Key" },
            { "private readonly string _key = \"$ID$\";", "_key" },
            { "static bool Flag => DateTime.Now.Ticks > 0;", "Flag ? \"$ID$\" : \"$ID2$\"" },
            { "static bool Flag => DateTime.Now.Ticks > 0;", "Flag ? \"$ID$\" : \"dummy\"" },
        };

    [Theory]
    [MemberData(nameof(Forms))]
    public async Task A_key_is_reported_where_it_is_used_however_it_is_written(string declaration, string value)
    {
        await CredentialVerifier.VerifyAsync(
            $$"""
            using Amazon.Runtime;

            class Uses
            {
                {{declaration}}

                AWSCredentials Make() => new BasicAWSCredentials({|NIAM2001:{{value}}|}, "$SECRET$");
            }
            """
        );
    }

    [Theory]
    [InlineData("new BasicAWSCredentials({|NIAM2001:\"$ID$\"|}, \"$SECRET$\")")]
    [InlineData("new Amazon.Runtime.BasicAWSCredentials({|NIAM2001:\"$ID$\"|}, \"$SECRET$\")")]
    [InlineData("new global::Amazon.Runtime.BasicAWSCredentials({|NIAM2001:\"$ID$\"|}, \"$SECRET$\")")]
    [InlineData("new Keys({|NIAM2001:\"$ID$\"|}, \"$SECRET$\")")]
    [InlineData("new BasicAWSCredentials(secretKey: \"$SECRET$\", accessKey: {|NIAM2001:\"$ID$\"|})")]
    [InlineData("(BasicAWSCredentials)new({|NIAM2001:\"$ID$\"|}, \"$SECRET$\")")]
    [InlineData("new SessionAWSCredentials({|NIAM2001:\"$ID$\"|}, \"$SECRET$\", token)")]
    [InlineData("new ImmutableCredentials({|NIAM2001:\"$ID$\"|}, \"$SECRET$\", null)")]
    [InlineData("new Amazon.SecurityToken.Model.Credentials({|NIAM2001:\"$ID$\"|}, \"$SECRET$\", token, DateTime.UtcNow)")]
    [InlineData("new Amazon.SecurityToken.Model.Credentials { AccessKeyId = {|NIAM2001:\"$ID$\"|}, SecretAccessKey = \"$SECRET$\" }")]
    [InlineData("new AmazonSecurityTokenServiceClient({|NIAM2001:\"$ID$\"|}, \"$SECRET$\")")]
    [InlineData("new AmazonSecurityTokenServiceClient({|NIAM2001:\"$ID$\"|}, \"$SECRET$\", Amazon.RegionEndpoint.EUWest1)")]
    [InlineData("new AmazonSecurityTokenServiceClient({|NIAM2001:\"$ID$\"|}, \"$SECRET$\", new AmazonSecurityTokenServiceConfig())")]
    [InlineData("new AmazonSecurityTokenServiceClient({|NIAM2001:\"$ID$\"|}, \"$SECRET$\", token, Amazon.RegionEndpoint.EUWest1)")]
    [InlineData("new CredentialProfileOptions { AccessKey = {|NIAM2001:\"$ID$\"|}, SecretKey = \"$SECRET$\" }")]
    [InlineData("new CredentialProfileOptions { SecretKey = \"$SECRET$\", AccessKey = {|NIAM2001:\"$ID$\"|} }")]
    [InlineData("new BasicAWSCredentials({|NIAM2001:\" $ID$ \"|}, token)")]
    [InlineData("new BasicAWSCredentials(token, {|NIAM2001:\"$SECRET$\"|})")]
    [InlineData("new BasicAWSCredentials($\"AKIA{token}\", {|NIAM2001:\"$SECRET<$\" + \"$SECRET>$\"|})")]
    [InlineData("new BasicAWSCredentials({|NIAM2001:\"$OLDID$\"|}, token)")]
    public async Task A_key_is_reported_wherever_the_SDK_takes_one(string expression)
    {
        var source = $$"""
            using Amazon.Runtime;
            using Amazon.Runtime.CredentialManagement;
            using Amazon.SecurityToken;
            using Keys = Amazon.Runtime.BasicAWSCredentials;

            class Uses
            {
                object Make(string token) => {{expression}};
            }
            """;
        await CredentialVerifier.VerifyAsync(source, References.AwsSdkV4);
        await CredentialVerifier.VerifyAsync(source, References.AwsSdkV3);
    }

    [Theory]
    [InlineData(
        "Environment.SetEnvironmentVariable(\"AWS_ACCESS_KEY_ID\", {|NIAM2001:\"$ID$\"|}); Environment.SetEnvironmentVariable(\"AWS_SECRET_ACCESS_KEY\", \"$SECRET$\");"
    )]
    [InlineData(
        "Environment.SetEnvironmentVariable(\"AWS_SECRET_ACCESS_KEY\", \"$SECRET$\"); System.Environment.SetEnvironmentVariable(\"AWS_ACCESS_KEY_ID\", {|NIAM2001:\"$ID$\"|});"
    )]
    [InlineData("Environment.SetEnvironmentVariable(\"AWS_SECRET_ACCESS_KEY\", {|NIAM2001:\"$SECRET$\"|});")]
    [InlineData("Environment.SetEnvironmentVariable(\"AWS_SECRET_KEY\", {|NIAM2001:\"$SECRET$\"|}, EnvironmentVariableTarget.User);")]
    [InlineData("const string Name = \"AWS_ACCESS_KEY_ID\"; Environment.SetEnvironmentVariable(Name, {|NIAM2001:\"$ID$\"|});")]
    [InlineData(
        "Environment.SetEnvironmentVariable(\"AWS_ACCESS_KEY_ID\", {|NIAM2001:\"$ID$\"|}); Environment.SetEnvironmentVariable(\"AWS_ACCESS_KEY_ID\", {|NIAM2001:\"$ID2$\"|});"
    )]
    [InlineData(
        "start.Environment[\"AWS_ACCESS_KEY_ID\"] = {|NIAM2001:\"$ID$\"|}; start.Environment[\"AWS_SECRET_ACCESS_KEY\"] = \"$SECRET$\";"
    )]
    [InlineData("start.EnvironmentVariables[\"AWS_ACCESS_KEY_ID\"] = {|NIAM2001:\"$ID$\"|}; start.EnvironmentVariables.Add(\"X\", \"y\");")]
    [InlineData("start.EnvironmentVariables.Add(\"AWS_ACCESS_KEY_ID\", {|NIAM2001:\"$ID$\"|});")]
    [InlineData(
        "_ = new ProcessStartInfo { Environment = { [\"AWS_ACCESS_KEY_ID\"] = {|NIAM2001:\"$ID$\"|}, [\"AWS_SECRET_ACCESS_KEY\"] = \"$SECRET$\" } };"
    )]
    [InlineData(
        "Environment.SetEnvironmentVariable(\"AWS_REGION\", \"eu-west-1\"); Environment.SetEnvironmentVariable(\"TOKEN\", \"$SECRET$\");"
    )]
    [InlineData(
        "Environment.SetEnvironmentVariable(\"AWS_SECRET_ACCESS_KEY\", \"test\"); Environment.SetEnvironmentVariable(\"AWS_ACCESS_KEY_ID\", \"test\");"
    )]
    [InlineData(
        "Environment.SetEnvironmentVariable(\"AWS_SECRET_ACCESS_KEY\", secret); Environment.SetEnvironmentVariable(\"AWS_ACCESS_KEY_ID\", secret);"
    )]
    public async Task Keys_in_environment_variables_of_AWS_are_reported(string statements) =>
        await CredentialVerifier.VerifyAsync(
            $$"""
            using System.Diagnostics;

            class Uses
            {
                void Set(ProcessStartInfo start, string secret)
                {
                    {{statements}}
                }
            }
            """,
            []
        );

    [Theory]
    [InlineData("keyId", "key")]
    [InlineData("ignore", "ignore")]
    [InlineData("FakeAccessKey", "FakeSecret")]
    [InlineData("test", "test")]
    [InlineData("dummy", "dummy")]
    [InlineData("accessKey", "secretKey")]
    [InlineData("tenant-key", "tenant-secret")]
    [InlineData("parent-key", "parent-secret")]
    [InlineData("k", "s")]
    [InlineData("integration", "integration")]
    [InlineData("FAKE", "FAKE")]
    [InlineData("xxx", "xxx")]
    [InlineData("local", "local")]
    [InlineData("stub", "stub")]
    [InlineData("access_key", "secret_key")]
    [InlineData("testKeyId", "testSecret")]
    [InlineData("abc", "123")]
    [InlineData("admin", "admin")]
    [InlineData("minioadmin", "minioadmin")]
    [InlineData("", "")]
    [InlineData("AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY")]
    [InlineData("AKIAI44QH8DHBEXAMPLE", "je7MtGbClwBF/2Zp9Utk/h3yCo8nvbEXAMPLEKEY")]
    [InlineData("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY")]
    [InlineData("AKIAXXXXXXXXXXXXXXXX", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx")]
    [InlineData("LKIAQAAAAAAAFXZ3M5QK", "test")]
    [InlineData("keyId", "$SECRET$")]
    [InlineData("Q3AM3UQ867SPQQA43P2F", "$SECRET$")]
    [InlineData("AKIAIOSFODNN7EXAMPLE", "$SECRET$")]
    [InlineData("$ASIA$", "$SECRET$")]
    [InlineData("keyId", "$HASH$")]
    public async Task Dummies_and_documentation_keys_are_silent(string keyId, string secret) =>
        await CredentialVerifier.VerifyAsync(
            $$"""
            using Amazon.Runtime;
            using Amazon.SecurityToken;

            class Uses
            {
                object A() => new BasicAWSCredentials("{{keyId}}", "{{secret}}");
                object B() => new AmazonSecurityTokenServiceClient("{{keyId}}", "{{secret}}", Amazon.RegionEndpoint.EUWest1);
            }
            """
        );

    [Theory]
    [InlineData("keyId", "secret")]
    [InlineData("Environment.GetEnvironmentVariable(\"KEY\")", "Environment.GetEnvironmentVariable(\"SECRET\")")]
    [InlineData("keyId ?? \"x\"", "secret")]
    [InlineData("keyId", "\"$HASH$\"")]
    [InlineData("keyId", "\"short\"")]
    [InlineData("$\"AKIA{keyId}\"", "secret")]
    public async Task Values_from_elsewhere_are_silent(string keyId, string secret) =>
        await CredentialVerifier.VerifyAsync(
            $$"""
            using Amazon.Runtime;

            class Uses
            {
                object Make(string keyId, string secret) => new BasicAWSCredentials({{keyId}}, {{secret}});
            }
            """
        );

    [Fact]
    public async Task The_secret_of_a_server_that_is_not_of_AWS_is_silent() =>
        await CredentialVerifier.VerifyAsync(
            """
            using Amazon.Runtime;
            using Amazon.S3;

            class Uses
            {
                object Minio(string user) => new AmazonS3Client(user, "$SECRET$", new AmazonS3Config { ServiceURL = "http://localhost:9000", ForcePathStyle = true });

                object Aws() => new AmazonS3Client({|NIAM2001:"$ID$"|}, "$SECRET2$", new AmazonS3Config { ServiceURL = "https://s3.eu-west-1.amazonaws.com" });
            }
            """
        );

    [Fact]
    public async Task Derived_classes_hand_keys_to_their_base() =>
        await CredentialVerifier.VerifyAsync(
            """
            using Amazon.Runtime;
            using Amazon.SecurityToken;

            class Mine : AmazonSecurityTokenServiceClient
            {
                public Mine() : base({|NIAM2001:"$ID$"|}, "$SECRET$") { }
            }

            class Own() : AmazonSecurityTokenServiceClient({|NIAM2001:"$ID2$"|}, "$SECRET2$");

            class Other { public Other(string a, string b) { } }

            class Derived : Other
            {
                public Derived() : base("a", "b") { }
            }
            """
        );

    [Fact]
    public async Task Constants_of_another_file_are_reported_where_they_are_used() =>
        await CredentialVerifier.VerifyAsync(
            """
            using Amazon.Runtime;

            class Uses
            {
                object Make() => new BasicAWSCredentials({|NIAM2001:Keys.Id|}, Keys.Secret);
            }
            """,
            References.AwsSdkV4,
            otherFile: """
            static class Keys
            {
                public const string Id = "$ID$";
                public static readonly string Secret = "$SECRET$";
            }
            """
        );

    [Fact]
    public async Task A_key_that_is_reported_where_it_is_used_is_not_reported_where_it_is_declared() =>
        await CredentialVerifier.VerifyAsync(
            """
            using Amazon.Runtime;

            class Uses
            {
                private const string Used = "$ID$";
                private const string Unused = "{|NIAM2002:$ID2$|}";

                object A() => new BasicAWSCredentials({|NIAM2001:Used|}, "$SECRET$");
                object B() => new BasicAWSCredentials({|NIAM2001:Used|}, "$SECRET$");
            }
            """
        );

    [Fact]
    public async Task The_secret_and_the_literals_are_additional_locations()
    {
        var code = FakeKeys.Fill(
            """
            using Amazon.Runtime;

            class Uses
            {
                private const string Id = "$ID$";

                object Make() => new BasicAWSCredentials(Id, "$SECRET<$" + "$SECRET>$");
            }
            """
        );
        var diagnostic = Assert.Single(await CredentialVerifier.ReportAsync(code));
        Assert.Equal(HardCodedKeyPair.Id, diagnostic.Id);
        var additional = diagnostic
            .AdditionalLocations.Select(location => code.Substring(location.SourceSpan.Start, location.SourceSpan.Length))
            .ToList();
        Assert.Contains(FakeKeys.Fill("\"$SECRET<$\" + \"$SECRET>$\""), additional);
        Assert.Contains(additional, text => text.Contains(FakeKeys.KeyId()));
        Assert.Equal(additional.Count, additional.Distinct().Count());
    }

    [Fact]
    public async Task Types_that_share_a_name_with_the_SDK_are_judged_by_their_names()
    {
        const string code = """
            namespace Acme
            {
                class BasicAWSCredentials { public BasicAWSCredentials(string accessKey, string secretKey) { } }
                class AmazonMailClient { public AmazonMailClient(string awsAccessKeyId, string awsSecretAccessKey) { } }
                class CredentialProfileOptions { public string AccessKey { get; set; } = ""; public string SecretKey { get; set; } = ""; }
                static class Environment { public static void SetEnvironmentVariable(string variable, string value) { } }

                class Uses
                {
                    object A(string id) => new BasicAWSCredentials(id, "{|NIAM2003:$SECRET$|}");
                    object B(string id) => new AmazonMailClient(id, "{|NIAM2003:$SECRET$|}");
                    object C(string id) => new CredentialProfileOptions { AccessKey = id, SecretKey = "{|NIAM2003:$SECRET$|}" };
                    void D() => Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "$SECRET$");
                    object E() => new BasicAWSCredentials("{|NIAM2002:$ID$|}", "{|NIAM2003:$SECRET$|}");
                }
            }

            namespace Acme.Amazon.Runtime
            {
                class SessionAWSCredentials { public SessionAWSCredentials(string awsAccessKeyId, string awsSecretAccessKey, string token) { } }

                class Uses
                {
                    object A(string id) => new SessionAWSCredentials(id, "{|NIAM2003:$SECRET$|}", "");
                }
            }
            """;
        await CredentialVerifier.VerifyAsync(code);
        await CredentialVerifier.VerifyAsync(code, []);
    }

    [Fact]
    public async Task Generated_code_is_examined_too() =>
        await CredentialVerifier.VerifyAsync(
            """
            // <auto-generated/>
            class Uses
            {
                object Make() => new Amazon.Runtime.BasicAWSCredentials({|NIAM2001:"$ID$"|}, "$SECRET$");
            }
            """
        );
}
