using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using NeptuneIam.Analyzers.Tests.Credentials;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Documentation;

/// <summary>A page of <c>docs/rules</c>: a title, a table of properties, and sections, of which Bad and Good hold examples in C#.</summary>
internal sealed class RulePage
{
    private readonly string[] _lines;

    private RulePage(string path)
    {
        Id = Path.GetFileNameWithoutExtension(path);
        _lines = File.ReadAllLines(path);
    }

    /// <summary>All pages.</summary>
    public static IReadOnlyList<RulePage> All { get; } =
    [
        .. Directory
            .EnumerateFiles(Path.Combine(RepositoryRoot.Path, "docs", "rules"), "NIAM*.md")
            .Order(StringComparer.Ordinal)
            .Select(path => new RulePage(path)),
    ];

    /// <summary>Every analyzer of the package.</summary>
    public static DiagnosticAnalyzer[] Analyzers { get; } =
    [
        .. typeof(AwsCredentialAnalyzer)
            .Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    /// <summary>The rule that the page is about, by its file name.</summary>
    public string Id { get; }

    /// <summary>The first line.</summary>
    public string Heading => _lines[0];

    /// <summary>The names of the sections, in order.</summary>
    public IEnumerable<string> Sections => _lines.Where(line => line.StartsWith("## ", StringComparison.Ordinal)).Select(line => line[3..]);

    /// <summary>The text of a section.</summary>
    public string Section(string name) =>
        string.Join(
            '\n',
            _lines
                .SkipWhile(line => line != "## " + name)
                .Skip(1)
                .TakeWhile(static line => !line.StartsWith("## ", StringComparison.Ordinal))
        );

    /// <summary>The value of a property.</summary>
    public string? Property(string name) =>
        _lines
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .FirstOrDefault(cells => cells.Length == 4 && cells[1] == name)
            ?[2];

    /// <summary>
    /// The examples of a section: of C#, and of files that are named behind the language (<c>```json
    /// appsettings.json</c>).
    /// </summary>
    public IEnumerable<RuleExample> Examples(string section)
    {
        var current = string.Empty;
        string? path = null;
        List<string>? example = null;
        foreach (var line in _lines)
        {
            if (example is not null)
            {
                if (line == "```")
                {
                    yield return new RuleExample(path, string.Join('\n', example));
                    example = null;
                }
                else
                {
                    example.Add(line);
                }
            }
            else if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                current = line[3..];
            }
            else if (current == section && (line == "```csharp" || Regex.IsMatch(line, @"^```\w+ \S+$")))
            {
                path = line == "```csharp" ? null : line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..];
                example = [];
            }
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Id;
}

/// <summary>An example of a rule page.</summary>
/// <param name="Path">The name of the file that it is; null for C#.</param>
/// <param name="Text">Its text, as it stands on the page.</param>
internal sealed record RuleExample(string? Path, string Text)
{
    /// <summary>The additional files of the example's project: the example itself, if it is a file.</summary>
    public ImmutableArray<AdditionalText> Files => Path is null ? [] : [new AdditionalFile(Path, Filled)];

    /// <summary>The code of the example's project, which is a program if it has top-level statements.</summary>
    public CSharpCompilation Compiled()
    {
        var compilation = Compile.Library([Path is null ? Text : string.Empty, ImplicitUsings.Source], DriverStubs.All);
        var isProgram = compilation.SyntaxTrees[0].GetCompilationUnitRoot().Members.Any(SyntaxKind.GlobalStatement);
        return isProgram ? compilation.WithOptions(compilation.Options.WithOutputKind(OutputKind.ConsoleApplication)) : compilation;
    }

    /// <summary>
    /// The text with keys where it says that they stand. A page holds no keys, not even made up ones, where it cannot write them
    /// in two parts.
    /// </summary>
    public string Filled =>
        Text.Replace("<access key id>", FakeKeys.KeyId(), StringComparison.Ordinal)
            .Replace("<secret access key>", FakeKeys.Secret(), StringComparison.Ordinal);
}
