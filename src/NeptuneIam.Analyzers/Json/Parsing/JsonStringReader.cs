using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>Reads strings in double quotes.</summary>
internal sealed class JsonStringReader(JsonCursor cursor, JsonFaultRecorder faults)
{
    private const int MaxCandidates = 6;

    // The characters that stand for themselves, by code: most strings have no others.
    private static readonly bool[] s_isPlain = [.. Enumerable.Range(0, 256).Select(character => character is >= ' ' and not ('"' or '\\'))];

    private readonly JsonEscapeReader _escapes = new(cursor, faults);

    /// <summary>Reads the string whose opening quote stands at the current position.</summary>
    public JsonString Read()
    {
        var text = cursor.Text;
        var start = cursor.Position;
        var i = start + 1;
        while (i < text.Length)
        {
            cursor.ObserveCancellation(i);
            var chunkEnd = Math.Min(i + JsonCursor.CharactersBetweenCancellationChecks, text.Length);
            for (; i < chunkEnd; i++)
            {
                var character = text[i];
                if (character < s_isPlain.Length ? s_isPlain[character] : !char.IsSurrogate(character))
                {
                    continue;
                }

                if (character == '"')
                {
                    cursor.Position = i + 1;
                    return new JsonString(SharedStrings.Get(text, start + 1, i - start - 1), TextSpan.FromBounds(start, i + 1));
                }

                if (!char.IsSurrogatePair(text, i))
                {
                    return ReadCharacterwise(start, i);
                }

                i++;
            }
        }

        return ReadCharacterwise(start, text.Length);
    }

    /// <summary>Reads a string that is not simply its characters between two quotes.</summary>
    /// <param name="start">Where the opening quote stands.</param>
    /// <param name="plainEnd">The first character that needs a closer look.</param>
    private JsonString ReadCharacterwise(int start, int plainEnd)
    {
        var text = cursor.Text;
        var value = new StringBuilder(text, start + 1, plainEnd - start - 1, Math.Max(16, plainEnd - start + 16));
        var starts = ImmutableArray.CreateBuilder<int>(value.Capacity);
        for (var i = start + 1; i < plainEnd; i++)
        {
            starts.Add(i);
        }

        cursor.Position = plainEnd;
        while (true)
        {
            cursor.ObserveCancellation(cursor.Position);
            if (cursor.IsAtEnd || cursor.Current is '\n' or '\r')
            {
                return EndUnclosed(start, value, starts);
            }

            starts.Add(cursor.Position);
            switch (cursor.Current)
            {
                case '"':
                    cursor.Position++;
                    return new JsonString(value.ToString(), TextSpan.FromBounds(start, cursor.Position), starts.ToImmutable());
                case '\\':
                    value.Append(_escapes.Read());
                    break;
                case var character:
                    CheckUnescaped(character);
                    value.Append(character);
                    cursor.Position++;
                    break;
            }
        }
    }

    /// <summary>Reports a character that may not stand for itself.</summary>
    private void CheckUnescaped(char character)
    {
        var position = cursor.Position;
        if (character < ' ')
        {
            var message =
                character == '\t' ? "a tab in a string is written \\t" : "a control character in a string is written as an escape";
            faults.Report(position, 1, message, VirtualEdit.Replace(position, 1, JsonWriter.Escape(character)));
        }
        else if (char.IsSurrogate(character) && !IsPaired(position))
        {
            faults.Report(position, 1, "this character is half of a surrogate pair");
        }
    }

    /// <summary>True if the surrogate is part of a pair, or could be one with a hole beside it.</summary>
    private bool IsPaired(int position)
    {
        var text = cursor.Text;
        var isHigh = char.IsHighSurrogate(text[position]);
        var other = isHigh ? position + 1 : position - 1;
        return other < text.Length
            && (cursor.IsHole(other) || (isHigh ? char.IsLowSurrogate(text[other]) : char.IsHighSurrogate(text[other])));
    }

    /// <summary>
    /// Ends a string at the end of its line, without the white space there. A comma there belongs to what is around the string.
    /// </summary>
    private JsonString EndUnclosed(int start, StringBuilder value, ImmutableArray<int>.Builder starts)
    {
        var text = cursor.Text;
        var lineEnd = cursor.Position;
        var contentEnd = lineEnd;
        while (contentEnd > start + 1 && text[contentEnd - 1] is ' ' or '\t')
        {
            contentEnd--;
        }

        if (faults.WouldKeep(lineEnd))
        {
            ReportUnclosed(start, contentEnd, lineEnd);

            // What is read again behind the string is no fault of its own, though it stands before the end of the line.
            faults.Settle();
        }

        if (contentEnd > start + 1 && text[contentEnd - 1] == ',')
        {
            contentEnd--;
        }

        while (starts.Count > 0 && starts[starts.Count - 1] >= contentEnd)
        {
            starts.RemoveAt(starts.Count - 1);
        }

        cursor.Position = contentEnd;
        var content = value.ToString(0, starts.Count);
        starts.Add(contentEnd);
        return new JsonString(content, TextSpan.FromBounds(start, contentEnd), starts.ToImmutable());
    }

    /// <summary>
    /// Reports a missing closing quote. It may belong at the end of the line, or before the separators and brackets there; or the
    /// string goes on with a line break that must be escaped.
    /// </summary>
    private void ReportUnclosed(int start, int contentEnd, int lineEnd)
    {
        var text = cursor.Text;
        var candidates = new List<VirtualEdit> { VirtualEdit.Insert(contentEnd, "\"") };
        for (var i = contentEnd - 1; i > start && candidates.Count < MaxCandidates && text[i] is ',' or ']' or '}' or ' ' or '\t'; i--)
        {
            if (text[i] is ',' or ']' or '}')
            {
                candidates.Add(VirtualEdit.Insert(i, "\""));
            }
        }

        if (lineEnd == text.Length)
        {
            faults.Report(lineEnd, 0, "the closing quote of a string is missing at the end", [.. candidates]);
            return;
        }

        var lineBreak = text[lineEnd] == '\r' && cursor.Is(lineEnd + 1, '\n') ? 2 : 1;
        candidates.Add(VirtualEdit.Replace(lineEnd, lineBreak, "\\n"));
        faults.Report(lineEnd, lineBreak, "the closing quote of a string is missing on this line", [.. candidates]);
    }
}
