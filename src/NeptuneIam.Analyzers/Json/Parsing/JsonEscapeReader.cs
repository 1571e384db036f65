using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>Reads the escape sequences in strings.</summary>
internal sealed class JsonEscapeReader(JsonCursor cursor, JsonFaultRecorder faults)
{
    /// <summary>Reads the sequence whose backslash stands at the current position, and returns the character that it is for.</summary>
    public char Read()
    {
        var start = cursor.Position;
        if (start + 1 >= cursor.Text.Length || cursor.Text[start + 1] is '\n' or '\r')
        {
            faults.Report(start, 1, "a backslash in a string is written \\\\", VirtualEdit.Replace(start, 1, "\\\\"));
            cursor.Position++;
            return '\\';
        }

        if (cursor.IsHole(start + 1))
        {
            // The hole may be empty or end with a backslash, so that a quote behind it may or may not close the string.
            faults.HideFollowing();
            cursor.Position++;
            return VirtualText.HoleCharacter;
        }

        cursor.Position += 2;
        var character = cursor.Text[start + 1];
        switch (character)
        {
            case '"' or '\\' or '/':
                return character;
            case 'b':
                return '\b';
            case 'f':
                return '\f';
            case 'n':
                return '\n';
            case 'r':
                return '\r';
            case 't':
                return '\t';
            case 'u':
                return ReadCode(start);
            case '\'':
                faults.Report(start, 2, "a single quote in a string stands without a backslash", VirtualEdit.Replace(start, 2, "'"));
                return '\'';
            default:
                ReportUnknown(start, character);
                cursor.Position = start + 1;
                return '\\';
        }
    }

    private void ReportUnknown(int start, char character)
    {
        if (!faults.WouldKeep(start))
        {
            return;
        }

        // A control character or half a surrogate pair behind the backslash would be no part of a readable message.
        var isPrintable = character is > ' ' and < '\x7f';
        faults.Report(
            start,
            isPrintable ? 2 : 1,
            isPrintable ? $"\\{character} is not an escape sequence of JSON" : "a backslash in a string is written \\\\",
            VirtualEdit.Replace(start, 1, "\\\\")
        );
    }

    /// <summary>Reads the four digits behind <c>\u</c>.</summary>
    private char ReadCode(int start)
    {
        var code = 0;
        for (var i = start + 2; i < start + 6; i++)
        {
            if (cursor.IsHole(i))
            {
                cursor.Position = i;
                return VirtualText.HoleCharacter;
            }

            var digit = i < cursor.Text.Length ? HexDigit(cursor.Text[i]) : -1;
            if (digit < 0)
            {
                faults.Report(start, i - start, "\\u is followed by four hexadecimal digits");
                cursor.Position = i;
                return 'u';
            }

            code = (code << 4) | digit;
        }

        cursor.Position = start + 6;
        return (char)code;
    }

    private static int HexDigit(char character) =>
        character switch
        {
            >= '0' and <= '9' => character - '0',
            >= 'a' and <= 'f' => character - 'a' + 10,
            >= 'A' and <= 'F' => character - 'A' + 10,
            _ => -1,
        };
}
