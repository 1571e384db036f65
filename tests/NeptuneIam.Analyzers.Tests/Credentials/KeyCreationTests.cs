using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Credentials;

public class KeyCreationTests
{
    [Theory]
    [InlineData("iam.CreateAccessKeyAsync({|NIAM2102:new CreateAccessKeyRequest|}());")]
    [InlineData("iam.CreateAccessKeyAsync({|NIAM2102:new CreateAccessKeyRequest|} { UserName = null });")]
    [InlineData("iam.{|NIAM2102:CreateAccessKeyAsync|}();")]
    [InlineData("iam.{|NIAM2102:CreateAccessKeyAsync|}(CancellationToken.None);")]
    [InlineData("var request = {|NIAM2102:new CreateAccessKeyRequest|}(); iam.CreateAccessKeyAsync(request);")]
    [InlineData("CreateAccessKeyRequest request = {|NIAM2102:new|}(); iam.CreateAccessKeyAsync(request);")]
    [InlineData("iam.CreateAccessKeyAsync(new CreateAccessKeyRequest { UserName = name });")]
    [InlineData("var request = new CreateAccessKeyRequest(); request.UserName = name; iam.CreateAccessKeyAsync(request);")]
    [InlineData(
        "var request = new CreateAccessKeyRequest(); if (name != \"\") { request.UserName = name; } iam.CreateAccessKeyAsync(request);"
    )]
    [InlineData("var request = new CreateAccessKeyRequest(); Complete(request); iam.CreateAccessKeyAsync(request);")]
    [InlineData("Complete(new CreateAccessKeyRequest());")]
    [InlineData("iam.DeleteAccessKeyAsync(new DeleteAccessKeyRequest());")]
    [InlineData("iam.ListAccessKeysAsync();")]
    public Task Making_a_key_for_the_caller_is_reported(string statements) =>
        VerifyAsync(
            $"void M(IAmazonIdentityManagementService iam, string name) {{ {statements} }} void Complete(CreateAccessKeyRequest request) {{ }}"
        );

    [Theory]
    [InlineData(
        "void A() { iam.CreateUserAsync(new CreateUserRequest(name)); iam.CreateAccessKeyAsync({|NIAM2008:new CreateAccessKeyRequest|} { UserName = name }); }"
    )]
    [InlineData(
        "void A() { iam.CreateUserAsync(new CreateUserRequest { UserName = name }); } void B() { CreateAccessKeyRequest request = {|NIAM2008:new|}() { UserName = name }; iam.CreateAccessKeyAsync(request); }"
    )]
    [InlineData(
        "void A() { iam.CreateUserAsync(new CreateUserRequest(name)); iam.CreateAccessKeyAsync({|NIAM2102:new CreateAccessKeyRequest|}()); }"
    )]
    [InlineData(
        "void A() { iam.CreateUserAsync(new CreateUserRequest(name)); iam.CreateLoginProfileAsync(new CreateLoginProfileRequest()); }"
    )]
    [InlineData(
        "void A() { iam.CreateAccessKeyAsync(new CreateAccessKeyRequest { UserName = name }); iam.DeleteAccessKeyAsync(new DeleteAccessKeyRequest()); }"
    )]
    [InlineData("void A() { iam.UpdateAccessKeyAsync(new UpdateAccessKeyRequest()); iam.DeleteUserAsync(new DeleteUserRequest()); }")]
    [InlineData(
        "class Users { void A(IAmazonIdentityManagementService iam, string name) => iam.CreateUserAsync(new CreateUserRequest(name)); } void A() => iam.CreateAccessKeyAsync(new CreateAccessKeyRequest { UserName = name });"
    )]
    public Task Making_a_key_for_a_new_user_is_reported(string members) =>
        VerifyAsync("IAmazonIdentityManagementService iam = null!; string name = \"\"; " + members);

    [Fact]
    public Task Keys_that_the_CDK_makes_are_reported() =>
        CredentialVerifier.VerifyAsync(
            """
            using Amazon.CDK;
            using Amazon.CDK.AWS.IAM;

            class ExportStack : Stack
            {
                public ExportStack(Constructs.Construct scope) : base(scope, "exports")
                {
                    var user = new User(this, "user");
                    var key = {|NIAM2008:new AccessKey|}(this, "key", new AccessKeyProps { User = user });
                    CfnAccessKey raw = {|NIAM2008:new|}(this, "raw", new CfnAccessKeyProps { UserName = user.UserName });
                    _ = new User(this, "person", new UserProps { Password = SecretValue.UnsafePlainText("x"), PasswordResetRequired = true });
                }
            }
            """,
            References.Cdk
        );

    [Fact]
    public Task Keys_that_Pulumi_makes_are_reported() =>
        CredentialVerifier.VerifyAsync(
            """
            using Iam = Pulumi.Aws.Iam;

            class ExportStack
            {
                public ExportStack()
                {
                    var user = new Iam.User("user");
                    _ = {|NIAM2008:new Iam.AccessKey|}("key", new Iam.AccessKeyArgs { User = user.Name });
                }
            }
            """,
            PulumiStubs.All
        );

    [Fact]
    public Task Other_access_keys_are_silent() =>
        CredentialVerifier.VerifyAsync(
            """
            class AccessKey { }

            class CreateAccessKeyRequest { }

            class Uses
            {
                object A() => new AccessKey();
                object B() => new CreateAccessKeyRequest();
                object C() => new Amazon.IdentityManagement.Model.AccessKey { AccessKeyId = "id" };
            }
            """
        );

    private static Task VerifyAsync(string members) =>
        CredentialVerifier.VerifyAsync(
            $$"""
            using Amazon.IdentityManagement;
            using Amazon.IdentityManagement.Model;

            class Uses
            {
                {{members}}
            }
            """
        );
}
