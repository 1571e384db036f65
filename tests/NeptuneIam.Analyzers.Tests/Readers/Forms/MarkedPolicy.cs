using System.Collections.Immutable;
using System.Text.Json.Nodes;

namespace NeptuneIam.Analyzers.Tests.Readers.Forms;

/// <summary>
/// A policy with the findings that are expected in it: <c>{|NIAM1101:rds:*|}</c> within a string, and a member <c>"|NIAM3004|"</c> of an
/// object for a finding at the object itself, which is reported at its first character, or where C# makes it.
/// </summary>
/// <param name="Name">What a failing test names.</param>
/// <param name="Json">The policy.</param>
/// <param name="Fixes">The kinds of fixes that are to be the same in every form.</param>
internal sealed record MarkedPolicy(string Name, string Json, params ImmutableArray<string> Fixes)
{
    /// <summary>The policies of the matrix.</summary>
    public static ImmutableArray<MarkedPolicy> All { get; } =
    [
        new(
            "wildcard",
            """{ "Version": "2012-10-17", "Statement": [{ "Sid": "Manage", "Effect": "Allow", "Action": ["rds:Describe*", "{|NIAM1101:rds:Add*|}", "ec2:Describe*"], "Resource": "*" }], "|NIAM1001|": 0 }""",
            "NIAM1101.ListNeptuneActions"
        ),
        new(
            "one wildcard",
            """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["{|NIAM1101:rds:Modify*|}"], "Resource": ["*"] }], "|NIAM1001|": 0 }""",
            "NIAM1101.ListNeptuneActions"
        ),
        new(
            "creating wildcard",
            """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["rds:DescribeDBClusters", "{|NIAM1101:rds:CreateDB*|}"], "Resource": ["*"] }], "|NIAM1001|": 0 }""",
            "NIAM1101.SplitCreate",
            "NIAM1101.ListNeptuneActions"
        ),
        new(
            "prefix",
            """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["{|NIAM1104:neptune:ReadDataViaQuery|}"], "Resource": ["arn:aws:neptune-db:eu-west-1:123456789012:cluster-ABC/*"] }] }""",
            "NIAM1104.neptune-db"
        ),
        new(
            "several prefixes",
            """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": ["{|NIAM1104:neptune:DeleteDBCluster|}", "s3:GetObject", "{|NIAM1104:neptune:DeleteDBInstance|}"], "Resource": ["*"] }] }""",
            "NIAM1104.rds"
        ),
        new(
            "data ARN",
            """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["neptune-db:ReadDataViaQuery"], "Resource": ["{|NIAM1201:arn:aws:neptune-db:eu-west-1:123456789012:cluster-ABC|}"] }] }""",
            "NIAM1201.Suffix"
        ),
        new(
            "wrong plane",
            """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["{|NIAM1204:neptune-graph:ExecuteQuery|}"], "Resource": ["arn:aws:neptune-graph:eu-west-1:123456789012:graph/g-0123456789"] }] }""",
            "NIAM1204.neptune-graph"
        ),
        new(
            "engine",
            """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": ["rds:CreateDBCluster"], "Resource": ["*"], "Condition": { "StringNotEquals": { "rds:DatabaseEngine": ["{|NIAM1103:Neptune|}"] } } }] }""",
            "NIAM1103.Engine"
        ),
        new(
            "passed service",
            """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["iam:PassRole"], "Resource": ["arn:aws:iam::123456789012:role/loader"], "Condition": { "StringEquals": { "iam:PassedToService": ["{|NIAM1108:neptune.amazonaws.com|}"] } } }] }""",
            "NIAM1108"
        ),
        new(
            "no resource",
            """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject"], "|NIAM3004|": 0 }] }""",
            "NIAM3004.AddResource"
        ),
        new(
            "exclusive elements",
            """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": ["s3:GetObject"], "Resource": ["arn:aws:s3:::data/*"], "{|NIAM3004:NotResource|}": ["arn:aws:s3:::logs/*"] }] }""",
            "NIAM3004.RemoveNotResource"
        ),
        new(
            "effect",
            """{ "Version": "2012-10-17", "Statement": [{ "Effect": "{|NIAM3005:allow|}", "Action": ["s3:GetObject"], "Resource": ["arn:aws:s3:::data/*"] }] }""",
            "NIAM3005.Effect"
        ),
        new(
            "root user",
            """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": ["arn:aws:s3:::data/*"], "Condition": { "ArnLike": { "aws:PrincipalArn": ["{|NIAM2101:arn:aws:iam::*:root|}"] } } }] }"""
        ),
        new(
            "conditions",
            """
            { "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": ["arn:aws:s3:::data/*"], "Condition": {
                "{|NIAM3301:NumberLessThan|}": { "aws:MultiFactorAuthAge": ["300"] },
                "Bool": { "aws:SecureTransport": ["{|NIAM3302:yes|}"] },
                "StringNotEquals": { "{|NIAM3303:aws:TokenIssueTime|}": ["2025-01-31T00:00:00Z"] },
                "StringEqualsIfExists": { "aws:PrincipalTag/team": ["{|NIAM3304:graph-*|}"] },
                "StringEqualsIgnoreCase": { "{|NIAM3305:aws:CalledVia|}": ["athena.amazonaws.com"] },
                "StringEquals": { "aws:SourceVpc": ["{|NIAM3310:vpce-0123456789abcdef0|}"], "aws:PrincipalTag/name": ["{|NIAM3311:${aws:username }|}"] },
                "IpAddress": { "aws:VpcSourceIp": ["{|NIAM3307:10.1.2.3/16|}"] },
                "StringLike": { "aws:PrincipalTag/unit": ["{|NIAM3308:*|}"] } } }] }
            """.ReplaceLineEndings(" "),
            "NIAM3301.Write",
            "NIAM3302.Write",
            "NIAM3304.Like",
            "NIAM3308.Null",
            "NIAM3310.Key",
            "NIAM3311.Write"
        ),
        new(
            "keys",
            """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": ["arn:aws:s3:::data/*"], "Condition": { "StringEquals": { "{|NIAM3103:aws:PrincpalArn|}": ["arn:aws:iam::123456789012:role/loader"], "{|NIAM3104:s3:prefix|}": ["a"], "{|NIAM3310:aws:ResourceTag|}": ["${aws:PrincipalTag/team}"] } } }] }""",
            "NIAM3310.Tag"
        ),
        new(
            "optional key",
            """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:PutBucketPolicy"], "Resource": ["*"], "Condition": { "{|NIAM3306:StringEqualsIfExists|}": { "aws:PrincipalTag/team": ["graph"] } } }] }""",
            "NIAM3306.Require"
        ),
        new(
            "constant condition",
            """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": ["arn:aws:s3:::data/*"], "Condition": { "StringLikeIfExists": { "aws:PrincipalTag/team": ["{|NIAM3308:*|}"] } } }] }"""
        ),
        new(
            "MFA",
            """{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": ["arn:aws:s3:::data/*"], "Condition": { "Bool": { "{|NIAM3309:aws:MultiFactorAuthPresent|}": ["false"] } } }] }""",
            "NIAM3309.True"
        ),
        new(
            "nothing wrong",
            """{ "Version": "2012-10-17", "Statement": [{ "Sid": "Read", "Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"], "Resource": ["arn:aws:s3:::data", "arn:aws:s3:::data/*"], "Condition": { "Bool": { "aws:SecureTransport": ["true"] } } }, { "Effect": "Deny", "NotAction": ["iam:*"], "NotResource": ["arn:aws:s3:::data/*"] }] }"""
        ),
    ];

    /// <summary>The policy as a tree, without marks of objects.</summary>
    public JsonObject Tree => WithoutMarks(JsonNode.Parse(Json)!).AsObject();

    /// <summary>The statements with their marks.</summary>
    public ImmutableArray<(JsonObject Statement, string? Mark)> Statements =>
        [
            .. JsonNode.Parse(Json)!["Statement"]!
                .AsArray()
                .Select(static statement => (WithoutMarks(statement!.DeepClone()).AsObject(), MarkOf(statement.AsObject()))),
        ];

    /// <summary>The rule that is expected to report the whole policy.</summary>
    public string? Mark => MarkOf(JsonNode.Parse(Json)!.AsObject());

    /// <summary>True for fixes that move actions into a statement of their own.</summary>
    public static bool AddsStatement(string fix) => fix is "NIAM1101.SplitCreate";

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>The rule that is expected to report an object.</summary>
    public static string? MarkOf(JsonObject value) => value.Select(static member => member.Key).FirstOrDefault(IsMark)?.Trim('|');

    private static bool IsMark(string name) => name[0] == '|';

    private static JsonNode WithoutMarks(JsonNode node)
    {
        switch (node)
        {
            case JsonObject value:
                foreach (var name in value.Select(static member => member.Key).ToList())
                {
                    if (IsMark(name))
                    {
                        value.Remove(name);
                    }
                    else if (value[name] is { } member)
                    {
                        WithoutMarks(member);
                    }
                }

                break;
            case JsonArray array:
                foreach (var element in array)
                {
                    WithoutMarks(element!);
                }

                break;
        }

        return node;
    }
}
