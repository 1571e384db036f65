namespace NeptuneIam.Analyzers.Credentials;

/// <summary>Takes names apart into words.</summary>
internal static class NameWords
{
    /// <summary>
    /// The words of a name in lower case, however they are joined: camel case, underscores, dashes, colons. Letters in a row that are all
    /// capitals are one word.
    /// </summary>
    public static List<string> Of(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var position = 0; position <= name.Length; position++)
        {
            var isEnd = position == name.Length || !char.IsLetterOrDigit(name[position]);
            if (isEnd || (position > start && StartsWord(name, position)))
            {
                if (position > start)
                {
                    words.Add(name.Substring(start, position - start).ToLowerInvariant());
                }

                start = isEnd ? position + 1 : position;
            }
        }

        return words;
    }

    private static bool StartsWord(string name, int position) =>
        char.IsUpper(name[position])
        && (!char.IsUpper(name[position - 1]) || (position + 1 < name.Length && char.IsLower(name[position + 1])));
}
