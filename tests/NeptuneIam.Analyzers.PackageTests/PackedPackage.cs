using System.IO.Compression;

namespace NeptuneIam.Analyzers.PackageTests;

/// <summary>The package as <c>dotnet pack</c> makes it, in a folder feed of its own outside the repository.</summary>
public sealed class PackedPackage : IAsyncLifetime
{
    /// <summary>A temporary folder for everything that the tests of the package write.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("neptuneiam-package-").FullName;

    /// <summary>The folder feed that holds the package.</summary>
    public string Feed => Path.Combine(Folder, "feed");

    /// <summary>The package itself.</summary>
    public string File => Path.Combine(Feed, $"NeptuneIam.Analyzers.{Repository.Version}.nupkg");

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var project = Repository.File("src", "NeptuneIam.Analyzers.Package");
        (
            await DotNet.RunAsync(Repository.Root, new Dictionary<string, string>(), "pack", project, "--no-restore", "--output", Feed)
        ).Succeeded();
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return Task.CompletedTask;
    }

    /// <summary>Opens the package for reading.</summary>
    public ZipArchive Open() => ZipFile.OpenRead(File);

    /// <summary>The content of one entry.</summary>
    public byte[] Read(string entry)
    {
        using var archive = Open();
        using var stream = archive.GetEntry(entry)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}

/// <summary>Tests that share one packed package; they run one after the other, as each may start builds.</summary>
[CollectionDefinition(Name)]
public sealed class PackageGroup : ICollectionFixture<PackedPackage>
{
    /// <summary>The collection's name.</summary>
    public const string Name = "package";
}
