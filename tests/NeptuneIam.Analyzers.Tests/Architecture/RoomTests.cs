using System.Text.RegularExpressions;
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
