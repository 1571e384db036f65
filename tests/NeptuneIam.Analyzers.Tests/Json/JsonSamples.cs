using System.Text;
using CsCheck;

namespace NeptuneIam.Analyzers.Tests.Json;

/// <summary>JSON texts to test with: realistic policies, and generators of JSON and of text that is nearly JSON.</summary>
internal static class JsonSamples
{
    public const string Indented = """
        {
          "Version": "2012-10-17",
          "Statement": [
            {
              "Sid": "AllowConsole",
              "Effect": "Allow",
              "Action": [
                "rds:DescribeDBClusters",
                "rds:DescribeDBInstances"
              ],
              "Resource": "*"
            },
            {
              "Effect": "Allow",
              "Action": "iam:PassRole",
              "Resource": "arn:aws:iam::123456789012:role/*",
              "Condition": {
                "StringEquals": { "iam:PassedToService": ["rds.amazonaws.com"] },
                "NumericLessThan": { "aws:MultiFactorAuthAge": 3600 }
              }
            }
          ]
        }
        """;

    public const string Compact =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":["neptune-db:*"],"Resource":"*"}]}""";

    public const string Escaped =
        """{ "Statement": { "Effect" : "Deny", "Sid": "a\"b\\c\u0041\n", "Action": "s3:\u002a", "Resource": [ ], "NotAction": null, "x": [true, false, -1.5e+3, {}] } }""";

    /// <summary>The policies by themselves.</summary>
    public static readonly string[] Policies = [Indented, Compact, Escaped, Indented.Replace("\n", "\r\n"), Indented.Replace("  ", "\t")];

    private static readonly Gen<string> s_space = Gen.Frequency(
        (6, Gen.Const("")),
        (2, Gen.Const(" ")),
        (1, Gen.OneOf("\n", "\t", "\r\n", "  \n    "))
    );

    private static readonly Gen<string> s_character = Gen.Frequency(
        (12, Gen.Char['a', 'z'].Select(character => character.ToString())),
        (2, Gen.OneOf("*", ":", "/", "'", " ", "{", "]", ",", "é", "\u2028", "\U0001F600", "\uFFFC", "\x7f", "//")),
        (2, Gen.OneOf("\\\"", "\\\\", "\\/", "\\b", "\\f", "\\n", "\\r", "\\t", "\\u0041", "\\uD83D\\uDE00", "\\ud800", "\\u0000"))
    );

    /// <summary>A string as it stands in JSON.</summary>
    public static readonly Gen<string> String = s_character.Array[0, 8].Select(characters => "\"" + string.Concat(characters) + "\"");

    private static readonly Gen<string> s_number = Gen.OneOf(
        "0",
        "-0",
        "1",
        "12",
        "-3.25",
        "1e5",
        "2E-3",
        "6.02e+23",
        "0.0",
        "123456789012",
        "99999999999999999999999"
    );

    private static readonly Gen<string> s_name = Gen.Frequency(
        (1, String),
        (3, Gen.OneOf("\"Statement\"", "\"Action\"", "\"Effect\"", "\"a\""))
    );

    /// <summary>A JSON text with white space in all sorts of places.</summary>
    public static readonly Gen<string> Json = Gen.Select(s_space, Gen.Recursive<string>(Value), s_space)
        .Select((before, value, after) => before + value + after);

    /// <summary>A JSON text with up to three characters deleted, inserted or exchanged.</summary>
    public static readonly Gen<string> NearlyJson = Gen.Select(
            Gen.Frequency((4, Json), (1, Gen.OneOf(Policies))),
            Gen.Select(Gen.Int[0, 2], Gen.Int[0, int.MaxValue], Gen.OneOf(Alphabet())).Array[1, 3]
        )
        .Select((json, changes) => changes.Aggregate(json, (text, change) => Mutate(text, change.Item1, change.Item2, change.Item3)));

    private static Gen<string> Value(int depth, Gen<string> inner)
    {
        var scalar = Gen.Frequency((4, String), (2, s_number), (1, Gen.OneOf("true", "false", "null")));
        if (depth >= 4)
        {
            return scalar;
        }

        var padded = Gen.Select(s_space, inner, s_space).Select((before, value, after) => before + value + after);
        var array = Gen.Select(s_space, padded.Array[0, 4])
            .Select((space, elements) => "[" + (elements.Length == 0 ? space : string.Join(",", elements)) + "]");
        var property = Gen.Select(s_space, s_name, s_space, padded)
            .Select((before, name, after, value) => before + name + after + ":" + value);
        var @object = Gen.Select(s_space, property.Array[0, 4])
            .Select((space, properties) => "{" + (properties.Length == 0 ? space : string.Join(",", properties)) + "}");
        return Gen.Frequency((3, scalar), (2, array), (3, @object));
    }

    private static string[] Alphabet() =>
        [
            .. "{}[]:,\"\\/bfnrtu019.eE+-'#a= \n\t;\0".Select(character => character.ToString()),
            "\uFEFF",
            "\u00A0",
            "\ud83d",
            "\ude00",
            "//",
            "/*",
            "*/",
            "NaN",
            "True",
            "“",
            "”",
            ",,",
        ];

    private static string Mutate(string text, int kind, int at, string piece)
    {
        if (text.Length == 0)
        {
            return piece;
        }

        var position = at % text.Length;
        return kind switch
        {
            0 => text.Remove(position, 1),
            1 => text.Insert(position, piece),
            _ => new StringBuilder(text).Remove(position, 1).Insert(position, piece).ToString(),
        };
    }
}
