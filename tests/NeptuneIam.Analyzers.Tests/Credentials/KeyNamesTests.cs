using NeptuneIam.Analyzers.Credentials;

namespace NeptuneIam.Analyzers.Tests.Credentials;

public class KeyNamesTests
{
    [Theory]
    [InlineData("secret")]
    [InlineData("Secret")]
    [InlineData("_secret")]
    [InlineData("secretKey")]
    [InlineData("SECRET_KEY")]
    [InlineData("SecretAccessKey")]
    [InlineData("AWSSecretKey")]
    [InlineData("aws_secret_access_key")]
    [InlineData("AWS:SecretKey")]
    [InlineData("AWS__SecretAccessKey")]
    [InlineData("awsKey")]
    [InlineData("AwsPrivateKey")]
    [InlineData("awsAccessKey")]
    [InlineData("AmazonSecret")]
    [InlineData("AccessKeySecret")]
    [InlineData("s3SecretKey")]
    [InlineData("uploaderSecretKey2")]
    [InlineData("SecretKeyBase64")]
    [InlineData("awsSecretValue")]
    [InlineData("Secrets")]
    [InlineData("WithSecretKey")]
    public void A_name_says_that_a_secret_of_AWS_stands_there(string name) => Assert.True(KeyNames.IsSecret(name));

    [Theory]
    [InlineData("")]
    [InlineData("key")]
    [InlineData("accessKey")]
    [InlineData("password")]
    [InlineData("awsAccessKeyId")]
    [InlineData("SecretId")]
    [InlineData("AwsSecretName")]
    [InlineData("secretArn")]
    [InlineData("clientSecret")]
    [InlineData("jwtSecretKey")]
    [InlineData("Jwt:Secret")]
    [InlineData("apiSecret")]
    [InlineData("WebhookSecret")]
    [InlineData("minioSecretKey")]
    [InlineData("secretary")]
    [InlineData("CreateSecretAsync")]
    [InlineData("drawsKey")]
    public void Other_names_say_nothing_about_secrets_of_AWS(string name) => Assert.False(KeyNames.IsSecret(name));

    [Theory]
    [InlineData("AccessKey", true)]
    [InlineData("awsAccessKeyId", true)]
    [InlineData("AWS_ACCESS_KEY_ID", true)]
    [InlineData("keyId", true)]
    [InlineData("AccessKeySecret", false)]
    [InlineData("id", false)]
    [InlineData("user", false)]
    public void A_name_says_whether_an_id_stands_there(string name, bool isKeyId) => Assert.Equal(isKeyId, KeyNames.IsKeyId(name));
}
