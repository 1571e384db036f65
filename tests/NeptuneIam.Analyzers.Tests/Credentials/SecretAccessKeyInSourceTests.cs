using System.Globalization;

namespace NeptuneIam.Analyzers.Tests.Credentials;

public class SecretAccessKeyInSourceTests
{
    [Theory]
    [InlineData("string Digest = \"$SECRET$\";")]
    [InlineData("string SecretKey = \"$HASH$\";")]
    [InlineData("string SecretKey = \"wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\";")]
    [InlineData("string SecretKey = \"ThisIsAVeryLongSecretKeyForJwtTokens1234\";")]
    [InlineData("string SecretKey = \"src/components/shared/Button7/index9TsxQ\";")]
    [InlineData("string SecretKey = \"x$SECRET$\"; string Secret = \"$SECRET$=\";")]
    [InlineData("string ClientSecret = \"$SECRET$\"; string jwtSecretKey = \"$SECRET$\"; string Webhook_Secret = \"$SECRET$\";")]
    [InlineData("string SecretName = \"$SECRET$\"; string secretId = \"$SECRET$\"; string AwsSecretArn = \"$SECRET$\";")]
    [InlineData("string awsAccessKeyId = \"$SECRET$\";")]
    [InlineData("string A = \"ClientSecret=$SECRET$\"; string B = \"\"\"{ \"jwt\": { \"secretName\": \"$SECRET$\" } }\"\"\";")]
    [InlineData("string Secret = \"ClientSecret=$SECRET$\";")]
    [InlineData("object A = new { AccessKey = \"minio-user\", SecretKey = \"$SECRET$\" };")]
    [InlineData("class MinioServer { public MinioServer(string secretKey) { } } object A() => new MinioServer(\"$SECRET$\");")]
    [InlineData("void A() => Environment.SetEnvironmentVariable(\"SECRET_KEY\", \"$SECRET$\");")]
    [InlineData("void A(string s) => A($\"{s}: $SECRET$\");")]
    [InlineData("string A = \"\"\"[{ \"id\": \"{|NIAM2002:$ID$|}\" }, { \"sum\": \"$SECRET$\" }]\"\"\";")]
    [InlineData("string A = \"{|NIAM2002:$ID$|}\"; string B = \"$SECRET$\";")]
    [InlineData("void A(string a, Action b) => A(\"{|NIAM2002:$ID$|}\", () => { var sum = \"$SECRET$\"; });")]
    [InlineData(
        "class JwtBuilder { public JwtBuilder WithSecret(string value) => this; } object A() => new JwtBuilder().WithSecret(\"$SECRET$\");"
    )]
    [InlineData("// secretKey = \"$SECRET$\"")]
    public Task Look_alikes_and_other_secrets_are_silent(string member) =>
        CredentialVerifier.VerifyAsync(
            $$"""
            class Uses
            {
                {{member}}
            }
            """
        );

    [Fact]
    public Task A_secret_is_reported_once_where_it_is_declared() =>
        CredentialVerifier.VerifyAsync(
            """
            class Uses
            {
                const string SecretKey = "{|NIAM2003:$SECRET$|}";
                string _copy = SecretKey;
                string _text = "SecretKey=" + SecretKey;
            }
            """
        );

    [Fact]
    public async Task The_message_names_the_account_of_the_id_beside_it_and_nothing_of_the_secret()
    {
        var diagnostics = await CredentialVerifier.ReportAsync(FakeKeys.Fill("class Uses { string[] A = { \"$ID$\", \"$SECRET$\" }; }"));
        var message = diagnostics.Single(diagnostic => diagnostic.Id == "NIAM2003").GetMessage(CultureInfo.InvariantCulture);
        Assert.Equal(
            $"The secret of access key AKIA…{FakeKeys.KeyId()[^4..]} of account {FakeKeys.Account} is written in the code; rotate the key, then let the code find credentials at run time",
            message
        );
    }

    [Fact]
    public Task The_SDK_is_not_needed() => CredentialVerifier.VerifyAsync("class Uses { string awsKey = \"{|NIAM2003:$SECRET$|}\"; }", []);
}
