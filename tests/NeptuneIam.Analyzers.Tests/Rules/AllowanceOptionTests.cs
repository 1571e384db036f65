using System.Security.Cryptography;
using System.Text;
using NeptuneIam.Analyzers.Tests.Credentials;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>What a user allows for the whole project: accounts, roles, and keys by their hash.</summary>
public sealed class AllowanceOptionTests
{
    private static readonly string s_key = FakeKeys.KeyId();

    private static readonly string s_otherKey = FakeKeys.KeyId(seed: 1);

    private static readonly string s_allowedKey =
        "neptune_iam.allowed_keys = " + Convert.ToHexString(SHA256.HashData(Encoding.ASCII.GetBytes(s_key)));

    [Theory]
    [InlineData("arn:aws:iam::111122223333:root", "neptune_iam.allowed_accounts = 111122223333")]
    [InlineData("111122223333", "neptune_iam.allowed_accounts = 444455556666, 111122223333")]
    [InlineData("{|NIAM2103:arn:aws:iam::111122223333:root|}", "neptune_iam.allowed_accounts = 444455556666")]
    [InlineData("{|NIAM2103:arn:aws:iam::111122223333:root|}", null)]
    public Task Accounts_may_be_let_in(string account, string? options) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Constant($$"""{ "Effect": "Allow", "Principal": { "AWS": "{{account}}" }, "Action": "sts:AssumeRole" }"""),
            options: options
        );

    [Theory]
    [InlineData("*", "neptune_iam.allowed_roles = break-*")]
    [InlineData("*", "neptune_iam.allowed_roles = everything")]
    [InlineData("iam:*", "neptune_iam.allowed_roles = other, Break-Glass")]
    [InlineData("{|NIAM4001:*|}", "neptune_iam.allowed_roles = glass")]
    [InlineData("{|NIAM4002:iam:*|}", null)]
    public Task Roles_may_administrate(string action, string? options) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(BreakGlass($$""" "Action": "{{action}}" """), AwsStubs.V4, options);

    [Theory]
    [InlineData("NotAction", "neptune_iam.allowed_roles = break-*")]
    [InlineData("{|NIAM4004:NotAction|}", null)]
    public Task Roles_may_do_all_but_something(string notAction, string? options) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(BreakGlass($$""" "{{notAction}}": "iam:*" """), AwsStubs.V4, options);

    [Fact]
    public Task Keys_may_be_written_down_by_their_hash() =>
        Verify.ReportsAsync<AwsCredentialAnalyzer>(
            $$"""
            class Baits
            {
                const string Bait = "{{s_key}}";
                const string Other = "{|NIAM2002:{{s_otherKey}}|}";
            }
            """,
            options: s_allowedKey
        );

    [Fact]
    public Task Keys_may_be_used_with_their_secret() =>
        Verify.ReportsAsync<AwsCredentialAnalyzer>(
            $$"""
            using System;
            class Baits
            {
                void Lay()
                {
                    Environment.SetEnvironmentVariable("AWS_ACCESS_KEY_ID", "{{s_key}}");
                    Environment.SetEnvironmentVariable("AWS_SECRET_ACCESS_KEY", "{{FakeKeys.Secret()}}");
                }
            }
            """,
            options: s_allowedKey
        );

    [Fact]
    public Task Keys_may_stand_in_configuration_files() =>
        Verify.ReportsInFileAsync<ConfigurationFileAnalyzer>(
            "appsettings.json",
            $$"""{ "Bait": "{{s_key}}", "Other": "{|NIAM2005:{{s_otherKey}}|}" }""",
            s_allowedKey
        );

    private static string BreakGlass(string elements) =>
        PolicySource.Request(
            "PutRolePolicyRequest",
            "PolicyDocument",
            $$"""{ "Effect": "Allow", {{elements}}, "Resource": "*" }""",
            """RoleName = "break-glass", PolicyName = "everything","""
        );
}
