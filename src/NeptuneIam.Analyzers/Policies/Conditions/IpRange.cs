using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>
/// A range of IP addresses as conditions write it: one address, or a block such as <c>203.0.113.0/24</c> (IAM JSON policy elements: IP
/// address condition operators).
/// </summary>
internal sealed class IpRange
{
    /// <summary>
    /// The blocks from which no request comes over the internet (RFC 1918, RFC 4193, RFC 3927, RFC 4291): private, link-local and loopback.
    /// </summary>
    private static readonly ImmutableArray<IpRange> s_private = new[]
    {
        "10.0.0.0/8",
        "172.16.0.0/12",
        "192.168.0.0/16",
        "169.254.0.0/16",
        "127.0.0.0/8",
        "fc00::/7",
        "fe80::/10",
        "::1/128",
    }
        .Select(static block => TryParse(block)!)
        .ToImmutableArray();

    private readonly byte[] _address;
    private readonly int _prefix;

    private IpRange(byte[] address, int prefix)
    {
        _address = address;
        _prefix = prefix;
    }

    /// <summary>True if the address has bits behind the prefix, which AWS leaves out.</summary>
    public bool HasHostBits => !Masked(_address, _prefix).SequenceEqual(_address);

    /// <summary>True if all addresses of its version of the protocol are in it.</summary>
    public bool IsEverything => _prefix == 0;

    /// <summary>The version of the protocol that its addresses are of: <c>IPv4</c> or <c>IPv6</c>.</summary>
    public string Version => _address.Length == 4 ? "IPv4" : "IPv6";

    /// <summary>True if no request over the internet comes from it.</summary>
    public bool IsPrivate =>
        s_private.Any(block =>
            block._address.Length == _address.Length
            && _prefix >= block._prefix
            && Masked(_address, block._prefix).SequenceEqual(block._address)
        );

    /// <summary>Reads a range; null if it is none.</summary>
    public static IpRange? TryParse(string text)
    {
        var slash = text.IndexOf('/');
        var written = slash < 0 ? text : text.Substring(0, slash);

        // The parser of the library also takes 10.1, host numbers, brackets and zones.
        if (
            !written.All(static character => character is >= '0' and <= '9' or >= 'a' and <= 'f' or >= 'A' and <= 'F' or '.' or ':')
            || written.IndexOf(':') < 0 && written.Count(static character => character == '.') != 3
            || !IPAddress.TryParse(written, out var address)
            || address.AddressFamily is not (AddressFamily.InterNetwork or AddressFamily.InterNetworkV6)
        )
        {
            return null;
        }

        var bytes = address.GetAddressBytes();
        var prefix = bytes.Length * 8;
        return
            slash < 0
            || int.TryParse(text.Substring(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out prefix)
                && prefix <= bytes.Length * 8
            ? new IpRange(bytes, prefix)
            : null;
    }

    /// <summary>The block without host bits, as it is to be written.</summary>
    public override string ToString() => new IPAddress(Masked(_address, _prefix)) + "/" + _prefix.ToString(CultureInfo.InvariantCulture);

    private static byte[] Masked(byte[] address, int prefix) =>
        address.Select((value, index) => (byte)(value & (0xFF00 >> Math.Max(0, Math.Min(8, prefix - index * 8))))).ToArray();
}
