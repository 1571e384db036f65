using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Baseline;

namespace NeptuneIam.Analyzers.CodeFixes.Baseline;

/// <summary>Writes entries into the baseline of a project; if there is none, one is made beside the project's file.</summary>
internal static class BaselineText
{
    /// <summary>What a new baseline begins with.</summary>
    private const string Heading =
        "# Findings of NeptuneIam.Analyzers that are accepted for now: rule, file, fingerprint. Behind a # there is room to say why.";

    /// <summary>True if the project has a baseline or a place for one.</summary>
    public static bool CanBeWritten(Project project) => DocumentOf(project) is not null || project.FilePath is not null;

    /// <summary>The solution with entries for findings of a project's files.</summary>
    public static async Task<Solution> AddAsync(
        Project project,
        IEnumerable<(string Path, Diagnostic Finding)> findings,
        CancellationToken cancellationToken
    )
    {
        if (DocumentOf(project) is { } document)
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            return WithText(document, Add(text, document.FilePath ?? document.Name, findings));
        }

        var path = Path.Combine(Path.GetDirectoryName(project.FilePath) ?? "", BaselineFile.FileName);
        return project
            .AddAdditionalDocument(BaselineFile.FileName, Add(SourceText.From(Heading + "\n"), path, findings), filePath: path)
            .Project.Solution;
    }

    /// <summary>The solution without a line of a document.</summary>
    public static async Task<Solution> RemoveAsync(TextDocument document, int position, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return WithText(document, text.Replace(text.Lines.GetLineFromPosition(position).SpanIncludingLineBreak, ""));
    }

    /// <summary>The solution with another text of a baseline, in every project that shares it.</summary>
    private static Solution WithText(TextDocument document, SourceText text) =>
        document
            .Project.Solution.Projects.SelectMany(static project => project.AdditionalDocuments)
            .Where(other => other.Id == document.Id || (other.FilePath is not null && other.FilePath == document.FilePath))
            .Aggregate(document.Project.Solution, (solution, same) => solution.WithAdditionalDocumentText(same.Id, text));

    private static TextDocument? DocumentOf(Project project) =>
        project.AdditionalDocuments.FirstOrDefault(static document => BaselineFile.Is(document.FilePath ?? document.Name));

    private static SourceText Add(SourceText text, string path, IEnumerable<(string Path, Diagnostic Finding)> findings)
    {
        var baseline = new BaselineFile(path, text);
        var lines = findings
            .Select(finding => baseline.EntryOf(finding.Path, finding.Finding))
            .OfType<BaselineEntry>()
            .Select(static entry => entry + "\n");
        var isAtLineStart = text.Length == 0 || text[text.Length - 1] == '\n';
        return text.Replace(new TextSpan(text.Length, 0), (isAtLineStart ? "" : "\n") + string.Concat(lines));
    }
}
