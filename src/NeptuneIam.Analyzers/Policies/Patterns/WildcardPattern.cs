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
    private readonly bool _ignoreCase;
    private readonly bool _hasVariables;
    private readonly bool _isLiteral;
    private PatternTokens? _tokens;

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
            foreach (var token in Tokens.Exact.Tokens)
            {
                switch (token)
                {
                    case PatternToken.Star when result == Certainty.No:
                        result = Certainty.Yes;
                        break;
                    case PatternToken.Star:
                        break;
                    case PatternToken.Hole:
                        result = Certainty.Unknown;
                        break;
                    default:
                        return Certainty.No;
                }
            }

            return result;
        }
    }

    private PatternTokens Tokens => _tokens ??= PatternTokens.Of(Text, _ignoreCase, _hasVariables);

    /// <summary>
    /// Whether the pattern matches <paramref name="text"/>, in which wildcards are plain characters and a hole is unknown text.
    /// </summary>
    public Certainty Matches(string text)
    {
        if (text.IndexOf(VirtualText.HoleCharacter) >= 0)
        {
            return Covers(Tokens, PatternTokens.OfLiteral(text, _ignoreCase));
        }

        if (_isLiteral)
        {
            return EqualsText(text) ? Certainty.Yes : Certainty.No;
        }

        if (BeginsDifferently(text))
        {
            return Certainty.No;
        }

        var tokens = Tokens;
        return !Matches(tokens.Widened.Tokens, text) ? Certainty.No
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
            return EqualsText(other.Text) ? Certainty.Yes : Certainty.No;
        }

        return BeginDifferently(this, other) ? Certainty.No : Covers(Tokens, other.Tokens);
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

        if (BeginDifferently(this, other))
        {
            return Certainty.No;
        }

        var left = Tokens;
        var right = other.Tokens;
        if (!PatternIntersection.Intersects(left.Widened, right.Widened))
        {
            return Certainty.No;
        }

        var isExact = !left.HasUnknowns && !right.HasUnknowns;
        return isExact || PatternIntersection.Intersects(left.Exact, right.Exact) ? Certainty.Yes : Certainty.Unknown;
    }

    private static bool IsLiteral(string text, bool hasVariables)
    {
        foreach (var character in text)
        {
            if (IsSpecial(character, hasVariables))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSpecial(char character, bool hasVariables) =>
        character is '*' or '?' or VirtualText.HoleCharacter || (character == '$' && hasVariables);

    /// <summary>
    /// True if the texts of two patterns differ before the first wildcard of either: most pairs are told apart so, without reading
    /// their tokens.
    /// </summary>
    private static bool BeginDifferently(WildcardPattern left, WildcardPattern right)
    {
        var length = Math.Min(left.Text.Length, right.Text.Length);
        for (var index = 0; index < length; index++)
        {
            var (leftCharacter, rightCharacter) = (left.Text[index], right.Text[index]);
            if (IsSpecial(leftCharacter, left._hasVariables) || IsSpecial(rightCharacter, right._hasVariables))
            {
                return false;
            }

            if (leftCharacter != rightCharacter && left.Folded(leftCharacter) != right.Folded(rightCharacter))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True if a text of plain characters differs from the pattern before its first wildcard.</summary>
    private bool BeginsDifferently(string text)
    {
        for (var index = 0; index < Text.Length && !IsSpecial(Text[index], _hasVariables); index++)
        {
            if (index == text.Length || Folded(Text[index]) != Folded(text[index]))
            {
                return true;
            }
        }

        return false;
    }

    private char Folded(char character) => _ignoreCase ? PatternToken.Fold(character) : character;

    /// <summary>Whether the text is that of this pattern, which has no wildcards.</summary>
    private bool EqualsText(string text)
    {
        if (Text.Length != text.Length)
        {
            return false;
        }

        for (var index = 0; index < text.Length; index++)
        {
            var (left, right) = (Text[index], text[index]);
            if (left != right && Folded(left) != Folded(right))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The usual greedy match: only the last star is ever taken back.</summary>
    private bool Matches(int[] tokens, string text)
    {
        var token = 0;
        var position = 0;
        var star = -1;
        var resume = 0;
        while (position < text.Length)
        {
            if (token < tokens.Length && tokens[token] == PatternToken.Star)
            {
                star = token++;
                resume = position;
            }
            else if (token < tokens.Length && (PatternToken.IsAny(tokens[token]) || tokens[token] == Folded(text[position])))
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

        while (token < tokens.Length && tokens[token] == PatternToken.Star)
        {
            token++;
        }

        return token == tokens.Length;
    }

    private static Certainty Covers(PatternTokens outer, PatternTokens inner)
    {
        // A hole of the outer pattern may hold a text that occurs nowhere else, so that nothing is covered for sure.
        if (!outer.HasHoles && PatternInclusion.Covers(outer.Exact, inner.Exact, anyFilling: false))
        {
            return Certainty.Yes;
        }

        var hasUnknowns = outer.HasUnknowns || inner.HasUnknowns;
        return hasUnknowns && PatternInclusion.Covers(outer.Widened, inner.Exact, anyFilling: true) ? Certainty.Unknown : Certainty.No;
    }
}
