using System.Text;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>Recognises statements that say the same, whatever the order of their elements and lists, and whatever their ids.</summary>
internal static class StatementIdentity
{
    /// <summary>
    /// A text that is the same for statements that say the same; null if something of the statement is not known, or it says nothing.
    /// </summary>
    public static string? Of(PolicyStatement statement)
    {
        if (statement.Effect == PolicyEffect.Unknown || statement.MayHaveMoreElements || statement.Actions.IsEmpty)
        {
            return null;
        }

        var text = new StringBuilder();
        foreach (
            var property in statement
                .Node.Properties.Where(static property => property.Name.Value != "Sid")
                .OrderBy(static property => property.Name.Value, StringComparer.Ordinal)
        )
        {
            if (!Append(text, property.Name) || !Append(text, property.Value))
            {
                return null;
            }
        }

        return text.ToString();
    }

    /// <summary>False if something of the value is not known.</summary>
    private static bool Append(StringBuilder text, JsonValue value)
    {
        switch (value)
        {
            case JsonString { HasHoles: false } known:
                text.Append(known.Value.Length).Append('"').Append(known.Value);
                return true;
            case JsonNumber or JsonBoolean:
                var plain = PolicyCondition.TextOf(value)!;
                text.Append(plain.Length).Append('"').Append(plain);
                return true;
            case JsonArray { MayHaveMore: false } array:
                return AppendSorted(text, array.Elements.Select(Part), isList: array.Elements.Length != 1);
            case JsonObject { MayHaveMore: false } @object:
                return AppendSorted(
                    text,
                    @object.Properties.Select(static property =>
                        Part(property.Name) is { } name && Part(property.Value) is { } content ? name + content : null
                    ),
                    isList: true
                );
            default:
                return false;
        }
    }

    /// <summary>One value alone and a list of it are the same.</summary>
    private static bool AppendSorted(StringBuilder text, IEnumerable<string?> parts, bool isList)
    {
        var sorted = new List<string>();
        foreach (var part in parts)
        {
            if (part is null)
            {
                return false;
            }

            sorted.Add(part);
        }

        sorted.Sort(StringComparer.Ordinal);
        text.Append(isList ? "[" : "").Append(string.Concat(sorted)).Append(isList ? "]" : "");
        return true;
    }

    private static string? Part(JsonValue value)
    {
        var text = new StringBuilder();
        return Append(text, value) ? text.ToString() : null;
    }
}
