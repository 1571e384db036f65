using System.Collections.Immutable;
using static NeptuneIam.Analyzers.Tests.AccessAnalyzer.CheckExample;

namespace NeptuneIam.Analyzers.Tests.AccessAnalyzer;

/// <summary>Checks of the policies of organizations (NIAM3008), and of the sizes that policies may have (NIAM5002).</summary>
internal static class OrganizationExamples
{
    private const string Stop = """{ "Effect": "Deny", "Action": "rds:DeleteDBCluster", "Resource": "*" }""";
    private const string Perimeter =
        """{ "Effect": "Deny", "Principal": "*", "Action": "s3:*", "Resource": "*", "Condition": { "StringNotEqualsIfExists": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" }, "BoolIfExists": { "aws:PrincipalIsAWSService": "false" } } }""";
    private const string Read =
        """{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:role/reader" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::graphs/*" }""";
    private const string Assume =
        """{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::123456789012:role/reader" }, "Action": "sts:AssumeRole", "Condition": { "StringEquals": { "sts:ExternalId": "graphs" } } }""";

    /// <summary>The examples.</summary>
    public static ImmutableArray<CheckExample> All { get; } =
    [
        new(
            "SCP_SYNTAX_ERROR_PRINCIPAL",
            ExampleUse.ServiceControl,
            Policy("""{ "Effect": "Deny", "{|NIAM3008:Principal|}": "*", "Action": "rds:DeleteDBCluster", "Resource": "*" }"""),
            Policy(Stop)
        ),
        Resources("RCP_SYNTAX_ERROR_ALLOW", Perimeter.Replace("\"Deny\"", "\"{|NIAM3008:Allow|}\"", StringComparison.Ordinal)),
        Resources("RCP_SYNTAX_ERROR_NOTACTION", Perimeter.Replace("\"Action\"", "\"{|NIAM3008:NotAction|}\"", StringComparison.Ordinal)),
        Resources("RCP_SYNTAX_ERROR_ACTION", Perimeter.Replace("\"s3:*\"", "\"{|NIAM3008:*|}\"", StringComparison.Ordinal)),
        Resources(
            "RCP_SYNTAX_ERROR_PRINCIPAL",
            Perimeter.Replace(
                "\"Principal\": \"*\"",
                "\"Principal\": { \"AWS\": \"{|NIAM3008:arn:aws:iam::123456789012:root|}\" }",
                StringComparison.Ordinal
            )
        ),
        new(
            "POLICY_SIZE_EXCEEDS_SCP_QUOTA",
            ExampleUse.ServiceControl,
            TooLarge(
                Stop.Replace(
                    "\"*\"",
                    "\"arn:aws:rds:eu-west-1:123456789012:cluster:" + new string('x', 11_000) + "\"",
                    StringComparison.Ordinal
                )
            ),
            Policy(Stop)
        ),
        new(
            "POLICY_SIZE_EXCEEDS_RCP_QUOTA",
            ExampleUse.ResourceControl,
            TooLarge(Perimeter.Replace("o-a1b2c3d4e5", "o-" + new string('a', 6_000), StringComparison.Ordinal)),
            Policy(Perimeter)
        ),
        new(
            "POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA",
            ExampleUse.Resource,
            TooLarge(Read.Replace("graphs/", "graphs/" + new string('x', 21_000), StringComparison.Ordinal)),
            Policy(Read)
        ),
        new(
            "POLICY_SIZE_EXCEEDS_ROLE_TRUST_POLICY_QUOTA",
            ExampleUse.Trust,
            TooLarge(Assume.Replace("\"graphs\"", "\"" + new string('x', 3_000) + "\"", StringComparison.Ordinal)),
            Policy(Assume)
        ),
    ];

    private static CheckExample Resources(string code, string bad) => new(code, ExampleUse.ResourceControl, Policy(bad), Policy(Perimeter));
}
