namespace NeptuneIam.Analyzers.Catalog;

/// <summary>Reads lines of fields separated by tabs, in sections that end with an empty line.</summary>
internal sealed class LineReader(string text)
{
    private int _position;

    /// <summary>What has not been read yet.</summary>
    public string Rest => text.Substring(_position);

    /// <summary>The next line; null at the end.</summary>
    public string? ReadLine()
    {
        if (_position >= text.Length)
        {
            return null;
        }

        var start = _position;
        var end = text.IndexOf('\n', start);
        end = end < 0 ? text.Length : end;
        _position = end + 1;
        return text.Substring(start, end - start);
    }

    /// <summary>The fields of each line up to the next empty one, which is read too.</summary>
    public List<string[]> ReadSection()
    {
        var rows = new List<string[]>();
        while (ReadLine() is { Length: > 0 } line)
        {
            rows.Add(line.Split('\t'));
        }

        return rows;
    }
}
