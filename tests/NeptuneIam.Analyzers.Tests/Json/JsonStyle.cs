using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Tests.Json;

/// <summary>A way to lay out JSON, for tests that must hold in any.</summary>
internal sealed record JsonStyle(
    string Name,
    string NewLine,
    string Unit,
    string Colon,
    string CommaOnLine,
    string AfterComma = "",
    bool IsAllman = false,
    bool ScalarsOnLine = false
)
{
    public static readonly JsonStyle[] All =
    [
        new("compact", "", "", ":", ","),
        new("one line", "", "", ": ", ", "),
        new("two spaces", "\n", "  ", ": ", ", "),
        new("two spaces, short arrays", "\n", "  ", ": ", ", ", ScalarsOnLine: true),
        new("four spaces", "\n", "    ", " : ", ", "),
        new("tabs", "\n", "\t", ": ", ", "),
        new("carriage returns", "\r\n", "  ", ": ", ", "),
        new("Allman", "\n", "    ", ": ", ", ", IsAllman: true),
        new("trailing spaces", "\n", "  ", ": ", ", ", AfterComma: "  "),
    ];

    public override string ToString() => Name;

    public string Write(JsonValue value, string indentation = "")
    {
        var inner = indentation + Unit;
        switch (value)
        {
            case JsonObject { Properties.IsEmpty: false } @object:
                return Wrap(
                    '{',
                    '}',
                    @object.Properties.Select(property =>
                        $"{JsonWriter.Quote(property.Name.Value)}{Colon}{(IsAllman && property.Value is JsonObject { Properties.IsEmpty: false } ? NewLine + inner : "")}{Write(property.Value, inner)}"
                    ),
                    indentation,
                    NewLine.Length > 0
                );
            case JsonArray { Elements.IsEmpty: false } array:
                return Wrap(
                    '[',
                    ']',
                    array.Elements.Select(element => Write(element, inner)),
                    indentation,
                    NewLine.Length > 0 && !(ScalarsOnLine && array.Elements.All(element => element is not (JsonObject or JsonArray)))
                );
            default:
                return JsonWriter.ToText(value, JsonLayout.Default);
        }
    }

    private string Wrap(char opening, char closing, IEnumerable<string> children, string indentation, bool takesLines) =>
        takesLines
            ? opening
                + NewLine
                + string.Join("," + AfterComma + NewLine, children.Select(child => indentation + Unit + child))
                + NewLine
                + indentation
                + closing
            : opening + string.Join(CommaOnLine, children) + closing;
}
