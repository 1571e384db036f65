using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Credentials;

/// <summary>Takes simple text apart without losing the places of its pieces.</summary>
internal static class TextPieces
{
    /// <summary>The piece without the white space around it.</summary>
    public static TextSpan Trim(string text, TextSpan piece)
    {
        var (start, end) = (piece.Start, piece.End);
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    /// <summary>The piece without white space and without the quotes around it.</summary>
    public static TextSpan Unquote(string text, TextSpan piece)
    {
        var trimmed = Trim(text, piece);
        return trimmed.Length >= 2 && text[trimmed.Start] is '"' or '\'' && text[trimmed.End - 1] == text[trimmed.Start]
            ? new TextSpan(trimmed.Start + 1, trimmed.Length - 2)
            : trimmed;
    }

    /// <summary>The pieces between separators.</summary>
    public static IEnumerable<TextSpan> Split(string text, TextSpan piece, char separator)
    {
        for (var start = piece.Start; start <= piece.End; )
        {
            var end = text.IndexOf(separator, start, piece.End - start);
            end = end < 0 ? piece.End : end;
            yield return TextSpan.FromBounds(start, end);
            start = end + 1;
        }
    }

    /// <summary>The two sides of <c>name=value</c>, without quotes; null if the piece has another form.</summary>
    public static (string Name, TextSpan Value)? NameAndValue(string text, TextSpan piece)
    {
        var equals = text.IndexOf('=', piece.Start, piece.Length);
        if (equals < 0)
        {
            return null;
        }

        var name = Unquote(text, TextSpan.FromBounds(piece.Start, equals));
        return name.IsEmpty ? null : (text.Substring(name.Start, name.Length), Unquote(text, TextSpan.FromBounds(equals + 1, piece.End)));
    }

    private static bool IsBlank(char character) => char.IsWhiteSpace(character) || character == '\uFEFF';
}
