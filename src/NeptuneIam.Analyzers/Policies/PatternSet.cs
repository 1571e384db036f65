using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>The texts that some patterns match, or all others (Action and NotAction, Resource and NotResource).</summary>
internal sealed class PatternSet(ImmutableArray<WildcardPattern> patterns, bool isComplement, bool mayHaveMore)
{
    /// <summary>Every text.</summary>
    public static PatternSet Everything { get; } = new(ImmutableArray.Create(new WildcardPattern("*", ignoreCase: false, hasVariables: false)), isComplement: false, mayHaveMore: false);

    /// <summary>Whether the set holds every text.</summary>
    public Certainty IsEverything
    {
        get
        {
            if (isComplement)
            {
                // Without patterns nothing is excepted; but such a statement is broken, and what it means is not said.
                return patterns.IsEmpty ? Certainty.Unknown : Certainty.No;
            }

            var result = mayHaveMore ? Certainty.Unknown : Certainty.No;
            foreach (var pattern in patterns)
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

    /// <summary>Whether all texts of <paramref name="other"/> are in this set.</summary>
    public Certainty Covers(PatternSet other)
    {
        var everything = IsEverything;
        if (everything == Certainty.Yes)
        {
            return Certainty.Yes;
        }

        if (other.IsComplement)
        {
            // All but A lies in all but B if B lies in A. No list of patterns but everything takes in what all other texts are.
            return isComplement
                ? new PatternSet(other.Patterns, false, other.MayHaveMore).Covers(new PatternSet(patterns, false, mayHaveMore))
                : everything;
        }

        var result = other.MayHaveMore || other.Patterns.IsEmpty ? Certainty.Unknown : Certainty.Yes;
        foreach (var pattern in other.Patterns)
        {
            result = result.And(Covers(pattern));
            if (result == Certainty.No)
            {
                break;
            }
        }

        return result;
    }

    /// <summary>Whether all texts that <paramref name="pattern"/> matches are in this set.</summary>
    public Certainty Covers(WildcardPattern pattern)
    {
        if (isComplement)
        {
            if (patterns.IsEmpty)
            {
                return Certainty.Unknown;
            }

            var result = mayHaveMore ? Certainty.Unknown : Certainty.Yes;
            foreach (var excepted in patterns)
            {
                result = result.And(excepted.Intersects(pattern).Not());
                if (result == Certainty.No)
                {
                    break;
                }
            }

            return result;
        }
        else
        {
            var result = mayHaveMore ? Certainty.Unknown : Certainty.No;
            foreach (var listed in patterns)
            {
                result = result.Or(listed.Covers(pattern));
                if (result == Certainty.Yes)
                {
                    break;
                }
            }

            return result;
        }
    }

    private ImmutableArray<WildcardPattern> Patterns => patterns;

    private bool IsComplement => isComplement;

    private bool MayHaveMore => mayHaveMore;
}
