using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Text;

/// <summary>A change of decoded text: the characters of <paramref name="Span"/> become <paramref name="NewText"/>.</summary>
/// <param name="Span">The characters to replace, in coordinates of <see cref="VirtualText.Text"/>; empty to insert.</param>
/// <param name="NewText">The decoded text to put there; line breaks are written <c>\n</c>.</param>
internal readonly record struct VirtualEdit(TextSpan Span, string NewText)
{
    private readonly ImmutableArray<string> _expressions;

    /// <summary>The C# expressions that the holes of <see cref="NewText"/> stand for, in order.</summary>
    public ImmutableArray<string> Expressions
    {
        get => _expressions.IsDefault ? ImmutableArray<string>.Empty : _expressions;
        init => _expressions = value;
    }

    /// <summary>An edit that puts text before the character at <paramref name="position"/>.</summary>
    public static VirtualEdit Insert(int position, string newText) => new(new TextSpan(position, 0), newText);

    /// <summary>An edit that puts text in the place of <paramref name="length"/> characters.</summary>
    public static VirtualEdit Replace(int start, int length, string newText) => new(new TextSpan(start, length), newText);

    /// <summary>An edit that takes <paramref name="length"/> characters away.</summary>
    public static VirtualEdit Remove(int start, int length) => new(new TextSpan(start, length), "");

    /// <summary>The edits in order of position, with each run of them that touch made one. Those at one place keep their order.</summary>
    public static List<VirtualEdit> JoinTouching(IEnumerable<VirtualEdit> edits)
    {
        var joined = new List<VirtualEdit>();
        foreach (var edit in edits.OrderBy(static edit => edit.Span.Start).ThenBy(static edit => edit.Span.End))
        {
            var last = joined.Count - 1;
            if (last >= 0 && joined[last].Touches(edit))
            {
                joined[last] = new VirtualEdit(
                    TextSpan.FromBounds(joined[last].Span.Start, edit.Span.End),
                    joined[last].NewText + edit.NewText
                );
            }
            else
            {
                joined.Add(edit);
            }
        }

        return joined;
    }

    /// <summary>True if the next edit follows at once. One that brings expressions stands by itself.</summary>
    private bool Touches(VirtualEdit next) => Span.End == next.Span.Start && Expressions.IsEmpty && next.Expressions.IsEmpty;
}
