using System.Collections.Immutable;
using NeptuneIam.Analyzers.Tests.Text;

namespace NeptuneIam.Analyzers.Tests.CodeFixes;

/// <summary>A policy as an expression, with the declarations it needs.</summary>
/// <param name="Expression">The expression.</param>
/// <param name="Members">Members of the type.</param>
/// <param name="IsConstant">True if the expression is a constant.</param>
/// <param name="Type">The expression's type.</param>
internal sealed record WrittenPolicy(string Expression, string Members = "", bool IsConstant = true, string Type = "string");

/// <summary>A way to write the text of a policy in C#; null where it cannot hold the text.</summary>
/// <param name="Name">What a failing test names.</param>
/// <param name="Write">Takes the text, a source of choices and the file's line break.</param>
/// <param name="IsLiteral">True if the text is one literal without holes, so that everything can be written there.</param>
internal sealed record PolicyWriting(string Name, Func<string, Random, string, WrittenPolicy?> Write, bool IsLiteral = false)
{
    private const string Indentation = "            ";

    /// <summary>All ways.</summary>
    public static ImmutableArray<PolicyWriting> All { get; } =
    [
        .. Enum.GetValues<Writing>().Select(Literal),
        .. Enum.GetValues<Writing>().Where(static writing => writing.IsInterpolated()).Select(WithHoles),
        new(
            "sum of literals",
            static (text, choice, lineBreak) => Sum(Pieces(text, choice).Select(piece => Render(piece, choice, lineBreak)), lineBreak)
        ),
        new(
            "sum of lines",
            static (text, choice, lineBreak) =>
                Sum(Lines(text).Select(line => Render(line, Writing.Regular, choice, lineBreak)!), lineBreak)
        ),
        new(
            "sum with nameof",
            static (text, choice, lineBreak) =>
                Sum(Around(text, "Allow", choice, lineBreak, "nameof(Allow)"), lineBreak) with
                {
                    Members = "const int Allow = 1;",
                }
        ),
        new("sum with constants", SumWithConstants),
        new(
            "sum with a hole",
            static (text, choice, lineBreak) =>
                Sum(Around(text, PolicyTexts.HoleText, choice, lineBreak, "hole"), lineBreak) with
                {
                    IsConstant = false,
                }
        ),
        new(
            "Concat",
            static (text, choice, lineBreak) =>
                new(
                    $"string.Concat({string.Join(", ", Pieces(text, choice).Select(piece => Render(piece, choice, lineBreak)))})",
                    IsConstant: false
                )
        ),
        new(
            "Join",
            static (text, choice, lineBreak) =>
                new(
                    $"string.Join(\"\\n\", {string.Join(", ", Lines(text, "\n").Select(line => Render(line, Writing.Regular, choice, lineBreak)))})",
                    IsConstant: false
                )
        ),
        new(
            "Join of an array",
            static (text, choice, lineBreak) =>
                new(
                    $"string.Join(\"\", new[] {{ {string.Join(", ", Pieces(text, choice).Select(piece => Render(piece, choice, lineBreak)))} }})",
                    IsConstant: false
                )
        ),
        new(
            "Format",
            static (text, choice, lineBreak) =>
                Render(
                    text.Replace("{", "{{").Replace("}", "}}").Replace(PolicyTexts.HoleText, "{0}"),
                    AnyOf(choice, Writing.Regular, Writing.Verbatim, Writing.RawMultiLine),
                    choice,
                    lineBreak
                )
                    is { } format
                    ? new($"string.Format({format}, hole)", IsConstant: false)
                    : null
        ),
        new(
            "Replace",
            static (text, choice, lineBreak) =>
                Render(
                    text.Replace(PolicyTexts.HoleText, "ACCOUNT"),
                    AnyOf(choice, Writing.Regular, Writing.Verbatim, Writing.RawMultiLine),
                    choice,
                    lineBreak
                )
                    is { } template
                    ? new($"{template}.Replace(\"ACCOUNT\", \"{PolicyTexts.HoleText}\")", IsConstant: false)
                    : null
        ),
        new(
            "Trim",
            static (text, choice, lineBreak) =>
                Render("\n" + text + "\n", Writing.Verbatim, choice, lineBreak) is { } padded
                    ? new(padded + ".Trim()", IsConstant: false)
                    : null
        ),
        new(
            "conditional",
            static (text, choice, lineBreak) =>
                Render(text, choice, lineBreak) is { } first
                && Render(text.Replace("\"*\"", "\"arn:aws:s3:::other\""), choice, lineBreak) is { } second
                    ? new($"flag ? {first} : {second}", IsConstant: false)
                    : null
        ),
        new(
            "conditional within a sum",
            static (text, choice, lineBreak) =>
                text.IndexOf("\"Allow\"", StringComparison.Ordinal) is > 0 and var at
                    ? new(
                        $"{Render(text[..at], choice, lineBreak)} + (flag ? \"\\\"Allow\\\"\" : \"\\\"Deny\\\"\") + {Render(text[(at + 7)..], choice, lineBreak)}",
                        IsConstant: false
                    )
                    : null
        ),
        new(
            "parentheses",
            static (text, choice, lineBreak) => Render(text, choice, lineBreak) is { } literal ? new($"(({literal})!)") : null
        ),
    ];

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static PolicyWriting Literal(Writing writing) =>
        new(
            writing.ToString(),
            (text, choice, lineBreak) =>
                Render(text, writing, choice, lineBreak) is { } literal
                    ? new(
                        literal,
                        IsConstant: writing < Writing.Utf8,
                        Type: writing >= Writing.Utf8 ? "System.ReadOnlySpan<byte>" : "string"
                    )
                    : null,
            IsLiteral: true
        );

    private static PolicyWriting WithHoles(Writing writing) =>
        new(
            writing + " with holes",
            (text, choice, lineBreak) =>
            {
                var parts = text.Split(PolicyTexts.HoleText)
                    .SelectMany(static (part, index) => index == 0 ? [part] : (string?[])[null, part])
                    .ToArray();
                return parts.Length > 1 && LiteralRenderer.Render(parts, writing, choice, Indentation, lineBreak) is { } literal
                    ? new(literal, IsConstant: false)
                    : null;
            }
        );

    private static WrittenPolicy? SumWithConstants(string text, Random choice, string lineBreak)
    {
        var members = new List<string>();
        var operands = Pieces(text, choice)
            .Select(
                (piece, index) =>
                {
                    var literal = Render(piece, choice, lineBreak);
                    if (index % 2 == 0 || choice.Next(2) == 0)
                    {
                        return literal;
                    }

                    members.Add($"const string Piece{index} = {literal};");
                    return $"Piece{index}";
                }
            )
            .ToList();
        return Sum(operands, lineBreak) with { Members = string.Join(" ", members) };
    }

    private static IEnumerable<string> Around(string text, string middle, Random choice, string lineBreak, string operand)
    {
        var parts = text.Split(middle);
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0)
            {
                yield return operand;
            }

            yield return Render(parts[i], choice, lineBreak);
        }
    }

    private static WrittenPolicy Sum(IEnumerable<string> operands, string lineBreak) =>
        new(string.Join($"{lineBreak}{Indentation}+ ", operands));

    /// <summary>The text cut at random places.</summary>
    private static List<string> Pieces(string text, Random choice)
    {
        var places = Enumerable.Range(0, choice.Next(1, 6)).Select(_ => choice.Next(1, text.Length)).Distinct().Order().ToList();
        return [.. places.Prepend(0).Zip(places.Append(text.Length), (from, to) => text[from..to])];
    }

    /// <summary>The lines of the text, each with its line break unless that is to be added by a call.</summary>
    private static IEnumerable<string> Lines(string text, string? joined = null)
    {
        var lines = text.Split('\n');
        return lines.Select((line, index) => index == lines.Length - 1 || joined is not null ? line : line + "\n");
    }

    private static Writing AnyOf(Random choice, params Writing[] writings) => writings[choice.Next(writings.Length)];

    /// <summary>The text as a literal of some kind that can hold it.</summary>
    private static string Render(string text, Random choice, string lineBreak) =>
        Render(text, (Writing)choice.Next((int)Writing.Utf8), choice, lineBreak) ?? Render(text, Writing.Regular, choice, lineBreak)!;

    /// <summary>The literal; what stands on lines of its own has the file's line breaks.</summary>
    private static string? Render(string text, Writing writing, Random choice, string lineBreak)
    {
        var hasLines = writing is not (Writing.Regular or Writing.Interpolated or Writing.Utf8);
        var lines = hasLines ? text.Replace("\r\n", "\n").Replace("\n", lineBreak) : text;
        return hasLines && lines.EndsWith('\r') ? null : LiteralRenderer.Render([lines], writing, choice, Indentation, lineBreak);
    }
}
