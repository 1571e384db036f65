using System.Collections.Immutable;
using static NeptuneIam.Analyzers.Tests.AccessAnalyzer.CheckExample;

namespace NeptuneIam.Analyzers.Tests.AccessAnalyzer;

/// <summary>Checks against AWS's service authorization reference, and of ARNs (NIAM31xx, NIAM32xx, NIAM3303).</summary>
internal static class CatalogueExamples
{
    /// <summary>The examples.</summary>
    public static ImmutableArray<CheckExample> All { get; } =
    [
        Actions("INVALID_ACTION", "{|NIAM3101:s3:GetObjects|}", "s3:GetObject"),
        Actions("INVALID_SERVICE_IN_ACTION", "{|NIAM3102:s33:GetObject|}", "s3:GetObject"),
        Actions("WILDCARD_IN_SERVICE_NAME", "{|NIAM3102:s*:GetObject|}", "s3:GetObject"),
        Resources("INVALID_ARN_PREFIX", "{|NIAM3201:ARN:aws:s3:::graphs/*|}", "arn:aws:s3:::graphs/*"),
        Resources("INVALID_ARN_SERVICE_CASE", "{|NIAM3201:arn:aws:S3:::graphs/*|}", "arn:aws:s3:::graphs/*"),
        Resources("MISSING_ARN_FIELD", "{|NIAM3201:arn:aws:s3::graphs|}", "arn:aws:s3:::graphs/*"),
        Resources("ARN_REGION_NOT_ALLOWED", "{|NIAM3202:arn:aws:s3:eu-west-1::graphs/*|}", "arn:aws:s3:::graphs/*"),
        Resources("ARN_ACCOUNT_NOT_ALLOWED", "{|NIAM3202:arn:aws:s3::123456789012:graphs/*|}", "arn:aws:s3:::graphs/*"),
        Clusters(
            "INVALID_ARN_REGION",
            "{|NIAM3202:arn:aws:rds:us-east1:123456789012:cluster:graph|}",
            "arn:aws:rds:us-east-1:123456789012:cluster:graph"
        ),
        Clusters(
            "INVALID_ARN_ACCOUNT",
            "{|NIAM3202:arn:aws:rds:us-east-1:12345:cluster:graph|}",
            "arn:aws:rds:us-east-1:123456789012:cluster:graph"
        ),
        Clusters(
            "INVALID_PARTITION",
            "{|NIAM3203:arn:aws:rds:cn-north-1:123456789012:cluster:graph|}",
            "arn:aws-cn:rds:cn-north-1:123456789012:cluster:graph"
        ),
        Condition(
            "INVALID_GLOBAL_CONDITION_KEY",
            """ "StringEquals": { "{|NIAM3103:aws:PrincipalTags/team|}": "graph" } """,
            """ "StringEquals": { "aws:PrincipalTag/team": "graph" } """
        ),
        Condition(
            "INVALID_SERVICE_CONDITION_KEY",
            """ "StringEquals": { "{|NIAM3103:s3:ExistingObjectTags/team|}": "graph" } """,
            """ "StringEquals": { "s3:ExistingObjectTag/team": "graph" } """
        ),
        Condition(
            "TYPE_MISMATCH",
            """ "NumericEquals": { "{|NIAM3303:aws:PrincipalTag/team|}": "1" } """,
            """ "StringEquals": { "aws:PrincipalTag/team": "1" } """
        ),
        Condition(
            "STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS",
            """ "StringLike": { "{|NIAM3303:aws:PrincipalArn|}": "arn:aws:iam::123456789012:role/graph-*" } """,
            """ "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/graph-*" } """
        ),
        Condition(
            "UNSUPPORTED_ACTION_FOR_CONDITION_KEY",
            """ "StringEquals": { "{|NIAM3104:s3:prefix|}": "a" } """,
            """ "StringEquals": { "s3:ExistingObjectTag/team": "a" } """
        ),
    ];

    private static CheckExample Actions(string code, string bad, string good) =>
        new(
            code,
            ExampleUse.Unknown,
            Policy("{ \"Effect\": \"Allow\", \"Action\": \"" + bad + "\", \"Resource\": \"arn:aws:s3:::graphs/*\" }"),
            Policy("{ \"Effect\": \"Allow\", \"Action\": \"" + good + "\", \"Resource\": \"arn:aws:s3:::graphs/*\" }")
        );

    private static CheckExample Resources(string code, string bad, string good) => At(code, "s3:GetObject", bad, good);

    private static CheckExample Clusters(string code, string bad, string good) => At(code, "rds:StopDBCluster", bad, good);
}
