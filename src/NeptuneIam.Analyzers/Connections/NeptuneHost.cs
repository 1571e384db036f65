using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Connections;

/// <summary>
/// Recognises the hosts of Neptune's clusters and instances, such as <c>graph.cluster-abc.us-east-1.neptune.amazonaws.com</c>: "Connecting
/// to Amazon Neptune endpoints" in Neptune's user guide. What is unknown in a name matches nothing.
/// </summary>
internal static class NeptuneHost
{
    /// <summary>The end of every host's name, but of those in China, which have one piece more.</summary>
    public const string Suffix = ".neptune.amazonaws.com";

    private const string ChinaSuffix = Suffix + ".cn";
    private const string SchemeEnd = "://";

    /// <summary>True if the text is the name of a Neptune host and nothing else.</summary>
    public static bool Is(string text) =>
        (text.Length > Suffix.Length && text.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase))
        || (text.Length > ChinaSuffix.Length && text.EndsWith(ChinaSuffix, StringComparison.OrdinalIgnoreCase));

    /// <summary>The scheme of an address whose host is Neptune's, in lower case; null of any other text.</summary>
    public static string? SchemeOf(string address)
    {
        var scheme = address.IndexOf(SchemeEnd, StringComparison.Ordinal);
        if (scheme <= 0)
        {
            return null;
        }

        var start = scheme + SchemeEnd.Length;
        var end = address.IndexOfAny([':', '/', '?', '#'], start);
        return Is(address.Substring(start, (end < 0 ? address.Length : end) - start))
            ? address.Substring(0, scheme).ToLowerInvariant()
            : null;
    }

    /// <summary>The region in an address or name of a Neptune host: the piece before <c>neptune</c>. Null if none is known there.</summary>
    public static string? RegionOf(string address)
    {
        var end = address.IndexOf(Suffix, StringComparison.OrdinalIgnoreCase);
        var start = end <= 0 ? -1 : address.LastIndexOf('.', end - 1) + 1;
        var region = start <= 0 ? string.Empty : address.Substring(start, end - start);
        return region.IndexOf('-') > 0 && region.All(static character => character is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
            ? region
            : null;
    }

    /// <summary>True if an expression is the name of a Neptune host, in every reading of it.</summary>
    public static bool IsIn(IReadOnlyCollection<VirtualText> readings) =>
        readings.Count > 0 && readings.All(static reading => Is(reading.Text));
}
