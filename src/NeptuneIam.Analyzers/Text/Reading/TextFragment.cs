using System.Collections.Immutable;
using System.Text;

namespace NeptuneIam.Analyzers.Text;

/// <summary>Decoded text and the segments it is made of, before it becomes the <see cref="VirtualText"/> of a whole expression.</summary>
/// <param name="Text">The decoded characters.</param>
/// <param name="Segments">The segments in order; their lengths add up to the text's.</param>
/// <param name="IsTemplate">True if a call puts unknown pieces into the text.</param>
/// <param name="Patterns">The patterns that <c>Replace</c> calls look for in the text; default if there are none.</param>
internal sealed record TextFragment(
    string Text,
    ImmutableArray<TextSegment> Segments,
    bool IsTemplate = false,
    ImmutableArray<string> Patterns = default
)
{
    /// <summary>The text of a hole.</summary>
    public const string HoleText = "\uFFFC";

    /// <summary>True if at least one piece is unknown.</summary>
    public bool HasHoles
    {
        get
        {
            foreach (var segment in Segments)
            {
                if (segment.Kind == SegmentKind.Hole)
                {
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>A fragment of one segment.</summary>
    public static TextFragment Of(string text, TextSegment segment) => new(text, ImmutableArray.Create(segment));

    /// <summary>The same text with every segment changed.</summary>
    public TextFragment Select(Func<TextSegment, TextSegment> change) =>
        this with
        {
            Segments = Segments.Select(change).ToImmutableArray(),
        };

    /// <summary>Collects fragments into one. Text that comes from a single fragment is never copied.</summary>
    public sealed class Builder
    {
        private readonly ImmutableArray<TextSegment>.Builder _segments = ImmutableArray.CreateBuilder<TextSegment>();
        private ImmutableArray<string> _patterns = ImmutableArray<string>.Empty;
        private TextFragment? _only;
        private StringBuilder? _text;
        private bool _isTemplate;

        /// <summary>The number of characters so far.</summary>
        public int Length => _text?.Length ?? _only?.Text.Length ?? 0;

        /// <summary>Appends a fragment.</summary>
        public void Append(TextFragment fragment)
        {
            if (_only is null && _text is null)
            {
                _only = fragment;
            }
            else
            {
                StartText().Append(fragment.Text);
            }

            _segments.AddRange(fragment.Segments);
            _isTemplate |= fragment.IsTemplate;
            if (!fragment.Patterns.IsDefaultOrEmpty)
            {
                _patterns = _patterns.AddRange(fragment.Patterns);
            }
        }

        /// <summary>
        /// Appends the part of a fragment from <paramref name="cursor"/> to <paramref name="end"/>: of its text and its segments, not of
        /// what is said about it as a whole.
        /// </summary>
        public void Append(TextFragment fragment, ref Cursor cursor, int end)
        {
            StartText().Append(fragment.Text, cursor.Position, end - cursor.Position);
            cursor.MoveTo(fragment, end, _segments);
        }

        /// <summary>Appends a segment and its characters.</summary>
        public void Append(string text, TextSegment segment)
        {
            StartText().Append(text);
            _segments.Add(segment);
        }

        /// <summary>Says that a call puts unknown pieces into the text.</summary>
        public void MarkAsTemplate() => _isTemplate = true;

        /// <summary>Another builder with the same content.</summary>
        public Builder Clone()
        {
            var clone = new Builder
            {
                _only = _only,
                _isTemplate = _isTemplate,
                _patterns = _patterns,
            };
            if (_text is not null)
            {
                clone._text = new StringBuilder(_text.ToString());
            }

            clone._segments.AddRange(_segments);
            return clone;
        }

        /// <summary>The fragment.</summary>
        public TextFragment Build() =>
            _text is null && _only is not null
                ? _only with
                {
                    IsTemplate = _isTemplate,
                }
                : new TextFragment(_text?.ToString() ?? "", _segments.ToImmutable(), _isTemplate, _patterns);

        private StringBuilder StartText()
        {
            if (_text is null)
            {
                _text = new StringBuilder(_only?.Text);
                _only = null;
            }

            return _text;
        }
    }

    /// <summary>A place in a fragment that only moves forward, so that a fragment is cut into parts in linear time.</summary>
    public struct Cursor
    {
        private int _segment;
        private int _segmentStart;

        /// <summary>The place in the text.</summary>
        public int Position { get; private set; }

        /// <summary>Moves on, and hands out the segments passed.</summary>
        /// <param name="fragment">The fragment, the same for each call.</param>
        /// <param name="end">Where to stop, in coordinates of its text.</param>
        /// <param name="passed">Receives the segments in between, cut at both ends.</param>
        public void MoveTo(TextFragment fragment, int end, ImmutableArray<TextSegment>.Builder? passed)
        {
            while (_segment < fragment.Segments.Length)
            {
                var segment = fragment.Segments[_segment];
                var from = Position - _segmentStart;
                var to = Math.Min(end - _segmentStart, segment.Length);
                if (from < to || segment.Length == 0)
                {
                    passed?.Add(segment.Slice(from, to - from));
                }

                Position = _segmentStart + to;
                if (to < segment.Length)
                {
                    break;
                }

                _segmentStart += segment.Length;
                _segment++;
                if (_segmentStart >= end && !(_segment < fragment.Segments.Length && fragment.Segments[_segment].Length == 0))
                {
                    break;
                }
            }
        }
    }
}
