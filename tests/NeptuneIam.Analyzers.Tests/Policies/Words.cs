namespace NeptuneIam.Analyzers.Tests.Policies;

/// <summary>All words over an alphabet.</summary>
internal static class Words
{
    /// <summary>The words of up to so many letters, the empty one first.</summary>
    public static IEnumerable<string> UpTo(int longest, params string[] letters)
    {
        IEnumerable<string> words = [""];
        var all = words;
        for (var length = 1; length <= longest; length++)
        {
            words = [.. words.SelectMany(_ => letters, (word, letter) => word + letter)];
            all = all.Concat(words);
        }

        return all;
    }
}
