using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.CodeFixes.Credentials;

/// <summary>A document that replacements are written into, read once for all its diagnostics.</summary>
internal sealed class EditedDocument
{
    private readonly Document _document;
    private readonly int _errors;

    private EditedDocument(
        Document document,
        SemanticModel model,
        CompilationUnitSyntax root,
        SourceText text,
        CancellationToken cancellationToken
    )
    {
        _document = document;
        _errors = CountErrors(model, cancellationToken);
        Model = model;
        Root = root;
        Text = text;
    }

    /// <summary>The semantic model before any change.</summary>
    public SemanticModel Model { get; }

    /// <summary>The syntax before any change.</summary>
    public CompilationUnitSyntax Root { get; }

    /// <summary>The text before any change.</summary>
    public SourceText Text { get; }

    /// <summary>Reads a document; null if it is no C# that can be compiled.</summary>
    public static async Task<EditedDocument?> ReadAsync(Document document, CancellationToken cancellationToken) =>
        await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } model
        && await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is CompilationUnitSyntax root
            ? new EditedDocument(
                document,
                model,
                root,
                await document.GetTextAsync(cancellationToken).ConfigureAwait(false),
                cancellationToken
            )
            : null;

    /// <summary>The document with the replacements in it; of two that overlap only the first.</summary>
    public Document Apply(IReadOnlyList<Replacement> replacements)
    {
        var changes = new List<TextChange>();
        var namespaces = new List<string>();
        foreach (var replacement in replacements)
        {
            if (
                !replacement.Changes.Any(change =>
                    changes.Exists(other => other.Span.OverlapsWith(change.Span) || other.Span == change.Span)
                )
            )
            {
                changes.AddRange(replacement.Changes);
                namespaces.AddRange(replacement.Namespaces);
            }
        }

        changes.AddRange(UsingDirectives.Add(Root, Text, namespaces));
        return _document.WithText(Text.WithChanges(changes.OrderBy(static change => change.Span.Start)));
    }

    /// <summary>True if a change adds no errors to those that are there already.</summary>
    public async Task<bool> CompilesAsync(Document changed, CancellationToken cancellationToken) =>
        await changed.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is { } after
        && CountErrors(after, cancellationToken) <= _errors;

    private static int CountErrors(SemanticModel model, CancellationToken cancellationToken) =>
        model
            .GetDiagnostics(cancellationToken: cancellationToken)
            .Count(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
}
