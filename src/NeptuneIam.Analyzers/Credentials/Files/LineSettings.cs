using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// Reads files of lines: <c>name=value</c> with sections, as in <c>.env</c> and the shared credentials file, and tables with a header, as
/// the console hands out keys.
/// </summary>
internal static class LineSettings
{
    /// <summary>
    /// Adds the settings of a file of <c>name=value</c>. Lines that are commented out are read like the rest: what they hold is as public.
    /// </summary>
    public static void Read(string text, FileSettings settings, CancellationToken cancellationToken)
    {
        var (section, group) = (string.Empty, settings.NewGroup());
        foreach (var line in TextPieces.Split(text, new TextSpan(0, text.Length), '\n'))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var content = WithoutPrefix(text, line);
            if (!content.IsEmpty && text[content.Start] == '[')
            {
                section = text.Substring(content.Start, content.Length).Trim('[', ']', ' ');
                group = settings.NewGroup();
            }
            else if (TextPieces.NameAndValue(text, content) is var (name, value))
            {
                settings.Add(name, section, text, WithoutComment(text, value), group);
            }
        }
    }

    /// <summary>Adds the cells of a table under the names of its header, each row by itself.</summary>
    public static void ReadTable(string text, FileSettings settings, CancellationToken cancellationToken)
    {
        List<string>? header = null;
        foreach (var line in TextPieces.Split(text, new TextSpan(0, text.Length), '\n'))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var cells = TextPieces.Split(text, line, ',').Select(cell => TextPieces.Unquote(text, cell)).ToList();
            if (header is null)
            {
                header = cells.Select(cell => text.Substring(cell.Start, cell.Length)).ToList();
                continue;
            }

            var row = settings.NewGroup();
            for (var column = 0; column < Math.Min(cells.Count, header.Count); column++)
            {
                settings.Add(header[column], string.Empty, text, cells[column], row);
            }
        }
    }

    /// <summary>The line without the sign of a comment and the word by which shells set a variable.</summary>
    private static TextSpan WithoutPrefix(string text, TextSpan line)
    {
        var content = TextPieces.Trim(text, line);
        while (!content.IsEmpty && text[content.Start] is '#' or ';')
        {
            content = TextPieces.Trim(text, TextSpan.FromBounds(content.Start + 1, content.End));
        }

        foreach (var word in (string[])["export ", "set "])
        {
            if (string.Compare(text, content.Start, word, 0, word.Length, StringComparison.OrdinalIgnoreCase) == 0)
            {
                return TextPieces.Trim(text, TextSpan.FromBounds(content.Start + word.Length, content.End));
            }
        }

        return content;
    }

    /// <summary>The value without a comment behind it.</summary>
    private static TextSpan WithoutComment(string text, TextSpan value)
    {
        var comment = text.IndexOf(" #", value.Start, value.Length, StringComparison.Ordinal);
        return comment < 0 ? value : TextPieces.Unquote(text, TextSpan.FromBounds(value.Start, comment));
    }
}
