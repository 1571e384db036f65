using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using NeptuneIam.Analyzers.Benchmarks.Inputs;

namespace NeptuneIam.Analyzers.Benchmarks.Measuring;

/// <summary>Analyzers that are measured together: ours, one that does nothing, or those of a public package.</summary>
public sealed class Subject
{
    private readonly Func<ImmutableArray<DiagnosticAnalyzer>> load;

    private Subject(string name, Func<ImmutableArray<DiagnosticAnalyzer>> load)
    {
        Name = name;
        this.load = load;
    }

    /// <summary>The name in tables.</summary>
    public string Name { get; }

    /// <summary>An analyzer that registers for syntax trees and does nothing.</summary>
    public static Subject NothingOnTrees { get; } = new("nothing, on syntax trees", () => [new NothingOnSyntaxTrees()]);

    /// <summary>An analyzer that registers for semantic models and does nothing.</summary>
    public static Subject NothingOnModels { get; } = new("nothing, on semantic models", () => [new NothingOnSemanticModels()]);

    /// <summary>All of ours.</summary>
    public static Subject Ours { get; } = new("NeptuneIam.Analyzers", () => FromAssembly(Assembly.Load("NeptuneIam.Analyzers")));

    /// <summary>Popular rule packages.</summary>
    public static ImmutableArray<Subject> Peers { get; } =
    [
        Package("Meziantou.Analyzer", "meziantou.analyzer/3.0.321/analyzers/dotnet/roslyn5.9/cs", "Meziantou.Analyzer.dll"),
        Package("Roslynator.Analyzers", "roslynator.analyzers/5.0.1/analyzers/dotnet/roslyn5.0/cs", "Roslynator.CSharp.Analyzers.dll"),
        Package("SonarAnalyzer.CSharp", "sonaranalyzer.csharp/10.36.0.15337/analyzers", "SonarAnalyzer.CSharp.dll"),
        Package("SecurityCodeScan.VS2019", "securitycodescan.vs2019/5.6.7/analyzers/dotnet", "SecurityCodeScan.VS2019.dll"),
    ];

    /// <summary>Creates the analyzers anew.</summary>
    public ImmutableArray<DiagnosticAnalyzer> Load() => load();

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static Subject Package(string name, string folder, string assembly) =>
        new(
            name,
            () =>
                FromAssembly(
                    new PackageContext(Path.Combine(Programs.PackageFolder, folder)).LoadFromAssemblyPath(
                        Path.Combine(Programs.PackageFolder, folder, assembly)
                    )
                )
        );

    private static ImmutableArray<DiagnosticAnalyzer> FromAssembly(Assembly assembly) =>
        [
            .. assembly
                .GetTypes()
                .Where(type =>
                    !type.IsAbstract
                    && type.GetCustomAttribute<DiagnosticAnalyzerAttribute>()?.Languages.Contains(LanguageNames.CSharp) == true
                )
                .OrderBy(type => type.FullName, StringComparer.Ordinal)
                .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
        ];

    /// <summary>Loads what lies beside a package's analyzer; Roslyn itself comes from this program, as it does from a compiler.</summary>
    private sealed class PackageContext(string folder) : AssemblyLoadContext
    {
        protected override Assembly? Load(AssemblyName assemblyName)
        {
            var path = Path.Combine(folder, assemblyName.Name + ".dll");
            return File.Exists(path) ? LoadFromAssemblyPath(path) : null;
        }
    }
}
