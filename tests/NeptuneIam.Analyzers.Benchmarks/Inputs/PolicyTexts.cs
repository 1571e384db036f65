using System.Globalization;
using System.Text;

namespace NeptuneIam.Analyzers.Benchmarks.Inputs;

/// <summary>C# files that hold policies.</summary>
internal static class PolicyTexts
{
    private const string Head = "{\"Version\":\"2012-10-17\",\"Statement\":[";
    private const string Tail = "]}";

    /// <summary>Actions that go together, and a resource that they take; <c>{0}</c> is a number.</summary>
    private static readonly (string Service, string[] Actions, string Resource)[] Grants =
    [
        (
            "rds",
            ["ModifyDBCluster", "StartDBCluster", "StopDBCluster", "AddTagsToResource", "ListTagsForResource", "FailoverDBCluster"],
            "\"arn:aws:rds:us-east-1:123456789012:cluster:graph-{0}\""
        ),
        (
            "neptune-db",
            ["ReadDataViaQuery", "WriteDataViaQuery", "GetEngineStatus", "GetQueryStatus", "CancelQuery"],
            "\"arn:aws:neptune-db:us-east-1:123456789012:cluster-AB{0}/*\""
        ),
        (
            "s3",
            ["GetObject", "PutObject", "DeleteObject", "GetObjectTagging", "PutObjectTagging"],
            "[\"arn:aws:s3:::data-{0}/*\", \"arn:aws:s3:::exports-{0}/*\"]"
        ),
        ("kms", ["Decrypt", "Encrypt", "DescribeKey", "GenerateDataKey"], "\"arn:aws:kms:us-east-1:123456789012:key/{0}\""),
        (
            "logs",
            ["CreateLogStream", "PutLogEvents", "DescribeLogStreams", "GetLogEvents"],
            "\"arn:aws:logs:us-east-1:123456789012:log-group:graph-{0}:*\""
        ),
        ("sns", ["Publish", "GetTopicAttributes", "Subscribe"], "\"arn:aws:sns:us-east-1:123456789012:topic-{0}\""),
        ("ec2", ["DescribeVpcs", "DescribeSubnets", "DescribeSecurityGroups", "DescribeAvailabilityZones"], "\"*\""),
        ("cloudwatch", ["GetMetricData", "ListMetrics", "GetMetricStatistics"], "\"*\""),
    ];

    /// <summary>
    /// One class with that many policies as constants, in raw strings, of one to four statements; about one in ten has a
    /// mistake.
    /// </summary>
    public static string Policies(int count)
    {
        var random = new Random(7);
        var source = new StringBuilder("internal static class Policies\n{\n");
        for (var policy = 0; policy < count; policy++)
        {
            source.Append(
                CultureInfo.InvariantCulture,
                $"    public const string Policy{policy} = \"\"\"\n        {{\n          \"Version\": \"2012-10-17\",\n          \"Statement\": [\n"
            );
            var statements = random.Next(1, 5);
            for (var statement = 0; statement < statements; statement++)
            {
                var effect = random.Next(100) < 2 ? "allow" : "Allow";
                var (service, names, resources) = Pick(random, Grants);
                var prefix = random.Next(100) < 3 ? "neptune" : service;
                var actions = string.Join(", ", names.Take(random.Next(1, names.Length + 1)).Select(name => $"\"{prefix}:{name}\""));
                var resource = string.Format(CultureInfo.InvariantCulture, resources, random.Next(1000));
                var condition =
                    random.Next(4) == 0
                        ? ",\n              \"Condition\": { \"StringEquals\": { \"aws:RequestedRegion\": [\"us-east-1\", \"eu-west-1\"] } }"
                        : "";
                source.Append(
                    CultureInfo.InvariantCulture,
                    $"            {{\n              \"Sid\": \"Part{statement}\",\n              \"Effect\": \"{effect}\",\n              \"Action\": [{actions}],\n              \"Resource\": {resource}{condition}\n            }}{(statement + 1 < statements ? "," : "")}\n"
                );
            }

            source.Append("          ]\n        }\n        \"\"\";\n\n");
        }

        return source.Append("}\n").ToString();
    }

    /// <summary>One constant that holds a policy of about that many characters, in one raw literal.</summary>
    public static string Literal(int length)
    {
        var json = new StringBuilder(Head);
        for (var statement = 0; json.Length < length; statement++)
        {
            json.Append(statement == 0 ? "" : ",").Append(Statement(statement));
        }

        return Constant("\"\"\"" + json.Append(Tail) + "\"\"\"");
    }

    /// <summary>One constant that is put together from that many literals.</summary>
    public static string Concatenation(int terms)
    {
        var pieces = Enumerable.Range(0, terms - 2).Select(index => (index == 0 ? "" : ",") + Statement(index)).Prepend(Head).Append(Tail);
        return Constant(
            string.Join("\n        + ", pieces.Select(piece => "\"" + piece.Replace("\"", "\\\"", StringComparison.Ordinal) + "\""))
        );
    }

    /// <summary>One constant that holds a policy with that many arrays inside each other.</summary>
    public static string Nesting(int depth) =>
        Constant(
            "\"\"\""
                + Head
                + "{\"Effect\":\"Allow\",\"Action\":\"s3:GetObject\",\"Resource\":"
                + new string('[', depth)
                + "\"*\""
                + new string(']', depth)
                + "}"
                + Tail
                + "\"\"\""
        );

    private static string Statement(int index) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{{\"Sid\":\"S{index}\",\"Effect\":\"Allow\",\"Action\":[\"s3:GetObject\",\"s3:PutObject\"],\"Resource\":\"arn:aws:s3:::bucket-{index}/*\"}}"
        );

    private static string Constant(string expression) =>
        $"internal static class Holder\n{{\n    public const string Policy =\n        {expression};\n}}\n";

    private static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];
}
