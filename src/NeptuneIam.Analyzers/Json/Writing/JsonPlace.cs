namespace NeptuneIam.Analyzers.Json;

/// <summary>What decides, where a new value starts, how it is laid out.</summary>
/// <param name="Indentation">The indentation of the line.</param>
/// <param name="Column">The column that the value starts in.</param>
/// <param name="MayBreak">True if objects and long arrays may take several lines.</param>
internal readonly record struct JsonPlace(string Indentation, int Column, bool MayBreak)
{
    /// <summary>A place on a line that may not be broken.</summary>
    public static JsonPlace OnOneLine { get; } = new("", 0, MayBreak: false);

    /// <summary>The place behind the indentation of a new line.</summary>
    public static JsonPlace OnNewLine(string indentation) => new(indentation, indentation.Length, MayBreak: true);

    /// <summary>A place in a text.</summary>
    public static JsonPlace At(string text, int position, bool mayBreak) =>
        mayBreak ? new(JsonLines.IndentationAt(text, position), JsonLines.ColumnAt(text, position), MayBreak: true) : OnOneLine;
}
