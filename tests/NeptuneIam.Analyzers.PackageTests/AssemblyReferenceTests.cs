using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace NeptuneIam.Analyzers.PackageTests;

/// <summary>
/// The packed assemblies load in the oldest host they are meant for: they reference nothing but what Roslyn 4.8 brings (.NET 8 SDK, Visual
/// Studio 17.8), and nothing newer than it brings.
/// </summary>
[Collection(PackageGroup.Name)]
public sealed class AssemblyReferenceTests(PackedPackage package)
{
    private const string Folder = "analyzers/dotnet/roslyn4.8/cs/";
    private const string EditorFolder = "analyzers/dotnet/roslyn4.14/cs/";

    private static readonly ImmutableDictionary<string, Version> Compiler = new Dictionary<string, Version>
    {
        ["netstandard"] = new(2, 0, 0, 0),
        ["Microsoft.CodeAnalysis"] = new(4, 8, 0, 0),
        ["Microsoft.CodeAnalysis.CSharp"] = new(4, 8, 0, 0),
        ["System.Collections.Immutable"] = new(7, 0, 0, 0),
        ["System.Memory"] = new(4, 0, 1, 2),
        ["System.Runtime.CompilerServices.Unsafe"] = new(6, 0, 0, 0),
        ["System.Threading.Tasks.Extensions"] = new(4, 2, 0, 1),
    }.ToImmutableDictionary();

    private static readonly ImmutableDictionary<string, Version> Workspaces = Compiler
        .Add("Microsoft.CodeAnalysis.Workspaces", new(4, 8, 0, 0))
        .Add("Microsoft.CodeAnalysis.CSharp.Workspaces", new(4, 8, 0, 0))
        .Add("NeptuneIam.Analyzers", System.Version.Parse(Repository.Version + ".0"));

    private static readonly ImmutableDictionary<string, Version> Editor = Workspaces
        .SetItem("Microsoft.CodeAnalysis", new(4, 14, 0, 0))
        .SetItem("Microsoft.CodeAnalysis.CSharp", new(4, 14, 0, 0))
        .SetItem("Microsoft.CodeAnalysis.Workspaces", new(4, 14, 0, 0))
        .SetItem("System.Collections.Immutable", new(9, 0, 0, 0))
        .Add("Microsoft.CodeAnalysis.Features", new(4, 14, 0, 0));

    /// <summary>The analyzers know the compiler alone: the command-line compiler has no Workspaces.</summary>
    [Fact]
    public void Analyzers_reference_what_the_compiler_brings() => AssertCeiling(Folder + "NeptuneIam.Analyzers.dll", Compiler);

    /// <summary>The fixes know Workspaces beside it, and no composition library, whose version differs between hosts.</summary>
    [Fact]
    public void Code_fixes_reference_what_an_editor_brings() => AssertCeiling(Folder + "NeptuneIam.Analyzers.CodeFixes.dll", Workspaces);

    /// <summary>Completion knows the features of an editor, which it alone may: hosts of code fixes need not have them.</summary>
    [Fact]
    public void Completion_references_what_an_editor_of_Roslyn_4_14_brings() =>
        AssertCeiling(EditorFolder + "NeptuneIam.Analyzers.Completion.dll", Editor);

    private void AssertCeiling(string assembly, ImmutableDictionary<string, Version> ceiling)
    {
        using var reader = new PEReader(ImmutableArray.Create(package.Read(assembly)));
        var metadata = reader.GetMetadataReader();
        var references = metadata
            .AssemblyReferences.Select(metadata.GetAssemblyReference)
            .ToDictionary(reference => metadata.GetString(reference.Name), reference => reference.Version);
        Assert.NotEmpty(references);
        Assert.DoesNotContain(references, reference => !ceiling.TryGetValue(reference.Key, out var highest) || reference.Value > highest);
    }
}
