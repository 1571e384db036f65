using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.Baseline;

/// <summary>
/// The findings that a project accepts for now: an additional file of the name <see cref="FileName"/> with a line for each. What stands
/// there is not reported; the same mistake once more, or another, is.
/// </summary>
internal sealed class BaselineFile
{
    /// <summary>The name of the file, in any folder.</summary>
    public const string FileName = "neptune-iam.baseline.txt";

    /// <summary>A baseline is asked about for every file that has findings, and read once.</summary>
    private static readonly ConditionalWeakTable<SourceText, BaselineFile> s_read = new();

    private readonly string _folder;
    private readonly ILookup<string, BaselineEntry> _entries;

    /// <summary>Reads a baseline.</summary>
    public BaselineFile(string path, SourceText text)
    {
        Path = path;
        Text = text;
        _folder = Plain(path.Substring(0, path.Length - FileName.Length));
        Lines = text
            .Lines.Where(static line => !BaselineEntry.IsBlank(line.ToString()))
            .Select(static line => (line.Span, BaselineEntry.Parse(line.ToString())))
            .ToImmutableArray();
        _entries = Lines
            .Select(static line => line.Entry)
            .OfType<BaselineEntry>()
            .ToLookup(static entry => entry.File, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The file's path.</summary>
    public string Path { get; }

    /// <summary>The file's text.</summary>
    public SourceText Text { get; }

    /// <summary>The lines that are not empty, each with its entry, or null where it is not one.</summary>
    public ImmutableArray<(TextSpan Span, BaselineEntry? Entry)> Lines { get; }

    /// <summary>True if that is a baseline's path.</summary>
    public static bool Is(string path) => string.Equals(System.IO.Path.GetFileName(path), FileName, StringComparison.OrdinalIgnoreCase);

    /// <summary>The baseline among a project's additional files; null if it has none.</summary>
    public static BaselineFile? Of(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        foreach (var file in options.AdditionalFiles)
        {
            if (Is(file.Path) && file.GetText(cancellationToken) is { } text)
            {
                return s_read.GetValue(text, read => new BaselineFile(file.Path, read));
            }
        }

        return null;
    }

    /// <summary>How the baseline names a file: from its own folder, with slashes; the whole path for a file elsewhere.</summary>
    public string NameOf(string path)
    {
        var name = Plain(path);
        return name.StartsWith(_folder, StringComparison.OrdinalIgnoreCase) ? name.Substring(_folder.Length) : name;
    }

    /// <summary>
    /// A path with slashes and without detours: the compiler passes on what a project writes, such as <c>App/../Shared.cs</c>, and
    /// its log does not.
    /// </summary>
    private static string Plain(string path)
    {
        var plain = path.Replace('\\', '/');
        if (plain.IndexOf("/.", StringComparison.Ordinal) < 0)
        {
            return plain;
        }

        var steps = new List<string>();
        foreach (var step in plain.Split('/'))
        {
            if (step == ".." && steps.Count > 1 && steps[steps.Count - 1] != "..")
            {
                steps.RemoveAt(steps.Count - 1);
            }
            else if (step != ".")
            {
                steps.Add(step);
            }
        }

        return string.Join("/", steps);
    }

    /// <summary>The entries of a file.</summary>
    public IEnumerable<BaselineEntry> EntriesOf(string path) => _entries[NameOf(path)];

    /// <summary>
    /// What is left of a file's findings without those that its project accepts. Each entry stands for one finding, the first of its kind
    /// in the file.
    /// </summary>
    /// <param name="options">The project's additional files.</param>
    /// <param name="path">The file.</param>
    /// <param name="findings">What was found in it.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static IReadOnlyList<Diagnostic> Unaccepted(
        AnalyzerOptions options,
        string path,
        IReadOnlyList<Diagnostic> findings,
        CancellationToken cancellationToken
    ) => findings.Count > 0 && Of(options, cancellationToken) is { } baseline ? baseline.Match(path, findings).Unaccepted : findings;

    /// <summary>Compares the findings of a file with its entries.</summary>
    /// <returns>The findings that no entry stands for, and the entries that stand for none.</returns>
    public (IReadOnlyList<Diagnostic> Unaccepted, IReadOnlyList<BaselineEntry> Stale) Match(string path, IEnumerable<Diagnostic> findings)
    {
        var entries = EntriesOf(path).ToList();
        var open = entries.GroupBy(KeyOf).ToDictionary(static group => group.Key, static group => group.Count());
        var unaccepted = findings
            .OrderBy(static finding => finding.Location.SourceSpan.Start)
            .Where(finding => Fingerprint.Of(finding) is not { } fingerprint || !TryTake((finding.Id, fingerprint)))
            .ToList();
        return (unaccepted, entries.Where(entry => TryTake(KeyOf(entry))).ToList());

        static (string RuleId, string Fingerprint) KeyOf(BaselineEntry entry) => (entry.RuleId, entry.Fingerprint);

        bool TryTake((string RuleId, string Fingerprint) key) =>
            open.TryGetValue(key, out var count) && count > 0 && (open[key] = count - 1) >= 0;
    }

    /// <summary>The entry that accepts a finding of a file; null if the finding has no fingerprint.</summary>
    public BaselineEntry? EntryOf(string path, Diagnostic finding) =>
        Fingerprint.Of(finding) is { } fingerprint ? new BaselineEntry(finding.Id, NameOf(path), fingerprint) : null;
}
