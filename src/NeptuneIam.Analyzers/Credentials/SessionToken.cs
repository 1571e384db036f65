using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>The session token of temporary credentials: hundreds of characters of base64, without which their key is of no use.</summary>
internal static class SessionToken
{
    /// <summary>Tokens have no fixed length; AWS's are longer than this.</summary>
    private const int MinLength = 100;

    private const double MinEntropy = 4.2;

    /// <summary>True if a value of a token's shape stands somewhere in the text.</summary>
    public static bool OccursIn(string text)
    {
        for (var position = 0; position <= text.Length - MinLength; )
        {
            var end = position;
            while (end < text.Length && (SecretAccessKey.IsAlphabet(text[end]) || text[end] == '='))
            {
                end++;
            }

            var span = TextSpan.FromBounds(position, end);
            if (span.Length >= MinLength && !PlaceholderText.Is(text, span) && ShannonEntropy.Of(text, span) >= MinEntropy)
            {
                return true;
            }

            position = end + 1;
        }

        return false;
    }
}
