using System.Globalization;
using System.Text;

namespace NeptuneIam.Analyzers.Tests.Text;

/// <summary>The ways to write a text as a C# literal.</summary>
public enum Writing
{
    Regular,
    Verbatim,
    RawSingleLine,
    RawMultiLine,
    Interpolated,
    InterpolatedVerbatim,
    InterpolatedVerbatimReversed,
    InterpolatedRawSingleLine,
    InterpolatedRawMultiLine,
    Utf8,
    Utf8Verbatim,
    Utf8RawSingleLine,
    Utf8RawMultiLine,
}

/// <summary>
/// Writes texts as literals, knowing nothing of the writer under test. A null among the texts is an interpolation of
/// <c>hole</c>.
/// </summary>
internal static class LiteralRenderer
{
    public static bool IsInterpolated(this Writing writing) => writing is >= Writing.Interpolated and <= Writing.InterpolatedRawMultiLine;

    /// <summary>The literal; null if this writing cannot hold the text.</summary>
    /// <param name="parts">Text, or null for a hole.</param>
    /// <param name="writing">How to write it.</param>
    /// <param name="choice">Chooses among equivalent escapes and delimiters.</param>
    /// <param name="indentation">The indentation of multi-line raw literals.</param>
    /// <param name="lineBreak">The line break of multi-line literals.</param>
    public static string? Render(
        IReadOnlyList<string?> parts,
        Writing writing,
        Random choice,
        string indentation = "    ",
        string lineBreak = "\n"
    )
    {
        if (!writing.IsInterpolated() && parts.Any(part => part is null))
        {
            return null;
        }

        return writing switch
        {
            Writing.Regular => Escaped(parts, "\"", choice, isInterpolated: false),
            Writing.Utf8 => Escaped(parts, "\"", choice, isInterpolated: false) + "u8",
            Writing.Interpolated => Escaped(parts, "$\"", choice, isInterpolated: true),
            Writing.Verbatim => Verbatim(parts, "@\"", isInterpolated: false),
            Writing.Utf8Verbatim => Verbatim(parts, "@\"", isInterpolated: false) + "u8",
            Writing.InterpolatedVerbatim => Verbatim(parts, "$@\"", isInterpolated: true),
            Writing.InterpolatedVerbatimReversed => Verbatim(parts, "@$\"", isInterpolated: true),
            Writing.RawSingleLine => RawSingleLine(parts, choice, isInterpolated: false),
            Writing.Utf8RawSingleLine => RawSingleLine(parts, choice, isInterpolated: false) is { } literal ? literal + "u8" : null,
            Writing.InterpolatedRawSingleLine => RawSingleLine(parts, choice, isInterpolated: true),
            Writing.RawMultiLine => RawMultiLine(parts, choice, isInterpolated: false, indentation, lineBreak),
            Writing.Utf8RawMultiLine => RawMultiLine(parts, choice, isInterpolated: false, indentation, lineBreak) is { } literal
                ? literal + "u8"
                : null,
            _ => RawMultiLine(parts, choice, isInterpolated: true, indentation, lineBreak),
        };
    }

    private static string Escaped(IReadOnlyList<string?> parts, string open, Random choice, bool isInterpolated)
    {
        var literal = new StringBuilder(open);
        foreach (var part in parts)
        {
            if (part is null)
            {
                literal.Append("{hole}");
                continue;
            }

            for (var i = 0; i < part.Length; i++)
            {
                if (isInterpolated && part[i] is '{' or '}')
                {
                    literal.Append(part[i], 2);
                    continue;
                }

                var isPair = i + 1 < part.Length && char.IsSurrogatePair(part[i], part[i + 1]);
                literal.Append(Character(part[i], isPair ? part[i + 1] : null, i + 1 < part.Length ? part[i + 1] : '"', choice));
                i += isPair ? 1 : 0;
            }
        }

        return literal.Append('"').ToString();
    }

    private static string Character(char character, char? low, char next, Random choice)
    {
        var simple = character switch
        {
            '"' => "\\\"",
            '\\' => "\\\\",
            '\0' => "\\0",
            '\a' => "\\a",
            '\b' => "\\b",
            '\f' => "\\f",
            '\n' => "\\n",
            '\r' => "\\r",
            '\t' => "\\t",
            '\v' => "\\v",
            '\'' => "\\'",
            _ => null,
        };
        var code = (int)character;
        switch (choice.Next(8))
        {
            case 0:
                return Hex(character) + (low is { } second ? Hex(second) : "");
            case 1 when low is null && next is ' ' or '"' or '\\' or 'z':
                return "\\x" + code.ToString(choice.Next(2) == 0 ? "x" : "X", CultureInfo.InvariantCulture);
            case 2:
                return "\\U" + (low is { } half ? char.ConvertToUtf32(character, half) : code).ToString("X8", CultureInfo.InvariantCulture);
            case 3 when low is null:
                return "\\x" + code.ToString("x4", CultureInfo.InvariantCulture);
            default:
                if (simple is not null)
                {
                    return simple;
                }

                return
                    char.IsControl(character)
                    || character is '\u2028' or '\u2029' or '\uFFFF'
                    || (char.IsSurrogate(character) && low is null)
                    ? Hex(character)
                    : character.ToString() + low;
        }

        static string Hex(char value) => "\\u" + ((int)value).ToString("x4", CultureInfo.InvariantCulture);
    }

    private static string Verbatim(IReadOnlyList<string?> parts, string open, bool isInterpolated)
    {
        var literal = new StringBuilder(open);
        foreach (var part in parts)
        {
            if (part is null)
            {
                literal.Append("{hole}");
                continue;
            }

            foreach (var character in part)
            {
                literal.Append(character, character == '"' || (isInterpolated && character is '{' or '}') ? 2 : 1);
            }
        }

        return literal.Append('"').ToString();
    }

    private static string? RawSingleLine(IReadOnlyList<string?> parts, Random choice, bool isInterpolated)
    {
        if (Delimiters(parts, choice, isInterpolated) is not { } delimiters)
        {
            return null;
        }

        var content = string.Concat(parts.Select(part => part ?? delimiters.Hole));
        return content.Length == 0 || content[0] == '"' || content[^1] == '"' || content.Any(IsLineBreak)
            ? null
            : delimiters.Open + content + delimiters.Close;
    }

    private static string? RawMultiLine(
        IReadOnlyList<string?> parts,
        Random choice,
        bool isInterpolated,
        string indentation,
        string lineBreak
    )
    {
        if (Delimiters(parts, choice, isInterpolated) is not { } delimiters)
        {
            return null;
        }

        var content = string.Concat(parts.Select(part => part ?? delimiters.Hole));
        if (content.EndsWith('\r'))
        {
            return null;
        }

        var literal = new StringBuilder(delimiters.Open).Append(lineBreak);
        var isLineStart = true;
        for (var i = 0; i < content.Length; i++)
        {
            // A line of nothing may do without its indentation, or with a part of it.
            if (isLineStart)
            {
                literal.Append(IsLineBreak(content[i]) ? indentation[..choice.Next(indentation.Length + 1)] : indentation);
            }

            literal.Append(content[i]);
            isLineStart = IsLineBreak(content[i]) && !(content[i] == '\r' && i + 1 < content.Length && content[i + 1] == '\n');
        }

        return literal
            .Append(isLineStart ? indentation[..choice.Next(indentation.Length + 1)] : "")
            .Append(lineBreak)
            .Append(indentation)
            .Append(delimiters.Close)
            .ToString();
    }

    private static (string Open, string Close, string Hole)? Delimiters(IReadOnlyList<string?> parts, Random choice, bool isInterpolated)
    {
        var content = string.Join("x", parts.Select(part => part ?? "x"));
        var quotes = Math.Max(3, Run(content, '"') + 1) + choice.Next(2);
        var dollars = isInterpolated ? Math.Max(Run(content, '{'), Run(content, '}')) + 1 + choice.Next(2) : 0;
        var delimiter = new string('"', quotes);
        return content.Any(character => character is '\0' or '\uFFFF')
            ? null
            : (new string('$', dollars) + delimiter, delimiter, new string('{', dollars) + "hole" + new string('}', dollars));
    }

    private static bool IsLineBreak(char character) => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    private static int Run(string text, char character)
    {
        var longest = 0;
        var run = 0;
        foreach (var next in text)
        {
            run = next == character ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
