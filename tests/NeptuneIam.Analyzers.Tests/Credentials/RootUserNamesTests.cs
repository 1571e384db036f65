using NeptuneIam.Analyzers.Credentials;

namespace NeptuneIam.Analyzers.Tests.Credentials;

public class RootUserNamesTests
{
    [Theory]
    [InlineData("root")]
    [InlineData("Root")]
    [InlineData("ROOT")]
    [InlineData("root-user")]
    [InlineData("root_account")]
    [InlineData("aws-root")]
    [InlineData("acme-prod-root")]
    [InlineData("acme.root")]
    [InlineData("prodRoot")]
    public void A_profile_name_tells_the_root_user(string name) => Assert.True(RootUserNames.IsProfile(name));

    [Theory]
    [InlineData("")]
    [InlineData("default")]
    [InlineData("rooted")]
    [InlineData("non-root")]
    [InlineData("not_root")]
    [InlineData("noRoot")]
    [InlineData("nonroot")]
    [InlineData("root-reader")]
    [InlineData("minio-root")]
    [InlineData("beetroot")]
    [InlineData("chroot")]
    [InlineData("-")]
    public void Other_profile_names_do_not(string name) => Assert.False(RootUserNames.IsProfile(name));

    [Theory]
    [InlineData("rootAccessKey")]
    [InlineData("rootUser")]
    [InlineData("_rootSecret")]
    [InlineData("RootKey")]
    [InlineData("AWS_ROOT_ACCESS_KEY_ID")]
    [InlineData("AWS:RootAccessKey")]
    [InlineData("rootCredentials")]
    public void The_name_of_a_credential_tells_the_root_user(string name) => Assert.True(RootUserNames.IsCredential(name));

    [Theory]
    [InlineData("root")]
    [InlineData("accessKey")]
    [InlineData("rootPath")]
    [InlineData("MINIO_ROOT_USER")]
    [InlineData("minioRootUser")]
    [InlineData("nonRootUser")]
    [InlineData("configRootKey")]
    [InlineData("mysqlDbRootUser")]
    public void Other_names_do_not(string name) => Assert.False(RootUserNames.IsCredential(name));
}
