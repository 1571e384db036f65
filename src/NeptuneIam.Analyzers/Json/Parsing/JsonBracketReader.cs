using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>Reads the brackets that open and close objects and arrays, and closes what the text leaves open.</summary>
internal sealed class JsonBracketReader(JsonCursor cursor, JsonFaultRecorder faults, JsonGrammar grammar)
{
    /// <summary>Reads an opening bracket or brace.</summary>
    public void ReadOpening()
    {
        var start = cursor.Position;
        grammar.BeforeValue(start);
        var isObject = cursor.Current == '{';
        if (grammar.Tree.Depth == JsonReader.MaxDepth)
        {
            SkipTooDeep(isObject);
            return;
        }

        grammar.Tree.Open(isObject, start);
        grammar.Expected = isObject ? JsonExpectation.NameOrEnd : JsonExpectation.ElementOrEnd;
        cursor.Position++;
        grammar.LastEnd = cursor.Position;
    }

    /// <summary>Reads a closing bracket or brace.</summary>
    public void ReadClosing()
    {
        var position = cursor.Position;
        var isBrace = cursor.Current == '}';
        if (grammar.Tree.Depth == 0)
        {
            ReportNothingToClose(position, isBrace);
        }
        else if (grammar.Tree.IsInObject != isBrace)
        {
            ReadMismatched(position, isBrace);
        }
        else
        {
            BeforeEndOfContainer(position, isBrace);
            CloseInnermost(position + 1);
        }

        cursor.Position++;
    }

    /// <summary>Reports and closes what is open at the end of the text.</summary>
    public void ReadEndOfText()
    {
        var end = cursor.Text.Length;
        if (grammar.Expected == JsonExpectation.Root)
        {
            faults.Report(end, 0, "the text holds no JSON value");
        }

        if (grammar.Tree.Depth == 0)
        {
            return;
        }

        if (grammar.Expected is JsonExpectation.Colon or JsonExpectation.PropertyValue)
        {
            faults.Report(end, 0, "a value is missing at the end");
        }
        else if (faults.WouldKeep(end))
        {
            var message = grammar.Tree.IsInObject ? "the closing brace is missing at the end" : "the closing bracket is missing at the end";
            faults.Report(end, 0, message, CloseDownTo(0));
        }

        while (grammar.Tree.Depth > 0)
        {
            CloseInnermost(grammar.LastEnd);
        }
    }

    private void SkipTooDeep(bool isObject)
    {
        var start = cursor.Position;
        faults.Report(start, 1, $"objects and arrays are nested more than {JsonReader.MaxDepth} levels deep");
        cursor.SkipNested();
        var span = TextSpan.FromBounds(start, cursor.Position);
        grammar.AddValue(
            isObject
                ? new JsonObject(ImmutableArray<JsonProperty>.Empty, span) { MayHaveMore = true }
                : new JsonArray(ImmutableArray<JsonValue>.Empty, span) { MayHaveMore = true }
        );
    }

    private void ReportNothingToClose(int position, bool isBrace)
    {
        if (grammar.Expected == JsonExpectation.EndOfText)
        {
            grammar.ReportTrailing(position);
        }
        else
        {
            faults.Report(position, 1, isBrace ? "this brace closes nothing" : "this bracket closes nothing");
        }
    }

    /// <summary>Reports what is missing or too much when the container ends at <paramref name="position"/>.</summary>
    private void BeforeEndOfContainer(int position, bool isBrace)
    {
        switch (grammar.Expected)
        {
            case JsonExpectation.Element or JsonExpectation.Name:
                var message = isBrace
                    ? "a comma may not stand before the closing brace"
                    : "a comma may not stand before the closing bracket";
                faults.Report(grammar.LastComma, 1, message, VirtualEdit.Remove(grammar.LastComma, 1));
                break;
            case JsonExpectation.Colon:
                faults.Report(position, 1, "a colon and a value are missing before this brace");
                grammar.Tree.MarkIncomplete();
                break;
            case JsonExpectation.PropertyValue:
                faults.Report(position, 1, "a value is missing before this brace");
                grammar.Tree.MarkIncomplete();
                break;
        }
    }

    /// <summary>
    /// A brace inside an array, or a bracket inside an object: it closes the nearest container around that it fits, or else the
    /// innermost one.
    /// </summary>
    private void ReadMismatched(int position, bool isBrace)
    {
        var tree = grammar.Tree;
        var matching = tree.Depth - 1;
        while (matching >= 0 && tree.IsObject(matching) != isBrace)
        {
            matching--;
        }

        if (faults.WouldKeep(position))
        {
            ReportMismatched(position, isBrace, matching);
        }

        if (matching >= 0)
        {
            while (tree.Depth > matching + 1)
            {
                CloseInnermost(grammar.LastEnd);
            }
        }

        // A root goes on behind a bracket that does not fit, so that the rest of it is read.
        if (matching >= 0 || tree.Depth > 1)
        {
            CloseInnermost(position + 1);
        }
    }

    private void ReportMismatched(int position, bool isBrace, int matching)
    {
        var exchange = VirtualEdit.Replace(position, 1, isBrace ? "]" : "}");
        var remove = VirtualEdit.Remove(position, 1);
        if (matching >= 0)
        {
            var message = isBrace ? "a bracket is missing before this brace" : "a brace is missing before this bracket";
            faults.Report(position, 1, message, CloseDownTo(matching + 1), exchange, remove);
        }
        else
        {
            faults.Report(position, 1, isBrace ? "an array ends with a bracket" : "an object ends with a brace", exchange, remove);
        }
    }

    private void CloseInnermost(int end) => grammar.AddValue(grammar.Tree.Close(end));

    /// <summary>
    /// An edit that closes all open containers but the outermost <paramref name="depth"/>, with brackets laid out like the opening
    /// ones. They take the place of a comma that was read last.
    /// </summary>
    private VirtualEdit CloseDownTo(int depth)
    {
        var closers = new StringBuilder();
        for (var i = grammar.Tree.Depth - 1; i >= depth; i--)
        {
            AppendCloser(closers, i);
        }

        return grammar.IsBehindComma
            ? VirtualEdit.Replace(grammar.LastComma, 1, closers.ToString())
            : VirtualEdit.Insert(grammar.LastEnd, closers.ToString());
    }

    private void AppendCloser(StringBuilder closers, int depth)
    {
        var text = cursor.Text;
        var start = grammar.Tree.StartOf(depth);
        if (JsonLines.IsBroken(text, TextSpan.FromBounds(start, grammar.LastEnd)))
        {
            closers.Append('\n').Append(JsonLines.IndentationAt(text, start));
        }

        closers.Append(grammar.Tree.IsObject(depth) ? '}' : ']');
    }
}
