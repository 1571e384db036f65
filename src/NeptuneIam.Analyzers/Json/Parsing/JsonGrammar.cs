using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>
/// Knows what may come next, puts names and values into the tree, and reports those that stand where none may. It goes on with the
/// likeliest meaning, so that one fault does not hide the rest of the text.
/// </summary>
internal sealed class JsonGrammar(JsonCursor cursor, JsonFaultRecorder faults)
{
    /// <summary>What may come next.</summary>
    public JsonExpectation Expected { get; set; } = JsonExpectation.Root;

    /// <summary>The tree as far as it was read.</summary>
    public JsonTreeBuilder Tree { get; } = new();

    /// <summary>The end of the last value, name, or opening bracket: missing commas, colons and brackets are put there.</summary>
    public int LastEnd { get; set; }

    /// <summary>Where the last comma stands.</summary>
    public int LastComma { get; private set; }

    /// <summary>True if a comma was read last; a closing bracket may then make that comma a fault.</summary>
    public bool IsBehindComma => Expected is JsonExpectation.Element or JsonExpectation.Name;

    /// <summary>True if a string that comes next is a name.</summary>
    public bool ExpectsName =>
        Expected is JsonExpectation.NameOrEnd or JsonExpectation.Name || (Expected == JsonExpectation.Separator && Tree.IsInObject);

    /// <summary>Reports what is missing or wrong when a value starts at <paramref name="start"/>.</summary>
    public void BeforeValue(int start)
    {
        switch (Expected)
        {
            case JsonExpectation.Root or JsonExpectation.ElementOrEnd or JsonExpectation.Element or JsonExpectation.PropertyValue:
                break;
            case JsonExpectation.Colon:
                ReportToken(start, "a colon is missing before this value", VirtualEdit.Insert(LastEnd, ":"));
                break;
            case JsonExpectation.Separator when !Tree.IsInObject:
                ReportToken(start, "a comma is missing before this value", VirtualEdit.Insert(LastEnd, ","));
                break;
            case JsonExpectation.EndOfText:
                ReportTrailing(start);
                break;
            default:
                ReportToken(start, "a property name in double quotes is expected here");
                Tree.MarkIncomplete();
                break;
        }
    }

    /// <summary>Like <see cref="BeforeValue"/>, for what may be a name instead.</summary>
    public void BeforeString(int start)
    {
        if (!ExpectsName)
        {
            BeforeValue(start);
        }
    }

    /// <summary>Adds a string, as a name where one is expected, else as a value.</summary>
    public void AddString(JsonString value)
    {
        if (ExpectsName)
        {
            AddName(value);
        }
        else
        {
            AddValue(value);
        }
    }

    /// <summary>Adds a value.</summary>
    public void AddValue(JsonValue value)
    {
        Expected = Tree.Depth == 0 ? JsonExpectation.EndOfText : JsonExpectation.Separator;
        Tree.Add(value);
        LastEnd = value.Span.End;
    }

    /// <summary>Takes a string as the name of the value that comes next; the innermost container must be an object.</summary>
    public void AddName(JsonString name)
    {
        var span = name.Span;
        if (Expected == JsonExpectation.Separator && faults.WouldKeep(span.Start))
        {
            VirtualEdit[] candidates = cursor.IsNext(span.End, ':') ? [VirtualEdit.Insert(LastEnd, ",")] : [];
            faults.Report(span.Start, span.Length, "a comma is missing before this property", candidates);
        }

        Tree.SetName(name);
        LastEnd = span.End;
        Expected = JsonExpectation.Colon;
    }

    /// <summary>Drops the name whose value is missing, and goes on as behind a comma.</summary>
    public void AbandonName(int comma)
    {
        Tree.MarkIncomplete();
        Tree.SetName(null);
        LastComma = comma;
        Expected = JsonExpectation.Name;
    }

    /// <summary>Goes on behind a comma that separates two children.</summary>
    public void AddComma(int comma)
    {
        LastComma = comma;
        Expected = Tree.IsInObject ? JsonExpectation.Name : JsonExpectation.Element;
    }

    /// <summary>Reports a character that has no meaning where it stands.</summary>
    public void ReportUnexpected(int position)
    {
        if (Expected == JsonExpectation.EndOfText)
        {
            ReportTrailing(position);
            return;
        }

        var message = Expected switch
        {
            JsonExpectation.Colon => "a colon is expected here",
            JsonExpectation.NameOrEnd or JsonExpectation.Name => "a property name in double quotes is expected here",
            JsonExpectation.Separator when Tree.IsInObject => "a comma or the closing brace is expected here",
            JsonExpectation.Separator => "a comma or the closing bracket is expected here",
            _ => "a value is expected here",
        };
        faults.Report(position, 1, message);
    }

    /// <summary>Reports something behind the end of the value.</summary>
    public void ReportTrailing(int start)
    {
        if (faults.WouldKeep(start))
        {
            faults.ReportUncertain(
                start,
                cursor.TokenLength(start),
                "nothing may follow the end of the JSON value",
                VirtualEdit.Remove(start, 1)
            );
        }
    }

    private void ReportToken(int start, string message, params VirtualEdit[] candidates)
    {
        if (faults.WouldKeep(start))
        {
            faults.Report(start, cursor.TokenLength(start), message, candidates);
        }
    }
}
