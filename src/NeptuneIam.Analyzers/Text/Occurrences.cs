namespace NeptuneIam.Analyzers.Text;

/// <summary>Finds a piece of text wherever it stands.</summary>
internal static class Occurrences
{
    /// <summary>Every position at which <paramref name="needle"/> stands in the text, ascending.</summary>
    public static IEnumerable<int> Of(string needle, string text)
    {
        for (
            var position = text.IndexOf(needle, StringComparison.Ordinal);
            position >= 0;
            position = text.IndexOf(needle, position + 1, StringComparison.Ordinal)
        )
        {
            yield return position;
        }
    }
}
