using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Text;

/// <summary>
/// What calls make of a text. What they put into it stands, in the source, where the text stands that it takes the place of.
/// </summary>
internal static class FragmentEdits
{
    /// <summary>How <c>Fn.Sub</c> writes a reference begins with this.</summary>
    private const string ReferenceStart = "${";

    private static readonly char[] s_braces = ['{', '}'];

    /// <summary>The text without the white space at its start, at its end, or both.</summary>
    public static TextFragment Trim(TextFragment fragment, bool start, bool end)
    {
        var text = fragment.Text;
        var from = 0;
        var to = text.Length;
        while (start && from < to && char.IsWhiteSpace(text[from]))
        {
            from++;
        }

        while (end && to > from && char.IsWhiteSpace(text[to - 1]))
        {
            to--;
        }

        var cursor = default(TextFragment.Cursor);
        cursor.MoveTo(fragment, from, passed: null);
        var kept = ImmutableArray.CreateBuilder<TextSegment>();
        cursor.MoveTo(fragment, to, kept);
        var position = 0;
        for (var i = 0; i < kept.Count; i++)
        {
            var segment = kept[i];
            var traits =
                (start && position == 0 ? SegmentTraits.TrimmedStart : 0)
                | (end && position + segment.Length == to - from ? SegmentTraits.TrimmedEnd : 0);
            kept[i] = traits == 0 ? segment : segment with { Traits = segment.Traits | traits };
            position += segment.Length;
        }

        return fragment with
        {
            Text = text.Substring(from, to - from),
            Segments = kept.ToImmutable(),
        };
    }

    /// <summary>The text with every occurrence of a pattern replaced.</summary>
    public static TextFragment Replace(TextFragment fragment, string pattern, TextFragment replacement)
    {
        var builder = new TextFragment.Builder();
        var cursor = default(TextFragment.Cursor);
        var passed = ImmutableArray.CreateBuilder<TextSegment>();
        var isReplaced = false;
        for (
            var match = fragment.Text.IndexOf(pattern, StringComparison.Ordinal);
            match >= 0;
            match = fragment.Text.IndexOf(pattern, cursor.Position, StringComparison.Ordinal)
        )
        {
            builder.Append(fragment, ref cursor, match);
            passed.Clear();
            cursor.MoveTo(fragment, match + pattern.Length, passed);
            if (passed.Any(static segment => segment.Kind == SegmentKind.Hole))
            {
                return TextFragment.Of(TextFragment.HoleText, HoleAt(passed));
            }

            AppendInPlace(builder, replacement, passed);
            isReplaced = true;
        }

        var patterns = WithPattern(fragment, pattern);
        if (!isReplaced)
        {
            return fragment with { Patterns = patterns };
        }

        builder.Append(fragment, ref cursor, fragment.Text.Length);
        return builder.Build().Select(Fix) with
        {
            IsTemplate = fragment.IsTemplate || replacement.IsTemplate || replacement.HasHoles,
            Patterns = patterns,
        };
    }

    /// <summary>
    /// The text of a composite format, see https://learn.microsoft.com/dotnet/standard/base-types/composite-formatting; null if it is none.
    /// </summary>
    /// <param name="format">The format.</param>
    /// <param name="valueOf">The text of an item; null if there is no value for it.</param>
    public static TextFragment? Format(TextFragment format, Func<FormatItem, TextFragment?> valueOf)
    {
        var builder = new TextFragment.Builder();
        var cursor = default(TextFragment.Cursor);
        var passed = ImmutableArray.CreateBuilder<TextSegment>();
        var text = format.Text;
        for (var i = text.IndexOfAny(s_braces); i >= 0; i = text.IndexOfAny(s_braces, cursor.Position))
        {
            builder.Append(format, ref cursor, i);
            passed.Clear();
            if (i + 1 < text.Length && text[i + 1] == text[i])
            {
                cursor.MoveTo(format, i + 2, passed);
                builder.Append(text[i].ToString(), BraceAt(passed));
                continue;
            }

            if (FormatItem.Parse(text, i) is not { } item || valueOf(item) is not { } value)
            {
                return null;
            }

            cursor.MoveTo(format, i + item.Length, passed);
            AppendInPlace(builder, value, passed);
            if (value.HasHoles)
            {
                builder.MarkAsTemplate();
            }
        }

        builder.Append(format, ref cursor, text.Length);
        var built = builder.Build();
        return built.Select(static segment =>
            segment.Kind == SegmentKind.Literal ? segment with { Traits = segment.Traits | SegmentTraits.Format } : Fix(segment)
        ) with
        {
            IsTemplate = built.IsTemplate || format.IsTemplate,
            Patterns = format.Patterns,
        };
    }

    /// <summary>
    /// The text with its references as holes: <c>${AWS::Region}</c>; <c>${!Name}</c> stands for <c>${Name}</c> (CloudFormation User Guide,
    /// "Fn::Sub").
    /// </summary>
    public static TextFragment Substitute(TextFragment body)
    {
        var builder = new TextFragment.Builder();
        var cursor = default(TextFragment.Cursor);
        var passed = ImmutableArray.CreateBuilder<TextSegment>();
        var text = body.Text;
        for (
            var start = text.IndexOf(ReferenceStart, StringComparison.Ordinal);
            start >= 0;
            start = text.IndexOf(ReferenceStart, cursor.Position, StringComparison.Ordinal)
        )
        {
            var end = text.IndexOf('}', start);
            if (end < 0)
            {
                break;
            }

            var nameStart = start + ReferenceStart.Length;
            passed.Clear();
            if (text[nameStart] == '!')
            {
                builder.Append(body, ref cursor, nameStart);
                cursor.MoveTo(body, nameStart + 1, passed);
            }
            else
            {
                builder.Append(body, ref cursor, start);
                cursor.MoveTo(body, end + 1, passed);
                var reference = text.Substring(nameStart, end - nameStart).Trim();
                builder.Append(TextFragment.HoleText, HoleAt(passed) with { Reference = reference });
            }
        }

        builder.Append(body, ref cursor, text.Length);
        return builder.Build().Select(Fix) with { IsTemplate = body.IsTemplate, Patterns = WithPattern(body, ReferenceStart) };
    }

    private static ImmutableArray<string> WithPattern(TextFragment fragment, string pattern) =>
        (fragment.Patterns.IsDefault ? ImmutableArray<string>.Empty : fragment.Patterns).Add(pattern);

    /// <summary>Text behind a reference that a call has changed: it cannot be replaced as a whole any more.</summary>
    private static TextSegment Fix(TextSegment segment) =>
        segment.Kind == SegmentKind.Reference ? segment with { Kind = SegmentKind.Fixed } : segment;

    /// <summary>Appends a text that a call puts in the place of another.</summary>
    private static void AppendInPlace(TextFragment.Builder builder, TextFragment inserted, ImmutableArray<TextSegment>.Builder replaced)
    {
        var place = PlaceOf(replaced);
        if (!inserted.HasHoles)
        {
            builder.Append(inserted.Text, place with { Length = inserted.Text.Length });
            return;
        }

        var position = 0;
        foreach (var segment in inserted.Segments)
        {
            builder.Append(
                inserted.Text.Substring(position, segment.Length),
                place with
                {
                    Kind = segment.Kind == SegmentKind.Hole ? SegmentKind.Hole : SegmentKind.Fixed,
                    Length = segment.Length,
                    Hole = segment.Hole,
                    Reference = segment.Reference,
                }
            );
            position += segment.Length;
        }
    }

    private static TextSegment HoleAt(ImmutableArray<TextSegment>.Builder replaced) =>
        PlaceOf(replaced) with
        {
            Kind = SegmentKind.Hole,
            Length = 1,
        };

    /// <summary>One brace that is written as two.</summary>
    private static TextSegment BraceAt(ImmutableArray<TextSegment>.Builder written) =>
        written is [{ IsMapped: true } segment]
            ? segment with
            {
                Length = 1,
                Offsets = [0, segment.Source.Length],
                FirstOffset = 0,
            }
            : PlaceOf(written) with
            {
                Length = 1,
            };

    /// <summary>One segment for all that several are written in.</summary>
    private static TextSegment PlaceOf(ImmutableArray<TextSegment>.Builder segments)
    {
        var first = segments[0];
        var last = segments[segments.Count - 1];
        return first with
        {
            Kind = SegmentKind.Fixed,
            IsMapped = false,
            Offsets = null,
            FirstOffset = 0,
            Traits = SegmentTraits.None,
            Source =
                first.Tree == last.Tree && first.Source.Start <= last.Source.End
                    ? TextSpan.FromBounds(first.Source.Start, last.Source.End)
                    : first.Source,
        };
    }
}
