using System.Collections.Immutable;
using System.Text.RegularExpressions;
using NeptuneIam.Analyzers.Catalog;

namespace NeptuneIam.Catalog.Generator;

/// <summary>
/// The words that texts are made of, and texts as numbers of words: one byte for the most frequent ones, two for the others.
/// </summary>
internal sealed partial class WordTable
{
    private readonly Dictionary<string, int> _numbers;

    /// <summary>The table of some texts.</summary>
    public WordTable(IEnumerable<string> texts)
    {
        var byFrequency = texts
            .SelectMany(Split)
            .CountBy(word => word)
            .OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key, StringComparer.Ordinal)
            .Select(count => count.Key)
            .ToList();
        Words =
        [
            .. byFrequency.Take(CatalogFile.OneByteWords),
            .. byFrequency.Skip(CatalogFile.OneByteWords).Order(StringComparer.Ordinal),
        ];
        _numbers = Words
            .Select((word, number) => (word, number))
            .ToDictionary(pair => pair.word, pair => pair.number, StringComparer.Ordinal);
        if (Words.Length > CatalogFile.OneByteWords + ((byte.MaxValue + 1 - CatalogFile.OneByteWords) << 8))
        {
            throw new InvalidDataException("There are more words than two bytes can number.");
        }
    }

    /// <summary>The words by number: the frequent ones, then the others in order.</summary>
    public ImmutableArray<string> Words { get; }

    /// <summary>The text as numbers of words.</summary>
    public byte[] Encode(string text)
    {
        var bytes = new List<byte>();
        foreach (var word in Split(text))
        {
            var number = _numbers[word];
            if (number < CatalogFile.OneByteWords)
            {
                bytes.Add((byte)number);
            }
            else
            {
                number -= CatalogFile.OneByteWords;
                bytes.Add((byte)(CatalogFile.OneByteWords + (number >> 8)));
                bytes.Add((byte)number);
            }
        }

        return [.. bytes];
    }

    private static IEnumerable<string> Split(string text) => Word().Matches(text).Select(match => match.Value);

    /// <summary>Words as capital letters part them, numbers, and every other character by itself.</summary>
    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+|[0-9]+|.", RegexOptions.Singleline)]
    private static partial Regex Word();
}
