using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Text;

/// <summary>
/// A piece of text that is written in one place. Its characters stand one by one in the source (a window), or, where escapes are among
/// them, by a table of offsets; or the whole piece stands for one span of source.
/// </summary>
internal sealed record TextSegment
{
    /// <summary>What the segment is made of.</summary>
    public required SegmentKind Kind { get; init; }

    /// <summary>The number of decoded characters.</summary>
    public required int Length { get; init; }

    /// <summary>
    /// The tree in which the characters are written; null for a file of another language and for text that no source holds.
    /// </summary>
    public SyntaxTree? Tree { get; init; }

    /// <summary>The source of the whole segment in <see cref="Tree"/>.</summary>
    public TextSpan Source { get; init; }

    /// <summary>True if each character has its own source characters; false if all stand for the whole of <see cref="Source"/>.</summary>
    public bool IsMapped { get; init; }

    /// <summary>
    /// Where each character starts, and the last one ends, relative to the start of <see cref="Source"/>; null if they stand one by one.
    /// </summary>
    public int[]? Offsets { get; init; }

    /// <summary>The index in <see cref="Offsets"/> of the first character.</summary>
    public int FirstOffset { get; init; }

    /// <summary>The literal that the characters are written in; null if they are in none.</summary>
    public LiteralForm? Form { get; init; }

    /// <summary>Which of the literal's runs of text this is: runs are separated by interpolations.</summary>
    public int Part { get; init; }

    /// <summary>
    /// The node of the expression that stands for the segment, where its characters are not written in the expression itself.
    /// </summary>
    public SyntaxNode? Anchor { get; init; }

    /// <summary>The interpolated literal around <see cref="Anchor"/> or around a hole; null if there is none.</summary>
    public LiteralForm? Host { get; init; }

    /// <summary>The expression behind a hole.</summary>
    public ExpressionSyntax? Hole { get; init; }

    /// <summary>
    /// What AWS CloudFormation calls the value of a hole, such as <c>AWS::Region</c> or <c>Cluster.Endpoint</c>; null if the code does not
    /// say it that way.
    /// </summary>
    public string? Reference { get; init; }

    /// <summary>What calls do to the text.</summary>
    public SegmentTraits Traits { get; init; }

    /// <summary>Where a character starts in the source, or the segment's source starts.</summary>
    /// <param name="index">Index within the segment; its length for the place behind the last character.</param>
    public int SourceStart(int index)
    {
        if (!IsMapped)
        {
            return index == 0 ? Source.Start : Source.End;
        }

        return Offsets is null ? Source.Start + index : Source.Start + Offsets[FirstOffset + index] - Offsets[FirstOffset];
    }

    /// <summary>
    /// True if the place before a character lies within an escape: the character is the second half of a surrogate pair written as one
    /// escape.
    /// </summary>
    public bool SplitsEscape(int index) =>
        Offsets is not null && index > 0 && index < Length && Offsets[FirstOffset + index] == Offsets[FirstOffset + index + 1];

    /// <summary>The source of a part of the segment; of the second half of a surrogate pair, the source of both.</summary>
    public TextSpan SourceOf(int start, int end)
    {
        if (start == end)
        {
            return new TextSpan(SourceStart(start), 0);
        }

        return IsMapped ? TextSpan.FromBounds(SourceStart(SplitsEscape(start) ? start - 1 : start), SourceStart(end)) : Source;
    }

    /// <summary>True if this segment belongs to the same run of text of the same literal as <paramref name="previous"/>.</summary>
    public bool ContinuesRunOf(TextSegment previous) =>
        Kind == SegmentKind.Literal
        && previous.Kind == SegmentKind.Literal
        && ReferenceEquals(Form, previous.Form)
        && Part == previous.Part
        && Source.Start >= previous.Source.End;

    /// <summary>A part of the segment.</summary>
    public TextSegment Slice(int start, int length)
    {
        if (start == 0 && length == Length)
        {
            return this;
        }

        return this with
        {
            Length = length,
            Source = IsMapped ? TextSpan.FromBounds(SourceStart(start), SourceStart(start + length)) : Source,
            FirstOffset = FirstOffset + start,
            Traits = Traits & ~((start > 0 ? SegmentTraits.TrimmedStart : 0) | (start + length < Length ? SegmentTraits.TrimmedEnd : 0)),
        };
    }

    /// <summary>The same text, as it stands behind a reference to it.</summary>
    public TextSegment Behind(SyntaxNode anchor, LiteralForm? host) =>
        this with
        {
            Kind = Kind == SegmentKind.Hole ? SegmentKind.Hole : SegmentKind.Reference,
            Anchor = anchor,
            Host = host,
            Traits = SegmentTraits.None,
        };
}
