using System.Collections.Immutable;
using static NeptuneIam.Analyzers.Tests.AccessAnalyzer.CheckExample;

namespace NeptuneIam.Analyzers.Tests.AccessAnalyzer;

/// <summary>
/// Checks of condition keys: which there are, which requests carry them, and what their values are (NIAM31xx, NIAM3305, NIAM3308,
/// NIAM3310 and trust policies).
/// </summary>
internal static class KeyExamples
{
    /// <summary>The examples.</summary>
    public static ImmutableArray<CheckExample> All { get; } =
    [
        Condition(
            "INVALID_REGION",
            """ "StringEquals": { "aws:RequestedRegion": "{|NIAM3310:us-east1|}" } """,
            """ "StringEquals": { "aws:RequestedRegion": "us-east-1" } """
        ),
        Condition(
            "INVALID_VPC_FORMAT",
            """ "StringEquals": { "aws:SourceVpc": "{|NIAM3310:vpc-123|}" } """,
            """ "StringEquals": { "aws:SourceVpc": "vpc-0123456789abcdef0" } """
        ),
        Condition(
            "INVALID_VPCE_FORMAT",
            """ "StringEquals": { "aws:SourceVpce": "{|NIAM3310:vpce-123|}" } """,
            """ "StringEquals": { "aws:SourceVpce": "vpce-0123456789abcdef0" } """
        ),
        Condition(
            "MISSING_PAIRED_CONDITION_KEYS",
            """ "IpAddress": { "{|NIAM3310:aws:VpcSourceIp|}": "10.0.0.0/16" } """,
            """ "IpAddress": { "aws:VpcSourceIp": "10.0.0.0/16" }, "StringEquals": { "aws:SourceVpc": "vpc-0123456789abcdef0" } """
        ),
        Condition(
            "MISSING_TAG_KEY_IN_CONDITION",
            """ "StringEquals": { "{|NIAM3310:aws:PrincipalTag|}": "graph" } """,
            """ "StringEquals": { "aws:PrincipalTag/team": "graph" } """
        ),
        Condition(
            "UNTRUSTWORTHY_CONDITION_KEY",
            """ "StringLike": { "{|NIAM3310:aws:UserAgent|}": "graph*" } """,
            """ "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } """
        ),
        Condition(
            "VARIABLE_USAGE_TOO_PERMISSIVE",
            """ "StringEquals": { "aws:SourceAccount": "{|NIAM3310:${aws:RequestTag/account}|}" } """,
            """ "StringEquals": { "aws:SourceAccount": "123456789012" } """
        ),
        Condition(
            "WILDCARD_USAGE_TOO_PERMISSIVE",
            """ "StringLike": { "aws:PrincipalOrgID": "{|NIAM3310:o-*|}" } """,
            """ "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } """
        ),
        new(
            "INVALID_KMS_KEY_VALUE",
            ExampleUse.Unknown,
            Policy(
                """{ "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::graphs/*", "Condition": { "ArnEquals": { "s3:x-amz-server-side-encryption-aws-kms-key-id": "{|NIAM3310:alias/graph|}" } } }"""
            ),
            Policy(
                """{ "Effect": "Allow", "Action": "s3:PutObject", "Resource": "arn:aws:s3:::graphs/*", "Condition": { "ArnEquals": { "s3:x-amz-server-side-encryption-aws-kms-key-id": "arn:aws:kms:eu-west-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab" } } }"""
            )
        ),
        new(
            "S3_PREFIX_IN_NEGATIVE_CONTEXT",
            ExampleUse.Unknown,
            Policy(
                """{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::graphs", "Condition": { "StringNotLike": { "{|NIAM3310:s3:prefix|}": "secret/*" } } }"""
            ),
            Policy(
                """{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::graphs", "Condition": { "StringLike": { "s3:prefix": "public/*" } } }"""
            )
        ),
        new(
            "DYNAMODB_ATTRIBUTES_WITHOUT_SELECT",
            ExampleUse.Unknown,
            Policy(
                """{ "Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "arn:aws:dynamodb:eu-west-1:123456789012:table/graph", "Condition": { "ForAnyValue:StringEquals": { "{|NIAM3310:dynamodb:Attributes|}": ["id"] } } }"""
            ),
            Policy(
                """{ "Effect": "Allow", "Action": "dynamodb:GetItem", "Resource": "arn:aws:dynamodb:eu-west-1:123456789012:table/graph", "Condition": { "ForAnyValue:StringEquals": { "dynamodb:Attributes": ["id"] }, "StringEquals": { "dynamodb:Select": "SPECIFIC_ATTRIBUTES" } } }"""
            )
        ),
        Condition(
            "DEPRECATED_GLOBAL_CONDITION_KEY",
            """ "ArnEquals": { "{|NIAM3103:aws:ARN|}": "arn:aws:iam::123456789012:role/graph" } """,
            """ "ArnEquals": { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/graph" } """
        ),
        Condition(
            "UNSUPPORTED_GLOBAL_CONDITION_KEY",
            """ "ArnLike": { "{|NIAM3103:aws:ARN|}": "arn:aws:iam::123456789012:role/graph-*" } """,
            """ "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::123456789012:role/graph-*" } """
        ),
        Condition(
            "INVALID_CONDITION_KEY_FORMAT",
            """ "StringEquals": { "{|NIAM3103:PrincipalOrgID|}": "o-a1b2c3d4e5" } """,
            """ "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } """
        ),
        Condition(
            "TYPE_MISMATCH_STRING",
            """ "BinaryEquals": { "aws:PrincipalTag/key": "{|NIAM3302:no base64|}" } """,
            """ "BinaryEquals": { "aws:PrincipalTag/key": "Z3JhcGg=" } """
        ),
        Condition(
            "REDUNDANT_CONDITION_VALUE_NUM",
            """ "NumericLessThan": { "aws:MultiFactorAuthAge": ["600", {|NIAM3308:"300"|}] } """,
            """ "NumericLessThan": { "aws:MultiFactorAuthAge": "600" } """
        ),
        Condition(
            "REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION",
            """ "StringLikeIfExists": { "aws:PrincipalTag/team": "{|NIAM3308:*|}" } """,
            """ "StringLikeIfExists": { "aws:PrincipalTag/team": "graph*" } """
        ),
        Condition(
            "REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION",
            """ "ForAnyValue:StringNotLike": { "aws:CalledVia": "{|NIAM3308:*|}" } """,
            """ "ForAnyValue:StringNotLike": { "aws:CalledVia": "athena.*" } """
        ),
        new(
            "IRRELEVANT_CONDITION_KEY_IN_POLICY",
            ExampleUse.Resource,
            Policy(
                """{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:role/r" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*", "Condition": { "StringEquals": { "{|NIAM3308:s3:ResourceAccount|}": "123456789012" } } }"""
            ),
            Policy(
                """{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:role/r" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*", "Condition": { "StringEquals": { "aws:PrincipalAccount": "123456789012" } } }"""
            )
        ),
        new(
            "USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES",
            ExampleUse.Unknown,
            Policy(
                """{ "Effect": "Deny", "Action": ["s3:GetObject", "{|NIAM3104:rds:DeleteDBCluster|}"], "Resource": "*", "Condition": { "StringNotEquals": { "aws:VpceAccount": "123456789012" } } }"""
            ),
            Policy(
                """{ "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*", "Condition": { "StringNotEquals": { "aws:VpceAccount": "123456789012" } } }"""
            )
        ),
        new(
            "ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
            ExampleUse.Unknown,
            Policy(
                """{ "Effect": "Allow", "Action": ["app-integrations:GetDataIntegration", "{|NIAM3104:app-integrations:ListDataIntegrationAssociations|}"], "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "graph" } } }"""
            ),
            Policy(
                """{ "Effect": "Allow", "Action": "app-integrations:GetDataIntegration", "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "graph" } } }"""
            )
        ),
        new(
            "DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
            ExampleUse.Unknown,
            Policy(
                """{ "Effect": "Deny", "Action": ["app-integrations:GetDataIntegration", "{|NIAM3104:app-integrations:ListDataIntegrationAssociations|}"], "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "graph" } } }"""
            ),
            Policy(
                """{ "Effect": "Deny", "Action": ["app-integrations:GetDataIntegration"], "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "graph" } } }"""
            )
        ),
        new(
            "ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
            ExampleUse.Unknown,
            Policy(
                """{ "Effect": "Allow", "{|NIAM4004:NotAction|}": "iam:*", "Resource": "*", "Condition": { "StringEquals": { "{|NIAM3104:aws:ResourceTag/team|}": "graph" } } }"""
            ),
            Policy(
                """{ "Effect": "Allow", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "graph" } } }"""
            )
        ),
        new(
            "DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE",
            ExampleUse.Unknown,
            Policy(
                """{ "Effect": "Deny", "NotAction": "s3:GetObject", "Resource": "*", "Condition": { "StringEquals": { "{|NIAM3104:aws:ResourceTag/team|}": "graph" } } }"""
            ),
            Policy(
                """{ "Effect": "Deny", "Action": "ec2:StartInstances", "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "graph" } } }"""
            )
        ),
        At(
            "INVALID_ARN_RESOURCE",
            "s3:*Tag*",
            "{|NIAM3201:arn:aws:rds:us-east-1:123456789012:clusters:graph|}",
            "arn:aws:rds:us-east-1:123456789012:cluster:graph"
        ),
        At(
            "INVALID_SERVICE",
            "rds:StopDBCluster",
            "{|NIAM3102:arn:aws:rdss:us-east-1:123456789012:cluster:graph|}",
            "arn:aws:rds:us-east-1:123456789012:cluster:graph"
        ),
        At(
            "MISSING_ARN_ACCOUNT",
            "rds:StopDBCluster",
            "{|NIAM3202:arn:aws:rds:us-east-1::cluster:graph|}",
            "arn:aws:rds:us-east-1:123456789012:cluster:graph"
        ),
        At(
            "MISSING_ARN_REGION",
            "rds:StopDBCluster",
            "{|NIAM3202:arn:aws:rds::123456789012:cluster:graph|}",
            "arn:aws:rds:us-east-1:123456789012:cluster:graph"
        ),
        Trust(
            "INVALID_ROLE_REFERENCE",
            """ { "AWS": "{|NIAM4105:AROAEXAMPLEROLEID12345|}" } """,
            """ { "AWS": "arn:aws:iam::123456789012:role/r" } """
        ),
        Trust(
            "INVALID_USER_REFERENCE",
            """ { "AWS": "{|NIAM4105:AIDAEXAMPLEUSERID12345|}" } """,
            """ { "AWS": "arn:aws:iam::123456789012:user/u" } """
        ),
        Trust(
            "INVALID_PRINCIPAL_FORMAT",
            """ "{|NIAM4105:arn:aws:iam::123456789012:role/r|}" """,
            """ { "AWS": "arn:aws:iam::123456789012:role/r" } """
        ),
        Trust(
            "INVALID_SERVICE_PRINCIPAL_FORMAT",
            """ { "Service": "{|NIAM4105:lambda|}" } """,
            """ { "Service": "lambda.amazonaws.com" } """
        ),
        new(
            "MISSING_ACTION_FOR_CONDITION_KEY",
            ExampleUse.Trust,
            Policy(
                """{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:role/r" }, "Action": "sts:AssumeRole", "Condition": { "StringLike": { "{|NIAM4102:sts:SourceIdentity|}": "ana*" } } }"""
            ),
            Policy(
                """{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:role/r" }, "Action": ["sts:AssumeRole", "sts:SetSourceIdentity"], "Condition": { "StringLike": { "sts:SourceIdentity": "ana*" } } }"""
            )
        ),
        Audience(
            "FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE",
            """ "{|NIAM4104:ForAnyValue:StringEquals|}": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } """
        ),
        Audience(
            "CONFIRM_AUDIENCE_CLAIM_TYPE",
            """ "ForAllValues:StringEquals": { "{|NIAM3305:token.actions.githubusercontent.com:aud|}": "sts.amazonaws.com" } """
        ),
    ];

    private static CheckExample Trust(string code, string bad, string good) =>
        new(
            code,
            ExampleUse.Trust,
            Policy("{ \"Effect\": \"Allow\", \"Principal\": " + bad + ", \"Action\": \"sts:AssumeRole\" }"),
            Policy("{ \"Effect\": \"Allow\", \"Principal\": " + good + ", \"Action\": \"sts:AssumeRole\" }")
        );

    /// <summary>The trust in workflows of one repository, with a condition on the audience of their tokens.</summary>
    private static CheckExample Audience(string code, string bad) =>
        new(
            code,
            ExampleUse.Trust,
            Workflows(bad),
            Workflows(""" "StringEquals": { "token.actions.githubusercontent.com:aud": "sts.amazonaws.com" } """)
        );

    private static string Workflows(string audience) =>
        Policy(
            """{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::123456789012:oidc-provider/token.actions.githubusercontent.com" }, "Action": "sts:AssumeRoleWithWebIdentity", """
                + "\"Condition\": { \"StringLike\": { \"token.actions.githubusercontent.com:sub\": \"repo:graphs/loader:ref:refs/heads/main\" }, "
                + audience
                + " } }"
        );
}
