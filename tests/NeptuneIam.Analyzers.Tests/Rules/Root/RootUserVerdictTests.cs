using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Tests.Documentation;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>
/// What looks like the root user, form by form, and the verdict on it: work done as root is reported, everything else that has the
/// name is not.
/// </summary>
public sealed class RootUserVerdictTests
{
    /// <summary>The rules that have to do with the root user, and the one about condition keys that do not exist.</summary>
    private static readonly string[] s_rules = ["NIAM2101", "NIAM2103", "NIAM2104", "NIAM3103"];

    // The account as principal: legitimate, and never root use. In trust and resource policies a hint to narrow it.
    [Theory]
    [InlineData(
        "CreateRoleRequest",
        "AssumeRolePolicyDocument",
        """{ "Effect": "Allow", "Principal": { "AWS": "{|NIAM2103/Info:arn:aws:iam::111122223333:root|}" }, "Action": "sts:AssumeRole" }"""
    )]
    [InlineData(
        "CreateRoleRequest",
        "AssumeRolePolicyDocument",
        """{ "Effect": "Allow", "Principal": { "AWS": "{|NIAM2103/Info:111122223333|}" }, "Action": "sts:AssumeRole" }"""
    )]
    [InlineData(
        "Amazon.KeyManagementService.Model.CreateKeyRequest",
        "Policy",
        """{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "kms:*", "Resource": "*" }"""
    )]
    // The same in the policy of a gateway endpoint, where it is the root user: a mistake, Info.
    [InlineData(
        "Amazon.EC2.Model.CreateVpcEndpointRequest",
        "PolicyDocument",
        """{ "Effect": "Allow", "Principal": { "AWS": "{|NIAM2101/Info:arn:aws:iam::111122223333:root|}" }, "Action": "s3:GetObject", "Resource": "*" }"""
    )]
    [InlineData(
        "Amazon.EC2.Model.CreateVpcEndpointRequest",
        "PolicyDocument",
        """{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "sqs:SendMessage", "Resource": "*" }"""
    )]
    // aws:PrincipalArn of the root user: in a Deny a guard, in an Allow root use.
    [InlineData(
        "Amazon.Organizations.Model.CreatePolicyRequest",
        "Content",
        """{ "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::*:root" } } }"""
    )]
    [InlineData(
        "Amazon.Organizations.Model.CreatePolicyRequest",
        "Content",
        """{ "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "StringLike": { "aws:PrincipalArn": ["arn:aws:iam::*:root"] } } }"""
    )]
    [InlineData(
        "PutRolePolicyRequest",
        "PolicyDocument",
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "ArnEquals": { "aws:PrincipalArn": "{|NIAM2101/Warning:arn:aws:iam::111122223333:root|}" } } }"""
    )]
    [InlineData(
        "PutRolePolicyRequest",
        "PolicyDocument",
        """{ "Effect": "Allow", "NotAction": "iam:*", "Resource": "*", "Condition": { "ArnLike": { "aws:PrincipalArn": "{|NIAM2101/Warning:arn:aws:iam::*:root|}" } } }"""
    )]
    [InlineData(
        "PutRolePolicyRequest",
        "PolicyDocument",
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }, { "Effect": "Deny", "Action": "s3:PutObject", "Resource": "*", "Condition": { "StringNotLike": { "aws:PrincipalArn": "{|NIAM2101/Warning:arn:aws:iam::*:root|}" } } }"""
    )]
    // aws:PrincipalType Account, and aws:userid of a bare account number: the same.
    [InlineData(
        "PutRolePolicyRequest",
        "PolicyDocument",
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalType": "{|NIAM2101/Warning:Account|}" } } }"""
    )]
    [InlineData(
        "PutRolePolicyRequest",
        "PolicyDocument",
        """{ "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalType": "Account" } } }"""
    )]
    [InlineData(
        "Amazon.KeyManagementService.Model.CreateKeyRequest",
        "Policy",
        """{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "kms:*", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalType": "{|NIAM2101/Info:Account|}" } } }"""
    )]
    [InlineData(
        "PutRolePolicyRequest",
        "PolicyDocument",
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:userid": "{|NIAM2101/Warning:123456789012|}" } } }"""
    )]
    [InlineData(
        "PutRolePolicyRequest",
        "PolicyDocument",
        """{ "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:userid": "123456789012" } } }"""
    )]
    // aws:PrincipalIsRoot does not exist.
    [InlineData(
        "PutRolePolicyRequest",
        "PolicyDocument",
        """{ "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*", "Condition": { "Bool": { "{|NIAM3103/Info:aws:PrincipalIsRoot|}": "true" } } }"""
    )]
    // aws:AssumedRoot: the sessions of centralized root access are exempt.
    [InlineData(
        "Amazon.Organizations.Model.CreatePolicyRequest",
        "Content",
        """{ "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::*:root" }, "Null": { "aws:AssumedRoot": "true" } } }"""
    )]
    // The root user as resource: the policies of AWS's root tasks, as they are.
    [InlineData(
        "Amazon.SecurityToken.Model.AssumeRoleRequest",
        "Policy",
        """{ "Effect": "Deny", "NotAction": ["iam:DeleteAccessKey", "iam:ListAccessKeys"], "Resource": "*" }, { "Effect": "Deny", "Action": ["iam:DeleteAccessKey", "iam:ListAccessKeys"], "NotResource": "arn:aws:iam::*:root" }"""
    )]
    [InlineData(
        "Amazon.SecurityToken.Model.AssumeRoleRequest",
        "Policy",
        """{ "Effect": "Deny", "NotAction": ["s3:PutBucketPolicy"], "Resource": "*" }, { "Effect": "Deny", "Action": ["s3:PutBucketPolicy"], "Resource": "*", "Condition": { "StringNotLike": { "aws:PrincipalArn": "arn:aws:iam::*:root" } } }"""
    )]
    // sts:AssumeRoot: legitimate for one of the tasks.
    [InlineData(
        "PutRolePolicyRequest",
        "PolicyDocument",
        """{ "Effect": "Allow", "Action": "sts:AssumeRoot", "Resource": "arn:aws:iam::*:root", "Condition": { "StringEquals": { "sts:TaskPolicyArn": "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials" } } }"""
    )]
    [InlineData(
        "PutRolePolicyRequest",
        "PolicyDocument",
        """{ "Effect": "Allow", "Action": "{|NIAM2104/Warning:sts:AssumeRoot|}", "Resource": "arn:aws:iam::*:root" }"""
    )]
    [InlineData(
        "PutRolePolicyRequest",
        "PolicyDocument",
        """{ "Effect": "Allow", "Action": "sts:AssumeRoot", "Resource": "arn:aws:iam::*:root", "Condition": { "StringEquals": { "sts:TaskPolicyArn": "{|NIAM2104/Warning:arn:aws:iam::aws:policy/ReadOnlyAccess|}" } } }"""
    )]
    public Task Policies(string request, string member, string statements) =>
        VerifyAsync(PolicySource.Request(request, member, statements));

    // Sessions made with the root user's device; audits that look for it.
    [Theory]
    [InlineData(
        "_ = new GetSessionTokenRequest { SerialNumber = {|NIAM2101/Warning:\"arn:aws:iam::111122223333:mfa/root-account-mfa-device\"|} };"
    )]
    [InlineData(
        "_ = new AssumeRoleRequest { SerialNumber = {|NIAM2101/Warning:\"arn:aws:iam::111122223333:mfa/root-account-mfa-device\"|} };"
    )]
    [InlineData(
        "_ = new CredentialProfileOptions { MfaSerial = {|NIAM2101/Warning:\"arn:aws:iam::111122223333:mfa/root-account-mfa-device\"|} };"
    )]
    [InlineData(
        "foreach (var device in (await iam.ListVirtualMFADevicesAsync(new ListVirtualMFADevicesRequest())).VirtualMFADevices ?? []) { if (device.SerialNumber.EndsWith(\":mfa/root-account-mfa-device\")) Console.WriteLine(\"root has MFA\"); }"
    )]
    // The root user's downloaded keys.
    [InlineData("_ = File.ReadAllLines({|NIAM2101/Warning:\"rootkey.csv\"|});")]
    [InlineData("File.Delete(\"rootkey.csv\");")]
    [InlineData("File.WriteAllText(\".gitignore\", \"rootkey.csv\");")]
    // Names: a convention, which counts where the SDK takes a profile or a key.
    [InlineData("new CredentialProfileStoreChain().TryGetAWSCredentials({|NIAM2101/Warning:\"root\"|}, out _);")]
    [InlineData("CredentialProfileStoreChain? chain = new(); chain?.TryGetAWSCredentials({|NIAM2101/Warning:\"root\"|}, out _);")]
    [InlineData("_ = new CredentialProfile({|NIAM2101/Warning:\"aws-root\"|}, new CredentialProfileOptions());")]
    [InlineData("_ = new BasicAWSCredentials({|NIAM2101/Warning:Environment.GetEnvironmentVariable(\"AWS_ROOT_ACCESS_KEY_ID\")|}, name);")]
    [InlineData("var rootAccessKey = name; Console.WriteLine(rootAccessKey + \"root-user\");")]
    // Centralized root access, in code.
    [InlineData("_ = new { Task = \"arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials\", Api = \"AssumeRootRequest\" };")]
    // Audits.
    [InlineData("if (name == \"<root_account>\") Console.WriteLine(\"AccountAccessKeysPresent, AccountMFAEnabled\");")]
    [InlineData("Console.WriteLine(\"{ $.userIdentity.type = \\\"Root\\\" && $.userIdentity.invokedBy NOT EXISTS }\");")]
    // Other roots.
    [InlineData(
        "Console.WriteLine(\"r-ab12\" + \"/root/.aws\" + \"Server=db;User=root\"); new System.Xml.XmlDocument().LoadXml(\"<root/>\");"
    )]
    public Task Code(string statement) =>
        VerifyAsync(
            $$"""
            using System;
            using System.IO;
            using System.Threading.Tasks;
            using Amazon.IdentityManagement;
            using Amazon.IdentityManagement.Model;
            using Amazon.Runtime;
            using Amazon.Runtime.CredentialManagement;
            using Amazon.SecurityToken.Model;

            class Uses
            {
                async Task M(IAmazonIdentityManagementService iam, string name)
                {
                    await Task.Yield();
                    {{statement}}
                }
            }
            """
        );

    // The principals of the CDK, and the same built from the stack's account: the account.
    [Theory]
    [InlineData(
        "new Topic(this, \"T\").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Principals = new IPrincipal[] { new AccountRootPrincipal() }, Actions = new[] { \"sns:Publish\" }, Resources = new[] { \"*\" } }));"
    )]
    [InlineData("new Role(this, \"R\", new RoleProps { AssumedBy = new ArnPrincipal($\"arn:aws:iam::{Account}:root\") });")]
    [InlineData("new Role(this, \"R\", new RoleProps { AssumedBy = new AccountPrincipal(Account) });")]
    public async Task Account_principals_of_the_CDK_are_no_root_use(string statement)
    {
        var compilation = Compile.Library(
            [
                $$"""
                using Amazon.CDK;
                using Amazon.CDK.AWS.IAM;
                using Amazon.CDK.AWS.SNS;
                using Constructs;

                class Roles : Stack
                {
                    public Roles(Construct scope) : base(scope, "Roles")
                    {
                        {{statement}}
                    }
                }
                """,
            ],
            References.Cdk
        );
        Assert.DoesNotContain("NIAM2101", (await compilation.AnalyzeAsync(RulePage.Analyzers)).Select(static diagnostic => diagnostic.Id));
    }

    private static async Task VerifyAsync(string source)
    {
        var marked = MarkedSource.Parse(source);
        var compilation = Compile.Library(marked.Text, AwsStubs.V4);
        Assert.Empty(compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        ImmutableArray<Diagnostic> diagnostics = await compilation.AnalyzeAsync(RulePage.Analyzers);
        Assert.Equal(
            marked.Findings.Select(static finding => $"{finding.Span} {finding.Id} {finding.Severity}"),
            diagnostics
                .Where(static diagnostic => s_rules.Contains(diagnostic.Id))
                .Select(static diagnostic => $"{diagnostic.Location.SourceSpan} {diagnostic.Id} {diagnostic.Severity}")
        );
    }
}
