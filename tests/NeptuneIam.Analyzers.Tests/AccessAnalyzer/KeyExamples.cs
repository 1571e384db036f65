using System.Collections.Immutable;
using static NeptuneIam.Analyzers.Tests.AccessAnalyzer.CheckExample;

namespace NeptuneIam.Analyzers.Tests.AccessAnalyzer;

/// <summary>Checks of what single condition keys are for, and of their values (NIAM3310).</summary>
internal static class KeyExamples
{
    /// <summary>The examples.</summary>
    public static ImmutableArray<CheckExample> All { get; } =
    [
        Example("INVALID_REGION", """ "StringEquals": { "aws:RequestedRegion": "{|NIAM3310:us-east1|}" } """, """ "StringEquals": { "aws:RequestedRegion": "us-east-1" } """),
        Example("INVALID_VPC_FORMAT", """ "StringEquals": { "aws:SourceVpc": "{|NIAM3310:vpc-123|}" } """, """ "StringEquals": { "aws:SourceVpc": "vpc-0123456789abcdef0" } """),
        Example("INVALID_VPCE_FORMAT", """ "StringEquals": { "aws:SourceVpce": "{|NIAM3310:vpce-123|}" } """, """ "StringEquals": { "aws:SourceVpce": "vpce-0123456789abcdef0" } """),
        Example("MISSING_PAIRED_CONDITION_KEYS", """ "IpAddress": { "{|NIAM3310:aws:VpcSourceIp|}": "10.0.0.0/16" } """, """ "IpAddress": { "aws:VpcSourceIp": "10.0.0.0/16" }, "StringEquals": { "aws:SourceVpc": "vpc-0123456789abcdef0" } """),
        Example("MISSING_TAG_KEY_IN_CONDITION", """ "StringEquals": { "{|NIAM3310:aws:PrincipalTag|}": "graph" } """, """ "StringEquals": { "aws:PrincipalTag/team": "graph" } """),
        Example("UNTRUSTWORTHY_CONDITION_KEY", """ "StringLike": { "{|NIAM3310:aws:UserAgent|}": "graph*" } """, """ "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } """),
        Example("VARIABLE_USAGE_TOO_PERMISSIVE", """ "StringEquals": { "aws:SourceAccount": "{|NIAM3310:${aws:RequestTag/account}|}" } """, """ "StringEquals": { "aws:SourceAccount": "123456789012" } """),
        Example("WILDCARD_USAGE_TOO_PERMISSIVE", """ "StringLike": { "aws:PrincipalOrgID": "{|NIAM3310:o-*|}" } """, """ "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } """),
        new(
            "INVALID_KMS_KEY_VALUE",
            ExampleUse.Unknown,
            Policy("""{ "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::graphs/*", "Condition": { "ArnEquals": { "s3:x-amz-server-side-encryption-aws-kms-key-id": "{|NIAM3310:alias/graph|}" } } }"""),
            Policy("""{ "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::graphs/*", "Condition": { "ArnEquals": { "s3:x-amz-server-side-encryption-aws-kms-key-id": "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab" } } }""")),
        new(
            "S3_PREFIX_IN_NEGATIVE_CONTEXT",
            ExampleUse.Unknown,
            Policy("""{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::graphs", "Condition": { "StringNotLike": { "{|NIAM3310:s3:prefix|}": "secret/*" } } }"""),
            Policy("""{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::graphs", "Condition": { "StringLike": { "s3:prefix": "public/*" } } }""")),
        new(
            "DYNAMODB_ATTRIBUTES_WITHOUT_SELECT",
            ExampleUse.Unknown,
            Policy("""{ "Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "arn:aws:dynamodb:eu-west-1:123456789012:table/graph", "Condition": { "ForAnyValue:StringEquals": { "{|NIAM3310:dynamodb:Attributes|}": ["id"] } } }"""),
            Policy("""{ "Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "arn:aws:dynamodb:eu-west-1:123456789012:table/graph", "Condition": { "ForAnyValue:StringEquals": { "dynamodb:Attributes": ["id"] }, "StringEquals": { "dynamodb:Select": "SPECIFIC_ATTRIBUTES" } } }""")),
    ];

    private static CheckExample Example(string code, string bad, string good) => new(code, ExampleUse.Unknown, Under(bad), Under(good));
}
