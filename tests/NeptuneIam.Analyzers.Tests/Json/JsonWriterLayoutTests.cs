using System.Collections.Immutable;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Tests.Json;

/// <summary>What is written looks as if it had always been there.</summary>
public sealed class JsonWriterLayoutTests
{
    private const string Policy = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Effect": "Allow",
              "Action": [
                "rds:DescribeDBClusters",
                "rds:*",
                "rds:DescribeDBInstances"
              ],
              "Resource": "*"
            }
          ]
        }
        """;

    [Fact]
    public void AnElementBecomesSeveral() =>
        AssertWritten(
            Policy,
            root => [new ReplaceValue(Actions(root).Elements[1], Strings("rds:StartDBCluster", "rds:StopDBCluster"))],
            Policy.Replace("        \"rds:*\",\n", "        \"rds:StartDBCluster\",\n        \"rds:StopDBCluster\",\n")
        );

    [Theory]
    [InlineData(0, "        \"rds:DescribeDBClusters\",\n")]
    [InlineData(1, "        \"rds:*\",\n")]
    [InlineData(2, ",\n        \"rds:DescribeDBInstances\"")]
    public void AnElementGoesWithItsLine(int index, string line) =>
        AssertWritten(Policy, root => [new ReplaceValue(Actions(root).Elements[index], [])], Policy.Replace(line, ""));

    [Fact]
    public void AllElementsLeaveAnEmptyArray() =>
        AssertWritten(
            Policy,
            root => [.. Actions(root).Elements.Select(action => new ReplaceValue(action, []))],
            Policy.Replace("[\n        \"rds:DescribeDBClusters\",\n        \"rds:*\",\n        \"rds:DescribeDBInstances\"\n      ]", "[]")
        );

    [Fact]
    public void ElementsAreInsertedOneALine() =>
        AssertWritten(
            Policy,
            root => [new InsertElements(Actions(root), 0, Strings("a:a")), new InsertElements(Actions(root), 3, Strings("b:b", "c:c"))],
            Policy
                .Replace("        \"rds:DescribeDBClusters\"", "        \"a:a\",\n        \"rds:DescribeDBClusters\"")
                .Replace("Instances\"", "Instances\",\n        \"b:b\",\n        \"c:c\"")
        );

    [Fact]
    public void ElementsOnOneLineStayThere() =>
        AssertWritten(
            """{"Action": ["a:a", "b:b"], "Resource": ["*"]}""",
            root =>
                [
                    new InsertElements(Array(root, "Action"), 1, Strings("x", "y")),
                    new InsertElements(Array(root, "Resource"), 1, Strings("z")),
                ],
            """{"Action": ["a:a", "x", "y", "b:b"], "Resource": ["*", "z"]}"""
        );

    [Fact]
    public void CompactStaysCompact() =>
        AssertWritten(
            """{"Statement":[{"Effect":"Allow","Action":"*"}]}""",
            root =>
                [
                    new InsertElements(Array(root, "Statement"), 1, [Statement()]),
                    new RemoveProperty(Statement(root), Statement(root)["Effect"]!),
                ],
            """{"Statement":[{"Action":"*"},{"Effect":"Deny","Action":["s3:*","rds:*"],"Condition":{"Bool":{"aws:SecureTransport":false}}}]}"""
        );

    [Fact]
    public void AStatementIsInsertedLikeTheOthers() =>
        AssertWritten(
            Policy,
            root => [new InsertElements(Array(root, "Statement"), 1, [Statement()])],
            Policy.Replace(
                "    }\n",
                """
                    },
                    {
                      "Effect": "Deny",
                      "Action": ["s3:*", "rds:*"],
                      "Condition": {
                        "Bool": {
                          "aws:SecureTransport": false
                        }
                      }
                    }

                """
            )
        );

    [Fact]
    public void AStatementBesideHuggedBracketsHugsThemToo() =>
        AssertWritten(
            "{\n\t\"Statement\": [{\n\t\t\"Action\": \"*\"\n\t}]\n}",
            root => [new InsertElements(Array(root, "Statement"), 1, [new JsonObject([Property("Effect", new JsonString("Deny"))])])],
            "{\n\t\"Statement\": [{\n\t\t\"Action\": \"*\"\n\t}, {\n\t\t\"Effect\": \"Deny\"\n\t}]\n}"
        );

    [Fact]
    public void AnEmptyArrayIsFilled() =>
        AssertWritten(
            "{\n    \"Statement\": [ ]\n}",
            root => [new InsertElements(Array(root, "Statement"), 0, [new JsonObject([Property("Effect", new JsonString("Deny"))])])],
            "{\n    \"Statement\": [\n        {\n            \"Effect\": \"Deny\"\n        }\n    ]\n}"
        );

    [Fact]
    public void APropertyIsInsertedRenamedAndRemoved() =>
        AssertWritten(
            Policy,
            root =>
                [
                    new InsertProperty(Statement(root), 0, "Sid", new JsonString("Read")),
                    new RenameProperty(Statement(root)["Action"]!, "NotAction"),
                    new RemoveProperty(Statement(root), Statement(root)["Resource"]!),
                ],
            Policy
                .Replace("      \"Effect\"", "      \"Sid\": \"Read\",\n      \"Effect\"")
                .Replace("\"Action\"", "\"NotAction\"")
                .Replace("],\n      \"Resource\": \"*\"", "]")
        );

    [Fact]
    public void AFewValuesReplaceOneOnItsLine() =>
        AssertWritten(
            Policy,
            root => [new ReplaceValue(Statement(root)["Resource"]!.Value, [new JsonArray(Strings("a", "b", "c"))])],
            Policy.Replace("\"*\"\n", "[\"a\", \"b\", \"c\"]\n")
        );

    [Fact]
    public void ManyValuesReplaceOneInLinesOfTheirOwn() =>
        AssertWritten(
            Policy,
            root => [new ReplaceValue(Statement(root)["Resource"]!.Value, [new JsonArray(Strings("a", "b", "c", "d"))])],
            Policy.Replace("\"*\"\n", "[\n        \"a\",\n        \"b\",\n        \"c\",\n        \"d\"\n      ]\n")
        );

    [Fact]
    public void LongValuesReplaceOneInLinesOfTheirOwn()
    {
        var (first, second) = (new string('x', 50), new string('y', 50));
        AssertWritten(
            Policy,
            root => [new ReplaceValue(Statement(root)["Resource"]!.Value, [new JsonArray(Strings(first, second))])],
            Policy.Replace("\"*\"\n", $"[\n        \"{first}\",\n        \"{second}\"\n      ]\n")
        );
    }

    [Fact]
    public void ManyValuesStayOnOneLineWhereAllIs() =>
        AssertWritten(
            """{ "Action": "*" }""",
            root => [new ReplaceValue(((JsonObject)root)["Action"]!.Value, [new JsonArray(Strings("a", "b", "c", "d", "e"))])],
            """{ "Action": ["a", "b", "c", "d", "e"] }"""
        );

    [Fact]
    public void AnArrayOfOneThatBecomesManyTakesLines() =>
        AssertWritten(
            "{\n  \"Action\": [\"*\"]\n}",
            root => [new ReplaceValue(Array(root, "Action").Elements[0], Strings("a", "b", "c", "d"))],
            "{\n  \"Action\": [\n    \"a\",\n    \"b\",\n    \"c\",\n    \"d\"\n  ]\n}"
        );

    [Fact]
    public void CommasBeforeElementsStayThere() =>
        AssertWritten(
            "[ \"a\"\n, \"b\"\n]",
            root => [new InsertElements((JsonArray)root, 2, Strings("c"))],
            "[ \"a\"\n, \"b\"\n, \"c\"\n]"
        );

    [Fact]
    public void LineBreaksAreWrittenAsLineFeeds() =>
        AssertWritten(
            "[\r\n  \"a\",  \r\n  \"b\"\r\n]",
            root => [new InsertElements((JsonArray)root, 2, Strings("c"))],
            "[\r\n  \"a\",  \r\n  \"b\",\n  \"c\"\r\n]"
        );

    [Fact]
    public void CharactersAreEscaped() =>
        AssertWritten(
            "[]",
            root => [new InsertElements((JsonArray)root, 0, Strings("\"\\\n\u0001é\ud800\U0001F600"))],
            "[\"\\\"\\\\\\n\\u0001é\\ud800\U0001F600\"]"
        );

    private static void AssertWritten(string text, Func<JsonValue, ImmutableArray<JsonEdit>> edits, string expected)
    {
        var root = JsonReader.Read(text, null, CancellationToken.None).Root!;
        Assert.Equal(expected, Verification.Edits.Apply(text, JsonWriter.Write(text, root, edits(root))));
    }

    private static ImmutableArray<JsonValue> Strings(params string[] values) => [.. values.Select(value => new JsonString(value))];

    private static JsonProperty Property(string name, JsonValue value) => new(new JsonString(name), value);

    private static JsonObject Statement() =>
        new([
            Property("Effect", new JsonString("Deny")),
            Property("Action", new JsonArray(Strings("s3:*", "rds:*"))),
            Property(
                "Condition",
                new JsonObject([Property("Bool", new JsonObject([Property("aws:SecureTransport", new JsonBoolean(false))]))])
            ),
        ]);

    private static JsonArray Array(JsonValue @object, string name) => (JsonArray)((JsonObject)@object)[name]!.Value;

    private static JsonObject Statement(JsonValue root) => (JsonObject)Array(root, "Statement").Elements[0];

    private static JsonArray Actions(JsonValue root) => Array(Statement(root), "Action");
}
