namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// The marks by which texts say that something is filled in elsewhere: <c>{Name}</c>, <c>{{Name}}</c>, <c>${Name}</c>, <c>#{Name}</c>,
/// <c>%NAME%</c>, <c>&lt;NAME&gt;</c>, <c>__NAME__</c>, <c>@NAME@</c>. Where one stands outside of a string, the text is JSON only after
/// that.
/// </summary>
internal static class Placeholder
{
    private static readonly (string Open, string Close)[] s_marks =
    [
        ("{{", "}}"),
        ("{", "}"),
        ("%", "%"),
        ("<", ">"),
        ("__", "__"),
        ("@", "@"),
    ];

    /// <summary>True if the character at <paramref name="position"/> belongs to the start of a placeholder.</summary>
    public static bool StandsAt(string text, int position)
    {
        while (position < text.Length && text[position] is '$' or '#')
        {
            position++;
        }

        foreach (var (open, close) in s_marks)
        {
            // A reader may stumble over the mark itself, or over the name behind it.
            for (var back = 0; back <= open.Length; back++)
            {
                if (IsAt(text, position - back, open) && EndsName(text, position - back + open.Length, close))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool EndsName(string text, int start, string close)
    {
        var end = start;
        while (
            end < text.Length
            && (char.IsLetterOrDigit(text[end]) || text[end] is '_' or '-' or '.')
            && !(end > start && IsAt(text, end, close))
        )
        {
            end++;
        }

        return end > start && IsAt(text, end, close);
    }

    private static bool IsAt(string text, int position, string mark) =>
        position >= 0 && string.CompareOrdinal(text, position, mark, 0, mark.Length) == 0;
}
