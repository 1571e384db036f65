using System.Globalization;
using System.Text;

namespace NeptuneIam.Analyzers.Text;

/// <summary>
/// Encodes text for a kind of literal. Null where the kind has no way to write a character, so that it would not survive in the
/// source.
/// </summary>
internal static class LiteralEncoder
{
    /// <summary>A regular literal of the text, with its quotes.</summary>
    public static string RegularLiteral(string text) => "\"" + Regular(text, '"', doublesBraces: false) + "\"";

    /// <summary>A character literal, with its quotes.</summary>
    public static string CharacterLiteral(char character) => "'" + Regular(character.ToString(), '\'', doublesBraces: false) + "'";

    /// <summary>The content of a regular literal. Everything can be written in it.</summary>
    public static string Regular(string text, char quote, bool doublesBraces)
    {
        var encoded = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            switch (character)
            {
                case '\\':
                    encoded.Append("\\\\");
                    break;
                case '\0':
                    encoded.Append("\\0");
                    break;
                case '\a':
                    encoded.Append("\\a");
                    break;
                case '\b':
                    encoded.Append("\\b");
                    break;
                case '\f':
                    encoded.Append("\\f");
                    break;
                case '\n':
                    encoded.Append("\\n");
                    break;
                case '\r':
                    encoded.Append("\\r");
                    break;
                case '\t':
                    encoded.Append("\\t");
                    break;
                case '\v':
                    encoded.Append("\\v");
                    break;
                case '{' or '}' when doublesBraces:
                    encoded.Append(character, 2);
                    break;
                default:
                    if (character == quote)
                    {
                        encoded.Append('\\').Append(character);
                    }
                    else if (IsWritable(text, i) && !LineBreaks.IsLineBreak(character))
                    {
                        encoded.Append(character);
                    }
                    else
                    {
                        encoded.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
                    }

                    break;
            }
        }

        return encoded.ToString();
    }

    /// <summary>The content of a verbatim literal.</summary>
    public static string? Verbatim(string text, bool doublesBraces, string lineBreak)
    {
        var encoded = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            var character = text[i];
            if (LineBreakAt(text, i) is var length && length > 0)
            {
                encoded.Append(lineBreak);
                i += length - 1;
            }
            else if (!IsWritable(text, i))
            {
                return null;
            }
            else
            {
                encoded.Append(character, character == '"' || (doublesBraces && character is '{' or '}') ? 2 : 1);
            }
        }

        return encoded.ToString();
    }

    /// <summary>The content of a raw literal.</summary>
    /// <param name="text">The text.</param>
    /// <param name="indentation">What each new line begins with.</param>
    /// <param name="lineBreak">The file's line break.</param>
    /// <param name="isLineEmptyBehind">True if nothing follows on the line that the text ends on; then an empty last line needs no
    /// indentation.</param>
    public static string? Raw(string text, string indentation, string lineBreak, bool isLineEmptyBehind)
    {
        var encoded = new StringBuilder(text.Length + 8);
        for (var i = 0; i < text.Length; i++)
        {
            if (LineBreakAt(text, i) is var length && length > 0)
            {
                encoded.Append(lineBreak);
                i += length - 1;
                var isEmptyLine = i + 1 == text.Length ? isLineEmptyBehind : LineBreakAt(text, i + 1) > 0;
                if (!isEmptyLine)
                {
                    encoded.Append(indentation);
                }
            }
            else if (!IsWritable(text, i) || LineBreaks.IsLineBreak(text[i]))
            {
                return null;
            }
            else
            {
                encoded.Append(text[i]);
            }
        }

        return encoded.ToString();
    }

    /// <summary>The text with the line breaks of a file.</summary>
    public static string Lines(string text, string lineBreak) =>
        lineBreak == "\n" ? text : text.Replace("\r\n", "\n").Replace("\n", lineBreak);

    private static int LineBreakAt(string text, int position) =>
        text[position] switch
        {
            '\n' => 1,
            '\r' when position + 1 < text.Length && text[position + 1] == '\n' => 2,
            _ => 0,
        };

    /// <summary>
    /// True if the character can stand in a source file as it is: no control character but the tab, no half of a surrogate pair,
    /// no character that is none.
    /// </summary>
    private static bool IsWritable(string text, int position)
    {
        var character = text[position];
        if (char.IsSurrogate(character))
        {
            return char.IsHighSurrogate(character)
                ? position + 1 < text.Length && char.IsLowSurrogate(text[position + 1])
                : position > 0 && char.IsHighSurrogate(text[position - 1]);
        }

        return character is not ('\uFFFE' or '\uFFFF') && (!char.IsControl(character) || character is '\t' or '\u0085');
    }
}
