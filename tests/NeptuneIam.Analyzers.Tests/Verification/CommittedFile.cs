namespace NeptuneIam.Analyzers.Tests.Verification;

/// <summary>A file of the repository whose text tests write.</summary>
internal static class CommittedFile
{
    /// <summary>
    /// Fails unless the committed file has the text; then the text to commit is written beside the tests' results.
    /// </summary>
    /// <param name="path">The path in the repository: <c>docs/access-analyzer.md</c>.</param>
    /// <param name="text">The text, with <c>\n</c> between lines.</param>
    public static void AssertIs(string path, string text)
    {
        var committed = Path.Combine(RepositoryRoot.Path, path);
        if (File.Exists(committed) && File.ReadAllText(committed).ReplaceLineEndings("\n") == text)
        {
            return;
        }

        var expected = Path.Combine(RepositoryRoot.Path, "artifacts", "expected", path);
        Directory.CreateDirectory(Path.GetDirectoryName(expected)!);
        File.WriteAllText(expected, text);
        Assert.Fail($"{path} is not what the tests write. Look at {expected}, and copy it if it is right.");
    }
}
