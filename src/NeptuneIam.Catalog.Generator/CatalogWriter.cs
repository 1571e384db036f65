using System.Buffers.Binary;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace NeptuneIam.Catalog.Generator;

/// <summary>
/// Writes the compact form that <c>CatalogFile</c> of the analyzers reads, and which that class describes. The same package always gives
/// the same bytes.
/// </summary>
internal static class CatalogWriter
{
    /// <summary>
    /// A block ends with the service that fills it: larger ones save little space and cost the first question after a service more.
    /// </summary>
    private const int BlockSize = 8 * 1024;

    /// <summary>The file of a package.</summary>
    public static byte[] Write(SourcePackage package)
    {
        var texts = package.Services.Select(ServiceText.Write).ToList();
        var words = new WordTable(texts);
        var places = new StringBuilder();
        var blocks = new List<byte[]>();
        var block = new List<byte>();
        foreach (var (service, text) in package.Services.Zip(texts))
        {
            if (block.Count >= BlockSize)
            {
                EndBlock();
            }

            var bytes = words.Encode(text);
            places.Append(
                CultureInfo.InvariantCulture,
                $"{service.Prefix}\t{service.Name}\t{blocks.Count}\t{block.Count}\t{bytes.Length}\n"
            );
            block.AddRange(bytes);
        }

        EndBlock();
        var head = new StringBuilder();
        head.Append(CultureInfo.InvariantCulture, $"{package.Name}\t{package.Version}\t{package.Date}\n\n");
        head.AppendJoin("", package.GlobalKeys.Select(key => ServiceText.WriteKey(key) + "\n")).Append('\n');
        head.AppendJoin("", ForeignKeys(package).Select(pair => $"{pair.KeyPrefix}\t{pair.Service}\n")).Append('\n');
        head.AppendJoin("", ArnServices(package).Select(service => service + "\n")).Append('\n');
        head.Append(places).Append('\n');
        head.AppendJoin('\t', blocks.Select(bytes => bytes.Length)).Append("\n\n");
        head.AppendJoin("", words.Words.Select(word => word + "\0"));

        var packedHead = Deflate(Encoding.UTF8.GetBytes(head.ToString()));
        var length = new byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, packedHead.Length);
        return [.. length, .. packedHead, .. blocks.SelectMany(bytes => bytes)];

        void EndBlock()
        {
            blocks.Add(Deflate([.. block]));
            block.Clear();
        }
    }

    /// <summary>
    /// The prefixes of condition keys that another service lists than the one of that prefix: the keys of a web identity are listed by
    /// <c>sts</c>.
    /// </summary>
    private static IEnumerable<(string KeyPrefix, string Service)> ForeignKeys(SourcePackage package)
    {
        var own = package.Services.ToDictionary(
            service => service.Prefix,
            service => service.Keys.Select(key => key.Name).ToHashSet(StringComparer.OrdinalIgnoreCase)
        );
        return package
            .Services.SelectMany(
                service => service.Keys,
                (service, key) => (Key: key.Name, KeyPrefix: Prefix(key.Name), Service: service.Prefix)
            )
            .Where(use =>
                use.KeyPrefix != "aws"
                && use.KeyPrefix != use.Service
                && !(own.TryGetValue(use.KeyPrefix, out var keys) && keys.Contains(use.Key))
            )
            .Select(use => (use.KeyPrefix, use.Service))
            .Distinct()
            .OrderBy(pair => pair.KeyPrefix, StringComparer.Ordinal)
            .ThenBy(pair => pair.Service, StringComparer.Ordinal);
    }

    /// <summary>The services of ARNs that are no prefixes.</summary>
    private static IEnumerable<string> ArnServices(SourcePackage package) =>
        package
            .Services.SelectMany(service => service.ResourceTypes)
            .SelectMany(type => type.ArnFormats)
            .Select(format => format.Split(':')[2])
            .Where(service => !service.Contains('$', StringComparison.Ordinal))
            .Except(package.Services.Select(service => service.Prefix))
            .Distinct()
            .Order(StringComparer.Ordinal);

    private static string Prefix(string key) => key[..key.IndexOf(':', StringComparison.Ordinal)];

    private static byte[] Deflate(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.SmallestSize))
        {
            deflate.Write(bytes);
        }

        return packed.ToArray();
    }
}
