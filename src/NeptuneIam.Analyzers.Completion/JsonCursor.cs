using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Completion;

/// <summary>
/// Where in a JSON text a position is, told by the text before it alone: what belongs behind a caret is often not there yet.
/// </summary>
/// <param name="Path">The names of the properties that the position is in, outermost first; arrays add nothing.</param>
/// <param name="IsName">True if the name of a property stands, or may stand, there; false for a value.</param>
/// <param name="Start">Where the name or value starts, behind its opening quote.</param>
/// <param name="IsQuoted">True if the position is in a string; false if a string may start there.</param>
internal sealed record JsonCursor(ImmutableArray<string> Path, bool IsName, int Start, bool IsQuoted)
{
    /// <summary>The place of a position; null if neither a name nor a value may stand there.</summary>
    public static JsonCursor? At(string text, int position)
    {
        var frames = new Stack<Frame>();
        frames.Push(new Frame(isObject: false));
        var opening = -1;
        var last = ':';
        for (var index = 0; index < position; index++)
        {
            var character = text[index];
            if (opening >= 0)
            {
                if (character == '\\')
                {
                    index++;
                }
                else if (character is '"' or '\n')
                {
                    // A string ends with its line, as it does for the reader.
                    frames.Peek().Read(text.Substring(opening + 1, index - opening - 1));
                    opening = -1;
                }

                continue;
            }

            switch (character)
            {
                case '"':
                    opening = index;
                    break;
                case '{' or '[':
                    frames.Push(new Frame(character == '{'));
                    break;
                case '}' or ']' when frames.Count > 1:
                    frames.Pop();
                    break;
                case ':':
                    frames.Peek().IsValue = true;
                    break;
                case ',':
                    frames.Peek().Reset();
                    break;
            }

            last = char.IsWhiteSpace(character) ? last : character;
        }

        var frame = frames.Peek();
        return opening < 0 && last is not ('{' or '[' or ',' or ':')
            ? null
            : new JsonCursor(PathOf(frames), frame.IsObject && !frame.IsValue, opening < 0 ? position : opening + 1, opening >= 0);
    }

    private static ImmutableArray<string> PathOf(Stack<Frame> frames) =>
        frames
            .Reverse()
            .Where(static frame => frame is { IsObject: true, IsValue: true })
            .Select(static frame => frame.Name ?? string.Empty)
            .ToImmutableArray();

    /// <summary>An object or array that is open at the position.</summary>
    private sealed class Frame(bool isObject)
    {
        public bool IsObject { get; } = isObject;

        public string? Name { get; private set; }

        public bool IsValue { get; set; }

        public void Read(string text) => Name = IsValue ? Name : text;

        public void Reset() => (Name, IsValue) = (null, false);
    }
}
