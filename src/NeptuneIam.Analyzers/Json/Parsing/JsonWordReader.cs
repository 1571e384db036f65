using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>Reads what stands without quotes: numbers, <c>true</c>, <c>false</c>, <c>null</c>, holes, and words that lack their quotes.</summary>
internal sealed class JsonWordReader(JsonCursor cursor, JsonFaultRecorder faults, JsonGrammar grammar)
{
    /// <summary>Reads the run of characters at the current position.</summary>
    public void Read()
    {
        var start = cursor.Position;
        var end = start;
        var hasHole = false;
        for (; end < cursor.Text.Length && cursor.IsRunCharacter(end); end++)
        {
            hasHole |= cursor.IsHole(end);
        }

        cursor.Position = end;
        var span = TextSpan.FromBounds(start, end);
        if (hasHole)
        {
            AddHole(span);
        }
        else if (grammar.ExpectsName)
        {
            AddBareName(span);
        }
        else
        {
            grammar.BeforeValue(start);
            grammar.AddValue(Literal(span) ?? BareString(span));
        }
    }

    /// <summary>Adds a run of characters that is, or holds, a hole.</summary>
    private void AddHole(TextSpan span)
    {
        // The hole may hold any text, quotes and brackets included.
        faults.HideFollowing();
        switch (grammar.Expected)
        {
            case JsonExpectation.NameOrEnd or JsonExpectation.Name when cursor.IsNext(span.End, ':'):
                grammar.AddName(UnquotedString(span));
                break;
            case JsonExpectation.NameOrEnd or JsonExpectation.Name or JsonExpectation.Separator:
                grammar.Tree.MarkIncomplete();
                grammar.LastEnd = span.End;
                grammar.Expected = JsonExpectation.Separator;
                break;
            case JsonExpectation.ElementOrEnd or JsonExpectation.Element:
                grammar.Tree.MarkIncomplete();
                grammar.AddValue(new JsonHole(span));
                break;
            default:
                grammar.AddValue(new JsonHole(span));
                break;
        }
    }

    /// <summary>Reports a name without quotes, and takes it for a name if a colon follows it.</summary>
    private void AddBareName(TextSpan span)
    {
        var isName = cursor.IsNext(span.End, ':');
        if (!isName && grammar.Expected == JsonExpectation.Separator)
        {
            faults.Report(span.Start, span.Length, "a comma or the closing brace is expected here");
        }
        else if (faults.WouldKeep(span.Start))
        {
            VirtualEdit[] candidates = isName ? [Quote(span)] : [];
            faults.Report(span.Start, span.Length, "a property name stands in double quotes", candidates);
        }

        if (isName)
        {
            grammar.AddName(UnquotedString(span));
        }
        else
        {
            grammar.Tree.MarkIncomplete();
        }
    }

    /// <summary>The number or word of JSON; null if it is none.</summary>
    private JsonValue? Literal(TextSpan span)
    {
        var text = cursor.Text;
        switch (text[span.Start])
        {
            case 't' when Is("true", span):
                return new JsonBoolean(true, span);
            case 'f' when Is("false", span):
                return new JsonBoolean(false, span);
            case 'n' when Is("null", span):
                return new JsonNull(span);
            case '-' or (>= '0' and <= '9') when JsonNumberSyntax.IsNumber(text, span):
                return new JsonNumber(SharedStrings.Get(text, span.Start, span.Length), span);
            default:
                return null;
        }
    }

    private bool Is(string word, TextSpan span) =>
        span.Length == word.Length && string.CompareOrdinal(cursor.Text, span.Start, word, 0, word.Length) == 0;

    /// <summary>Reports a value that is neither a number nor a word of JSON, and takes it for a string.</summary>
    private JsonString BareString(TextSpan span)
    {
        if (faults.WouldKeep(span.Start))
        {
            ReportBareValue(span);
        }

        return UnquotedString(span);
    }

    private void ReportBareValue(TextSpan span)
    {
        var word = cursor.Text.Substring(span.Start, span.Length);
        switch (word.ToUpperInvariant())
        {
            case "TRUE" or "FALSE" or "NULL":
                faults.Report(
                    span.Start,
                    span.Length,
                    "true, false and null are written in lower case",
                    VirtualEdit.Replace(span.Start, span.Length, word.ToLowerInvariant())
                );
                break;
            case "NONE" or "UNDEFINED" or "NAN" or "INFINITY" or "-INFINITY":
                faults.Report(span.Start, span.Length, $"{word} is not a value of JSON");
                break;
            default:
                if (word[0] is '+' or '-' or '.' or (>= '0' and <= '9'))
                {
                    ReportBadNumber(span);
                }
                else
                {
                    ReportMissingQuotes(span);
                }

                break;
        }
    }

    private void ReportBadNumber(TextSpan span)
    {
        VirtualEdit[] candidates = cursor.Text[span.Start] switch
        {
            '+' => [VirtualEdit.Remove(span.Start, 1)],
            '.' => [VirtualEdit.Insert(span.Start, "0")],
            _ => [],
        };
        faults.ReportUncertain(span.Start, span.Length, "this is not a number of JSON", candidates);
    }

    /// <summary>Reports a string without quotes, with all of it that other characters have cut off.</summary>
    private void ReportMissingQuotes(TextSpan span)
    {
        var text = cursor.Text;
        var end = span.End;
        while (
            end < text.Length && text[end] is not (',' or ']' or '}' or '"' or '\\' or '\uFEFF' or < ' ') && !char.IsWhiteSpace(text[end])
        )
        {
            end++;
        }

        var whole = TextSpan.FromBounds(span.Start, end);
        faults.ReportUncertain(whole.Start, whole.Length, "a string stands in double quotes", Quote(whole));
    }

    private VirtualEdit Quote(TextSpan span) => new(span, $"\"{cursor.Text.Substring(span.Start, span.Length)}\"");

    private JsonString UnquotedString(TextSpan span) => new(cursor.Text.Substring(span.Start, span.Length), span);
}
