namespace NeptuneIam.Analyzers.Policies;

/// <summary>Decides whether there is a text that two patterns match.</summary>
internal static class PatternIntersection
{
    /// <summary>True if there is. A hole or variable is a foreign piece that only a star takes in, or the same variable.</summary>
    public static bool Intersects(TokenSequence left, TokenSequence right) =>
        CommonBeginning(left, right) is { } start && EndsAgree(left, right, start) && WalkBoth(left, right, start);

    /// <summary>The number of characters that both patterns begin with; null if they begin differently, which decides most pairs.</summary>
    private static int? CommonBeginning(TokenSequence left, TokenSequence right)
    {
        var start = 0;
        while (PatternToken.IsCharacter(left.At(start)) && PatternToken.IsCharacter(right.At(start)))
        {
            if (left.At(start) != right.At(start))
            {
                return null;
            }

            start++;
        }

        return start;
    }

    /// <summary>False if the characters that the patterns end with, down to <paramref name="start"/>, are different.</summary>
    private static bool EndsAgree(TokenSequence left, TokenSequence right, int start)
    {
        for (
            int leftEnd = left.Length - 1, rightEnd = right.Length - 1;
            leftEnd >= start
                && rightEnd >= start
                && PatternToken.IsCharacter(left.At(leftEnd))
                && PatternToken.IsCharacter(right.At(rightEnd));
            leftEnd--, rightEnd--
        )
        {
            if (left.At(leftEnd) != right.At(rightEnd))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Walks both patterns at once from <paramref name="start"/>, up to where they match the same characters.</summary>
    private static bool WalkBoth(TokenSequence left, TokenSequence right, int start)
    {
        // reached[j]: the first i tokens of left and the first j of right can match the same text.
        var reached = new bool[right.Length + 1];
        var following = new bool[right.Length + 1];
        reached[start] = true;
        for (var i = start; ; i++)
        {
            var leftToken = left.At(i);
            var any = false;
            Array.Clear(following, 0, following.Length);
            for (var j = start; j <= right.Length; j++)
            {
                if (!reached[j])
                {
                    continue;
                }

                any = true;
                var rightToken = right.At(j);
                if (leftToken == PatternToken.Star || rightToken == PatternToken.Star)
                {
                    // A star ends here, or takes in the next token of the other pattern.
                    if (leftToken != PatternToken.End)
                    {
                        following[j] = true;
                    }

                    if (rightToken != PatternToken.End)
                    {
                        reached[j + 1] = true;
                    }
                }
                else if (MatchSameCharacter(left, leftToken, right, rightToken))
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

    private static bool MatchSameCharacter(TokenSequence left, int leftToken, TokenSequence right, int rightToken)
    {
        if (leftToken == PatternToken.End || rightToken == PatternToken.End)
        {
            return false;
        }

        return PatternToken.IsUnknown(leftToken) || PatternToken.IsUnknown(rightToken)
            ? left.IsSameVariable(leftToken, right, rightToken)
            : PatternToken.IsAny(leftToken) || PatternToken.IsAny(rightToken) || leftToken == rightToken;
    }
}
