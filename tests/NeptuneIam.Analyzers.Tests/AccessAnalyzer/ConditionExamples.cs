using System.Collections.Immutable;
using static NeptuneIam.Analyzers.Tests.AccessAnalyzer.CheckExample;

namespace NeptuneIam.Analyzers.Tests.AccessAnalyzer;

/// <summary>Checks of conditions (NIAM33xx).</summary>
internal static class ConditionExamples
{
    /// <summary>The examples.</summary>
    public static ImmutableArray<CheckExample> All { get; } =
    [
        Condition(
            "EMPTY_ARRAY_CONDITION_FORALLVALUES",
            """ "ForAllValues:StringEquals": { "aws:CalledVia": {|NIAM3308:[]|} }, "Null": { "aws:CalledVia": "false" } """,
            """ "Null": { "aws:CalledVia": "true" } """
        ),
        Condition(
            "EMPTY_ARRAY_CONDITION_FORANYVALUE",
            """ "ForAnyValue:StringEquals": { "aws:CalledVia": {|NIAM3308:[]|} } """,
            """ "ForAnyValue:StringEquals": { "aws:CalledVia": ["team"] } """
        ),
        Condition(
            "EMPTY_ARRAY_CONDITION_IFEXISTS",
            """ "StringEqualsIfExists": { "aws:RequestedRegion": {|NIAM3308:[]|} } """,
            """ "Null": { "aws:RequestedRegion": "true" } """
        ),
        Condition(
            "EMPTY_VARIABLE",
            """ "StringEquals": { "aws:PrincipalTag/team": "{|NIAM3311:${}|}" } """,
            """ "StringEquals": { "aws:PrincipalTag/team": "${aws:username}" } """
        ),
        Condition(
            "EQUIVALENT_TO_NULL_FALSE",
            """ "StringLike": { "aws:PrincipalTag/team": "{|NIAM3308:*|}" } """,
            """ "Null": { "aws:PrincipalTag/team": "false" } """
        ),
        Condition(
            "EQUIVALENT_TO_NULL_TRUE",
            """ "StringNotLike": { "aws:PrincipalTag/team": "{|NIAM3308:*|}" } """,
            """ "Null": { "aws:PrincipalTag/team": "true" } """
        ),
        Condition(
            "FORALLVALUES_WITH_SINGLE_VALUED_KEY",
            """ "ForAllValues:StringEquals": { "{|NIAM3305:aws:RequestedRegion|}": "eu-west-1" } """,
            """ "StringEquals": { "aws:RequestedRegion": "eu-west-1" } """
        ),
        Condition(
            "INVALID_CONDITION_DATA_TYPE",
            """ "NumericEquals": { "aws:MultiFactorAuthAge": [300, {|NIAM3302:"400"|}] } """,
            """ "NumericEquals": { "aws:MultiFactorAuthAge": [300, 400] } """
        ),
        Condition(
            "INVALID_CONDITION_MULTIPLE_BOOLEAN",
            """ "Bool": { "{|NIAM3302:aws:SecureTransport|}": ["true", "false"] } """,
            """ "Bool": { "aws:SecureTransport": "true" } """
        ),
        Condition(
            "INVALID_CONDITION_OPERATOR",
            """ "{|NIAM3301:NumberLessThan|}": { "aws:MultiFactorAuthAge": "300" } """,
            """ "NumericLessThan": { "aws:MultiFactorAuthAge": "300" } """
        ),
        Condition(
            "INVALID_DATE_VALUE",
            """ "DateLessThan": { "aws:CurrentTime": "{|NIAM3302:1738281600|}" } """,
            """ "DateLessThan": { "aws:CurrentTime": "2025-01-31T00:00:00Z" } """
        ),
        Condition(
            "INVALID_VARIABLE_FOR_OPERATOR",
            """ "NumericLessThan": { "aws:MultiFactorAuthAge": "{|NIAM3311:${aws:TokenIssueTime}|}" } """,
            """ "NumericLessThan": { "aws:MultiFactorAuthAge": "300" } """
        ),
        Condition(
            "MISSING_BRACE_IN_VARIABLE",
            """ "StringEquals": { "aws:PrincipalTag/team": "{|NIAM3311:${aws:username|}" } """,
            """ "StringEquals": { "aws:PrincipalTag/team": "${aws:username}" } """
        ),
        Condition(
            "MISSING_QUALIFIER",
            """ "StringEquals": { "{|NIAM3305:aws:CalledVia|}": "team" } """,
            """ "ForAnyValue:StringEquals": { "aws:CalledVia": "team" } """
        ),
        Condition(
            "MISSING_QUOTE_IN_VARIABLE",
            """ "StringEquals": { "aws:PrincipalTag/team": "{|NIAM3311:${aws:PrincipalTag/group, none}|}" } """,
            """ "StringEquals": { "aws:PrincipalTag/team": "${aws:PrincipalTag/group, 'none'}" } """
        ),
        Condition(
            "NULL_WITH_IF_EXISTS",
            """ "{|NIAM3308:NullIfExists|}": { "aws:RequestedRegion": "true" } """,
            """ "Null": { "aws:RequestedRegion": "true" } """
        ),
        Condition(
            "NULL_WITH_QUALIFIER",
            """ "{|NIAM3308:ForAllValues:Null|}": { "aws:CalledVia": "true" } """,
            """ "Null": { "aws:CalledVia": "true" } """
        ),
        Condition(
            "TYPE_MISMATCH_BOOLEAN",
            """ "Bool": { "aws:SecureTransport": "{|NIAM3302:yes|}" } """,
            """ "Bool": { "aws:SecureTransport": "true" } """
        ),
        Condition(
            "TYPE_MISMATCH_DATE",
            """ "DateLessThan": { "aws:CurrentTime": "{|NIAM3302:tomorrow|}" } """,
            """ "DateLessThan": { "aws:CurrentTime": "2025-01-31T00:00:00Z" } """
        ),
        Condition(
            "TYPE_MISMATCH_NUMBER",
            """ "NumericLessThan": { "aws:MultiFactorAuthAge": "{|NIAM3302:an hour|}" } """,
            """ "NumericLessThan": { "aws:MultiFactorAuthAge": "3600" } """
        ),
        Condition(
            "UNSUPPORTED_SPACE_IN_VARIABLE",
            """ "StringEquals": { "aws:PrincipalTag/team": "{|NIAM3311:${aws:username }|}" } """,
            """ "StringEquals": { "aws:PrincipalTag/team": "${aws:username}" } """
        ),
        Condition(
            "WILDCARD_WITHOUT_LIKE_OPERATOR",
            """ "StringEquals": { "aws:PrincipalTag/team": "{|NIAM3304:graph-*|}" } """,
            """ "StringLike": { "aws:PrincipalTag/team": "graph-*" } """
        ),
        Condition(
            "IMPROVE_IP_RANGE",
            """ "IpAddress": { "aws:SourceIp": "{|NIAM3307:203.0.113.7/24|}" } """,
            """ "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } """
        ),
        Condition(
            "PRIVATE_IP_ADDRESS",
            """ "IpAddress": { "aws:SourceIp": "{|NIAM3307:10.0.0.0/16|}" } """,
            """ "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } """
        ),
        Condition(
            "PRIVATE_IP_ADDRESS_SUBSET",
            """ "IpAddress": { "aws:SourceIp": ["203.0.113.0/24", "{|NIAM3307:10.0.0.0/16|}"] } """,
            """ "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } """
        ),
        Condition(
            "PRIVATE_NOT_IP_ADDRESS",
            """ "NotIpAddress": { "aws:SourceIp": "{|NIAM3307:192.168.0.0/16|}" } """,
            """ "NotIpAddress": { "aws:SourceIp": "203.0.113.0/24" } """
        ),
        Condition(
            "PRIVATE_NOT_IP_ADDRESS_SUBSET",
            """ "NotIpAddress": { "aws:SourceIp": ["203.0.113.0/24", "{|NIAM3307:10.0.0.0/16|}"] } """,
            """ "NotIpAddress": { "aws:SourceIp": "203.0.113.0/24" } """
        ),
        Condition(
            "TYPE_MISMATCH_IP_RANGE",
            """ "IpAddress": { "aws:SourceIp": "{|NIAM3307:203.0.113|}" } """,
            """ "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } """
        ),
        new(
            "VARIABLE_UNSUPPORTED_IN_ELEMENT",
            ExampleUse.Unknown,
            Policy("""{ "Effect": "Allow", "Action": "s3:{|NIAM3311:${aws:username}|}", "Resource": "arn:aws:s3:::graphs/*" }"""),
            Policy("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/${aws:username}" }""")
        ),
    ];
}
