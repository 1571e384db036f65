using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Text;

/// <summary>
/// The text that an expression or a file holds once every escape is decoded, with the source characters of each of its characters. What is
/// not known at compile time is a <em>hole</em>: one <see cref="HoleCharacter"/> of unknown content and length.
/// </summary>
internal sealed class VirtualText
{
    /// <summary>
    /// Stands in <see cref="Text"/> for a piece of unknown content. A position is a hole only where <see cref="IsHole"/> says so.
    /// </summary>
    public const char HoleCharacter = '\uFFFC';

    private readonly int[] _ends;
    private readonly bool _takesUnknownPieces;
    private readonly string? _path;
    private bool? _isTemplate;

    private VirtualText(
        string text,
        ImmutableArray<TextSegment> segments,
        ExpressionSyntax? expression,
        string? path,
        SourceText? file,
        bool takesUnknownPieces,
        ImmutableArray<string> patterns
    )
    {
        Text = text;
        Segments = segments;
        Expression = expression;
        File = file;
        ReplacedPatterns = patterns.IsDefault ? ImmutableArray<string>.Empty : patterns;
        _path = path;
        _takesUnknownPieces = takesUnknownPieces;
        _ends = new int[segments.Length];
        var end = 0;
        for (var i = 0; i < segments.Length; i++)
        {
            end += segments[i].Length;
            _ends[i] = end;
            HasHoles |= segments[i].Kind == SegmentKind.Hole;
        }
    }

    /// <summary>The decoded characters, UTF-16.</summary>
    public string Text { get; }

    /// <summary>True if at least one piece is unknown.</summary>
    public bool HasHoles { get; }

    /// <summary>The expression that was read; null for the text of an additional file.</summary>
    public ExpressionSyntax? Expression { get; }

    /// <summary>
    /// The name that stands for the whole text, which is written elsewhere; null if any of it is written in the expression.
    /// </summary>
    public SyntaxNode? WrittenBehind =>
        Segments is [{ Anchor: { } anchor }, ..] && Segments.All(segment => segment.Anchor == anchor) ? anchor : null;

    /// <summary>
    /// True if the text is not what is used at run time: a call puts unknown pieces into it (<c>Replace</c>, <c>string.Format</c>,
    /// <c>string.Join</c>), or the code around the expression passes it, or the variable it is stored in, to such a call. A template is
    /// never malformed.
    /// </summary>
    public bool IsTemplate => _isTemplate ??= _takesUnknownPieces || (Expression is not null && TemplateUse.IsTemplate(Expression));

    /// <summary>The pieces in order.</summary>
    internal ImmutableArray<TextSegment> Segments { get; }

    /// <summary>The text of an additional file; null for an expression.</summary>
    internal SourceText? File { get; }

    /// <summary>What <c>Replace</c> calls around the literals look for: text that holds such a pattern does not survive them.</summary>
    internal ImmutableArray<string> ReplacedPatterns { get; }

    /// <summary>The whole text of a file, each character mapped to itself.</summary>
    public static VirtualText FromFile(string path, SourceText text)
    {
        var characters = text.ToString();
        var segment = new TextSegment
        {
            Kind = SegmentKind.File,
            Length = characters.Length,
            Source = new TextSpan(0, characters.Length),
            IsMapped = true,
        };
        return new VirtualText(
            characters,
            ImmutableArray.Create(segment),
            expression: null,
            path,
            text,
            takesUnknownPieces: false,
            patterns: default
        );
    }

    /// <summary>The text of an expression.</summary>
    internal static VirtualText FromExpression(ExpressionSyntax expression, TextFragment fragment) =>
        new(fragment.Text, fragment.Segments, expression, path: null, file: null, fragment.IsTemplate, fragment.Patterns);

    /// <summary>True if the character at <paramref name="position"/> stands for unknown text.</summary>
    public bool IsHole(int position) => position >= 0 && position < Text.Length && Segments[SegmentAt(position)].Kind == SegmentKind.Hole;

    /// <summary>The C# expression behind the hole at <paramref name="position"/>; null if there is no hole.</summary>
    public ExpressionSyntax? GetHoleExpression(int position) =>
        position >= 0 && position < Text.Length ? Segments[SegmentAt(position)].Hole : null;

    /// <summary>
    /// What AWS CloudFormation calls the value of the hole at <paramref name="position"/>, such as <c>AWS::Region</c>; null if the code
    /// does not say it that way.
    /// </summary>
    public string? GetHoleReference(int position) =>
        position >= 0 && position < Text.Length ? Segments[SegmentAt(position)].Reference : null;

    /// <summary>
    /// The source characters of the character at <paramref name="position"/> in the file of <see cref="Expression"/>; for a character that
    /// is not written there, the node that stands for its text.
    /// </summary>
    public TextSpan GetSourceSpan(int position)
    {
        var index = SegmentAt(position);
        var start = position - StartOf(index);
        return PlaceOf(Segments[index], start, start + 1);
    }

    /// <summary>
    /// The place in <see cref="Text"/> that a position in the file of <see cref="Expression"/> is, where text can be written: between two
    /// characters of a literal or at its ends. Null for any other position, such as one within an escape or in the indentation of a raw
    /// literal.
    /// </summary>
    public int? PositionAt(int source)
    {
        for (var i = 0; i < Segments.Length; i++)
        {
            var segment = Segments[i];
            if (segment.Kind != SegmentKind.Literal || source < segment.Source.Start || source > segment.Source.End)
            {
                continue;
            }

            for (var index = 0; index <= segment.Length; index++)
            {
                if (segment.SourceStart(index) == source && !segment.SplitsEscape(index))
                {
                    return StartOf(i) + index;
                }
            }
        }

        return null;
    }

    /// <summary>
    /// Where the characters of <paramref name="span"/> are written: first the place in the file of <see cref="Expression"/> (for a piece
    /// that comes from a constant: the reference to it), then further places when the span crosses literals or files: first those in the
    /// file of the expression, then the declarations behind references, each in order of the text. What stands within one literal is one
    /// place, interpolations between included. An empty span is the place between two characters. Never empty.
    /// </summary>
    public ImmutableArray<Location> GetLocations(TextSpan span)
    {
        var start = Math.Min(span.Start, Text.Length);
        var end = Math.Min(span.End, Text.Length);
        var places = ImmutableArray.CreateBuilder<Location>();
        var declarations = ImmutableArray.CreateBuilder<Location>();
        var place = new Place(null, null, default);
        var declaration = new Place(null, null, default);
        var (first, last) = start == end ? Nearest(start) : (SegmentAt(start), SegmentAt(end - 1));
        for (var i = first; i <= last; i++)
        {
            var segment = Segments[i];
            var from = Math.Max(start - StartOf(i), 0);
            var to = Math.Min(end - StartOf(i), segment.Length);
            Extend(
                ref place,
                places,
                Expression?.SyntaxTree,
                segment.Host ?? (object?)segment.Anchor ?? segment.Form,
                PlaceOf(segment, from, to)
            );
            if (segment is { Anchor: not null, Tree: not null })
            {
                Extend(ref declaration, declarations, segment.Tree, (object?)segment.Form ?? segment, segment.SourceOf(from, to));
            }
        }

        Flush(place, places);
        Flush(declaration, declarations);
        if (places.Count == 0)
        {
            return ImmutableArray.Create(Expression is null ? FileLocation(default) : Expression.GetLocation());
        }

        places.AddRange(declarations);
        return places.ToImmutable();
    }

    /// <summary>Where a segment starts in <see cref="Text"/>.</summary>
    internal int StartOf(int segment) => _ends[segment] - Segments[segment].Length;

    /// <summary>The index of the segment that holds the character at <paramref name="position"/>.</summary>
    internal int SegmentAt(int position)
    {
        var low = 0;
        var high = _ends.Length - 1;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_ends[middle] > position)
            {
                high = middle;
            }
            else
            {
                low = middle + 1;
            }
        }

        return low;
    }

    private static TextSpan PlaceOf(TextSegment segment, int from, int to)
    {
        if (segment.Anchor is null)
        {
            return segment.SourceOf(from, to);
        }

        return from < to ? segment.Anchor.Span : new TextSpan(from == 0 ? segment.Anchor.SpanStart : segment.Anchor.Span.End, 0);
    }

    /// <summary>
    /// The segment that an empty span belongs to: the one whose text it follows; but rather a literal behind it than something that is none
    /// before it.
    /// </summary>
    private (int First, int Last) Nearest(int position)
    {
        if (Segments.IsEmpty)
        {
            return (0, -1);
        }

        var index = SegmentAt(Math.Max(position - 1, 0));
        while (
            index + 1 < Segments.Length
            && StartOf(index + 1) == position
            && Segments[index + 1].Kind == SegmentKind.Literal
            && (Segments[index].Kind != SegmentKind.Literal || Segments[index + 1].ContinuesRunOf(Segments[index]))
        )
        {
            index++;
        }

        return (index, index);
    }

    private void Extend(ref Place current, ImmutableArray<Location>.Builder places, SyntaxTree? tree, object? owner, TextSpan span)
    {
        if (current.Owner is not null && ReferenceEquals(current.Owner, owner) && span.Start >= current.Span.Start)
        {
            current = current with { Span = TextSpan.FromBounds(current.Span.Start, Math.Max(current.Span.End, span.End)) };
            return;
        }

        Flush(current, places);
        current = new Place(tree, owner ?? this, span);
    }

    private void Flush(Place place, ImmutableArray<Location>.Builder places)
    {
        if (place.Owner is not null)
        {
            places.Add(place.Tree is null ? FileLocation(place.Span) : Location.Create(place.Tree, place.Span));
        }
    }

    private Location FileLocation(TextSpan span) => Location.Create(_path!, span, File!.Lines.GetLinePositionSpan(span));

    /// <summary>A place under construction: what stands in one literal, or behind one reference, is one place.</summary>
    private readonly record struct Place(SyntaxTree? Tree, object? Owner, TextSpan Span);
}
