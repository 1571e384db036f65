using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

public sealed class SecretsOnEverythingTests
{
    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM4008/Info:secretsmanager:GetSecretValue|}", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": ["s3:ListAllMyBuckets", "{|NIAM4008:S3:getobject|}"], "Resource": ["*"] }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["{|NIAM4008:ssm:Get*|}", "{|NIAM4008:redshift:GetClusterCredentials|}"], "Resource": "*" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM4008:s3:*|}", "Resource": "*", "Condition": { "StringEqualsIfExists": { "aws:RequestedRegion": "eu-west-1" } } }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM4008:rds:CopyDBSnapshot|}", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM4008,NIAM4007:sts:AssumeRole|}", "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "{|NIAM4008:secretsmanager:GetSecretValue|}", "Resource": "*" }, { "Effect": "Deny", "Action": "secretsmanager:Put*", "Resource": "*" }"""
    )]
    public Task Reports_what_hands_out_credentials_or_data(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statements), asked: "NIAM4008");

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "arn:aws:secretsmanager:eu-west-1:123456789012:secret:loader-*" }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": ["ecr:GetAuthorizationToken", "sts:GetSessionToken"], "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["secretsmanager:List*", "s3:GetBucketLocation", "ssm:DescribeParameters"], "Resource": "*" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "*", "Condition": { "StringEquals": { "secretsmanager:ResourceTag/team": "graph" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:role/loader" }, "Action": "secretsmanager:GetSecretValue", "Resource": "*" }"""
    )]
    [InlineData("""{ "Effect": "Deny", "Action": "secretsmanager:GetSecretValue", "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "*" }, { "Effect": "Deny", "Action": "secretsmanager:Get*", "NotResource": "arn:aws:secretsmanager:*:*:secret:loader-*" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "*" }, { "Effect": "Deny", "NotAction": "s3:*", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "false" } } }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM4002:secretsmanager:*|}", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM4007/Warning:iam:CreateAccessKey|}", "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM1101:rds:Copy*|}", "Resource": "*" }""")]
    public Task Is_silent_where_something_narrows_it_or_says_more(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Constant(statements), asked: "NIAM4008");

    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["{|NIAM1107:rds:CopyDBClusterSnapshot|}", "rds:ModifyDBClusterSnapshotAttribute"], "Resource": "*" }"""
    )]
    [InlineData("""{ "Effect": "Allow", "Action": "{|NIAM1204:rds-db:connect|}", "Resource": "*" }""")]
    public Task Leaves_Neptune_to_its_own_rules(string statements) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.Neptune(statements), asked: "NIAM4008");

    [Fact]
    public Task Is_silent_in_policies_that_only_limit() =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(
            PolicySource.Session("""{ "Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "*" }"""),
            AwsStubs.V4,
            asked: "NIAM4008"
        );

    [Theory]
    [InlineData("""{ "Effect": "Allow", "Action": ["secretsmanager:{{x}}", "{{x}}:GetSecretValue"], "Resource": "*" }""")]
    [InlineData("""{ "Effect": "Allow", "Action": "secretsmanager:GetSecretValue", "Resource": "{{x}}" }""")]
    public Task Is_silent_about_what_is_not_known(string statement) =>
        Verify.ReportsAsync<IamPolicyAnalyzer>(PolicySource.WithHoles(statement, "x"), asked: "NIAM4008");

    [Fact]
    public Task Names_the_resource() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Constant(
                """{ "Effect": "Allow", "Action": ["{|NIAM4008:secretsmanager:GetSecretValue|}", "secretsmanager:DescribeSecret"], "Resource": "*" }"""
            ),
            PolicySource.Constant(
                """{ "Effect": "Allow", "Action": ["secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"], "Resource": "arn:aws:secretsmanager:*:*:secret:SECRET-ID" }"""
            ),
            "NIAM4008.Name"
        );

    [Fact]
    public Task Names_the_resource_in_a_statement_of_its_own_and_in_the_partition_of_the_others() =>
        Verify.FixesAsync<IamPolicyAnalyzer, PolicyCodeFixProvider>(
            PolicySource.Constant(
                """{ "Effect": "Allow", "Action": ["secretsmanager:ListSecrets", "{|NIAM4008:secretsmanager:GetSecretValue|}"], "Resource": "*" }, { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws-cn:s3:::graphs/*" }"""
            ),
            PolicySource.Constant(
                """{ "Effect": "Allow", "Action": ["secretsmanager:ListSecrets"], "Resource": "*" }, { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws-cn:s3:::graphs/*" }, { "Effect": "Allow", "Action": ["secretsmanager:GetSecretValue"], "Resource": "arn:aws-cn:secretsmanager:*:*:secret:SECRET-ID" }"""
            ),
            "NIAM4008.Name"
        );

    /// <summary>A misspelled action would never be found.</summary>
    [Fact]
    public void All_actions_that_hand_something_out_are_in_the_catalogue()
    {
        foreach (var (service, names) in Privileges.CredentialActions.Concat(Privileges.DataActions))
        {
            Assert.All(
                names,
                name => Assert.True(ServiceCatalog.Find(service)?.Find(name) is not null || service is "chime", service + ":" + name)
            );
        }
    }
}
