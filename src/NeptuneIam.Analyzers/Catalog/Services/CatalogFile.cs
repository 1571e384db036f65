using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>
/// A catalogue in its compact form, as the program <c>NeptuneIam.Catalog.Generator</c> writes it. It begins with the length of its head,
/// four bytes, lowest first. The head is a deflated UTF-8 text with the words that all services share and where each of them lies. The
/// blocks follow, each a deflated run of services that are written as numbers of words. To find a service is to unpack its block, of a few
/// kilobytes, and to read it alone.
/// </summary>
/// <remarks>
/// The head has these sections, with an empty line behind each; fields are separated by tabs: source, version, date; the condition keys of
/// every service, as in <see cref="CatalogServiceReader"/>; prefixes of condition keys and the service that lists them, if it is another
/// one; the services of ARNs that are no prefixes; the services (prefix, name, block, offset, length); the lengths of the blocks. The words
/// follow, each with a NUL behind it.
/// </remarks>
internal sealed class CatalogFile
{
    /// <summary>Words below this number take one byte, all others two.</summary>
    internal const int OneByteWords = 192;

    private readonly Func<Stream> _open;
    private readonly string[] _words;
    private readonly int[] _blockStarts;
    private readonly Dictionary<string, Place> _places = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, CatalogConditionKey> _globalKeys = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> _arnServices;
    private readonly List<(CatalogConditionKey KeyPrefix, string Service)> _foreignKeys = [];

    /// <param name="open">Opens the file; it must be possible to seek in it.</param>
    public CatalogFile(Func<Stream> open)
    {
        _open = open;
        var lines = new LineReader(ReadHead(open, out var headLength));
        var fields = lines.ReadSection()[0];
        Source = fields[0];
        Version = fields[1];
        Date = DateTime.ParseExact(
            fields[2],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal
        );
        GlobalKeys = lines.ReadSection().Select(CatalogServiceReader.ReadKey).ToImmutableArray();
        foreach (var key in GlobalKeys)
        {
            _globalKeys[key.Name] = key;
        }

        foreach (var row in lines.ReadSection())
        {
            _foreignKeys.Add((new CatalogConditionKey(row[0], ConditionKeyKind.String, isMultivalued: false), row[1]));
        }

        _arnServices = new HashSet<string>(lines.ReadSection().SelectMany(static row => row), StringComparer.Ordinal);
        var prefixes = ImmutableArray.CreateBuilder<string>();
        foreach (var row in lines.ReadSection())
        {
            prefixes.Add(row[0]);
            _arnServices.Add(row[0]);
            _places.Add(row[0], new Place(row[0], row[1], Number(row[2]), Number(row[3]), Number(row[4])));
        }

        Prefixes = prefixes.ToImmutable();
        var blockLengths = Array.ConvertAll(lines.ReadSection()[0], Number);
        _blockStarts = new int[blockLengths.Length];
        var start = sizeof(int) + headLength;
        for (var block = 0; block < blockLengths.Length; block++)
        {
            _blockStarts[block] = start;
            start += blockLengths[block];
        }

        _words = lines.Rest.Split('\0');
    }

    /// <summary>The name of the package the facts come from.</summary>
    public string Source { get; }

    /// <summary>The version of the package the facts come from.</summary>
    public string Version { get; }

    /// <summary>The day of the facts, in UTC.</summary>
    public DateTime Date { get; }

    /// <summary>The service prefixes, sorted.</summary>
    public ImmutableArray<string> Prefixes { get; }

    /// <summary>The condition keys that every service knows.</summary>
    public ImmutableArray<CatalogConditionKey> GlobalKeys { get; }

    /// <summary>The service of a prefix, which is compared without case; null if there is none.</summary>
    public CatalogService? Find(string prefix)
    {
        if (!_places.TryGetValue(prefix, out var place))
        {
            return null;
        }

        // Two threads may read the same service; one of the two results is kept.
        return place.Service ?? Interlocked.CompareExchange(ref place.Service, Read(place), null) ?? place.Service;
    }

    /// <summary>True if ARNs of that service can be; it is compared with case.</summary>
    public bool IsArnService(string service) => _arnServices.Contains(service);

    /// <summary>
    /// The condition key of every service that a policy means by a name, which is compared without case; null if there is none.
    /// </summary>
    public CatalogConditionKey? FindGlobalKey(string name)
    {
        if (_globalKeys.TryGetValue(name, out var key))
        {
            return key;
        }

        foreach (var family in GlobalKeys)
        {
            if (family.IsFamily && family.Matches(name))
            {
                return family;
            }
        }

        return null;
    }

    /// <summary>
    /// The condition key that a policy means by a name, of every service or of the one its prefix names; null if there is none.
    /// </summary>
    public CatalogConditionKey? FindConditionKey(string name)
    {
        var colon = name.IndexOf(':');
        if (colon < 0)
        {
            return null;
        }

        var prefix = name.Substring(0, colon);
        if ((FindGlobalKey(name) ?? Find(prefix)?.FindConditionKey(name)) is { } key)
        {
            return key;
        }

        foreach (var (keyPrefix, service) in _foreignKeys)
        {
            if (keyPrefix.Matches(prefix) && Find(service)?.FindConditionKey(name) is { } foreignKey)
            {
                return foreignKey;
            }
        }

        return null;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string ReadHead(Func<Stream> open, out int length)
    {
        using var stream = open();
        length = 0;
        for (var shift = 0; shift < 32; shift += 8)
        {
            length |= stream.ReadByte() << shift;
        }

        using var reader = new StreamReader(new DeflateStream(stream, CompressionMode.Decompress), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private CatalogService Read(Place place)
    {
        var bytes = Unpack(place);
        var text = new StringBuilder(place.Length * 3);
        for (var index = place.Offset; index < bytes.Length; index++)
        {
            int word = bytes[index];
            if (word >= OneByteWords)
            {
                word = OneByteWords + ((word - OneByteWords) << 8) + bytes[++index];
            }

            text.Append(_words[word]);
        }

        return CatalogServiceReader.Read(place.Prefix, place.Name, text.ToString());
    }

    /// <summary>The bytes of a block up to the end of a service.</summary>
    private byte[] Unpack(Place place)
    {
        var bytes = new byte[place.Offset + place.Length];
        using var stream = _open();
        stream.Position = _blockStarts[place.Block];
        using var inflated = new DeflateStream(stream, CompressionMode.Decompress);
        for (var count = 0; count < bytes.Length; )
        {
            var read = inflated.Read(bytes, count, bytes.Length - count);
            if (read == 0)
            {
                throw new InvalidDataException($"Block {place.Block} of the catalogue is too short.");
            }

            count += read;
        }

        return bytes;
    }

    /// <summary>Where a service lies, and the service once it was read.</summary>
    private sealed class Place(string prefix, string name, int block, int offset, int length)
    {
        public CatalogService? Service;

        public string Prefix { get; } = prefix;

        public string Name { get; } = name;

        public int Block { get; } = block;

        public int Offset { get; } = offset;

        public int Length { get; } = length;
    }
}
