using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>The place in a text that is read next, and questions about the characters around it.</summary>
internal sealed class JsonCursor(string text, Func<int, bool>? isHole, CancellationToken cancellationToken)
{
    /// <summary>How many characters may be read without a look at the cancellation token.</summary>
    public const int CharactersBetweenCancellationChecks = 4096;

    private int _nextCancellationCheck;

    /// <summary>The whole text.</summary>
    public string Text { get; } = text;

    /// <summary>The index of the character that is read next.</summary>
    public int Position { get; set; }

    /// <summary>True if nothing is left to read.</summary>
    public bool IsAtEnd => Position >= Text.Length;

    /// <summary>The character that is read next; there must be one.</summary>
    public char Current => Text[Position];

    /// <summary>True if an unknown piece of text stands at <paramref name="position"/>, which may lie behind the end.</summary>
    public bool IsHole(int position) =>
        isHole is not null && position < Text.Length && Text[position] == VirtualText.HoleCharacter && isHole(position);

    /// <summary>True if the character at <paramref name="position"/>, which may lie behind the end, is the given one.</summary>
    public bool Is(int position, char character) => position < Text.Length && Text[position] == character;

    /// <summary>True if the first character behind the white space at <paramref name="position"/> is the given one.</summary>
    public bool IsNext(int position, char character) => Is(EndOfWhiteSpace(position), character);

    /// <summary>Goes behind the white space that JSON allows between tokens.</summary>
    public void SkipWhiteSpace() => Position = EndOfWhiteSpace(Position);

    /// <summary>
    /// True for the characters of numbers, of words without quotes, and for holes: a run of them is one token, right or wrong.
    /// </summary>
    public bool IsRunCharacter(int position)
    {
        var character = Text[position];
        return character is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-' or '+' or '.' or '_' or '$'
            || IsHole(position);
    }

    /// <summary>The length of the token that starts at <paramref name="start"/>, near enough to underline it.</summary>
    public int TokenLength(int start)
    {
        var end = start + 1;
        if (Text[start] == '"')
        {
            while (end < Text.Length && Text[end] is not ('"' or '\n' or '\r'))
            {
                end += Text[end] == '\\' ? 2 : 1;
            }

            return Math.Min(Is(end, '"') ? end + 1 : end, Text.Length) - start;
        }

        if (IsRunCharacter(start))
        {
            while (end < Text.Length && IsRunCharacter(end))
            {
                end++;
            }
        }

        return end - start;
    }

    /// <summary>Goes behind the bracket that closes the one at the current position, without reading what is between.</summary>
    public void SkipNested()
    {
        var depth = 0;
        var isInString = false;
        for (; !IsAtEnd; Position++)
        {
            ObserveCancellation(Position);
            switch (Current)
            {
                case '"':
                    isInString = !isInString;
                    break;
                case '\\' when isInString && Position + 1 < Text.Length:
                    Position++;
                    break;
                case '{' or '[' when !isInString:
                    depth++;
                    break;
                case '}' or ']' when !isInString:
                    if (--depth == 0)
                    {
                        Position++;
                        return;
                    }

                    break;
            }
        }
    }

    /// <summary>Looks at the cancellation token if enough was read since the last time.</summary>
    /// <param name="position">How far reading got.</param>
    public void ObserveCancellation(int position)
    {
        if (position >= _nextCancellationCheck)
        {
            cancellationToken.ThrowIfCancellationRequested();
            _nextCancellationCheck = position + CharactersBetweenCancellationChecks;
        }
    }

    private int EndOfWhiteSpace(int position)
    {
        while (position < Text.Length && Text[position] is ' ' or '\n' or '\r' or '\t')
        {
            position++;
        }

        return position;
    }
}
