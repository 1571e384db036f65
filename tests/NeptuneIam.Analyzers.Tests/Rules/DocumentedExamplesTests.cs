using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>The policies that the Neptune User Guide shows are no warning, in code that is about Neptune.</summary>
public sealed class DocumentedExamplesTests
{
    private const string Cluster = "arn:aws:neptune-db:us-east-1:123456789012:cluster-ABCD1234EFGH5678IJKL90MNOP/*";

    /// <summary>"Examples of Neptune IAM data-access policies".</summary>
    [Theory]
    [InlineData($$"""{ "Effect": "Allow", "Action": "neptune-db:*", "Resource": "{{Cluster}}" }""")]
    [InlineData(
        $$"""{ "Effect": "Allow", "Action": ["neptune-db:Read*", "neptune-db:Get*", "neptune-db:List*"], "Resource": "{{Cluster}}" }"""
    )]
    [InlineData($$"""{ "Effect": "Deny", "Action": "neptune-db:*", "Resource": "{{Cluster}}" }""")]
    [InlineData($$"""{ "Effect": "Allow", "Action": "neptune-db:ReadDataViaQuery", "Resource": "{{Cluster}}" }""")]
    [InlineData(
        $$"""{ "Effect": "Allow", "Action": ["neptune-db:ReadDataViaQuery", "neptune-db:WriteDataViaQuery", "neptune-db:DeleteDataViaQuery", "neptune-db:GetQueryStatus", "neptune-db:CancelQuery", "neptune-db:GetEngineStatus"], "Resource": "{{Cluster}}", "Condition": { "StringEquals": { "neptune-db:QueryLanguage": "Gremlin" } } }"""
    )]
    [InlineData(
        $$"""{ "Effect": "Allow", "Action": "neptune-db:*", "Resource": "{{Cluster}}" }, { "Effect": "Deny", "Action": "neptune-db:ResetDatabase", "Resource": "{{Cluster}}" }"""
    )]
    [InlineData(
        $$"""{ "Effect": "Allow", "Action": ["neptune-db:StartLoaderJob", "neptune-db:CancelLoaderJob", "neptune-db:GetLoaderJobStatus", "neptune-db:ListLoaderJobs"], "Resource": "{{Cluster}}" }"""
    )]
    public Task Data_access(string statements) => IsNoWarningAsync(statements);

    /// <summary>"Examples of Neptune IAM administrative policies".</summary>
    [Theory]
    [InlineData("""{ "Sid": "AllowDescribe", "Effect": "Allow", "Action": "rds:Describe*", "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:ModifyDBInstance", "rds:CreateDBInstance", "rds:DeleteDBInstance"], "Resource": "*", "Condition": { "StringEquals": { "rds:db-tag/env": ["dev"], "rds:DatabaseEngine": "neptune" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:*", "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/env": "dev", "rds:DatabaseEngine": "neptune" } } }"""
    )]
    [InlineData("""{ "Effect": "Deny", "Action": ["rds:DeleteDBCluster", "rds:DeleteDBInstance"], "Resource": "*" }""")]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:CreateDBInstance", "Resource": ["arn:aws:rds:*:123456789012:db:test*", "arn:aws:rds:*:123456789012:pg:cluster-pg:default*"], "Condition": { "StringEquals": { "rds:DatabaseEngine": "neptune", "rds:DatabaseClass": "db.r5.large" } } }"""
    )]
    [InlineData(
        """{ "Action": "iam:CreateServiceLinkedRole", "Effect": "Allow", "Resource": "arn:aws:iam::*:role/aws-service-role/rds.amazonaws.com/AWSServiceRoleForRDS", "Condition": { "StringLike": { "iam:AWSServiceName": "rds.amazonaws.com" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Deny", "Action": ["rds:CreateDBInstance", "rds:ModifyDBInstance", "rds:RestoreDBInstanceFromDBSnapshot", "rds:RestoreDBInstanceToPointInTime"], "Resource": "*", "Condition": { "Bool": { "rds:PubliclyAccessible": "true" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["iam:GetAccountSummary", "iam:ListAccountAliases"], "Resource": "*" }, { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:PassedToService": "rds.amazonaws.com" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "rds:CreateDBCluster", "Resource": "arn:aws-cn:rds:cn-north-1:123456789012:cluster:test*", "Condition": { "StringEquals": { "rds:DatabaseEngine": ["graphdb", "neptune"] } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["rds:AddTagsToResource", "rds:ListTagsForResource", "rds:RemoveTagsFromResource"], "Resource": "arn:aws:rds:us-east-1:123456789012:cluster:my-neptune" }"""
    )]
    public Task Administration(string statements) => IsNoWarningAsync(statements);

    /// <summary>"Neptune Analytics: identity-based policy examples"; the permissions of queries are named after what they do.</summary>
    [Theory]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["neptune-graph:ReadDataViaQuery", "neptune-graph:WriteDataViaQuery", "neptune-graph:DeleteDataViaQuery"], "Resource": "arn:aws:neptune-graph:us-east-1:123456789012:graph/g-0123456789" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": ["neptune-graph:Get*", "neptune-graph:List*", "neptune-graph:Read*"], "Resource": "*" }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "arn:aws:iam::*:role/aws-service-role/neptune-graph.amazonaws.com/AWSServiceRoleForNeptuneGraph", "Condition": { "StringLike": { "iam:AWSServiceName": "neptune-graph.amazonaws.com" } } }"""
    )]
    [InlineData(
        """{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "*", "Condition": { "StringEquals": { "iam:passedToService": "neptune-graph.amazonaws.com" } } }"""
    )]
    public Task Analytics(string statements) => IsNoWarningAsync(statements);

    /// <summary>"Using service control policies": they must allow what Neptune uses.</summary>
    [Fact]
    public Task Service_control() =>
        SourceIsNoWarningAsync(
            PolicySource.ServiceControl(
                """{ "Effect": "Allow", "Action": ["rds:*", "neptune-db:*", "neptune-graph:*"], "Resource": "*" }"""
            )
        );

    /// <summary>What AWS's samples write for data, with either ending.</summary>
    [Theory]
    [InlineData("arn:aws:neptune-db:us-east-1:123456789012:*/database")]
    [InlineData("arn:aws:neptune-db:us-east-1:123456789012:cluster-*")]
    [InlineData("arn:aws-us-gov:neptune-db:us-gov-west-1:123456789012:cluster-ABCD1234EFGH5678IJKL90MNOP/database")]
    public Task Samples(string resource) =>
        IsNoWarningAsync(
            $$"""{ "Effect": "Allow", "Action": ["neptune-db:ReadDataViaQuery", "neptune-db:GetEngineStatus"], "Resource": "{{resource}}" }"""
        );

    /// <summary>"Creating an IAM role to allow Amazon Neptune to access Amazon S3 resources".</summary>
    [Fact]
    public Task Bulk_loading() =>
        IsNoWarningAsync(
            """{ "Sid": "", "Effect": "Allow", "Principal": { "Service": ["rds.amazonaws.com"] }, "Action": "sts:AssumeRole" }"""
        );

    private static Task IsNoWarningAsync(string statements) => SourceIsNoWarningAsync(PolicySource.Neptune(statements));

    private static async Task SourceIsNoWarningAsync(string source)
    {
        var compilation = Compile.Library(source, AwsStubs.V4).AssertCompiles();
        Assert.Single(compilation.Policies());
        Assert.DoesNotContain(
            await compilation.AnalyzeAsync(new IamPolicyAnalyzer()),
            static finding => finding.Severity >= DiagnosticSeverity.Warning
        );
    }
}
