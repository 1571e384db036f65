using System.Globalization;
using System.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Rules;
using NeptuneIam.Analyzers.Tests.Json;
using NeptuneIam.Analyzers.Tests.Robustness;
using NeptuneIam.Analyzers.Tests.Verification;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>
/// What the rules find in pieces of policies, and what the cures make of them, as <c>findings.txt</c> lists it: small differences side by
/// side, so that one sees where the line is between a finding and none.
/// </summary>
public sealed class FindingsTests
{
    private const string Path = "tests/NeptuneIam.Analyzers.Tests/Rules/findings.txt";

    /// <summary>
    /// The pieces are read from the file itself: a line with an indentation is written by the test, any other by people.
    /// </summary>
    [Fact]
    public void The_file_lists_what_the_rules_find()
    {
        var committed = File.ReadAllText(System.IO.Path.Combine(RepositoryRoot.Path, Path)).ReplaceLineEndings("\n");
        var text = new StringBuilder();
        var (type, frame) = (PolicyType.Unknown, "…");
        foreach (var line in committed.TrimEnd('\n').Split('\n').Where(static line => !line.StartsWith(' ')))
        {
            text.Append(line).Append('\n');
            if (line.StartsWith('='))
            {
                var words = line.Split(' ', 3);
                (type, frame) = (Enum.Parse<PolicyType>(words[1]), words[2]);
            }
            else if (line.Length > 0 && line[0] != '#')
            {
                Append(text, frame.Replace("…", line, StringComparison.Ordinal), type);
            }
        }

        CommittedFile.AssertIs(Path, text.ToString());
    }

    private static void Append(StringBuilder text, string json, PolicyType type)
    {
        foreach (var finding in FaultyPolicies.Findings(json, type, namesConsole: false))
        {
            var diagnostic = finding.ToDiagnostic();
            text.Append(CultureInfo.InvariantCulture, $"    {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}\n");
            foreach (var cure in finding.GetCures())
            {
                text.Append(CultureInfo.InvariantCulture, $"        {cure.Title}\n");
                if (cure is EditPolicy edit && finding.Document.Root is { } root)
                {
                    text.Append(CultureInfo.InvariantCulture, $"            {Shown(JsonTreeEditor.Apply(root, edit.Edits))}\n");
                }
            }
        }
    }

    /// <summary>The statements, or else the whole; <c>⟨⟩</c> is what is not known.</summary>
    private static string Shown(JsonValue root) =>
        JsonStyle
            .All[0]
            .Write((root as JsonObject)?["Statement"]?.Value ?? root)
            .Replace($"{VirtualText.HoleCharacter}", "⟨⟩", StringComparison.Ordinal);
}
