namespace NeptuneIam.Analyzers.Text;

/// <summary>What the calls around a literal would do to text that is written into it.</summary>
internal static class CallEffects
{
    /// <summary>True if the text would hold a pattern that a <c>Replace</c> call takes away.</summary>
    public static bool Replace(VirtualText text, VirtualEdit edit)
    {
        foreach (var pattern in text.ReplacedPatterns)
        {
            var start = Math.Max(0, edit.Span.Start - pattern.Length + 1);
            var end = Math.Min(text.Text.Length, edit.Span.End + pattern.Length - 1);
            var before = text.Text.Substring(start, edit.Span.Start - start);
            var behind = text.Text.Substring(edit.Span.End, end - edit.Span.End);
            if ((before + edit.NewText + behind).IndexOf(pattern, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if the segment is trimmed at its start, and would start with white space.</summary>
    public static bool TrimStart(VirtualText text, TextSegment segment, VirtualEdit edit, string newText)
    {
        if ((segment.Traits & SegmentTraits.TrimmedStart) == 0)
        {
            return false;
        }

        return newText.Length > 0
            ? char.IsWhiteSpace(newText[0])
            : edit.Span.End < text.Text.Length && char.IsWhiteSpace(text.Text[edit.Span.End]);
    }

    /// <summary>True if the segment is trimmed at its end, and would end with white space.</summary>
    public static bool TrimEnd(VirtualText text, TextSegment segment, VirtualEdit edit, string newText)
    {
        if ((segment.Traits & SegmentTraits.TrimmedEnd) == 0)
        {
            return false;
        }

        return newText.Length > 0
            ? char.IsWhiteSpace(newText[newText.Length - 1])
            : edit.Span.Start > 0 && char.IsWhiteSpace(text.Text[edit.Span.Start - 1]);
    }

    /// <summary>The text as it is written where it goes through <c>string.Format</c>, or unchanged.</summary>
    public static string EscapeFormat(TextSegment segment, string newText) =>
        (segment.Traits & SegmentTraits.Format) != 0 ? newText.Replace("{", "{{").Replace("}", "}}") : newText;
}
