namespace NeptuneIam.Analyzers.Policies;

/// <summary>
/// The tokens of a pattern are numbers: that of a UTF-16 character is the character, and all others have one of these. In every run of
/// wildcards the single characters come first and the star, if there is one, last.
/// </summary>
internal static class PatternToken
{
    /// <summary>Behind the last token.</summary>
    public const int End = -1;

    /// <summary>Any run of characters, also none.</summary>
    public const int Star = 0x10000;

    /// <summary>Exactly one character.</summary>
    public const int Any = 0x10001;

    /// <summary>Exactly one character, in a run of wildcards that ends with a star.</summary>
    public const int AnyBeforeStar = 0x10002;

    /// <summary>Unknown pattern text.</summary>
    public const int Hole = 0x10003;

    /// <summary>The policy variable with the number 0; the others follow.</summary>
    public const int FirstVariable = 0x10004;

    /// <summary>True for a token that stands for itself.</summary>
    public static bool IsCharacter(int token) => token is > End and < Star;

    /// <summary>True for a token that exactly one character matches, whichever it is.</summary>
    public static bool IsAny(int token) => token is Any or AnyBeforeStar;

    /// <summary>True for a hole or a policy variable, whose text is not known.</summary>
    public static bool IsUnknown(int token) => token >= Hole;

    /// <summary>The token of a character where letters are compared without case; of AWS's names all are ASCII.</summary>
    public static char Fold(char character) => character is >= 'A' and <= 'Z' ? (char)(character | 0x20) : character;
}
