using System.Reflection;

namespace NeptuneIam.Analyzers.PackageTests;

/// <summary>Where the repository lies and which version it builds, as its build wrote them into this assembly.</summary>
internal static class Repository
{
    /// <summary>The repository's root folder.</summary>
    public static string Root { get; } = Metadata("RepositoryRoot");

    /// <summary>The version of the package that the repository packs.</summary>
    public static string Version { get; } = Metadata("Version");

    /// <summary>The full path of a file of the repository.</summary>
    public static string File(params string[] path) => Path.Combine([Root, .. path]);

    private static string Metadata(string key) =>
        typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
