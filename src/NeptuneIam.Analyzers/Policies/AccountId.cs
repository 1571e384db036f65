namespace NeptuneIam.Analyzers.Policies;

/// <summary>The number of an AWS account (AWS Account Management Reference, "View AWS account identifiers").</summary>
internal static class AccountId
{
    /// <summary>How many digits it has, leading zeros among them.</summary>
    public const int Length = 12;

    /// <summary>True if the text is such a number.</summary>
    public static bool Is(string text) => text.Length == Length && text.All(IsDigit);

    /// <summary>
    /// True for what can only be meant as such a number, since most of it is digits, but is none. Words such as <c>aws</c> and
    /// <c>ACCOUNT_ID</c> stand for accounts.
    /// </summary>
    public static bool IsMeantBy(string text) =>
        !Is(text)
        && text.All(static character => IsDigit(character) || character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or '-')
        && text.Count(IsDigit) * 2 > text.Length;

    private static bool IsDigit(char character) => character is >= '0' and <= '9';
}
