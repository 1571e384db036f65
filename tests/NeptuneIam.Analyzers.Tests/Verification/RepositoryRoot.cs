using System.Reflection;

namespace NeptuneIam.Analyzers.Tests.Verification;

/// <summary>The repository that the tests were built from, for tests of its documents.</summary>
internal static class RepositoryRoot
{
    /// <summary>The folder of the solution.</summary>
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = System.IO.Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder, "NeptuneIam.Analyzers.sln")))
        {
            folder = System.IO.Path.GetDirectoryName(folder);
        }

        return folder ?? throw new InvalidOperationException("The tests run outside of the repository.");
    }
}
