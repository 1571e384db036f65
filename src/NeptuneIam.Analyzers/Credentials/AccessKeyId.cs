using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// An AWS access key id: four letters that tell its kind, and sixteen characters (IAM User Guide, "IAM identifiers": AKIA is an access key,
/// ABIA a bearer token of STS, ACCA a context-specific credential). The value never leaves this type: its text is the kind and the last
/// four characters.
/// </summary>
internal readonly struct AccessKeyId : IEquatable<AccessKeyId>
{
    private const int KindLength = 4;
    private const int TailLength = 16;
    private const int Length = KindLength + TailLength;

    /// <summary>A generated id is below this in 0.02 % of cases; placeholders are far below.</summary>
    private const double MinEntropy = 3.0;

    /// <summary>A run of base64 characters this long around an id is a longer secret or a hash, not an id.</summary>
    private const int EncodedRunLength = 40;

    private readonly string _value;

    private AccessKeyId(string value) => _value = value;

    /// <summary>The kinds that are long-term credentials.</summary>
    /// <remarks>AROA, AIDA and their like identify roles and users and are not credentials, and LKIA is what LocalStack makes up.</remarks>
    public static string[] Kinds { get; } = ["AKIA", "ABIA", "ACCA"];

    /// <summary>The kind that is of use only with its session token, and only until that ends.</summary>
    public static string[] TemporaryKinds { get; } = ["ASIA"];

    /// <summary>True if the sixteen characters are base32, as in every id that AWS makes today; older ids hold 0, 1, 8 and 9 too.</summary>
    public bool IsBase32
    {
        get
        {
            for (var position = KindLength; position < Length; position++)
            {
                if (DecodeBase32(_value[position]) < 0)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>
    /// The account that the id belongs to, which AWS encodes in it; null for ids of the older kind, which say nothing (what
    /// <c>sts:GetAccessKeyInfo</c> answers, without asking).
    /// </summary>
    public string? Account
    {
        get
        {
            // Ids of the older kind go on with I or J after the four letters.
            if (_value[KindLength] is 'I' or 'J' || !IsBase32)
            {
                return null;
            }

            // Ten characters hold fifty bits, of which the first six bytes count: the topmost bit is a mark, the next forty are the
            // account.
            ulong bits = 0;
            for (var position = KindLength; position < KindLength + 10; position++)
            {
                bits = (bits << 5) | (uint)DecodeBase32(_value[position]);
            }

            var account = ((bits >> 2) & 0x7FFF_FFFF_FF80) >> 7;
            return account <= 999_999_999_999 ? account.ToString("D12", CultureInfo.InvariantCulture) : null;
        }
    }

    /// <summary>True if the id's hash is among those given: SHA-256 of its twenty characters, in lower-case hexadecimal digits.</summary>
    public bool IsAmong(ImmutableHashSet<string> hashes)
    {
        if (hashes.IsEmpty)
        {
            return false;
        }

        using var algorithm = SHA256.Create();
        return hashes.Contains(
            string.Concat(
                algorithm
                    .ComputeHash(Encoding.ASCII.GetBytes(_value))
                    .Select(static value => value.ToString("x2", CultureInfo.InvariantCulture))
            )
        );
    }

    /// <summary>How messages name the id: its kind, its last four characters and, where the id holds it, its account.</summary>
    public string Description => Account is { } account ? $"{this} of account {account}" : ToString();

    /// <summary>Reads a value that consists of the id of a long-term key.</summary>
    public static bool TryParse(string text, out AccessKeyId id) => TryParse(text, Kinds, out id);

    /// <summary>Reads a value that consists of an id of one of the kinds.</summary>
    public static bool TryParse(string text, string[] kinds, out AccessKeyId id)
    {
        id = default;
        var start = 0;
        var end = text.Length;
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end - start != Length || !IsShaped(text, start, kinds))
        {
            return false;
        }

        id = new AccessKeyId(text.Substring(start, Length));
        return true;
    }

    /// <summary>
    /// Finds the first id of a long-term key at or after <paramref name="start"/> that stands alone: neither in a word nor in a longer
    /// encoded value.
    /// </summary>
    public static bool TryFind(string text, int start, out TextSpan span, out AccessKeyId id) =>
        TryFind(text, start, Kinds, out span, out id);

    /// <summary>Finds the first id of one of the kinds at or after <paramref name="start"/> that stands alone.</summary>
    public static bool TryFind(string text, int start, string[] kinds, out TextSpan span, out AccessKeyId id)
    {
        for (var position = start; position <= text.Length - Length; position++)
        {
            position = text.IndexOf('A', position);
            if (position < 0 || position > text.Length - Length)
            {
                break;
            }

            if (
                IsShaped(text, position, kinds)
                && (position == 0 || !IsWord(text[position - 1]))
                && (position + Length == text.Length || !IsWord(text[position + Length]))
                && !IsInsideEncodedRun(text, position)
            )
            {
                span = new TextSpan(position, Length);
                id = new AccessKeyId(text.Substring(position, Length));
                return true;
            }
        }

        span = default;
        id = default;
        return false;
    }

    /// <summary>True if the text holds the four letters of a kind, without which there is no id in it.</summary>
    public static bool MayOccurIn(string text) => HoldsKind(text, Kinds) || HoldsKind(text, TemporaryKinds);

    /// <inheritdoc/>
    public bool Equals(AccessKeyId other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is AccessKeyId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_value);

    /// <summary>The kind and the last four characters.</summary>
    public override string ToString() => $"{_value.Substring(0, KindLength)}…{_value.Substring(Length - 4)}";

    private static bool HoldsKind(string text, string[] kinds)
    {
        foreach (var kind in kinds)
        {
            if (text.IndexOf(kind, StringComparison.Ordinal) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsShaped(string text, int start, string[] kinds)
    {
        if (!HasKind(text, start, kinds))
        {
            return false;
        }

        for (var position = start + KindLength; position < start + Length; position++)
        {
            if (text[position] is not ((>= 'A' and <= 'Z') or (>= '0' and <= '9')))
            {
                return false;
            }
        }

        var span = new TextSpan(start, Length);
        return ShannonEntropy.Of(text, span) >= MinEntropy && !PlaceholderText.Is(text, new TextSpan(start + KindLength, TailLength));
    }

    private static bool HasKind(string text, int start, string[] kinds)
    {
        foreach (var kind in kinds)
        {
            if (string.CompareOrdinal(text, start, kind, 0, KindLength) == 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsInsideEncodedRun(string text, int position)
    {
        var start = position;
        while (start > 0 && position - start < EncodedRunLength && SecretAccessKey.IsAlphabet(text[start - 1]))
        {
            start--;
        }

        var end = position + Length;
        while (end < text.Length && end - position < EncodedRunLength && SecretAccessKey.IsAlphabet(text[end]))
        {
            end++;
        }

        return end - start >= EncodedRunLength;
    }

    private static bool IsWord(char character) => character is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_';

    private static int DecodeBase32(char character) =>
        character switch
        {
            >= 'A' and <= 'Z' => character - 'A',
            >= '2' and <= '7' => character - '2' + 26,
            _ => -1,
        };
}
