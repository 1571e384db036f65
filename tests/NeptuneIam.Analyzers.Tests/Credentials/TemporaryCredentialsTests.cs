using System.Globalization;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Credentials;

public class TemporaryCredentialsTests
{
    [Theory]
    [InlineData("object A() => new SessionAWSCredentials({|NIAM2004:\"$ASIA$\"|}, \"$SECRET$\", \"$TOKEN$\");")]
    [InlineData("object A(string s, string t) => new SessionAWSCredentials({|NIAM2004:\"$ASIA$\"|}, s, t);")]
    [InlineData("object A() => new ImmutableCredentials({|NIAM2004:\"$ASIA$\"|}, \"$SECRET$\", \"token\");")]
    [InlineData(
        "object A() => new AmazonSecurityTokenServiceClient({|NIAM2004:\"$ASIA$\"|}, \"$SECRET$\", \"$TOKEN$\", Amazon.RegionEndpoint.EUWest1);"
    )]
    [InlineData(
        "object A() => new CredentialProfileOptions { AccessKey = {|NIAM2004:\"$ASIA$\"|}, SecretKey = \"$SECRET$\", Token = \"$TOKEN$\" };"
    )]
    [InlineData(
        "void A() { Environment.SetEnvironmentVariable(\"AWS_ACCESS_KEY_ID\", {|NIAM2004:\"$ASIA$\"|}); Environment.SetEnvironmentVariable(\"AWS_SECRET_ACCESS_KEY\", \"$SECRET$\"); Environment.SetEnvironmentVariable(\"AWS_SESSION_TOKEN\", \"$TOKEN$\"); }"
    )]
    [InlineData("const string Id = \"$ASIA$\"; object A() => new SessionAWSCredentials({|NIAM2004:Id|}, \"$SECRET$\", \"$TOKEN$\");")]
    [InlineData("string A = \"aws_access_key_id={|NIAM2004:$ASIA$|}\\naws_secret_access_key=$SECRET$\\naws_session_token=$TOKEN$\";")]
    [InlineData("string[] A = { \"{|NIAM2004:$ASIA$|}\", \"$SECRET$\", \"$TOKEN$\" };")]
    [InlineData("const string Id = \"{|NIAM2004:$ASIA$|}\";\nconst string Secret = \"$SECRET$\";\nconst string Token = \"$TOKEN$\";")]
    [InlineData("object A() => new SessionAWSCredentials({|NIAM2001:\"$ID$\"|}, \"$SECRET$\", \"$TOKEN$\");")]
    public async Task Temporary_keys_with_a_token_are_reported(string member)
    {
        await VerifyAsync(member, References.AwsSdkV4);
        await VerifyAsync(member, References.AwsSdkV3);
    }

    [Theory]
    [InlineData("object A() => new BasicAWSCredentials(\"$ASIA$\", \"$SECRET$\");")]
    [InlineData("string A = \"$ASIA$\";")]
    [InlineData("string A = \"$ASIA$\"; string B = \"aws\";\n\n\n\n\n\nstring C = \"$TOKEN$\";")]
    [InlineData("string[] A = { \"ASIAIOSFODNN7EXAMPLE\", \"$TOKEN$\" };")]
    [InlineData("string A = \"ASIA\"; string B = \"$TOKEN$\";")]
    [InlineData("object A() => new SessionAWSCredentials(\"id\", \"secret\", \"token\");")]
    [InlineData(
        "object A(Amazon.SecurityToken.Model.Credentials c) => new SessionAWSCredentials(c.AccessKeyId, c.SecretAccessKey, c.SessionToken);"
    )]
    public Task Temporary_keys_without_a_token_are_silent(string member) => VerifyAsync(member, References.AwsSdkV4);

    [Fact]
    public async Task The_message_names_the_account()
    {
        var diagnostic = Assert.Single(
            await CredentialVerifier.ReportAsync(FakeKeys.Fill("class Uses { string[] A = { \"$ASIA$\", \"$TOKEN$\" }; }"))
        );
        Assert.Equal(
            $"Temporary credentials ASIA…{FakeKeys.KeyId()[^4..]} of account {FakeKeys.Account} are written in the code; revoke the sessions of their role, then let the code find credentials at run time",
            diagnostic.GetMessage(CultureInfo.InvariantCulture)
        );
        Assert.Single(diagnostic.AdditionalLocations);
    }

    private static Task VerifyAsync(
        string member,
        System.Collections.Immutable.ImmutableArray<Microsoft.CodeAnalysis.MetadataReference> references
    ) =>
        CredentialVerifier.VerifyAsync(
            $$"""
            using Amazon.Runtime;
            using Amazon.Runtime.CredentialManagement;
            using Amazon.SecurityToken;

            class Uses
            {
                {{member}}
            }
            """,
            references
        );
}
