using System.Collections.Immutable;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>The texts that some patterns match, or all others (Action and NotAction, Resource and NotResource).</summary>
internal sealed class PatternSet
{
    private static readonly char[] s_open = ['*', '?', VirtualText.HoleCharacter];

    private readonly ImmutableArray<WildcardPattern> _patterns;
    private readonly bool _isComplement;
    private ImmutableArray<PatternSet> _parts;
    private int _length = -1;

    /// <param name="patterns">The patterns.</param>
    /// <param name="isComplement">True for the texts that none of the patterns matches.</param>
    /// <param name="mayHaveMore">True if there may be patterns that are not in view.</param>
    public PatternSet(ImmutableArray<WildcardPattern> patterns, bool isComplement, bool mayHaveMore)
    {
        _patterns = patterns;
        _isComplement = isComplement;
        MayHaveMore = mayHaveMore;
    }

    /// <summary>Every text.</summary>
    public static PatternSet Everything { get; } =
        new(
            ImmutableArray.Create(new WildcardPattern("*", ignoreCase: false, hasVariables: false)),
            isComplement: false,
            mayHaveMore: false
        );

    /// <summary>The patterns in view, in order of writing.</summary>
    public ImmutableArray<WildcardPattern> Patterns => _patterns;

    /// <summary>The number of patterns in view.</summary>
    public int Count => _patterns.Length;

    /// <summary>The number of characters of the patterns in view.</summary>
    public int Length
    {
        get
        {
            if (_length < 0)
            {
                var length = 0;
                foreach (var pattern in _patterns)
                {
                    length += pattern.Text.Length;
                }

                _length = length;
            }

            return _length;
        }
    }

    /// <summary>True if part of a pattern is unknown.</summary>
    public bool HasHoles => _patterns.Any(static pattern => pattern.Text.IndexOf(VirtualText.HoleCharacter) >= 0);

    /// <summary>The text that is all the set holds; null if it has wildcards or holes, or there are several.</summary>
    public string? PlainText =>
        !_isComplement && !MayHaveMore && _patterns is [{ Text: var text }] && text.IndexOfAny(s_open) < 0 ? text : null;

    /// <summary>True if there may be patterns that are not in view.</summary>
    public bool MayHaveMore { get; }

    /// <summary>
    /// Sets that together are this one as far as it is in view: one for each pattern, or the set itself if the patterns are exceptions.
    /// </summary>
    public ImmutableArray<PatternSet> Parts
    {
        get
        {
            if (_parts.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(
                    ref _parts,
                    _isComplement || Count == 1
                        ? ImmutableArray.Create(this)
                        : ImmutableArray.CreateRange(
                            _patterns,
                            pattern => new PatternSet(ImmutableArray.Create(pattern), isComplement: false, mayHaveMore: false)
                        )
                );
            }

            return _parts;
        }
    }

    /// <summary>Whether the set holds every text.</summary>
    public Certainty IsEverything
    {
        get
        {
            if (_isComplement)
            {
                // Nothing is excepted where no pattern is; but such an element is broken, and what it means is not said.
                return _patterns.IsEmpty ? Certainty.Unknown : Certainty.No;
            }

            var result = MayHaveMore ? Certainty.Unknown : Certainty.No;
            foreach (var pattern in _patterns)
            {
                result = result.Or(pattern.MatchesEverything);
                if (result == Certainty.Yes)
                {
                    break;
                }
            }

            return result;
        }
    }

    /// <summary>
    /// Whether all texts of <paramref name="other"/> are in this set, judged pattern by pattern: several patterns that take in another one
    /// only together do not count.
    /// </summary>
    public Certainty Covers(PatternSet other)
    {
        var everything = IsEverything;
        if (everything == Certainty.Yes)
        {
            return Certainty.Yes;
        }

        if (other._isComplement)
        {
            // All but A lies in all but B if B lies in A. What is left by a list of exceptions is in no other list but that of everything.
            return _isComplement
                ? new PatternSet(other._patterns, isComplement: false, other.MayHaveMore).Covers(
                    new PatternSet(_patterns, isComplement: false, MayHaveMore)
                )
                : everything;
        }

        var result = other.MayHaveMore || other._patterns.IsEmpty ? Certainty.Unknown : Certainty.Yes;
        foreach (var pattern in other._patterns)
        {
            result = result.And(Covers(pattern));
            if (result == Certainty.No)
            {
                break;
            }
        }

        return result;
    }

    private Certainty Covers(WildcardPattern pattern)
    {
        if (_isComplement && _patterns.IsEmpty)
        {
            return Certainty.Unknown;
        }

        // One exception that meets the pattern is enough to leave some of it out; one listed pattern is enough to take it in.
        var result = MayHaveMore ? Certainty.Unknown : Certainty.No;
        foreach (var own in _patterns)
        {
            result = result.Or(_isComplement ? own.Intersects(pattern) : own.Covers(pattern));
            if (result == Certainty.Yes)
            {
                break;
            }
        }

        return _isComplement ? result.Not() : result;
    }
}
