namespace NeptuneIam.Analyzers.Policies;

/// <summary>Decides whether one pattern takes in another.</summary>
/// <remarks>
/// The outer pattern runs as an automaton over the tokens of the inner one. The inner <c>?</c> is a character that no literal equals,
/// and the inner <c>*</c> is a piece that adds no length for sure and that only a run of wildcards with a star takes in. That decides
/// inclusion exactly: if the outer pattern matches the inner one with a star left out and with a long run of foreign characters in its
/// place, the two ways of matching can be joined at the star into one that suits every length.
/// </remarks>
internal static class PatternInclusion
{
    /// <summary>True if every text that <paramref name="inner"/> matches is matched by <paramref name="outer"/>.</summary>
    /// <param name="outer">The tokens of the pattern that may cover; without holes.</param>
    /// <param name="inner">The tokens of the pattern that may be covered.</param>
    /// <param name="anyFilling">
    /// True to ask whether some content of the inner pattern's unknowns is covered, false to ask whether every content is.
    /// </param>
    public static bool Covers(TokenSequence outer, TokenSequence inner, bool anyFilling)
    {
        if (outer.IsStar)
        {
            return true;
        }

        var current = new StateSet(outer);
        var next = new StateSet(outer);
        current.Add(0);
        foreach (var token in inner.Tokens)
        {
            next.Clear();
            if (anyFilling && PatternToken.IsUnknown(token))
            {
                // Some text leads from a state to any later one.
                for (var state = current[0]; state <= outer.Length; state++)
                {
                    next.Add(state);
                }
            }
            else
            {
                for (var index = 0; index < current.Count; index++)
                {
                    Step(outer, current[index], inner, token, ref next);
                }
            }

            if (next.Count == 0)
            {
                return false;
            }

            (current, next) = (next, current);
        }

        return current.Contains(outer.Length);
    }

    /// <summary>Adds the state that a token of the inner pattern leads to, if there is one.</summary>
    private static void Step(TokenSequence outer, int state, TokenSequence inner, int innerToken, ref StateSet next)
    {
        var outerToken = outer.At(state);
        var hasAnyLength = innerToken == PatternToken.Star || PatternToken.IsUnknown(innerToken);
        if (outerToken == PatternToken.Star || (hasAnyLength && outerToken == PatternToken.AnyBeforeStar))
        {
            next.Add(state);
        }
        else if (
            hasAnyLength ? outer.IsSameVariable(outerToken, inner, innerToken) : PatternToken.IsAny(outerToken) || outerToken == innerToken
        )
        {
            next.Add(state + 1);
        }
    }

    /// <summary>States of the automaton of a pattern, in ascending order. With a state at a star comes the state behind it.</summary>
    private struct StateSet(TokenSequence pattern)
    {
        private readonly int[] _states = new int[pattern.Length + 1];

        public int Count { get; private set; }

        public readonly int this[int index] => _states[index];

        public void Clear() => Count = 0;

        /// <summary>Adds a state. States are added in ascending order: what is at or below the last one is in the set already.</summary>
        public void Add(int state)
        {
            if (Count > 0 && state <= _states[Count - 1])
            {
                return;
            }

            _states[Count++] = state;
            if (pattern.At(state) == PatternToken.Star)
            {
                _states[Count++] = state + 1;
            }
        }

        public readonly bool Contains(int lastState) => Count > 0 && _states[Count - 1] == lastState;
    }
}
