using System.Collections.Immutable;
using static NeptuneIam.Analyzers.Tests.AccessAnalyzer.CheckExample;

namespace NeptuneIam.Analyzers.Tests.AccessAnalyzer;

/// <summary>Checks of the grammar of policies (NIAM30xx).</summary>
internal static class GrammarExamples
{
    private const string Read = """{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }""";
    private const string Assume = """{ "Effect": "Allow", "Principal": { "Service": "rds.amazonaws.com" }, "Action": "sts:AssumeRole" }""";

    /// <summary>The examples.</summary>
    public static ImmutableArray<CheckExample> All { get; } =
    [
        new(
            "DATA_TYPE_MISMATCH",
            ExampleUse.Unknown,
            Policy("""{ "Effect": "Allow", "Action": {|NIAM3005:5|}, "Resource": "arn:aws:s3:::graphs/*" }"""),
            Policy(Read)
        ),
        new(
            "DUPLICATE_KEYS_WITH_DIFFERENT_CASE",
            ExampleUse.Unknown,
            Under(""" "StringEquals": { "aws:RequestedRegion": "eu-west-1", "{|NIAM3002:aws:requestedRegion|}": "eu-central-1" } """),
            Under(""" "StringEquals": { "aws:RequestedRegion": ["eu-west-1", "eu-central-1"] } """)
        ),
        new(
            "EMPTY_SID_VALUE",
            ExampleUse.Unknown,
            Policy("""{ "Sid": {|NIAM3007:""|}, "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }"""),
            Policy(Read)
        ),
        new(
            "INVALID_EFFECT",
            ExampleUse.Unknown,
            Policy("""{ "Effect": "{|NIAM3005:allow|}", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }"""),
            Policy(Read)
        ),
        new(
            "INVALID_POLICY_ELEMENT",
            ExampleUse.Unknown,
            Policy("""{ "Effect": "Allow", "{|NIAM3003:Actions|}": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }"""),
            Policy(Read)
        ),
        new(
            "INVALID_VERSION",
            ExampleUse.Unknown,
            "{ \"Version\": \"{|NIAM3006:2012-10-18|}\", \"Statement\": [" + Read + "] }",
            Policy(Read)
        ),
        new(
            "JSON_SYNTAX_ERROR",
            ExampleUse.Unknown,
            Policy("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*"{|NIAM3001:,|} }"""),
            Policy(Read)
        ),
        new(
            "MISSING_ACTION",
            ExampleUse.Unknown,
            Policy("""{|NIAM3004:{|} "Effect": "Allow", "Resource": "arn:aws:s3:::graphs/*" }"""),
            Policy(Read)
        ),
        new(
            "MISSING_EFFECT",
            ExampleUse.Unknown,
            Policy("""{|NIAM3004:{|} "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }"""),
            Policy(Read)
        ),
        new(
            "MISSING_PRINCIPAL",
            ExampleUse.Trust,
            Policy("""{|NIAM3004:{|} "Effect": "Allow", "Action": "sts:AssumeRole" }"""),
            Policy(Assume)
        ),
        new(
            "MISSING_RESOURCE",
            ExampleUse.Identity,
            Policy("""{|NIAM3004:{|} "Effect": "Allow", "Action": "s3:GetObject" }"""),
            Policy(Read)
        ),
        new("MISSING_STATEMENT", ExampleUse.Identity, """{|NIAM3004:{|} "Version": "2012-10-17" }""", Policy(Read)),
        new("MISSING_VERSION", ExampleUse.Identity, "{|NIAM3006:{|} \"Statement\": [" + Read + "] }", Policy(Read)),
        new(
            "ROLE_TRUST_POLICY_SYNTAX_ERROR_NOTPRINCIPAL",
            ExampleUse.Trust,
            Policy("""{ "Effect": "Deny", "{|NIAM3008:NotPrincipal|}": { "Service": "rds.amazonaws.com" }, "Action": "sts:AssumeRole" }"""),
            Policy(Assume)
        ),
        new(
            "ROLE_TRUST_POLICY_SYNTAX_ERROR_RESOURCE",
            ExampleUse.Trust,
            Policy(
                """{ "Effect": "Allow", "Principal": { "Service": "rds.amazonaws.com" }, "Action": "sts:AssumeRole", "{|NIAM3008:Resource|}": "arn:aws:iam::123456789012:role/loader" }"""
            ),
            Policy(Assume)
        ),
        new(
            "UNIQUE_SIDS_RECOMMENDED",
            ExampleUse.Unknown,
            Policy(
                """
                { "Sid": "Read", "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:role/r" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" },
                { "Sid": "{|NIAM3007:Read|}", "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:role/r" }, "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::graphs" }
                """
            ),
            Policy(
                """{ "Sid": "Read", "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:role/r" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }"""
            )
        ),
        new(
            "UNIQUE_SIDS_REQUIRED",
            ExampleUse.Identity,
            Policy(
                """
                { "Sid": "Read", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" },
                { "Sid": "{|NIAM3007:Read|}", "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3:::graphs" }
                """
            ),
            Policy(Read)
        ),
        new(
            "UNSUPPORTED_ELEMENT_COMBINATION",
            ExampleUse.Unknown,
            Policy(
                """{ "Effect": "Deny", "Action": "s3:GetObject", "{|NIAM3004:NotAction|}": "s3:PutObject", "Resource": "arn:aws:s3:::graphs/*" }"""
            ),
            Policy(Read)
        ),
        new(
            "UNSUPPORTED_PRINCIPAL",
            ExampleUse.Identity,
            Policy(
                """{ "Effect": "Allow", "{|NIAM3008:Principal|}": { "AWS": "arn:aws:iam::123456789012:role/r" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }"""
            ),
            Policy(Read)
        ),
        new(
            "UNSUPPORTED_SID",
            ExampleUse.Identity,
            Policy(
                """{ "Sid": "{|NIAM3007:Read it|}", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }"""
            ),
            Policy(Read)
        ),
        new(
            "VARIABLE_UNSUPPORTED_IN_VERSION",
            ExampleUse.Unknown,
            """{ "Version": "{|NIAM3006:2008-10-17|}", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/${aws:username}/*" }] }""",
            Policy("""{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/${aws:username}/*" }""")
        ),
    ];
}
