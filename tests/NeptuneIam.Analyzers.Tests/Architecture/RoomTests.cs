using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Architecture;

/// <summary>
/// The folders of the analyzers are rooms of one house: each may name only rooms below it, and only the Roslyn it needs. The table is the
/// architecture; a change of it is a decision.
/// </summary>
public sealed partial class RoomTests
{
    private const string Root = "NeptuneIam.Analyzers";

    /// <summary>The rooms, lowest first, with what each may name.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Text"] =
        [
            "Microsoft.CodeAnalysis",
            "Microsoft.CodeAnalysis.CSharp",
            "Microsoft.CodeAnalysis.CSharp.Syntax",
            "Microsoft.CodeAnalysis.Text",
        ],
        ["Json"] = ["Text", "Microsoft.CodeAnalysis.Text"],
        ["Policies"] = ["Text", "Json", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.Text"],
        ["Catalog"] = ["Policies"],
        ["Baseline"] =
        [
            "Microsoft.CodeAnalysis",
            "Microsoft.CodeAnalysis.CSharp.Syntax",
            "Microsoft.CodeAnalysis.Diagnostics",
            "Microsoft.CodeAnalysis.Text",
        ],
        ["Configuration"] = ["Policies", "Catalog", "Microsoft.CodeAnalysis", "Microsoft.CodeAnalysis.Diagnostics"],
        ["Readers"] =
        [
            "Text",
            "Json",
            "Policies",
            "Catalog",
            "Microsoft.CodeAnalysis",
            "Microsoft.CodeAnalysis.CSharp",
            "Microsoft.CodeAnalysis.CSharp.Syntax",
            "Microsoft.CodeAnalysis.Text",
        ],
        ["Rules"] =
        [
            "Text",
            "Json",
            "Policies",
            "Catalog",
            "Configuration",
            "Baseline",
            "Microsoft.CodeAnalysis",
            "Microsoft.CodeAnalysis.Text",
        ],
        ["Connections"] =
        [
            "Text",
            "Catalog",
            "Rules",
            "Configuration",
            "Microsoft.CodeAnalysis",
            "Microsoft.CodeAnalysis.CSharp",
            "Microsoft.CodeAnalysis.CSharp.Syntax",
            "Microsoft.CodeAnalysis.Text",
        ],
        ["Credentials"] =
        [
            "Text",
            "Json",
            "Rules",
            "Configuration",
            "Microsoft.CodeAnalysis",
            "Microsoft.CodeAnalysis.CSharp",
            "Microsoft.CodeAnalysis.CSharp.Syntax",
            "Microsoft.CodeAnalysis.Text",
        ],
    };

    /// <summary>The analyzers' own source, bound against what the tests run on.</summary>
    private static readonly Lazy<CSharpCompilation> s_product = new(static () =>
        CSharpCompilation.Create(
            Root,
            Directory
                .EnumerateFiles(SourceFolder, "*.cs", SearchOption.AllDirectories)
                .Where(static file =>
                    !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                )
                .Select(static file => Parse(File.ReadAllText(file), file))
                .Append(
                    Parse(
                        "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Threading; global using System.Threading.Tasks;",
                        Path.Combine(SourceFolder, "GlobalUsings.cs")
                    )
                ),
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
                .Split(Path.PathSeparator)
                .Where(static path => !Path.GetFileName(path).StartsWith("NeptuneIam", StringComparison.Ordinal))
                .Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable)
        )
    );

    public static TheoryData<string> Rooms => [.. Allowed.Keys];

    [Fact]
    public void Every_folder_is_a_room() =>
        Assert.Equal(
            Allowed.Keys.Order(StringComparer.Ordinal),
            Directory
                .EnumerateDirectories(SourceFolder)
                .Select(Path.GetFileName)
                .Where(static name => name is not ("bin" or "obj"))
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_names_only_what_it_may(string room)
    {
        var allowed = Allowed[room]
            .Select(static name => name.StartsWith("Microsoft.", StringComparison.Ordinal) ? name : $"{Root}.{name}")
            .Append($"{Root}.{room}")
            .ToHashSet();
        foreach (var (file, text) in Files(room))
        {
            foreach (Match match in NamedNamespace().Matches(text))
            {
                Assert.True(allowed.Contains(match.Groups[1].Value), $"{file} names {match.Groups[1].Value}.");
            }
        }
    }

    /// <summary>A name that stands for nothing would be allowed everywhere.</summary>
    [Fact]
    public void Every_name_is_bound()
    {
        string[] unbound = ["CS0103", "CS0234", "CS0246"];
        Assert.Equal("", string.Join('\n', s_product.Value.GetDiagnostics().Where(diagnostic => unbound.Contains(diagnostic.Id))));
    }

    /// <summary>A type may be named without a using directive too: <c>Rules.PolicyRule</c> is a name in every room.</summary>
    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_names_types_of_its_own_and_of_rooms_that_it_may_name(string room)
    {
        foreach (var tree in s_product.Value.SyntaxTrees.Where(tree => RoomOf(tree) == room))
        {
            Assert.Equal([], ForeignTypes(s_product.Value, tree));
        }
    }

    [Theory]
    [InlineData("class Odd { Rules.PolicyRule Rule; }")]
    [InlineData("class Odd { object Rule = typeof(NeptuneIam.Analyzers.Rules.PolicyRule); }")]
    [InlineData("class Odd { object Rule() => Rules.PolicyRules.All; }")]
    [InlineData("[Rules.PolicyRule] class Odd;")]
    [InlineData("using Rule = NeptuneIam.Analyzers.Rules.PolicyRule; class Odd { Rule Rule; }")]
    public void A_type_of_a_room_above_is_seen(string odd)
    {
        var tree = Parse($"namespace {Root}.Text {{ {odd} }}", Path.Combine(SourceFolder, "Text", "Odd.cs"));
        Assert.All(ForeignTypes(s_product.Value.AddSyntaxTrees(tree), tree), static type => Assert.StartsWith("Rules.PolicyRule", type));
        Assert.NotEmpty(ForeignTypes(s_product.Value.AddSyntaxTrees(tree), tree));
    }

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_file_lies_in_the_namespace_of_its_room(string room)
    {
        foreach (var (file, text) in Files(room))
        {
            Assert.True(
                text.Contains($"\nnamespace {Root}.{room};", StringComparison.Ordinal)
                    || text.StartsWith($"namespace {Root}.{room};", StringComparison.Ordinal),
                file
            );
        }
    }

    /// <summary>Rules see the model, never syntax: else they would not work in every form.</summary>
    [Fact]
    public void Rules_and_policies_do_not_know_syntax()
    {
        foreach (var (file, text) in Files("Rules").Concat(Files("Policies")).Concat(Files("Catalog")))
        {
            Assert.False(SyntaxNames().IsMatch(text), file);
        }
    }

    /// <summary>The types of rooms that the file's own room may not name.</summary>
    private static IEnumerable<string> ForeignTypes(Compilation product, SyntaxTree tree)
    {
        var allowed = Allowed[RoomOf(tree)].Append(RoomOf(tree));
        var model = product.GetSemanticModel(tree);
        return tree.GetRoot()
            .DescendantNodes()
            .OfType<SimpleNameSyntax>()
            .Select(name => model.GetSymbolInfo(name))
            .Select(static info => info.Symbol ?? info.CandidateSymbols.FirstOrDefault())
            .Select(static symbol => symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } made ? made.ContainingType : symbol)
            .OfType<INamedTypeSymbol>()
            .Select(static type => type.ToDisplayString())
            .Where(static type => type.StartsWith(Root + ".", StringComparison.Ordinal))
            .Select(static type => type[(Root.Length + 1)..])
            .Where(type => Allowed.ContainsKey(type.Split('.')[0]) && !allowed.Contains(type.Split('.')[0]))
            .Distinct();
    }

    private static string RoomOf(SyntaxTree tree) =>
        Path.GetRelativePath(SourceFolder, tree.FilePath).Split(Path.DirectorySeparatorChar)[0];

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, Compile.Options, path);

    private static string SourceFolder => Path.Combine(RepositoryRoot.Path, "src", Root);

    private static IEnumerable<(string File, string Text)> Files(string room) =>
        Directory
            .EnumerateFiles(Path.Combine(SourceFolder, room), "*.cs", SearchOption.AllDirectories)
            .Select(static file => (Path.GetRelativePath(SourceFolder, file), File.ReadAllText(file).ReplaceLineEndings("\n")));

    [GeneratedRegex(@"^(?:global )?using (?:static )?((?:NeptuneIam\.Analyzers|Microsoft\.CodeAnalysis)[\w.]*);", RegexOptions.Multiline)]
    private static partial Regex NamedNamespace();

    [GeneratedRegex(@"\b(SyntaxNode|SyntaxToken|SyntaxTree|SemanticModel|ISymbol|IOperation)\b")]
    private static partial Regex SyntaxNames();
}
