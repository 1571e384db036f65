using System.Globalization;
using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.Tests.Credentials.Corpus;

/// <summary>Looks for keys in what leaves the analyzers.</summary>
internal static class KeyText
{
    /// <summary>This many characters of a key in a row give part of it away; its kind and its last four characters may be seen.</summary>
    private const int Length = 8;

    /// <summary>The pieces of keys that nothing may hold.</summary>
    public static HashSet<string> PiecesOf(IEnumerable<string> keys) =>
        [.. keys.SelectMany(static key => Enumerable.Range(0, key.Length - Length + 1).Select(start => key.Substring(start, Length)))];

    /// <summary>
    /// Asserts that no field of a diagnostic has a piece of a key: message, titles, properties, and how its places are
    /// written.
    /// </summary>
    public static void AssertHoldsNone(HashSet<string> pieces, Diagnostic diagnostic)
    {
        var culture = CultureInfo.InvariantCulture;
        AssertHoldsNone(pieces, diagnostic.GetMessage(culture));
        AssertHoldsNone(pieces, diagnostic.ToString());
        AssertHoldsNone(pieces, diagnostic.Descriptor.Title.ToString(culture) + diagnostic.Descriptor.Description.ToString(culture));
        foreach (var (name, value) in diagnostic.Properties)
        {
            AssertHoldsNone(pieces, name + " " + value);
        }

        foreach (var location in diagnostic.AdditionalLocations.Append(diagnostic.Location))
        {
            AssertHoldsNone(pieces, location + " " + location.GetLineSpan());
        }
    }

    /// <summary>Asserts that a text has no piece of a key.</summary>
    public static void AssertHoldsNone(HashSet<string> pieces, string text)
    {
        for (var start = 0; start + Length <= text.Length; start++)
        {
            if (pieces.Contains(text.Substring(start, Length)))
            {
                Assert.Fail("Part of a key is in: " + text);
            }
        }
    }
}
