using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>
/// The Shannon entropy of texts: that of generated keys is near the maximum of their alphabet, that of words and placeholders far below.
/// </summary>
internal static class ShannonEntropy
{
    /// <summary>
    /// The entropy of the ASCII characters of <paramref name="span"/>, in bits per character; other characters count as one.
    /// </summary>
    public static double Of(string text, TextSpan span)
    {
        if (span.IsEmpty)
        {
            return 0;
        }

        Span<int> counts = stackalloc int[128];
        counts.Clear();
        for (var position = span.Start; position < span.End; position++)
        {
            counts[text[position] & 0x7F]++;
        }

        var entropy = 0.0;
        foreach (var count in counts)
        {
            if (count > 0)
            {
                var share = (double)count / span.Length;
                entropy -= share * Math.Log(share);
            }
        }

        return entropy / Math.Log(2);
    }
}
