using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// Reads the settings of a file of XML by its tags alone, so that a file that is half typed is read as far as it goes: <c>&lt;add key="…"
/// value="…"/&gt;</c>, attributes, and elements with text. Comments are read like the rest: what they hold is as public.
/// </summary>
internal sealed class XmlSettings
{
    /// <summary>Elements nested deeper are taken for siblings.</summary>
    private const int MaxDepth = 64;

    private readonly string _text;
    private readonly FileSettings _settings;
    private readonly List<Element> _open = [];

    private XmlSettings(string text, FileSettings settings)
    {
        _text = text;
        _settings = settings;
        _open.Add(new Element(string.Empty, null, 0, settings.NewGroup()));
    }

    /// <summary>Adds the settings of the file.</summary>
    public static void Read(string text, FileSettings settings, CancellationToken cancellationToken)
    {
        var reader = new XmlSettings(text, settings);
        for (var position = text.IndexOf('<'); position >= 0 && position + 1 < text.Length; position = text.IndexOf('<', position))
        {
            cancellationToken.ThrowIfCancellationRequested();
            position = text[position + 1] switch
            {
                '/' => reader.ReadEnd(position),
                '!' or '?' => position + 2,
                _ => reader.ReadStart(position),
            };
        }
    }

    private Element Parent => _open[_open.Count - 1];

    private int ReadStart(int position)
    {
        var name = ReadName(position + 1);
        if (name.IsEmpty)
        {
            return position + 1;
        }

        var parent = Parent;
        parent.HasElements = true;
        var attributes = new List<(string Name, TextSpan Value)>();
        var end = name.End;
        while (end < _text.Length && _text[end] != '>')
        {
            var attribute = ReadName(end);
            if (attribute.IsEmpty)
            {
                end++;
                continue;
            }

            end = attribute.End;
            var quote = SkipTo(end, '=');
            if (quote < _text.Length && _text[quote] is '"' or '\'')
            {
                var close = _text.IndexOf(_text[quote], quote + 1);
                close = close < 0 ? _text.Length : close;
                attributes.Add((_text.Substring(attribute.Start, attribute.Length), TextSpan.FromBounds(quote + 1, close)));
                end = Math.Min(close + 1, _text.Length);
            }
        }

        var element = new Element(
            _text.Substring(name.Start, name.Length),
            Value(attributes, "key") ?? Value(attributes, "name"),
            Math.Min(end + 1, _text.Length),
            _settings.NewGroup()
        );
        Add(element, parent, attributes);
        if (end < _text.Length && _text[end - 1] != '/' && _open.Count < MaxDepth)
        {
            _open.Add(element);
        }

        return Math.Min(end + 1, _text.Length - 1);
    }

    private void Add(Element element, Element parent, List<(string Name, TextSpan Value)> attributes)
    {
        foreach (var (name, value) in attributes)
        {
            if (name is "value" or "connectionString")
            {
                _settings.Add(
                    element.Key ?? element.Name,
                    element.Key is null ? parent.Name : $"{parent.Name}:{element.Name}",
                    _text,
                    value,
                    parent.Group
                );
            }
            else if (name is not ("key" or "name"))
            {
                _settings.Add(name, element.Name, _text, value, element.Group);
            }
        }
    }

    private int ReadEnd(int position)
    {
        var name = ReadName(position + 2);
        for (var depth = _open.Count - 1; depth > 0 && !name.IsEmpty; depth--)
        {
            var element = _open[depth];
            if (element.Name.Length == name.Length && string.CompareOrdinal(_text, name.Start, element.Name, 0, name.Length) == 0)
            {
                _open.RemoveRange(depth, _open.Count - depth);
                if (!element.HasElements)
                {
                    AddText(element, TextSpan.FromBounds(element.Start, position));
                }

                break;
            }
        }

        return position + 2;
    }

    /// <summary>
    /// Adds the text of an element: <c>&lt;NAME&gt;text&lt;/NAME&gt;</c>, or <c>&lt;setting
    /// name="NAME"&gt;&lt;value&gt;text&lt;/value&gt;&lt;/setting&gt;</c>.
    /// </summary>
    private void AddText(Element element, TextSpan text)
    {
        if (element.Name == "value" && Parent.Key is { } key)
        {
            _settings.Add(key, Parent.Name, _text, text, _open[Math.Max(0, _open.Count - 2)].Group);
        }
        else
        {
            _settings.Add(element.Key ?? element.Name, Parent.Name, _text, text, Parent.Group);
        }
    }

    private string? Value(List<(string Name, TextSpan Value)> attributes, string name)
    {
        foreach (var attribute in attributes)
        {
            if (string.Equals(attribute.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return _text.Substring(attribute.Value.Start, attribute.Value.Length);
            }
        }

        return null;
    }

    private TextSpan ReadName(int start)
    {
        var end = start;
        while (end < _text.Length && (char.IsLetterOrDigit(_text[end]) || _text[end] is '_' or '-' or '.' or ':'))
        {
            end++;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>
    /// The position behind the character, if nothing but white space stands before and behind it; else where it was expected.
    /// </summary>
    private int SkipTo(int position, char expected)
    {
        var next = SkipBlanks(position);
        return next < _text.Length && _text[next] == expected ? SkipBlanks(next + 1) : position;
    }

    private int SkipBlanks(int position)
    {
        while (position < _text.Length && char.IsWhiteSpace(_text[position]))
        {
            position++;
        }

        return position;
    }

    private sealed class Element(string name, string? key, int start, int group)
    {
        public string Name { get; } = name;

        /// <summary>What the element says that its value is called.</summary>
        public string? Key { get; } = key;

        /// <summary>Where its content starts.</summary>
        public int Start { get; } = start;

        public int Group { get; } = group;

        public bool HasElements { get; set; }
    }
}
