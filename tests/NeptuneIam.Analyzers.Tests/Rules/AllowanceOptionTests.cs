using System.Security.Cryptography;
using System.Text;
using NeptuneIam.Analyzers.Tests.Credentials;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>What a user allows for the whole project: accounts, roles, and keys by their hash.</summary>
public sealed class AllowanceOptionTests
{
    private const string Trust = """"
        class Roles
        {
            const string Trust = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "ACCOUNT" }, "Action": "sts:AssumeRole" }] }""";
        }
        """";

    private const string Request = """"
        using Amazon.IdentityManagement.Model;

        class Roles
        {
            object Policy() => new PutRolePolicyRequest
            {
                RoleName = "break-glass",
                PolicyName = "everything",
                PolicyDocument = """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "ACTION", "Resource": "*" }] }"""
            };
        }
        """";

    [Theory]
    [InlineData("arn:aws:iam::111122223333:root", "neptune_iam.allowed_accounts = 111122223333", true)]
    [InlineData("111122223333", "neptune_iam.allowed_accounts = 444455556666, 111122223333", true)]
    [InlineData("arn:aws:iam::111122223333:root", "neptune_iam.allowed_accounts = 444455556666", false)]
    [InlineData("arn:aws:iam::111122223333:root", null, false)]
    public Task Accounts_may_be_let_in(string account, string? options, bool isAllowed) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Trust.Replace("ACCOUNT", isAllowed ? account : "{|NIAM2103:" + account + "|}", StringComparison.Ordinal),
            options: options
        );

    [Theory]
    [InlineData("*", "NIAM4001", "neptune_iam.allowed_roles = break-*", true)]
    [InlineData("*", "NIAM4001", "neptune_iam.allowed_roles = everything", true)]
    [InlineData("iam:*", "NIAM4002", "neptune_iam.allowed_roles = other, Break-Glass", true)]
    [InlineData("*", "NIAM4001", "neptune_iam.allowed_roles = glass", false)]
    [InlineData("iam:*", "NIAM4002", null, false)]
    public Task Roles_may_administrate(string action, string id, string? options, bool isAllowed) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Request.Replace("ACTION", isAllowed ? action : "{|" + id + ":" + action + "|}", StringComparison.Ordinal),
            AwsStubs.V4,
            options
        );

    [Theory]
    [InlineData("NotAction", "neptune_iam.allowed_roles = break-*")]
    [InlineData("{|NIAM4004:NotAction|}", null)]
    public Task Roles_may_do_all_but_something(string notAction, string? options) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            Request.Replace("\"Action\": \"ACTION\"", $"\"{notAction}\": \"iam:*\"", StringComparison.Ordinal),
            AwsStubs.V4,
            options
        );

    [Fact]
    public async Task Keys_may_be_written_down_by_their_hash()
    {
        var key = FakeKeys.KeyId();
        var options = "neptune_iam.allowed_keys = " + Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(key)));
        await Verify.ReportsAsync<AwsCredentialAnalyzer>("class C { const string Bait = \"" + key + "\"; }", options: options);
        await Verify.ReportsAsync<AwsCredentialAnalyzer>(
            "class C { void M() { System.Environment.SetEnvironmentVariable(\"AWS_ACCESS_KEY_ID\", \""
                + key
                + "\"); System.Environment.SetEnvironmentVariable(\"AWS_SECRET_ACCESS_KEY\", \""
                + FakeKeys.Secret()
                + "\"); } }",
            options: options
        );
        await Verify.ReportsAsync<AwsCredentialAnalyzer>(
            "class C { const string Other = \"{|NIAM2002:" + FakeKeys.KeyId(seed: 1) + "|}\"; }",
            options: options
        );
        await Verify.ReportsInFileAsync<ConfigurationFileAnalyzer>(
            "appsettings.json",
            "{ \"Bait\": \"" + key + "\", \"Other\": \"{|NIAM2005:" + FakeKeys.KeyId(seed: 1) + "|}\" }",
            options
        );
    }
}
