using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>Reads the tokens of a pattern from its text.</summary>
internal sealed class PatternTokenizer
{
    private static readonly string[] s_noVariables = [];

    private readonly string _text;
    private readonly int[] _tokens;
    private int _count;
    private List<string>? _variables;

    /// <summary>Reads <paramref name="text"/>.</summary>
    public PatternTokenizer(string text, bool ignoreCase, bool hasVariables)
    {
        _text = text;
        _tokens = new int[text.Length];
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            switch (character)
            {
                case '*':
                    Add(PatternToken.Star);
                    break;
                case '?':
                    Add(PatternToken.Any);
                    break;
                case VirtualText.HoleCharacter:
                    Add(PatternToken.Hole);
                    index = hasVariables ? EndOfHole(index) : index;
                    break;
                case '$' when hasVariables && index + 1 < text.Length && text[index + 1] is '{' or VirtualText.HoleCharacter:
                    index = AddVariable(index);
                    break;
                default:
                    Add(ignoreCase ? PatternToken.Fold(character) : character);
                    break;
            }
        }
    }

    /// <summary>The tokens in order of writing.</summary>
    public int[] Tokens
    {
        get
        {
            var tokens = _tokens;
            Array.Resize(ref tokens, _count);
            return tokens;
        }
    }

    /// <summary>The names of the policy variables, by number.</summary>
    public string[] Variables => _variables?.ToArray() ?? s_noVariables;

    // No token is of less than a character.
    private void Add(int token) => _tokens[_count++] = token;

    /// <summary>
    /// The last character that may belong to the hole at <paramref name="index"/>: the hole may open a variable that is closed by a brace
    /// behind it.
    /// </summary>
    private int EndOfHole(int index)
    {
        for (var end = index + 1; end < _text.Length; end++)
        {
            if (_text[end] == '}')
            {
                return end;
            }

            if (_text[end] == '$' && end + 1 < _text.Length && _text[end + 1] == '{')
            {
                break;
            }
        }

        return index;
    }

    /// <summary>Reads what a <c>$</c> begins, adds it, and returns the index of its last character.</summary>
    private int AddVariable(int index)
    {
        var end = _text.IndexOf('}', index);
        var hole = _text.IndexOf(VirtualText.HoleCharacter, index);
        if (hole >= 0 && (end < 0 || hole < end))
        {
            // The hole may close the variable and go on with any pattern.
            Add(PatternToken.Hole);
            return EndOfHole(hole);
        }

        if (end < 0)
        {
            Add('$');
            return index;
        }

        if (end == index + 3 && _text[index + 2] is '*' or '?' or '$')
        {
            Add(_text[index + 2]);
        }
        else
        {
            _variables ??= [];
            Add(PatternToken.FirstVariable + _variables.Count);
            _variables.Add(_text.Substring(index + 2, end - index - 2));
        }

        return end;
    }
}
