using System.Text;
using System.Xml.Linq;

namespace NeptuneIam.Analyzers.PackageTests;

/// <summary>What lies in the package, entry by entry, and what its manifest says.</summary>
[Collection(PackageGroup.Name)]
public sealed class PackageContentTests(PackedPackage package)
{
    /// <summary>Nothing is missing, and nothing came along by accident: a <c>lib</c> folder would flow into the user's program.</summary>
    [Fact]
    public void Entries_are_exactly_these()
    {
        string[] expected =
        [
            "NeptuneIam.Analyzers.nuspec",
            "README.md",
            "analyzers/dotnet/roslyn4.14/cs/NeptuneIam.Analyzers.CodeFixes.dll",
            "analyzers/dotnet/roslyn4.14/cs/NeptuneIam.Analyzers.Completion.dll",
            "analyzers/dotnet/roslyn4.14/cs/NeptuneIam.Analyzers.dll",
            "analyzers/dotnet/roslyn4.8/cs/NeptuneIam.Analyzers.CodeFixes.dll",
            "analyzers/dotnet/roslyn4.8/cs/NeptuneIam.Analyzers.dll",
            "buildMultiTargeting/NeptuneIam.Analyzers.targets",
            "buildTransitive/NeptuneIam.Analyzers.MergeLogs.cs",
            "buildTransitive/NeptuneIam.Analyzers.Reports.targets",
            "buildTransitive/NeptuneIam.Analyzers.props",
            "buildTransitive/NeptuneIam.Analyzers.targets",
            "configuration/neptuneiam.advise.globalconfig",
            "configuration/neptuneiam.gate.globalconfig",
            "configuration/neptuneiam.off.globalconfig",
            "docs/access-analyzer.md",
            "docs/baseline.md",
            "docs/catalogue.md",
            "docs/changelog.md",
            "docs/credentials.md",
            "docs/editor.md",
            "docs/forms.md",
            "docs/neptune-permissions.md",
            "docs/pull-request-gate.md",
            "docs/security.md",
            .. Rules.Ids.Select(id => $"docs/rules/{id}.md"),
            "icon.png",
        ];
        using var archive = package.Open();

        // Packaging's own records (relationships, content types, core properties) come with every package.
        var entries = archive
            .Entries.Select(entry => entry.FullName)
            .Where(name =>
                !name.StartsWith("_rels/", StringComparison.Ordinal)
                && !name.StartsWith("package/", StringComparison.Ordinal)
                && name != "[Content_Types].xml"
            );
        Assert.Equal(expected.Order(StringComparer.Ordinal), entries.Order(StringComparer.Ordinal));
    }

    /// <summary>The manifest: a development dependency without dependencies of its own.</summary>
    [Fact]
    public void Manifest_says_what_the_package_is()
    {
        var document = XDocument.Parse(Encoding.UTF8.GetString(package.Read("NeptuneIam.Analyzers.nuspec")).TrimStart('\uFEFF'));
        var metadata = document.Root!.Elements().Single();
        string? Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

        Assert.Equal("NeptuneIam.Analyzers", Value("id"));
        Assert.Equal(Repository.Version, Value("version"));
        Assert.Equal("true", Value("developmentDependency"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Equal("icon.png", Value("icon"));
        Assert.Contains("neptune", Value("tags"), StringComparison.Ordinal);
        Assert.False(string.IsNullOrWhiteSpace(Value("description")));
        Assert.Null(Value("dependencies"));
        Assert.Null(Value("frameworkReferences"));
    }

    /// <summary>Galleries show a PNG of 128 by 128 pixels.</summary>
    [Fact]
    public void Icon_is_a_png_of_128_pixels()
    {
        var icon = package.Read("icon.png");
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], icon[..4]);
        Assert.Equal([0, 0, 0, 128, 0, 0, 0, 128], icon[16..24]);
    }

    /// <summary>The default mode is the repository's own configuration, byte for byte.</summary>
    [Fact]
    public void Advise_is_the_recommended_configuration() =>
        Assert.Equal(
            File.ReadAllBytes(Repository.File("analyzers.globalconfig")),
            package.Read("configuration/neptuneiam.advise.globalconfig")
        );

    /// <summary>A host takes one folder or the other: but for completion, they hold the same.</summary>
    [Theory]
    [InlineData("NeptuneIam.Analyzers.dll")]
    [InlineData("NeptuneIam.Analyzers.CodeFixes.dll")]
    public void Both_folders_hold_the_same(string assembly) =>
        Assert.Equal(package.Read($"analyzers/dotnet/roslyn4.8/cs/{assembly}"), package.Read($"analyzers/dotnet/roslyn4.14/cs/{assembly}"));

    /// <summary>
    /// A path of the machine that built the package would make each build of one source differ, and tells what is nobody's
    /// business.
    /// </summary>
    [Theory]
    [InlineData("analyzers/dotnet/roslyn4.8/cs/NeptuneIam.Analyzers.dll")]
    [InlineData("analyzers/dotnet/roslyn4.8/cs/NeptuneIam.Analyzers.CodeFixes.dll")]
    [InlineData("analyzers/dotnet/roslyn4.14/cs/NeptuneIam.Analyzers.Completion.dll")]
    public void Assemblies_hold_no_path_of_the_building_machine(string entry)
    {
        using var reader = new System.Reflection.PortableExecutable.PEReader([.. package.Read(entry)]);
        var embedded = reader
            .ReadDebugDirectory()
            .Single(item => item.Type == System.Reflection.PortableExecutable.DebugDirectoryEntryType.EmbeddedPortablePdb);
        using var provider = reader.ReadEmbeddedPortablePdbDebugDirectoryData(embedded);
        var symbols = provider.GetMetadataReader();
        var sources = symbols.Documents.Select(handle => symbols.GetString(symbols.GetDocument(handle).Name)).ToList();
        Assert.NotEmpty(sources);
        Assert.All(sources, source => Assert.StartsWith("/_", source, StringComparison.Ordinal));
    }
}
