using System.Collections.Immutable;
using static NeptuneIam.Analyzers.Tests.AccessAnalyzer.CheckExample;

namespace NeptuneIam.Analyzers.Tests.AccessAnalyzer;

/// <summary>Checks of privileges, principals and redundancy (NIAM40xx, NIAM41xx, NIAM50xx).</summary>
internal static class PrivilegeExamples
{
    private const string Pass =
        """{ "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::123456789012:role/NeptuneLoad*" }""";
    private const string Link =
        """{ "Effect": "Allow", "Action": "iam:CreateServiceLinkedRole", "Resource": "*", "Condition": { "StringEquals": { "iam:AWSServiceName": "rds.amazonaws.com" } } }""";
    private const string Read = """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }""";

    /// <summary>The examples.</summary>
    public static ImmutableArray<CheckExample> All { get; } =
    [
        Identity(
            "PASS_ROLE_WITH_STAR_IN_RESOURCE",
            """{ "Effect": "Allow", "Action": "{|NIAM4005:iam:PassRole|}", "Resource": "*" }""",
            Pass
        ),
        Identity(
            "PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE",
            """{ "Effect": "Allow", "Action": "{|NIAM4005:iam:Pass*|}", "Resource": "*" }""",
            Pass
        ),
        Identity(
            "PASS_ROLE_WITH_NOT_RESOURCE",
            """{ "Effect": "Allow", "Action": "{|NIAM4005:iam:PassRole|}", "{|NIAM4004:NotResource|}": "arn:aws:iam::123456789012:role/admin" }""",
            Pass
        ),
        Identity(
            "PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE",
            """{ "Effect": "Allow", "Action": "{|NIAM4005:iam:Pass*|}", "{|NIAM4004:NotResource|}": "arn:aws:iam::123456789012:role/admin" }""",
            Pass
        ),
        Identity(
            "PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION",
            """{ "Effect": "Allow", "{|NIAM4005,NIAM4004,NIAM4006:NotAction|}": "s3:*", "Resource": "*" }""",
            Pass
        ),
        Identity(
            "PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE",
            """{ "Effect": "Allow", "{|NIAM4005,NIAM4004,NIAM4006:NotAction|}": "s3:*", "{|NIAM4004:NotResource|}": "arn:aws:iam::123456789012:role/admin" }""",
            Pass
        ),
        Identity(
            "CREATE_SLR_WITH_STAR_IN_RESOURCE",
            """{ "Effect": "Allow", "Action": "{|NIAM4006:iam:CreateServiceLinkedRole|}", "Resource": "*" }""",
            Link
        ),
        Identity(
            "CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE",
            """{ "Effect": "Allow", "Action": "{|NIAM4006:iam:CreateServiceLinked*|}", "Resource": "*" }""",
            Link
        ),
        Identity(
            "CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE",
            """{ "Effect": "Allow", "Action": "{|NIAM4006:iam:CreateServiceLinked*|}", "{|NIAM4004:NotResource|}": "arn:aws:iam::123456789012:role/admin" }""",
            Link
        ),
        Identity(
            "CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION",
            """{ "Effect": "Allow", "{|NIAM4006,NIAM4004:NotAction|}": ["s3:*", "iam:PassRole"], "Resource": "*" }""",
            Link
        ),
        Identity(
            "CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE",
            """{ "Effect": "Allow", "{|NIAM4006,NIAM4004:NotAction|}": ["s3:*", "iam:PassRole"], "{|NIAM4004:NotResource|}": "arn:aws:iam::123456789012:role/admin" }""",
            Link
        ),
        Identity(
            "CREATE_SLR_WITH_NOT_RESOURCE",
            """{ "Effect": "Allow", "Action": "{|NIAM4006:iam:CreateServiceLinkedRole|}", "{|NIAM4004:NotResource|}": "arn:aws:iam::123456789012:role/admin" }""",
            Link
        ),
        Identity(
            "REDUNDANT_ACTION",
            """{ "Effect": "Allow", "Action": ["s3:Get*", "{|NIAM5001:s3:GetObject|}"], "Resource": "arn:aws:s3:::graphs/*" }""",
            Read
        ),
        Identity(
            "REDUNDANT_RESOURCE",
            """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["arn:aws:s3:::graphs/*", "{|NIAM5001:arn:aws:s3:::graphs/a/*|}"] }""",
            Read
        ),
        Identity("REDUNDANT_STATEMENT", Read + ", {|NIAM5001:{|}" + Read[1..], Read),
        new(
            "POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA",
            ExampleUse.Identity,
            TooLarge(
                "{ \"Effect\": \"Allow\", \"Action\": \"s3:GetObject\", \"Resource\": \"arn:aws:s3:::graphs/"
                    + new string('x', 7_000)
                    + "\" }"
            ),
            Policy(Read)
        ),
        new(
            "ALLOW_WITH_NOT_PRINCIPAL",
            ExampleUse.Unknown,
            Policy(
                """{ "Effect": "Allow", "{|NIAM4101:NotPrincipal|}": { "AWS": "arn:aws:iam::123456789012:role/r" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }"""
            ),
            Policy(
                """{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:role/r" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }"""
            )
        ),
        new(
            "INVALID_PRINCIPAL_KEY",
            ExampleUse.Unknown,
            Policy(
                """{ "Effect": "Allow", "Principal": { "{|NIAM4105:Aws|}": "arn:aws:iam::123456789012:role/r" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }"""
            ),
            Policy(
                """{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:role/r" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }"""
            )
        ),
        new(
            "UNSUPPORTED_WILDCARD_IN_PRINCIPAL",
            ExampleUse.Unknown,
            Policy(
                """{ "Effect": "Allow", "Principal": { "AWS": "{|NIAM4105:arn:aws:iam::123456789012:role/*|}" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }"""
            ),
            Policy(
                """{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:role/r" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }"""
            )
        ),
        new(
            "MISMATCHED_ACTION_FOR_PRINCIPAL",
            ExampleUse.Trust,
            Policy(
                """{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::123456789012:saml-provider/people" }, "Action": "{|NIAM4102:sts:AssumeRole|}", "Condition": { "StringEquals": { "{|NIAM3104:SAML:aud|}": "https://signin.aws.amazon.com/saml" } } }"""
            ),
            Policy(
                """{ "Effect": "Allow", "Principal": { "Federated": "arn:aws:iam::123456789012:saml-provider/people" }, "Action": "sts:AssumeRoleWithSAML", "Condition": { "StringEquals": { "SAML:aud": "https://signin.aws.amazon.com/saml" } } }"""
            )
        ),
        new(
            "EMPTY_ARRAY_ACTION",
            ExampleUse.Unknown,
            Policy("""{ "Effect": "Deny", "Action": {|NIAM3009:[]|}, "Resource": "arn:aws:s3:::graphs/*" }"""),
            Policy(Read)
        ),
        new(
            "EMPTY_ARRAY_RESOURCE",
            ExampleUse.Unknown,
            Policy("""{ "Effect": "Deny", "Action": "s3:GetObject", "Resource": {|NIAM3009:[]|} }"""),
            Policy(Read)
        ),
        new(
            "EMPTY_ARRAY_PRINCIPAL",
            ExampleUse.Unknown,
            Policy(
                """{ "Effect": "Deny", "Principal": { "AWS": {|NIAM3009:[]|} }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }"""
            ),
            Policy("""{ "Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }""")
        ),
        new(
            "EMPTY_OBJECT_PRINCIPAL",
            ExampleUse.Unknown,
            Policy("""{ "Effect": "Deny", "Principal": {|NIAM3009:{}|}, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }"""),
            Policy("""{ "Effect": "Deny", "Principal": "*", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }""")
        ),
        new("EMPTY_OBJECT_CONDITION", ExampleUse.Unknown, Policy(Read[..^1] + ", \"Condition\": {|NIAM3009:{}|} }"), Policy(Read)),
        new(
            "EMPTY_ARRAY_CONDITION",
            ExampleUse.Unknown,
            Under(""" "StringEquals": { "aws:PrincipalTag/team": {|NIAM3009:[]|} } """),
            Under(""" "StringEquals": { "aws:PrincipalTag/team": ["graph"] } """)
        ),
    ];

    private static CheckExample Identity(string code, string bad, string good) => new(code, ExampleUse.Identity, Policy(bad), Policy(good));
}
