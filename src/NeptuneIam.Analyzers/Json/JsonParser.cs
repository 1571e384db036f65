using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>One reading of one text by <see cref="JsonReader"/>: a state machine over tokens with an explicit stack.</summary>
internal sealed class JsonParser(string text, Func<int, bool>? isHole, CancellationToken cancellationToken)
{
    private const int CharactersBetweenCancellationChecks = 4096;

    // The characters that stand for themselves in a string.
    private static readonly bool[] s_isPlain = [.. Enumerable.Range(0, 256).Select(character => character is >= ' ' and not ('"' or '\\'))];

    private Frame[] _frames = new Frame[8];
    private int _depth;

    // Finished children of all open containers; each frame knows where its own begin.
    private JsonValue[] _elements = new JsonValue[16];
    private int _elementCount;
    private JsonProperty[] _properties = new JsonProperty[16];
    private int _propertyCount;

    private Expect _expect = Expect.Root;
    private JsonValue? _root;
    private int _position;

    // The end of the last value or name: missing commas, colons and brackets are put there.
    private int _lastEnd;
    private int _lastComma;
    private int _nextCancellationCheck;

    // Behind a hole that stands outside of strings any text may be right.
    private bool _errorsAreHidden;

    // What is read again behind a string without an end is no error of its own, though it stands before that end.
    private bool _faultIsFinal;

    // No string in other quotes that opens before here is closed on its line.
    private int _noForeignStringBefore;

    private enum Expect : byte
    {
        Root,
        ElementOrEnd,
        Element,
        NameOrEnd,
        Name,
        Colon,
        PropertyValue,
        Separator,
        EndOfText,
    }

    /// <summary>The earliest error; null if there is none.</summary>
    public JsonFault? Fault { get; private set; }

    /// <summary>Reads the text once.</summary>
    /// <param name="stopAtFault">True to read no further than the earliest error.</param>
    public JsonValue? Parse(bool stopAtFault = false)
    {
        while (true)
        {
            // Behind a comma, a closing bracket may still make that comma the earliest error.
            if (stopAtFault && Fault is not null && (_faultIsFinal || _expect is not (Expect.Element or Expect.Name)))
            {
                return _root;
            }

            SkipWhiteSpace();
            if (_position >= _nextCancellationCheck)
            {
                CheckCancellation();
            }

            if (_position >= text.Length)
            {
                ReadEndOfText();
                return _root;
            }

            switch (text[_position])
            {
                case '"':
                    ReadString();
                    break;
                case ',':
                    ReadComma();
                    break;
                case ':':
                    ReadColon();
                    break;
                case '{':
                case '[':
                    ReadOpening();
                    break;
                case '}':
                case ']':
                    ReadClosing();
                    break;
                default:
                    ReadOther();
                    break;
            }

            if (_expect == Expect.EndOfText && Fault is not null && _root is JsonObject or JsonArray)
            {
                return _root;
            }
        }
    }

    private static bool IsWhiteSpace(char character) => character is ' ' or '\n' or '\r' or '\t';

    private bool IsHole(int position) =>
        isHole is not null && position < text.Length && text[position] == VirtualText.HoleCharacter && isHole(position);

    private void SkipWhiteSpace()
    {
        while (_position < text.Length && text[_position] <= ' ' && IsWhiteSpace(text[_position]))
        {
            _position++;
        }
    }

    private void CheckCancellation()
    {
        cancellationToken.ThrowIfCancellationRequested();
        _nextCancellationCheck = _position + CharactersBetweenCancellationChecks;
    }

    // ---------------------------------------------------------------- errors

    private bool IsEarliest(int start) => !_errorsAreHidden && (Fault is null || (!_faultIsFinal && start < Fault.Span.Start));

    private void Report(int start, int length, string message, params VirtualEdit[] candidates)
    {
        if (IsEarliest(start))
        {
            Fault = new JsonFault(new TextSpan(start, length), message, candidates.ToImmutableArray(), MustMend: false);
        }
    }

    private void ReportUncertain(int start, int length, string message, params VirtualEdit[] candidates)
    {
        if (IsEarliest(start))
        {
            Fault = new JsonFault(new TextSpan(start, length), message, candidates.ToImmutableArray(), MustMend: true);
        }
    }

    private static VirtualEdit Insert(int position, string newText) => new(new TextSpan(position, 0), newText);

    private static VirtualEdit Replace(int start, int length, string newText) => new(new TextSpan(start, length), newText);

    /// <summary>The length of the token at the current position, near enough to underline it.</summary>
    private int TokenLength()
    {
        var end = _position + 1;
        if (text[_position] == '"')
        {
            while (end < text.Length && text[end] is not ('"' or '\n' or '\r'))
            {
                end += text[end] == '\\' ? 2 : 1;
            }

            return Math.Min(end < text.Length && text[end] == '"' ? end + 1 : end, text.Length) - _position;
        }

        return IsRunCharacter(_position) ? EndOfRun(_position) - _position : 1;
    }

    /// <summary>
    /// The closing brackets of all containers above <paramref name="depth"/>, laid out like their opening ones, instead of a comma
    /// that ends the text.
    /// </summary>
    private VirtualEdit CloseDownTo(int depth)
    {
        var closers = new StringBuilder();
        for (var i = _depth - 1; i >= depth; i--)
        {
            var start = _frames[i].Start;
            if (text.IndexOf('\n', start, _lastEnd - start) >= 0)
            {
                var line = start == 0 ? 0 : text.LastIndexOf('\n', start - 1) + 1;
                var indentationEnd = line;
                while (text[indentationEnd] is ' ' or '\t')
                {
                    indentationEnd++;
                }

                closers.Append('\n').Append(text, line, indentationEnd - line);
            }

            closers.Append(_frames[i].IsObject ? '}' : ']');
        }

        return _expect is Expect.Element or Expect.Name ? Replace(_lastComma, 1, closers.ToString()) : Insert(_lastEnd, closers.ToString());
    }

    // ---------------------------------------------------------------- structure

    private bool InObject => _depth > 0 && _frames[_depth - 1].IsObject;

    private bool ExpectsName => _expect is Expect.NameOrEnd or Expect.Name || (_expect == Expect.Separator && InObject);

    /// <summary>Reports what is missing or wrong when a value starts here.</summary>
    private void BeforeValue()
    {
        switch (_expect)
        {
            case Expect.Root or Expect.ElementOrEnd or Expect.Element or Expect.PropertyValue:
                break;
            case Expect.Colon:
                if (IsEarliest(_position))
                {
                    Report(_position, TokenLength(), "a colon is missing before this value", Insert(_lastEnd, ":"));
                }

                break;
            case Expect.Separator when !InObject:
                if (IsEarliest(_position))
                {
                    Report(_position, TokenLength(), "a comma is missing before this value", Insert(_lastEnd, ","));
                }

                break;
            case Expect.EndOfText:
                ReportTrailing();
                break;
            default:
                if (IsEarliest(_position))
                {
                    Report(_position, TokenLength(), "a property name in double quotes is expected here");
                }

                MarkIncomplete();
                break;
        }
    }

    private void ReportTrailing()
    {
        if (IsEarliest(_position))
        {
            ReportUncertain(_position, TokenLength(), "nothing may follow the end of the JSON value", Replace(_position, 1, ""));
        }
    }

    /// <summary>Something that stands in the innermost container is not in the tree.</summary>
    private void MarkIncomplete()
    {
        if (_depth > 0)
        {
            _frames[_depth - 1].MayHaveMore = true;
        }
    }

    private void AddValue(JsonValue value, int end)
    {
        _lastEnd = end;
        if (_depth == 0)
        {
            if (_root is null || (_root is not (JsonObject or JsonArray) && value is JsonObject or JsonArray))
            {
                _root = value;
            }

            _expect = Expect.EndOfText;
            return;
        }

        ref var frame = ref _frames[_depth - 1];
        _expect = Expect.Separator;
        if (!frame.IsObject)
        {
            if (_elementCount == _elements.Length)
            {
                Array.Resize(ref _elements, _elementCount * 2);
            }

            _elements[_elementCount++] = value;
        }
        else if (frame.Name is { } name)
        {
            if (_propertyCount == _properties.Length)
            {
                Array.Resize(ref _properties, _propertyCount * 2);
            }

            _properties[_propertyCount++] = new JsonProperty(name, value, TextSpan.FromBounds(name.Span.Start, end));
            frame.Name = null;
        }
    }

    private void AddName(JsonString name)
    {
        if (_expect == Expect.Separator && IsEarliest(name.Span.Start))
        {
            var isFollowedByColon = NextCharacterIs(name.Span.End, ':');
            Report(
                name.Span.Start,
                name.Span.Length,
                "a comma is missing before this property",
                isFollowedByColon ? [Insert(_lastEnd, ",")] : []
            );
        }

        _frames[_depth - 1].Name = name;
        _lastEnd = name.Span.End;
        _expect = Expect.Colon;
    }

    private bool NextCharacterIs(int position, char character)
    {
        while (position < text.Length && IsWhiteSpace(text[position]))
        {
            position++;
        }

        return position < text.Length && text[position] == character;
    }

    private void ReadOpening()
    {
        BeforeValue();
        var isObject = text[_position] == '{';
        if (_depth == JsonReader.MaxDepth)
        {
            Report(_position, 1, $"objects and arrays are nested more than {JsonReader.MaxDepth} levels deep");
            var start = _position;
            SkipNested();
            var span = TextSpan.FromBounds(start, _position);
            AddValue(
                isObject
                    ? new JsonObject(ImmutableArray<JsonProperty>.Empty, span) { MayHaveMore = true }
                    : new JsonArray(ImmutableArray<JsonValue>.Empty, span) { MayHaveMore = true },
                _position
            );
            return;
        }

        if (_depth == _frames.Length)
        {
            Array.Resize(ref _frames, _depth * 2);
        }

        ref var frame = ref _frames[_depth++];
        frame.Start = _position;
        frame.IsObject = isObject;
        frame.MayHaveMore = false;
        frame.Name = null;
        frame.FirstChild = isObject ? _propertyCount : _elementCount;
        _position++;
        _lastEnd = _position;
        _expect = isObject ? Expect.NameOrEnd : Expect.ElementOrEnd;
    }

    /// <summary>Goes behind the bracket that closes the one at the current position, without reading what is between.</summary>
    private void SkipNested()
    {
        var depth = 0;
        var isInString = false;
        for (; _position < text.Length; _position++)
        {
            if (_position >= _nextCancellationCheck)
            {
                CheckCancellation();
            }

            switch (text[_position])
            {
                case '"':
                    isInString = !isInString;
                    break;
                case '\\' when isInString && _position + 1 < text.Length:
                    _position++;
                    break;
                case '{' or '[' when !isInString:
                    depth++;
                    break;
                case '}' or ']' when !isInString:
                    if (--depth == 0)
                    {
                        _position++;
                        return;
                    }

                    break;
            }
        }
    }

    private void ReadClosing()
    {
        var isBrace = text[_position] == '}';
        if (_depth == 0)
        {
            if (_expect == Expect.EndOfText)
            {
                ReportTrailing();
            }
            else
            {
                Report(_position, 1, isBrace ? "this brace closes nothing" : "this bracket closes nothing");
            }

            _position++;
            return;
        }

        if (InObject != isBrace)
        {
            ReadForeignClosing(isBrace);
            return;
        }

        switch (_expect)
        {
            case Expect.Element or Expect.Name:
                Report(
                    _lastComma,
                    1,
                    isBrace ? "a comma may not stand before the closing brace" : "a comma may not stand before the closing bracket",
                    Replace(_lastComma, 1, "")
                );
                break;
            case Expect.Colon:
                Report(_position, 1, "a colon and a value are missing before this brace");
                MarkIncomplete();
                break;
            case Expect.PropertyValue:
                Report(_position, 1, "a value is missing before this brace");
                MarkIncomplete();
                break;
        }

        Close(_position + 1);
        _position++;
    }

    /// <summary>
    /// A brace inside an array, or a bracket inside an object: it closes the next container around that it fits, or else the
    /// innermost one.
    /// </summary>
    private void ReadForeignClosing(bool isBrace)
    {
        var matching = _depth - 1;
        while (matching >= 0 && _frames[matching].IsObject != isBrace)
        {
            matching--;
        }

        if (IsEarliest(_position))
        {
            var message = isBrace ? "a bracket is missing before this brace" : "a brace is missing before this bracket";
            var exchange = Replace(_position, 1, isBrace ? "]" : "}");
            var remove = Replace(_position, 1, "");
            if (matching >= 0)
            {
                Report(_position, 1, message, CloseDownTo(matching + 1), exchange, remove);
            }
            else
            {
                Report(_position, 1, isBrace ? "an array ends with a bracket" : "an object ends with a brace", exchange, remove);
            }
        }

        if (matching >= 0)
        {
            while (_depth > matching + 1)
            {
                Close(_lastEnd);
            }
        }

        // A root goes on behind a bracket that does not fit, so that the rest of it is read.
        if (matching >= 0 || _depth > 1)
        {
            Close(_position + 1);
        }

        _position++;
    }

    /// <summary>Takes the innermost container off the stack, as a value that ends at <paramref name="end"/>.</summary>
    private void Close(int end)
    {
        ref var frame = ref _frames[--_depth];
        var span = TextSpan.FromBounds(frame.Start, end);
        JsonValue value;
        if (frame.IsObject)
        {
            var properties = ImmutableArray.Create(_properties, frame.FirstChild, _propertyCount - frame.FirstChild);
            Array.Clear(_properties, frame.FirstChild, properties.Length);
            _propertyCount = frame.FirstChild;
            value = new JsonObject(properties, span) { MayHaveMore = frame.MayHaveMore };
        }
        else
        {
            var elements = ImmutableArray.Create(_elements, frame.FirstChild, _elementCount - frame.FirstChild);
            Array.Clear(_elements, frame.FirstChild, elements.Length);
            _elementCount = frame.FirstChild;
            value = new JsonArray(elements, span) { MayHaveMore = frame.MayHaveMore };
        }

        AddValue(value, end);
    }

    private void ReadComma()
    {
        switch (_expect)
        {
            case Expect.Separator:
                _expect = InObject ? Expect.Name : Expect.Element;
                _lastComma = _position;
                break;
            case Expect.ElementOrEnd or Expect.NameOrEnd:
                Report(_position, 1, "a comma may not stand before the first element", Replace(_position, 1, ""));
                break;
            case Expect.Element or Expect.Name:
                Report(_position, 1, "two commas may not stand in a row", Replace(_position, 1, ""));
                break;
            case Expect.Colon:
                ReportUncertain(_position, 1, "a colon and a value are missing before this comma", Replace(_position, 1, ":"));
                AbandonName();
                break;
            case Expect.PropertyValue:
                Report(_position, 1, "a value is missing before this comma");
                AbandonName();
                break;
            case Expect.EndOfText:
                ReportTrailing();
                break;
            default:
                Report(_position, 1, "a value is expected here");
                break;
        }

        _position++;
    }

    private void AbandonName()
    {
        MarkIncomplete();
        _frames[_depth - 1].Name = null;
        _lastComma = _position;
        _expect = Expect.Name;
    }

    private void ReadColon()
    {
        switch (_expect)
        {
            case Expect.Colon:
                _expect = Expect.PropertyValue;
                break;
            case Expect.PropertyValue:
                Report(_position, 1, "two colons may not stand in a row", Replace(_position, 1, ""));
                break;
            case Expect.NameOrEnd or Expect.Name:
                Report(_position, 1, "a property name is missing before this colon");
                MarkIncomplete();
                _expect = Expect.PropertyValue;
                break;
            case Expect.EndOfText:
                ReportTrailing();
                break;
            default:
                Report(_position, 1, InObject ? "a comma or the closing brace is expected here" : "a colon may stand in objects only");
                break;
        }

        _position++;
    }

    private void ReadEndOfText()
    {
        if (_expect == Expect.Root)
        {
            Report(text.Length, 0, "the text holds no JSON value");
        }

        if (_depth > 0)
        {
            if (IsEarliest(text.Length))
            {
                var message = InObject ? "the closing brace is missing at the end" : "the closing bracket is missing at the end";
                if (_expect is Expect.Colon or Expect.PropertyValue)
                {
                    Report(text.Length, 0, "a value is missing at the end");
                }
                else
                {
                    Report(text.Length, 0, message, CloseDownTo(0));
                }
            }

            while (_depth > 0)
            {
                Close(Math.Max(_lastEnd, _frames[_depth - 1].Start + 1));
            }
        }
    }

    // ---------------------------------------------------------------- strings

    private void ReadString()
    {
        if (!ExpectsName)
        {
            BeforeValue();
        }

        AddString(ReadStringToken());
    }

    private void AddString(JsonString value)
    {
        if (ExpectsName)
        {
            AddName(value);
        }
        else
        {
            AddValue(value, value.Span.End);
        }
    }

    private JsonString ReadStringToken()
    {
        var start = _position;
        var i = start + 1;
        while (i < text.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var chunkEnd = Math.Min(i + CharactersBetweenCancellationChecks, text.Length);
            for (; i < chunkEnd; i++)
            {
                var character = text[i];
                if (character < s_isPlain.Length ? s_isPlain[character] : !char.IsSurrogate(character))
                {
                    continue;
                }

                if (character == '"')
                {
                    _position = i + 1;
                    return new JsonString(SharedStrings.Get(text, start + 1, i - start - 1), TextSpan.FromBounds(start, _position));
                }

                if (!char.IsSurrogatePair(text, i))
                {
                    return ReadEscapedString(start, i);
                }

                i++;
            }
        }

        return ReadEscapedString(start, text.Length);
    }

    /// <summary>Reads a string that is not simply its characters between two quotes.</summary>
    /// <param name="start">Where the opening quote stands.</param>
    /// <param name="plainEnd">The first character that needs a closer look.</param>
    private JsonString ReadEscapedString(int start, int plainEnd)
    {
        var value = new StringBuilder(text, start + 1, plainEnd - start - 1, Math.Max(16, plainEnd - start + 16));
        var starts = ImmutableArray.CreateBuilder<int>(value.Capacity);
        for (var i = start + 1; i < plainEnd; i++)
        {
            starts.Add(i);
        }

        _position = plainEnd;
        while (true)
        {
            if (_position >= _nextCancellationCheck)
            {
                CheckCancellation();
            }

            if (_position >= text.Length || text[_position] is '\n' or '\r')
            {
                return EndUnclosedString(start, value, starts);
            }

            var character = text[_position];
            starts.Add(_position);
            if (character == '"')
            {
                _position++;
                return new JsonString(value.ToString(), TextSpan.FromBounds(start, _position), starts.ToImmutable());
            }

            if (character == '\\')
            {
                value.Append(ReadEscape());
                continue;
            }

            if (character < ' ')
            {
                Report(
                    _position,
                    1,
                    character == '\t' ? "a tab in a string is written \\t" : "a control character in a string is written as an escape",
                    Replace(_position, 1, JsonWriter.Escape(character))
                );
            }
            else if (char.IsSurrogate(character) && !IsPaired(_position))
            {
                Report(_position, 1, "this character is half of a surrogate pair");
            }

            value.Append(character);
            _position++;
        }
    }

    /// <summary>True if the surrogate is part of a pair, or could be one with a hole beside it.</summary>
    private bool IsPaired(int position)
    {
        var other = char.IsHighSurrogate(text[position]) ? position + 1 : position - 1;
        return other < text.Length
            && (
                IsHole(other)
                || (char.IsSurrogate(text[other]) && char.IsHighSurrogate(text[other]) != char.IsHighSurrogate(text[position]))
            );
    }

    private char ReadEscape()
    {
        var start = _position;
        if (start + 1 >= text.Length || text[start + 1] is '\n' or '\r')
        {
            Report(start, 1, "a backslash in a string is written \\\\", Replace(start, 1, "\\\\"));
            _position = start + 1;
            return '\\';
        }

        if (IsHole(start + 1))
        {
            // The hole may be empty or end with a backslash, so that a quote behind it may or may not close the string.
            _errorsAreHidden = true;
            _position = start + 1;
            return VirtualText.HoleCharacter;
        }

        _position = start + 2;
        var character = text[start + 1];
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
                return ReadUnicodeEscape(start);
            case '\'':
                Report(start, 2, "a single quote in a string stands without a backslash", Replace(start, 2, "'"));
                return '\'';
            default:
                if (IsEarliest(start))
                {
                    // A control character or half a surrogate pair behind the backslash would be no part of a readable message.
                    var isPrintable = character is > ' ' and < '\x7f';
                    Report(
                        start,
                        isPrintable ? 2 : 1,
                        isPrintable ? $"\\{character} is not an escape sequence of JSON" : "a backslash in a string is written \\\\",
                        Replace(start, 1, "\\\\")
                    );
                }

                _position = start + 1;
                return '\\';
        }
    }

    private char ReadUnicodeEscape(int start)
    {
        var code = 0;
        for (var i = start + 2; i < start + 6; i++)
        {
            if (IsHole(i))
            {
                _position = i;
                return VirtualText.HoleCharacter;
            }

            var digit = i < text.Length ? HexDigit(text[i]) : -1;
            if (digit < 0)
            {
                Report(start, i - start, "\\u is followed by four hexadecimal digits");
                _position = i;
                return 'u';
            }

            code = (code << 4) | digit;
        }

        _position = start + 6;
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

    /// <summary>Ends a string at the end of its line; a comma there belongs to what is around the string.</summary>
    private JsonString EndUnclosedString(int start, StringBuilder value, ImmutableArray<int>.Builder starts)
    {
        var lineEnd = _position;
        var contentEnd = lineEnd;
        while (contentEnd > start + 1 && text[contentEnd - 1] is ' ' or '\t')
        {
            contentEnd--;
        }

        if (IsEarliest(lineEnd))
        {
            ReportUnclosedString(start, contentEnd, lineEnd);
            _faultIsFinal = true;
        }

        if (contentEnd > start + 1 && text[contentEnd - 1] == ',')
        {
            contentEnd--;
        }

        while (starts.Count > 0 && starts[starts.Count - 1] >= contentEnd)
        {
            starts.RemoveAt(starts.Count - 1);
        }

        _position = contentEnd;
        var content = value.ToString(0, starts.Count);
        starts.Add(contentEnd);
        return new JsonString(content, TextSpan.FromBounds(start, contentEnd), starts.ToImmutable());
    }

    private void ReportUnclosedString(int start, int contentEnd, int lineEnd)
    {
        var candidates = new List<VirtualEdit> { Insert(contentEnd, "\"") };
        for (var i = contentEnd - 1; i > start && candidates.Count < 6 && text[i] is ',' or ']' or '}' or ' ' or '\t'; i--)
        {
            if (text[i] is ',' or ']' or '}')
            {
                candidates.Add(Insert(i, "\""));
            }
        }

        var lineBreak =
            lineEnd == text.Length ? 0
            : text[lineEnd] == '\r' && lineEnd + 1 < text.Length && text[lineEnd + 1] == '\n' ? 2
            : 1;
        if (lineBreak > 0)
        {
            candidates.Add(Replace(lineEnd, lineBreak, "\\n"));
        }

        Report(
            lineEnd,
            lineBreak,
            lineBreak > 0 ? "the closing quote of a string is missing on this line" : "the closing quote of a string is missing at the end",
            [.. candidates]
        );
    }

    // ---------------------------------------------------------------- numbers, words, holes and what is not JSON

    /// <summary>True for the characters of numbers, of words without quotes, and for holes.</summary>
    private bool IsRunCharacter(int position)
    {
        var character = text[position];
        return character is (>= '0' and <= '9') or (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or '-' or '+' or '.' or '_' or '$'
            || IsHole(position);
    }

    private int EndOfRun(int position)
    {
        while (position < text.Length && IsRunCharacter(position))
        {
            position++;
        }

        return position;
    }

    private void ReadOther()
    {
        if (IsRunCharacter(_position))
        {
            ReadRun();
            return;
        }

        switch (text[_position])
        {
            case '/' when _position + 1 < text.Length && text[_position + 1] is '/' or '*':
                ReadComment();
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
            case '=' when _expect == Expect.Colon:
                var length = _position + 1 < text.Length && text[_position + 1] == '>' ? 2 : 1;
                Report(_position, length, "a name and its value are separated by a colon", Replace(_position, length, ":"));
                _position += length;
                _expect = Expect.PropertyValue;
                break;
            case ';' when _expect == Expect.Separator:
                Report(_position, 1, "elements are separated by commas", Replace(_position, 1, ","));
                _lastComma = _position++;
                _expect = InObject ? Expect.Name : Expect.Element;
                break;
            case '\uFEFF' or '\u200B':
                Report(_position, 1, "an invisible character may not stand here", Replace(_position, 1, ""));
                _position++;
                break;
            case var character when char.IsWhiteSpace(character):
                Report(_position, 1, "this kind of white space may not stand here", Replace(_position, 1, " "));
                _position++;
                break;
            default:
                ReportUnexpected();
                _position += char.IsHighSurrogate(text[_position]) && _position + 1 < text.Length ? 2 : 1;
                break;
        }
    }

    private void ReportUnexpected()
    {
        if (_expect == Expect.EndOfText)
        {
            ReportTrailing();
            return;
        }

        Report(
            _position,
            1,
            _expect switch
            {
                Expect.Colon => "a colon is expected here",
                Expect.NameOrEnd or Expect.Name => "a property name in double quotes is expected here",
                Expect.Separator => InObject
                    ? "a comma or the closing brace is expected here"
                    : "a comma or the closing bracket is expected here",
                _ => "a value is expected here",
            }
        );
    }

    private void ReadRun()
    {
        var start = _position;
        var end = start;
        var hasHole = false;
        for (; end < text.Length && IsRunCharacter(end); end++)
        {
            hasHole |= IsHole(end);
        }

        if (hasHole)
        {
            ReadHole(end);
            return;
        }

        if (ExpectsName)
        {
            ReadBareName(end);
            return;
        }

        BeforeValue();
        var value = ReadLiteral(end);
        if (value is null)
        {
            ReadBareValue(end);
            return;
        }

        _position = end;
        AddValue(value, end);
    }

    /// <summary>The number or word between the current position and <paramref name="end"/>; null if it is none that JSON knows.</summary>
    private JsonValue? ReadLiteral(int end)
    {
        var span = TextSpan.FromBounds(_position, end);
        switch (text[_position])
        {
            case 't' when Is("true", span):
                return new JsonBoolean(true, span);
            case 'f' when Is("false", span):
                return new JsonBoolean(false, span);
            case 'n' when Is("null", span):
                return new JsonNull(span);
            case '-' or (>= '0' and <= '9') when IsNumber(_position, end):
                return new JsonNumber(SharedStrings.Get(text, span.Start, span.Length), span);
            default:
                return null;
        }
    }

    private bool Is(string word, TextSpan span) =>
        span.Length == word.Length && string.CompareOrdinal(text, span.Start, word, 0, word.Length) == 0;

    /// <summary>True if the characters are a number by RFC 8259, section 6.</summary>
    private bool IsNumber(int position, int end)
    {
        if (text[position] == '-')
        {
            position++;
        }

        var integer = SkipDigits(position, end);
        if (integer == position || (text[position] == '0' && integer > position + 1))
        {
            return false;
        }

        position = integer;
        if (position < end && text[position] == '.')
        {
            var fraction = SkipDigits(position + 1, end);
            if (fraction == position + 1)
            {
                return false;
            }

            position = fraction;
        }

        if (position < end && text[position] is 'e' or 'E')
        {
            position++;
            if (position < end && text[position] is '+' or '-')
            {
                position++;
            }

            var exponent = SkipDigits(position, end);
            if (exponent == position)
            {
                return false;
            }

            position = exponent;
        }

        return position == end;
    }

    private int SkipDigits(int position, int end)
    {
        while (position < end && text[position] is >= '0' and <= '9')
        {
            position++;
        }

        return position;
    }

    /// <summary>A name without quotes.</summary>
    private void ReadBareName(int end)
    {
        var start = _position;
        var word = text.Substring(start, end - start);
        var isName = NextCharacterIs(end, ':');
        if (IsEarliest(start))
        {
            if (_expect == Expect.Separator && !isName)
            {
                Report(start, word.Length, "a comma or the closing brace is expected here");
            }
            else
            {
                Report(
                    start,
                    word.Length,
                    "a property name stands in double quotes",
                    isName ? [Replace(start, word.Length, $"\"{word}\"")] : []
                );
            }
        }

        _position = end;
        if (isName)
        {
            AddName(new JsonString(word, TextSpan.FromBounds(start, end)));
        }
        else
        {
            MarkIncomplete();
        }
    }

    /// <summary>A value without quotes that is neither a number nor a word of JSON.</summary>
    private void ReadBareValue(int end)
    {
        var start = _position;
        if (IsEarliest(start))
        {
            ReportBareValue(start, end);
        }

        _position = end;
        AddValue(new JsonString(text.Substring(start, end - start), TextSpan.FromBounds(start, end)), end);
    }

    private void ReportBareValue(int start, int end)
    {
        var word = text.Substring(start, end - start);
        switch (word.ToUpperInvariant())
        {
            case "TRUE" or "FALSE" or "NULL":
                Report(
                    start,
                    word.Length,
                    "true, false and null are written in lower case",
                    Replace(start, word.Length, word.ToLowerInvariant())
                );
                return;
            case "NONE" or "UNDEFINED" or "NAN" or "INFINITY" or "-INFINITY":
                Report(start, word.Length, $"{word} is not a value of JSON");
                return;
        }

        if (word[0] is '+' or '-' or '.' or (>= '0' and <= '9'))
        {
            var candidates =
                word[0] == '+' ? [Replace(start, 1, "")]
                : word[0] == '.' ? [Insert(start, "0")]
                : Array.Empty<VirtualEdit>();
            ReportUncertain(start, word.Length, "this is not a number of JSON", candidates);
            return;
        }

        var wordEnd = end;
        while (
            wordEnd < text.Length
            && text[wordEnd] is not (',' or ']' or '}' or '"' or '\\' or '\uFEFF' or < ' ')
            && !char.IsWhiteSpace(text[wordEnd])
        )
        {
            wordEnd++;
        }

        ReportUncertain(
            start,
            wordEnd - start,
            "a string stands in double quotes",
            Replace(start, wordEnd - start, $"\"{text.Substring(start, wordEnd - start)}\"")
        );
    }

    /// <summary>A run of characters outside of strings that is, or holds, a hole.</summary>
    private void ReadHole(int end)
    {
        var start = _position;
        var span = TextSpan.FromBounds(start, end);
        _position = end;
        _errorsAreHidden = true;
        switch (_expect)
        {
            case Expect.NameOrEnd or Expect.Name when NextCharacterIs(end, ':'):
                AddName(new JsonString(text.Substring(start, end - start), span));
                break;
            case Expect.NameOrEnd or Expect.Name or Expect.Separator:
                MarkIncomplete();
                _lastEnd = end;
                _expect = Expect.Separator;
                break;
            case Expect.ElementOrEnd or Expect.Element:
                MarkIncomplete();
                AddValue(new JsonHole(span), end);
                break;
            default:
                AddValue(new JsonHole(span), end);
                break;
        }
    }

    private void ReadComment()
    {
        var start = _position;
        var isLine = text[start + 1] == '/';
        var end =
            isLine ? text.IndexOfAny(['\n', '\r'], start)
            : text.IndexOf("*/", start + 2, StringComparison.Ordinal) is >= 0 and var close ? close + 2
            : -1;
        end = end < 0 ? text.Length : end;
        if (IsEarliest(start))
        {
            // A comment goes with the white space before it, and with its line if nothing else stands there.
            var from = start;
            while (from > 0 && text[from - 1] is ' ' or '\t')
            {
                from--;
            }

            if (from > 0 && text[from - 1] == '\n' && (end == text.Length || text[end] is '\n' or '\r'))
            {
                from -= from > 1 && text[from - 2] == '\r' ? 2 : 1;
            }

            Report(start, end - start, "comments may not stand in JSON", Replace(from, end - from, ""));
        }

        _position = end;
    }

    /// <summary>A string in single or typographic quotes.</summary>
    private void ReadForeignString(char closingQuote)
    {
        var start = _position;
        if (start < _noForeignStringBefore)
        {
            ReportUnexpected();
            _position++;
            return;
        }

        var end = start + 1;
        while (end < text.Length && text[end] != closingQuote && text[end] is not ('\n' or '\r'))
        {
            end += text[end] == '\\' ? 2 : 1;
        }

        if (end >= text.Length || text[end] != closingQuote)
        {
            _noForeignStringBefore = end;
            ReportUnexpected();
            _position++;
            return;
        }

        var content = text.Substring(start + 1, end - start - 1).Replace("\\'", "'");
        if (IsEarliest(start))
        {
            Report(
                start,
                end + 1 - start,
                "strings stand in double quotes",
                Replace(start, end + 1 - start, $"\"{EscapeQuotes(content)}\"")
            );
        }

        _position = start;
        if (!ExpectsName)
        {
            BeforeValue();
        }

        _position = end + 1;
        AddString(new JsonString(content, TextSpan.FromBounds(start, _position)));
    }

    private static string EscapeQuotes(string content)
    {
        var escaped = new StringBuilder(content.Length + 8);
        for (var i = 0; i < content.Length; i++)
        {
            if (content[i] == '"')
            {
                escaped.Append('\\');
            }
            else if (content[i] == '\\' && i + 1 < content.Length)
            {
                escaped.Append(content[i++]);
            }

            escaped.Append(content[i]);
        }

        return escaped.ToString();
    }

    private struct Frame
    {
        public int Start;
        public int FirstChild;
        public bool IsObject;
        public bool MayHaveMore;
        public JsonString? Name;
    }
}
