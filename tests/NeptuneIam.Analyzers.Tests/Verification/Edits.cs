using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Tests.Verification;

/// <summary>Makes changes of decoded text.</summary>
internal static class Edits
{
    /// <summary>The text after changes that do not overlap, given in any order; insertions at one place keep theirs.</summary>
    public static string Apply(string text, params IEnumerable<VirtualEdit> edits)
    {
        var end = text.Length + 1;
        foreach (var edit in edits.Reverse().OrderByDescending(edit => edit.Span.Start).ThenByDescending(edit => edit.Span.End))
        {
            Assert.True(edit.Span.End <= end, "edits overlap");
            end = edit.Span.Start;
            text = string.Concat(text.AsSpan(0, edit.Span.Start), edit.NewText, text.AsSpan(edit.Span.End));
        }

        return text;
    }
}
