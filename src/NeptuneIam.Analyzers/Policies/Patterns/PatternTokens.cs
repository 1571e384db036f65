using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>A pattern as it is compared with others.</summary>
internal sealed class PatternTokens
{
    private PatternTokens(int[] tokens, string[] variables)
    {
        HasHoles = Array.IndexOf(tokens, PatternToken.Hole) >= 0;
        HasUnknowns = HasHoles || variables.Length > 0;
        Exact = new TokenSequence(Normalize(tokens, widen: false), variables);
        Widened = HasUnknowns ? new TokenSequence(Normalize(tokens, widen: true), variables) : Exact;
    }

    /// <summary>The tokens.</summary>
    public TokenSequence Exact { get; }

    /// <summary>
    /// The tokens with a star in place of every hole and variable: a pattern that matches at least what the pattern can match.
    /// </summary>
    public TokenSequence Widened { get; }

    /// <summary>True if part of the pattern is unknown.</summary>
    public bool HasHoles { get; }

    /// <summary>True if the pattern has a hole or a policy variable.</summary>
    public bool HasUnknowns { get; }

    /// <summary>The tokens of a pattern.</summary>
    public static PatternTokens Of(string text, bool ignoreCase, bool hasVariables)
    {
        var tokenizer = new PatternTokenizer(text, ignoreCase, hasVariables);
        return new PatternTokens(tokenizer.Tokens, tokenizer.Variables);
    }

    /// <summary>The tokens of a text in which only holes are special.</summary>
    public static PatternTokens OfLiteral(string text, bool ignoreCase)
    {
        var tokens = new int[text.Length];
        for (var index = 0; index < text.Length; index++)
        {
            var character = text[index];
            tokens[index] =
                character == VirtualText.HoleCharacter ? PatternToken.Hole
                : ignoreCase ? PatternToken.Fold(character)
                : character;
        }

        return new PatternTokens(tokens, []);
    }

    /// <summary>The tokens with every run of wildcards in the one order that <see cref="PatternToken"/> asks for.</summary>
    private static int[] Normalize(int[] tokens, bool widen)
    {
        if (!widen && !HasRun(tokens))
        {
            return tokens;
        }

        var result = new int[tokens.Length];
        var count = 0;
        for (var index = 0; index < tokens.Length; )
        {
            var runStart = count;
            var hasStar = false;
            for (; index < tokens.Length && IsWildcard(tokens[index], widen); index++)
            {
                if (tokens[index] == PatternToken.Any)
                {
                    result[count++] = PatternToken.Any;
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
                    result[position] = PatternToken.AnyBeforeStar;
                }

                result[count++] = PatternToken.Star;
            }

            if (index < tokens.Length)
            {
                result[count++] = tokens[index++];
            }
        }

        Array.Resize(ref result, count);
        return result;
    }

    /// <summary>True if two wildcards stand side by side, which few patterns have.</summary>
    private static bool HasRun(int[] tokens)
    {
        for (var index = 1; index < tokens.Length; index++)
        {
            if (IsWildcard(tokens[index], widen: false) && IsWildcard(tokens[index - 1], widen: false))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWildcard(int token, bool widen) =>
        token is PatternToken.Star or PatternToken.Any || (widen && PatternToken.IsUnknown(token));
}
