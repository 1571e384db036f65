using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace NeptuneIam.Analyzers.Benchmarks.Inputs;

/// <summary>Makes the compilations that are measured. They compile without an error: an analyzer on broken code does other work.</summary>
internal static class Programs
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    private static readonly string RepositoryRoot = Metadata("RepositoryRoot");

    private static readonly ImmutableArray<MetadataReference> References =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => !Path.GetFileName(path).StartsWith("NeptuneIam.", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    /// <summary>The folder that holds the restored packages.</summary>
    public static string PackageFolder { get; } = Metadata("PackageFolder");

    /// <summary>The generated program of 500 files.</summary>
    public static CSharpCompilation Generated() => Create(GeneratedTree.Files());

    /// <summary>The sources of the analyzers and of the code fixes.</summary>
    public static CSharpCompilation Repository() =>
        Create(
            from project in (string[])["NeptuneIam.Analyzers", "NeptuneIam.Analyzers.CodeFixes"]
            from file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot, "src", project), "*.cs", SearchOption.AllDirectories)
            where !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            orderby file
            select (file, File.ReadAllText(file))
        );

    /// <summary>A program of one file.</summary>
    public static CSharpCompilation Single(string source) => Create([("/generated/Program.cs", source)]);

    private static CSharpCompilation Create(IEnumerable<(string Path, string Text)> files)
    {
        var options = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse);
        var compilation = CSharpCompilation.Create(
            "Measured",
            files
                .Prepend(("/generated/Usings.cs", ImplicitUsings))
                .Select(file => CSharpSyntaxTree.ParseText(file.Item2, options, file.Item1)),
            References,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        );
        var errors = compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Take(5).ToList();
        return errors.Count == 0 ? compilation : throw new InvalidOperationException(string.Join(Environment.NewLine, errors));
    }

    private static string Metadata(string key) =>
        typeof(Programs).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == key).Value!;
}
