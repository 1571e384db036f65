using System.Globalization;

namespace NeptuneIam.Analyzers.Json;

/// <summary>Writes JSON.</summary>
internal static class JsonWriter
{
    /// <summary>The character as it stands in a JSON string.</summary>
    public static string Escape(char character) => character switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < ' ' => "\\u" + ((int)character).ToString("x4", CultureInfo.InvariantCulture),
        _ => character.ToString(),
    };
}
