using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>
/// A text in which <c>*</c> stands for any run of characters, also none, and <c>?</c> for exactly one (IAM JSON policy elements: Action,
/// Resource). Answers are exact where everything is known. A hole is unknown pattern text; a policy variable such as <c>${aws:username}</c>
/// is unknown literal text: then an answer is <see cref="Certainty.Yes"/> or <see cref="Certainty.No"/> only if it holds whatever they
/// contain.
/// </summary>
/// <remarks>
/// Policy variables are read as Version 2012-10-17 does (IAM policy elements: Variables and tags): <c>${*}</c>, <c>${?}</c> and <c>${$}</c>
/// are the literal characters. A hole may begin a variable that is closed in view, or close one; two holes are never taken for the ends of
/// one variable, or nothing between two holes would ever be known. Letters are compared without case, where asked for, in ASCII only: AWS
/// names have no others.
/// </remarks>
internal sealed class WildcardPattern
{
    // A token is a UTF-16 character or one of these. In every run of wildcards the single characters come first and the star, if there is
    // one, last.
    private const int Star = 0x10000;
    private const int Any = 0x10001;
    private const int AnyBeforeStar = 0x10002;
    private const int Hole = 0x10003;
    private const int FirstVariable = 0x10004;

    private readonly bool _ignoreCase;
    private readonly bool _hasVariables;
    private readonly bool _isLiteral;
    private Compiled? _compiled;

    /// <param name="text">The text as written; <see cref="VirtualText.HoleCharacter"/>s stand for unknown pieces.</param>
    /// <param name="ignoreCase">Whether letters are compared without case.</param>
    /// <param name="hasVariables">Whether <c>${...}</c> is a policy variable.</param>
    public WildcardPattern(string text, bool ignoreCase, bool hasVariables)
    {
        Text = text;
        _ignoreCase = ignoreCase;
        _hasVariables = hasVariables;
        _isLiteral = IsLiteral(text, hasVariables);
    }

    /// <summary>The text as written.</summary>
    public string Text { get; }

    /// <summary>Whether the pattern matches every text: it consists of stars.</summary>
    public Certainty MatchesEverything
    {
        get
        {
            if (_isLiteral)
            {
                return Certainty.No;
            }

            var result = Certainty.No;
            foreach (var token in Tokens.Exact)
            {
                switch (token)
                {
                    case Star when result == Certainty.No:
                        result = Certainty.Yes;
                        break;
                    case Star:
                        break;
                    case Hole:
                        result = Certainty.Unknown;
                        break;
                    default:
                        return Certainty.No;
                }
            }

            return result;
        }
    }

    private Compiled Tokens => _compiled ??= new Compiled(this);

    /// <summary>
    /// Whether the pattern matches <paramref name="text"/>, in which wildcards are plain characters and a hole is unknown
    /// text.
    /// </summary>
    public Certainty Matches(string text)
    {
        if (text.IndexOf(VirtualText.HoleCharacter) >= 0)
        {
            return Covers(Tokens, Compiled.OfLiteral(text, _ignoreCase));
        }

        if (_isLiteral)
        {
            return EqualsText(Text, 0, text) ? Certainty.Yes : Certainty.No;
        }

        var tokens = Tokens;
        return !Matches(tokens.Widened, text) ? Certainty.No
            : tokens.HasUnknowns ? Certainty.Unknown
            : Certainty.Yes;
    }

    /// <summary>Whether every text that <paramref name="other"/> matches is matched by this pattern.</summary>
    public Certainty Covers(WildcardPattern other)
    {
        if (ReferenceEquals(this, other))
        {
            return Certainty.Yes;
        }

        if (_isLiteral && other._isLiteral)
        {
            return Text.Length == other.Text.Length && EqualsText(Text, 0, other.Text) ? Certainty.Yes : Certainty.No;
        }

        return Covers(Tokens, other.Tokens);
    }

    /// <summary>Whether there is a text that both patterns match.</summary>
    public Certainty Intersects(WildcardPattern other)
    {
        if (ReferenceEquals(this, other))
        {
            return Certainty.Yes;
        }

        if (_isLiteral && other._isLiteral)
        {
            return Covers(other);
        }

        var left = Tokens;
        var right = other.Tokens;
        if (!Intersects(left.Widened, left, right.Widened, right))
        {
            return Certainty.No;
        }

        return !left.HasUnknowns && !right.HasUnknowns || Intersects(left.Exact, left, right.Exact, right)
            ? Certainty.Yes
            : Certainty.Unknown;
    }

    private static bool IsLiteral(string text, bool hasVariables)
    {
        foreach (var character in text)
        {
            if (character is '*' or '?' or VirtualText.HoleCharacter || character == '$' && hasVariables)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether <paramref name="text"/> is the rest of <paramref name="pattern"/> from <paramref name="start"/> on.</summary>
    private bool EqualsText(string pattern, int start, string text)
    {
        if (pattern.Length - start != text.Length)
        {
            return false;
        }

        for (var index = 0; index < text.Length; index++)
        {
            var left = pattern[start + index];
            var right = text[index];
            if (left != right && !(_ignoreCase && Fold(left) == Fold(right)))
            {
                return false;
            }
        }

        return true;
    }

    private static char Fold(char character) => character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : character;

    /// <summary>The usual greedy match: only the last star is ever taken back.</summary>
    private bool Matches(int[] tokens, string text)
    {
        var token = 0;
        var position = 0;
        var star = -1;
        var resume = 0;
        while (position < text.Length)
        {
            if (token < tokens.Length && tokens[token] == Star)
            {
                star = token++;
                resume = position;
            }
            else if (
                token < tokens.Length
                && (tokens[token] is Any or AnyBeforeStar || tokens[token] == (_ignoreCase ? Fold(text[position]) : text[position]))
            )
            {
                token++;
                position++;
            }
            else if (star >= 0)
            {
                token = star + 1;
                position = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (token < tokens.Length && tokens[token] == Star)
        {
            token++;
        }

        return token == tokens.Length;
    }

    private static Certainty Covers(Compiled outer, Compiled inner)
    {
        // A hole of the outer pattern may hold a text that occurs nowhere else, so that nothing is covered for sure.
        if (!outer.HasHoles && Covers(outer.Exact, outer, inner.Exact, inner, anyFilling: false))
        {
            return Certainty.Yes;
        }

        return (outer.HasUnknowns || inner.HasUnknowns) && Covers(outer.Widened, outer, inner.Exact, inner, anyFilling: true)
            ? Certainty.Unknown
            : Certainty.No;
    }

    /// <summary>
    /// Runs the outer pattern as an automaton over the tokens of the inner one. The inner <c>?</c> is a character that no literal equals,
    /// and the inner <c>*</c> is a piece that adds no length for sure and that only a run of wildcards with a star takes in. That decides
    /// inclusion exactly: if the outer pattern matches the inner one with a star left out and with a long run of foreign characters in its
    /// place, the two ways of matching can be joined at the star into one that suits every length.
    /// </summary>
    /// <param name="outer">The tokens of the pattern that may cover; without holes.</param>
    /// <param name="outerOwner">Where the names of its variables are.</param>
    /// <param name="inner">The tokens of the pattern that may be covered.</param>
    /// <param name="innerOwner">Where the names of its variables are.</param>
    /// <param name="anyFilling">True to ask whether some content of the inner pattern's unknowns is covered, false to ask whether every
    /// content is.</param>
    private static bool Covers(int[] outer, Compiled outerOwner, int[] inner, Compiled innerOwner, bool anyFilling)
    {
        if (outer.Length == 1 && outer[0] == Star)
        {
            return true;
        }

        var current = new StateSet(outer);
        var next = new StateSet(outer);
        current.Add(0);
        foreach (var symbol in inner)
        {
            next.Clear();
            if (anyFilling && symbol >= Hole)
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
                    var state = current[index];
                    var token = state < outer.Length ? outer[state] : -1;
                    if (token == Star)
                    {
                        next.Add(state);
                    }
                    else if (symbol is Star || symbol >= Hole)
                    {
                        if (token == AnyBeforeStar)
                        {
                            next.Add(state);
                        }
                        else if (SameVariable(token, outerOwner, symbol, innerOwner))
                        {
                            next.Add(state + 1);
                        }
                    }
                    else if (token is Any or AnyBeforeStar || token == symbol)
                    {
                        next.Add(state + 1);
                    }
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

    /// <summary>
    /// Walks both patterns at once. A hole or variable is a foreign piece that only a star takes in, or the same
    /// variable.
    /// </summary>
    private static bool Intersects(int[] left, Compiled leftOwner, int[] right, Compiled rightOwner)
    {
        // The fixed beginnings and ends decide most pairs.
        var start = 0;
        while (start < left.Length && start < right.Length && left[start] < Star && right[start] < Star)
        {
            if (left[start] != right[start])
            {
                return false;
            }

            start++;
        }

        for (
            int leftEnd = left.Length - 1, rightEnd = right.Length - 1;
            leftEnd >= start && rightEnd >= start && left[leftEnd] < Star && right[rightEnd] < Star;
            leftEnd--, rightEnd--
        )
        {
            if (left[leftEnd] != right[rightEnd])
            {
                return false;
            }
        }

        // reached[j]: the first i tokens of left and the first j of right can match the same text.
        var reached = new bool[right.Length + 1];
        var following = new bool[right.Length + 1];
        reached[start] = true;
        for (var i = start; ; i++)
        {
            var leftToken = i < left.Length ? left[i] : -1;
            var any = false;
            Array.Clear(following, 0, following.Length);
            for (var j = start; j <= right.Length; j++)
            {
                if (!reached[j])
                {
                    continue;
                }

                any = true;
                var rightToken = j < right.Length ? right[j] : -1;
                if (leftToken == Star)
                {
                    following[j] = true;
                    if (rightToken >= 0)
                    {
                        reached[j + 1] = true;
                    }
                }
                else if (rightToken == Star)
                {
                    reached[j + 1] = true;
                    if (leftToken >= 0)
                    {
                        following[j] = true;
                    }
                }
                else if (leftToken >= 0 && rightToken >= 0 && SameCharacter(leftToken, leftOwner, rightToken, rightOwner))
                {
                    following[j + 1] = true;
                }
            }

            if (i == left.Length)
            {
                return reached[right.Length];
            }

            if (!any)
            {
                return false;
            }

            (reached, following) = (following, reached);
        }
    }

    private static bool SameCharacter(int left, Compiled leftOwner, int right, Compiled rightOwner)
    {
        if (left >= Hole || right >= Hole)
        {
            return SameVariable(left, leftOwner, right, rightOwner);
        }

        return left is Any or AnyBeforeStar || right is Any or AnyBeforeStar || left == right;
    }

    private static bool SameVariable(int left, Compiled leftOwner, int right, Compiled rightOwner) =>
        left >= FirstVariable
        && right >= FirstVariable
        && string.Equals(
            leftOwner.Variables[left - FirstVariable],
            rightOwner.Variables[right - FirstVariable],
            StringComparison.OrdinalIgnoreCase
        );

    /// <summary>States of the automaton of a pattern, in ascending order. With a state at a star comes the state behind it.</summary>
    private struct StateSet(int[] tokens)
    {
        private readonly int[] _states = new int[tokens.Length + 1];

        public int Count { get; private set; }

        public readonly int this[int index] => _states[index];

        public void Clear() => Count = 0;

        /// <summary>
        /// Adds a state that is not before one that is still to come: what is at or below the last one is in the set
        /// already.
        /// </summary>
        public void Add(int state)
        {
            if (Count > 0 && state <= _states[Count - 1])
            {
                return;
            }

            _states[Count++] = state;
            if (state < tokens.Length && tokens[state] == Star)
            {
                _states[Count++] = state + 1;
            }
        }

        public readonly bool Contains(int lastState) => Count > 0 && _states[Count - 1] == lastState;
    }

    /// <summary>The tokens of a pattern.</summary>
    private sealed class Compiled
    {
        private static readonly string[] NoVariables = [];

        public Compiled(WildcardPattern pattern)
        {
            var text = pattern.Text;
            var tokens = new List<int>(text.Length);
            List<string>? variables = null;
            for (var index = 0; index < text.Length; index++)
            {
                var character = text[index];
                if (character == '*')
                {
                    tokens.Add(Star);
                }
                else if (character == '?')
                {
                    tokens.Add(Any);
                }
                else if (character == VirtualText.HoleCharacter)
                {
                    tokens.Add(Hole);
                    index = pattern._hasVariables ? EndOfHole(text, index) : index;
                }
                else if (
                    character == '$'
                    && pattern._hasVariables
                    && index + 1 < text.Length
                    && text[index + 1] is '{' or VirtualText.HoleCharacter
                )
                {
                    index = AddVariable(text, index, tokens, ref variables);
                }
                else
                {
                    tokens.Add(pattern._ignoreCase ? Fold(character) : character);
                }
            }

            Variables = variables?.ToArray() ?? NoVariables;
            HasHoles = tokens.Contains(Hole);
            HasUnknowns = HasHoles || Variables.Length > 0;
            Exact = Normalize(tokens, widen: false);
            Widened = HasUnknowns ? Normalize(tokens, widen: true) : Exact;
        }

        private Compiled(int[] tokens)
        {
            Variables = NoVariables;
            HasHoles = HasUnknowns = Array.IndexOf(tokens, Hole) >= 0;
            Exact = tokens;
            Widened = HasUnknowns ? Normalize([.. tokens], widen: true) : tokens;
        }

        /// <summary>The tokens.</summary>
        public int[] Exact { get; }

        /// <summary>
        /// The tokens with a star in place of every hole and variable: a pattern that matches at least what the pattern can
        /// match.
        /// </summary>
        public int[] Widened { get; }

        /// <summary>The names of the variables, by number of the token.</summary>
        public string[] Variables { get; }

        public bool HasHoles { get; }

        public bool HasUnknowns { get; }

        /// <summary>A text in which only holes are special.</summary>
        public static Compiled OfLiteral(string text, bool ignoreCase)
        {
            var tokens = new int[text.Length];
            for (var index = 0; index < text.Length; index++)
            {
                tokens[index] =
                    text[index] == VirtualText.HoleCharacter ? Hole
                    : ignoreCase ? Fold(text[index])
                    : text[index];
            }

            return new Compiled(tokens);
        }

        /// <summary>
        /// The last character that may belong to the hole at <paramref name="index"/>: the hole may open a variable that is closed by a
        /// brace behind it.
        /// </summary>
        private static int EndOfHole(string text, int index)
        {
            for (var end = index + 1; end < text.Length; end++)
            {
                if (text[end] == '}')
                {
                    return end;
                }

                if (text[end] == '$' && end + 1 < text.Length && text[end + 1] == '{')
                {
                    break;
                }
            }

            return index;
        }

        /// <summary>Reads what a <c>$</c> begins, adds it, and gives the index of its last character.</summary>
        private static int AddVariable(string text, int index, List<int> tokens, ref List<string>? variables)
        {
            var end = text.IndexOf('}', index);
            var hole = text.IndexOf(VirtualText.HoleCharacter, index);
            if (hole >= 0 && (end < 0 || hole < end))
            {
                // The hole may close the variable and go on with any pattern.
                tokens.Add(Hole);
                return EndOfHole(text, hole);
            }

            if (end < 0)
            {
                tokens.Add('$');
                return index;
            }

            if (end == index + 3 && text[index + 2] is '*' or '?' or '$')
            {
                tokens.Add(text[index + 2]);
            }
            else
            {
                variables ??= [];
                tokens.Add(FirstVariable + variables.Count);
                variables.Add(text.Substring(index + 2, end - index - 2));
            }

            return end;
        }

        private static int[] Normalize(List<int> tokens, bool widen)
        {
            var result = new int[tokens.Count];
            var count = 0;
            for (var index = 0; index < tokens.Count; )
            {
                var runStart = count;
                var hasStar = false;
                for (; index < tokens.Count && (tokens[index] is Star or Any or AnyBeforeStar || widen && tokens[index] >= Hole); index++)
                {
                    if (tokens[index] is Any or AnyBeforeStar)
                    {
                        result[count++] = Any;
                    }
                    else
                    {
                        hasStar = true;
                    }
                }

                if (hasStar)
                {
                    for (var position = runStart; position < count; position++)
                    {
                        result[position] = AnyBeforeStar;
                    }

                    result[count++] = Star;
                }

                if (index < tokens.Count)
                {
                    result[count++] = tokens[index++];
                }
            }

            Array.Resize(ref result, count);
            return result;
        }
    }
}
