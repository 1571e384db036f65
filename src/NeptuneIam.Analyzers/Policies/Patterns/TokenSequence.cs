namespace NeptuneIam.Analyzers.Policies;

/// <summary>The tokens of a pattern in order.</summary>
/// <param name="tokens">The tokens: <see cref="PatternToken"/>.</param>
/// <param name="variables">The names of the policy variables, by number.</param>
internal readonly struct TokenSequence(int[] tokens, string[] variables)
{
    /// <summary>The tokens.</summary>
    public int[] Tokens => tokens;

    /// <summary>The number of tokens.</summary>
    public int Length => tokens.Length;

    /// <summary>True if the pattern matches every text.</summary>
    public bool IsStar => tokens is [PatternToken.Star];

    /// <summary>The token at an index; <see cref="PatternToken.End"/> behind the last.</summary>
    public int At(int index) => index < tokens.Length ? tokens[index] : PatternToken.End;

    /// <summary>True if a token of this sequence and one of another are the same policy variable, so that they hold the same text.</summary>
    public bool IsSameVariable(int token, TokenSequence other, int otherToken) =>
        token >= PatternToken.FirstVariable
        && otherToken >= PatternToken.FirstVariable
        && string.Equals(NameOf(token), other.NameOf(otherToken), StringComparison.OrdinalIgnoreCase);

    private string NameOf(int variable) => variables[variable - PatternToken.FirstVariable];
}
