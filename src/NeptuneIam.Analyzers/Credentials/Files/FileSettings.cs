using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>Collects the settings of a file, and those within values such as <c>AccessKey=…;SecretKey=…</c>.</summary>
internal sealed class FileSettings
{
    private readonly List<FileSetting> _settings = [];
    private int _groups;

    /// <summary>Begins an object, element, section or row; its number.</summary>
    public int NewGroup() => _groups++;

    /// <summary>Adds a setting whose value is written in the text as it is.</summary>
    public void Add(string name, string section, string text, TextSpan value, int group) =>
        Add(name, section, text.Substring(value.Start, value.Length), (start, length) => new TextSpan(value.Start + start, length), group);

    /// <summary>Adds a setting.</summary>
    /// <param name="name">The name.</param>
    /// <param name="section">The names of what it stands in.</param>
    /// <param name="value">The decoded value.</param>
    /// <param name="placeOf">Where a part of the value stands in the file.</param>
    /// <param name="group">What it stands in.</param>
    public void Add(string name, string section, string value, Func<int, int, TextSpan> placeOf, int group)
    {
        var content = TextPieces.Trim(value, new TextSpan(0, value.Length));
        _settings.Add(
            new FileSetting(name, section, value.Substring(content.Start, content.Length), placeOf(content.Start, content.Length), group)
        );
        if (value.IndexOf(';') < 0 || value.IndexOf('=') < 0)
        {
            return;
        }

        var inner = NewGroup();
        foreach (var piece in TextPieces.Split(value, new TextSpan(0, value.Length), ';'))
        {
            if (TextPieces.NameAndValue(value, piece) is var (key, part))
            {
                _settings.Add(
                    new FileSetting(key, name, value.Substring(part.Start, part.Length), placeOf(part.Start, part.Length), inner)
                );
            }
        }
    }

    /// <summary>The settings in order of their places.</summary>
    public ImmutableArray<FileSetting> Complete() => _settings.OrderBy(static setting => setting.Span.Start).ToImmutableArray();
}
