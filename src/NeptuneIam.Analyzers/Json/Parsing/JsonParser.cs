namespace NeptuneIam.Analyzers.Json;

/// <summary>
/// One reading of one text by <see cref="JsonReader"/>. It looks at one character, and hands over to the reader of the token that
/// starts there; what is open is on a stack of its own, so that nothing recurses.
/// </summary>
internal sealed class JsonParser
{
    private readonly JsonCursor _cursor;
    private readonly JsonFaultRecorder _faults = new();
    private readonly JsonGrammar _grammar;
    private readonly JsonBracketReader _brackets;
    private readonly JsonSeparatorReader _separators;
    private readonly JsonStringReader _strings;
    private readonly JsonWordReader _words;
    private readonly ForeignSyntaxReader _foreign;

    /// <summary>A parser of a text, whose holes are where <paramref name="isHole"/> says; null if there are none.</summary>
    public JsonParser(string text, Func<int, bool>? isHole, CancellationToken cancellationToken)
    {
        _cursor = new JsonCursor(text, isHole, cancellationToken);
        _grammar = new JsonGrammar(_cursor, _faults);
        _brackets = new JsonBracketReader(_cursor, _faults, _grammar);
        _separators = new JsonSeparatorReader(_cursor, _faults, _grammar);
        _strings = new JsonStringReader(_cursor, _faults);
        _words = new JsonWordReader(_cursor, _faults, _grammar);
        _foreign = new ForeignSyntaxReader(_cursor, _faults);
    }

    /// <summary>The earliest fault; null if there is none.</summary>
    public JsonFault? Fault => _faults.Earliest;

    /// <summary>Reads the text once.</summary>
    /// <param name="stopAtFault">True to read no further than the earliest fault.</param>
    public JsonValue? Parse(bool stopAtFault = false)
    {
        while (!(stopAtFault && HasFinalFault()) && !IsCompleteWithFault())
        {
            _cursor.SkipWhiteSpace();
            _cursor.ObserveCancellation(_cursor.Position);
            if (_cursor.IsAtEnd)
            {
                _brackets.ReadEndOfText();
                break;
            }

            ReadToken();
        }

        return _grammar.Tree.Root;
    }

    /// <summary>True if the earliest fault was found, whatever follows.</summary>
    private bool HasFinalFault() => Fault is not null && (_faults.IsSettled || !_grammar.IsBehindComma);

    /// <summary>True if the value was read and nothing that follows could tell more.</summary>
    private bool IsCompleteWithFault() =>
        _grammar.Expected == JsonExpectation.EndOfText && Fault is not null && _grammar.Tree.Root is JsonObject or JsonArray;

    private void ReadToken()
    {
        switch (_cursor.Current)
        {
            case '"':
                _grammar.BeforeString(_cursor.Position);
                _grammar.AddString(_strings.Read());
                break;
            case ',':
                _separators.ReadComma();
                break;
            case ':':
                _separators.ReadColon();
                break;
            case '{' or '[':
                _brackets.ReadOpening();
                break;
            case '}' or ']':
                _brackets.ReadClosing();
                break;
            default:
                if (_cursor.IsRunCharacter(_cursor.Position))
                {
                    _words.Read();
                }
                else
                {
                    ReadForeign();
                }

                break;
        }
    }

    /// <summary>Reads a character with which no token of JSON starts.</summary>
    private void ReadForeign()
    {
        switch (_cursor.Current)
        {
            case '/' when _cursor.Is(_cursor.Position + 1, '/') || _cursor.Is(_cursor.Position + 1, '*'):
                _foreign.ReadComment();
                break;
            case '\'':
                ReadForeignString('\'');
                break;
            case '\u2018' or '\u2019':
                ReadForeignString('\u2019');
                break;
            case '\u201C' or '\u201D':
                ReadForeignString('\u201D');
                break;
            case '=' when _grammar.Expected == JsonExpectation.Colon:
                _separators.ReadEqualsSign();
                break;
            case ';' when _grammar.Expected == JsonExpectation.Separator:
                _separators.ReadSemicolon();
                break;
            case '\uFEFF' or '\u200B':
                _foreign.ReadInvisibleCharacter();
                break;
            case var character when char.IsWhiteSpace(character):
                _foreign.ReadForeignWhiteSpace();
                break;
            default:
                ReadUnexpected();
                break;
        }
    }

    private void ReadForeignString(char closingQuote)
    {
        var start = _cursor.Position;
        if (_foreign.ReadString(closingQuote) is { } value)
        {
            _grammar.BeforeString(start);
            _grammar.AddString(value);
        }
        else
        {
            ReadUnexpected();
        }
    }

    private void ReadUnexpected()
    {
        _grammar.ReportUnexpected(_cursor.Position);
        _cursor.Position += char.IsHighSurrogate(_cursor.Current) && _cursor.Position + 1 < _cursor.Text.Length ? 2 : 1;
    }
}
