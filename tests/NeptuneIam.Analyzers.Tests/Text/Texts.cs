using CsCheck;

namespace NeptuneIam.Analyzers.Tests.Text;

/// <summary>Generators of text that is hard to write in a literal.</summary>
internal static class Texts
{
    private static readonly Gen<string> Special = Gen.OneOf(
        "\"",
        "\"\"",
        "\"\"\"",
        "\\",
        "{",
        "}",
        "{{",
        "}}",
        "}}}",
        "\n",
        "\n\n",
        "\r\n",
        " ",
        "    ",
        "\t",
        "'",
        "a",
        "0",
        "f",
        "\\n",
        "\\\"",
        "\uFFFC",
        "😀",
        "é",
        "$",
        "@",
        "#",
        "//",
        "/*",
        "\"Action\":",
        "arn:aws:"
    );

    private static readonly Gen<string> Odd = Gen.OneOf(
        "\0",
        "\u0001",
        "\u001b",
        "\u007f",
        "\r",
        "\v",
        "\f",
        "\a",
        "\b",
        "\u2028",
        "\u2029",
        "\u0085",
        "\u200b",
        "\ufeff",
        "\uD800",
        "\uDC00",
        "\uFFFE"
    );

    /// <summary>Text that every kind of literal can hold.</summary>
    public static Gen<string> Plain { get; } = Special.Array[0, 12].Select(string.Concat);

    /// <summary>Any text: control characters, line breaks of all kinds, halves of surrogate pairs.</summary>
    public static Gen<string> Any { get; } =
        Gen.Frequency((4, Special), (1, Odd), (1, Gen.Char.Select(character => character.ToString()))).Array[0, 12].Select(string.Concat);

    /// <summary>Texts with holes (null) between them.</summary>
    public static Gen<string?[]> WithHoles(Gen<string> text) =>
        Gen.Frequency((3, text.Select(part => (string?)part)), (1, Gen.Const((string?)null))).Array[0, 5].Select(Joined);

    private static string?[] Joined(string?[] parts)
    {
        var joined = new List<string?>();
        foreach (var part in parts)
        {
            if (part is not null && joined.Count > 0 && joined[^1] is { } last)
            {
                joined[^1] = last + part;
            }
            else
            {
                joined.Add(part);
            }
        }

        return [.. joined];
    }
}
