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

    /// <summary>The account as principal is legitimate, and never root use; that anyone of it may come is a hint to narrow it.</summary>
    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Principal": { "AWS": "{|NIAM2103/Info:arn:aws:iam::111122223333:root|}" }, "Action": "sts:AssumeRole" }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Principal": { "AWS": "{|NIAM2103/Info:111122223333|}" }, "Action": "sts:AssumeRole" }""")]
    public Task Trust_policies(string statements) => VerifyAsync(PolicySource.Trust(statements), AwsStubs.V4);

    /// <summary>The account as principal of a key is what AWS itself writes; a condition that only the root user meets is root use.</summary>
    [Theory]
    [InlineData("""{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "kms:*", "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "kms:*", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalType": "{|NIAM2101/Info:Account|}" } } }"""
    )]
    public Task Policies_of_keys(string statements) => VerifyAsync(PolicySource.Key(statements), AwsStubs.V4);

    /// <summary>In the policy of a gateway endpoint the account as principal is the root user, which is a mistake.</summary>
    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Principal": { "AWS": "{|NIAM2101/Info:arn:aws:iam::111122223333:root|}" }, "Action": "s3:GetObject", "Resource": "*" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "sqs:SendMessage", "Resource": "*" }"""
    )]
    public Task Policies_of_endpoints(string statements) => VerifyAsync(PolicySource.Endpoint(statements), AwsStubs.V4);

    /// <summary>Keeping the root user out is a guard, from which the sessions of centralized root access may be exempt.</summary>
    [Theory]
    [InlineData(
        """{ "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::*:root" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "StringLike": { "aws:PrincipalArn": ["arn:aws:iam::*:root"] } } }"""
    )]
    [InlineData(
        """{ "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::*:root" }, "Null": { "aws:AssumedRoot": "true" } } }"""
    )]
    public Task Service_control_policies(string statements) => VerifyAsync(PolicySource.ServiceControl(statements), AwsStubs.V4);

    /// <summary>
    /// What only the root user meets is root use in an Allow, and a guard in a Deny, be it its ARN, the type of principal or an account as
    /// user id; sts:AssumeRoot is legitimate for one of the tasks. There is no key aws:PrincipalIsRoot.
    /// </summary>
    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "ArnEquals": { "aws:PrincipalArn": "{|NIAM2101/Warning:arn:aws:iam::111122223333:root|}" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "NotAction": "iam:*", "Resource": "*", "Condition": { "ArnLike": { "aws:PrincipalArn": "{|NIAM2101/Warning:arn:aws:iam::*:root|}" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }, { "Effect": "Deny", "Action": "s3:PutObject", "Resource": "*", "Condition": { "StringNotLike": { "aws:PrincipalArn": "{|NIAM2101/Warning:arn:aws:iam::*:root|}" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalType": "{|NIAM2101/Warning:Account|}" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:PrincipalType": "Account" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:userid": "{|NIAM2101/Warning:123456789012|}" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "aws:userid": "123456789012" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*", "Condition": { "Bool": { "{|NIAM3103/Info:aws:PrincipalIsRoot|}": "true" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "sts:AssumeRoot", "Resource": "arn:aws:iam::*:root", "Condition": { "StringEquals": { "sts:TaskPolicyArn": "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials" } } }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM2104/Warning:sts:AssumeRoot|}", "Resource": "arn:aws:iam::*:root" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "sts:AssumeRoot", "Resource": "arn:aws:iam::*:root", "Condition": { "StringEquals": { "sts:TaskPolicyArn": "{|NIAM2104/Warning:arn:aws:iam::aws:policy/ReadOnlyAccess|}" } } }"""
    )]
    public Task Identity_policies(string statements) => VerifyAsync(PolicySource.Identity(statements), AwsStubs.V4);

    /// <summary>The root user as resource: the policies of AWS's root tasks, as they are.</summary>
    [Theory]
    [InlineData(
        """{ "Effect": "Deny", "NotAction": ["iam:DeleteAccessKey", "iam:ListAccessKeys"], "Resource": "*" }, { "Effect": "Deny", "Action": ["iam:DeleteAccessKey", "iam:ListAccessKeys"], "NotResource": "arn:aws:iam::*:root" }"""
    )]
    [InlineData(
        """{ "Effect": "Deny", "NotAction": ["s3:PutBucketPolicy"], "Resource": "*" }, { "Effect": "Deny", "Action": ["s3:PutBucketPolicy"], "Resource": "*", "Condition": { "StringNotLike": { "aws:PrincipalArn": "arn:aws:iam::*:root" } } }"""
    )]
    public Task Session_policies(string statements) => VerifyAsync(PolicySource.Session(statements), AwsStubs.V4);

    [Theory]
    // Sessions made with the root user's device; audits that look for it.
    [InlineData(
        """_ = new GetSessionTokenRequest { SerialNumber = {|NIAM2101/Warning:"arn:aws:iam::111122223333:mfa/root-account-mfa-device"|} };"""
    )]
    [InlineData(
        """_ = new AssumeRoleRequest { SerialNumber = {|NIAM2101/Warning:"arn:aws:iam::111122223333:mfa/root-account-mfa-device"|} };"""
    )]
    [InlineData(
        """_ = new CredentialProfileOptions { MfaSerial = {|NIAM2101/Warning:"arn:aws:iam::111122223333:mfa/root-account-mfa-device"|} };"""
    )]
    [InlineData(
        """foreach (var device in (await iam.ListVirtualMFADevicesAsync(new ListVirtualMFADevicesRequest())).VirtualMFADevices ?? []) { if (device.SerialNumber.EndsWith(":mfa/root-account-mfa-device")) Console.WriteLine("root has MFA"); }"""
    )]
    // The root user's downloaded keys.
    [InlineData("""_ = File.ReadAllLines({|NIAM2101/Warning:"rootkey.csv"|});""")]
    [InlineData("""File.Delete("rootkey.csv");""")]
    [InlineData("""File.WriteAllText(".gitignore", "rootkey.csv");""")]
    // Names: a convention, which counts where the SDK takes a profile or a key.
    [InlineData("""new CredentialProfileStoreChain().TryGetAWSCredentials({|NIAM2101/Warning:"root"|}, out _);""")]
    [InlineData("""CredentialProfileStoreChain? chain = new(); chain?.TryGetAWSCredentials({|NIAM2101/Warning:"root"|}, out _);""")]
    [InlineData("""_ = new CredentialProfile({|NIAM2101/Warning:"aws-root"|}, new CredentialProfileOptions());""")]
    [InlineData(
        """_ = new BasicAWSCredentials({|NIAM2101/Warning:Environment.GetEnvironmentVariable("AWS_ROOT_ACCESS_KEY_ID")|}, name);"""
    )]
    [InlineData("""var rootAccessKey = name; Console.WriteLine(rootAccessKey + "root-user");""")]
    // Centralized root access, in code.
    [InlineData("""_ = new { Task = "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials", Api = "AssumeRootRequest" };""")]
    // Audits.
    [InlineData("""if (name == "<root_account>") Console.WriteLine("AccountAccessKeysPresent, AccountMFAEnabled");""")]
    [InlineData("""Console.WriteLine("{ $.userIdentity.type = \"Root\" && $.userIdentity.invokedBy NOT EXISTS }");""")]
    // Other roots.
    [InlineData("""Console.WriteLine("r-ab12" + "/root/.aws" + "Server=db;User=root"); new System.Xml.XmlDocument().LoadXml("<root/>");""")]
    public Task Code_of_the_SDK(string statement) =>
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
            """,
            AwsStubs.V4
        );

    /// <summary>The principals of the CDK, and the same built from the stack's account, are the account.</summary>
    [Theory]
    [InlineData(
        """new Topic(this, "T").AddToResourcePolicy(new PolicyStatement(new PolicyStatementProps { Principals = new IPrincipal[] { new AccountRootPrincipal() }, Actions = new[] { "sns:Publish" }, Resources = new[] { "*" } }));"""
    )]
    [InlineData(
        """new Role(this, "R", new RoleProps { AssumedBy = new ArnPrincipal($"{|NIAM2103/Info:arn:aws:iam::{Account}:root|}") });"""
    )]
    [InlineData("""new Role(this, "R", new RoleProps { AssumedBy = {|NIAM2103/Info:new AccountPrincipal(Account)|} });""")]
    public Task Code_of_the_CDK(string statement) =>
        VerifyAsync(
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
            References.Cdk
        );

    private static async Task VerifyAsync(string source, ImmutableArray<MetadataReference> references)
    {
        var marked = MarkedSource.Parse(source);
        var diagnostics = await Compile.Library(marked.Text, references).AssertCompiles().AnalyzeAsync(RulePage.Analyzers);
        Verify.AssertAreMarked(marked, diagnostics.RemoveAll(static diagnostic => !s_rules.Contains(diagnostic.Id)), heard: []);
    }
}
