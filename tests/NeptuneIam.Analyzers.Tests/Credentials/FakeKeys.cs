namespace NeptuneIam.Analyzers.Tests.Credentials;

/// <summary>
/// Keys that have the shape of real ones and are none: drawn from a seed at run time, so that no source file holds one, and of the account
/// that AWS keeps for documentation.
/// </summary>
internal static class FakeKeys
{
    public const string Account = "111122223333";

    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string Base64 = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

    /// <summary>An access key id of today's kind: a mark, forty bits of account, thirty-nine others.</summary>
    public static string KeyId(int seed = 0, string kind = "AKIA", string account = Account)
    {
        var random = new Random(seed);
        var bits =
            (UInt128.One << 79)
            | ((UInt128)ulong.Parse(account, System.Globalization.CultureInfo.InvariantCulture) << 39)
            | (UInt128)random.NextInt64(1L << 39);
        return kind
            + string.Create(
                16,
                bits,
                static (characters, value) =>
                {
                    for (var position = characters.Length - 1; position >= 0; position--, value >>= 5)
                    {
                        characters[position] = Base32[(int)(uint)(value & 31)];
                    }
                }
            );
    }

    /// <summary>
    /// An access key id of the older kind, which goes on with I or J and says nothing of its account; with a digit that base32
    /// does not have if asked.
    /// </summary>
    public static string OldKeyId(int seed = 0, bool isBase32 = false)
    {
        const string digits = "01895BCFGHKLMQRVWXZ";
        var tail = new string(new Random(seed).GetItems<char>(isBase32 ? Base32 : digits, 14));
        return "AKIA" + "I" + (isBase32 ? "Z" : "8") + tail;
    }

    /// <summary>A secret access key.</summary>
    public static string Secret(int seed = 0) => new(new Random(seed + 1_000).GetItems<char>(Base64, 40));

    /// <summary>A session token.</summary>
    public static string Token(int seed = 0) =>
        "IQoJb3JpZ2luX2VjEP" + new string(new Random(seed + 2_000).GetItems<char>(Base64, 300)) + "==";

    /// <summary>Forty hexadecimal digits, as in the name of a commit.</summary>
    public static string CommitHash(int seed = 0) => new(new Random(seed).GetItems<char>("0123456789abcdef", 40));

    /// <summary>
    /// Replaces <c>$ID$</c>, <c>$SECRET$</c>, their halves (<c>$ID&lt;$</c>, <c>$ID&gt;$</c>, ...), what base64 makes of them
    /// (<c>$ID64$</c>) and numbered keys (<c>$ID2$</c>) by keys.
    /// </summary>
    /// <param name="source">The text.</param>
    /// <param name="seed">Tells the keys of one text from those of another.</param>
    public static string Fill(string source, int seed = 0)
    {
        for (var number = 0; number <= 3; number++)
        {
            var suffix = number == 0 ? string.Empty : number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var id = KeyId(seed + number);
            var secret = Secret(seed + number);
            source = source
                .Replace($"$ID{suffix}$", id)
                .Replace($"$ID{suffix}<$", id[..11])
                .Replace($"$ID{suffix}>$", id[11..])
                .Replace($"$SECRET{suffix}$", secret)
                .Replace($"$SECRET{suffix}<$", secret[..20])
                .Replace($"$SECRET{suffix}>$", secret[20..]);
        }

        return source
            .Replace("$ID64$", Encode(KeyId(seed)))
            .Replace("$SECRET64$", Encode(Secret(seed)))
            .Replace("$TOKEN$", Token(seed))
            .Replace("$OLDID$", OldKeyId(seed))
            .Replace("$ASIA$", KeyId(seed, "ASIA"))
            .Replace("$HASH$", CommitHash(seed));
    }

    /// <summary>Every key that <see cref="Fill"/> may write with that seed.</summary>
    public static IEnumerable<string> All(int seed = 0) =>
        Enumerable
            .Range(seed, 4)
            .SelectMany(static number => new[] { KeyId(number), Secret(number) })
            .Append(KeyId(seed, "ASIA"))
            .Append(Token(seed))
            .Append(OldKeyId(seed));

    private static string Encode(string text) => Convert.ToBase64String(System.Text.Encoding.ASCII.GetBytes(text));
}
