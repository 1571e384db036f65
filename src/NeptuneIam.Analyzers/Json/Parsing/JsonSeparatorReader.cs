using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>Reads commas and colons, and what other languages write in their place.</summary>
internal sealed class JsonSeparatorReader(JsonCursor cursor, JsonFaultRecorder faults, JsonGrammar grammar)
{
    /// <summary>Reads a comma.</summary>
    public void ReadComma()
    {
        var position = cursor.Position++;
        switch (grammar.Expected)
        {
            case JsonExpectation.Separator:
                grammar.AddComma(position);
                break;
            case JsonExpectation.ElementOrEnd or JsonExpectation.NameOrEnd:
                faults.Report(position, 1, "a comma may not stand before the first element", VirtualEdit.Remove(position, 1));
                break;
            case JsonExpectation.Element or JsonExpectation.Name:
                faults.Report(position, 1, "two commas may not stand in a row", VirtualEdit.Remove(position, 1));
                break;
            case JsonExpectation.Colon:
                faults.ReportUncertain(
                    position,
                    1,
                    "a colon and a value are missing before this comma",
                    VirtualEdit.Replace(position, 1, ":")
                );
                grammar.AbandonName(position);
                break;
            case JsonExpectation.PropertyValue:
                faults.Report(position, 1, "a value is missing before this comma");
                grammar.AbandonName(position);
                break;
            case JsonExpectation.EndOfText:
                grammar.ReportTrailing(position);
                break;
            default:
                faults.Report(position, 1, "a value is expected here");
                break;
        }
    }

    /// <summary>Reads a colon.</summary>
    public void ReadColon()
    {
        var position = cursor.Position++;
        switch (grammar.Expected)
        {
            case JsonExpectation.Colon:
                grammar.Expected = JsonExpectation.PropertyValue;
                break;
            case JsonExpectation.PropertyValue:
                faults.Report(position, 1, "two colons may not stand in a row", VirtualEdit.Remove(position, 1));
                break;
            case JsonExpectation.NameOrEnd or JsonExpectation.Name:
                faults.Report(position, 1, "a property name is missing before this colon");
                grammar.Tree.MarkIncomplete();
                grammar.Expected = JsonExpectation.PropertyValue;
                break;
            case JsonExpectation.EndOfText:
                grammar.ReportTrailing(position);
                break;
            default:
                var message = grammar.Tree.IsInObject
                    ? "a comma or the closing brace is expected here"
                    : "a colon may stand in objects only";
                faults.Report(position, 1, message);
                break;
        }
    }

    /// <summary>Reads <c>=</c> or <c>=&gt;</c> where a colon is expected.</summary>
    public void ReadEqualsSign()
    {
        var start = cursor.Position;
        var length = cursor.Is(start + 1, '>') ? 2 : 1;
        faults.Report(start, length, "a name and its value are separated by a colon", VirtualEdit.Replace(start, length, ":"));
        grammar.Expected = JsonExpectation.PropertyValue;
        cursor.Position += length;
    }

    /// <summary>Reads a semicolon where a comma may stand.</summary>
    public void ReadSemicolon()
    {
        var position = cursor.Position++;
        faults.Report(position, 1, "elements are separated by commas", VirtualEdit.Replace(position, 1, ","));
        grammar.AddComma(position);
    }
}
