using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Rules;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.CodeFixes.Policies;

/// <summary>A cure and the finding it is for.</summary>
internal readonly record struct FindingCure(PolicyFinding Finding, PolicyCure Cure);

/// <summary>The findings of one document, and how their cures are written as changes of its text.</summary>
internal sealed class PolicyFixes
{
    private readonly TextDocument _document;
    private readonly SemanticModel? _model;
    private readonly CancellationToken _cancellationToken;
    private readonly ImmutableArray<PolicyFinding> _findings;

    private PolicyFixes(
        TextDocument document,
        SemanticModel? model,
        SourceText text,
        ImmutableArray<PolicyFinding> findings,
        CancellationToken cancellationToken
    )
    {
        _document = document;
        _model = model;
        Text = text;
        _findings = findings;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The document's text.</summary>
    public SourceText Text { get; }

    /// <summary>Reads the policies of a document and runs the rules on them, as the analyzer did.</summary>
    public static async Task<PolicyFixes> ReadAsync(TextDocument document, CancellationToken cancellationToken)
    {
        if (document is Document source)
        {
            return await ReadAsync(source, cancellationToken).ConfigureAwait(false);
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var options = document.Project.AnalyzerOptions;
        var findings =
            options.AdditionalFiles.FirstOrDefault(file => file.Path == PathOf(document)) is { } file
            && await document.Project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
                ? IamPolicyAnalyzer.Find(file, text, compilation, options, cancellationToken)
                : ImmutableArray<PolicyFinding>.Empty;
        return new PolicyFixes(document, model: null, text, findings, cancellationToken);
    }

    /// <summary>Offers the cures of the diagnostics of a document.</summary>
    public static async Task RegisterAsync(CodeFixContext context, Func<SourceText, Solution> withText)
    {
        var policies = await ReadAsync(context.TextDocument, context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            var isFirst = true;
            foreach (var cure in policies.CuresOf(diagnostic))
            {
                if (isFirst && cure.Cure is AttachManagedPolicy { GrantsMore: true })
                {
                    continue;
                }

                if (await policies.WriteAsync(cure).ConfigureAwait(false) is { } changes)
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(
                            cure.Cure.Title,
                            _ => Task.FromResult(withText(policies.Text.WithChanges(changes))),
                            cure.Cure.Key
                        ),
                        diagnostic
                    );
                    isFirst = false;
                }
                else if (await policies.WriteWhereWrittenAsync(cure).ConfigureAwait(false) is { } written)
                {
                    context.RegisterCodeFix(CodeAction.Create(cure.Cure.Title, _ => Task.FromResult(written), cure.Cure.Key), diagnostic);
                    isFirst = false;
                }
            }
        }
    }

    private static string PathOf(TextDocument document) => document.FilePath ?? document.Name;

    /// <summary>
    /// Writes a cure of a policy that the document only names, or reads from a file, where the policy is written; null if that cannot be
    /// done.
    /// </summary>
    private async Task<Solution?> WriteWhereWrittenAsync(FindingCure cure)
    {
        if (cure is { Cure: EditPolicy edit, Finding.Document.Origin: ReadFileOrigin origin })
        {
            return
                origin.File.TryWrite(edit.Edits, out var fileChanges)
                && _document.Project.AdditionalDocuments.FirstOrDefault(candidate => PathOf(candidate) == origin.Path) is { } file
                && await file.GetTextAsync(_cancellationToken).ConfigureAwait(false) is var text
                ? _document.Project.Solution.WithAdditionalDocumentText(file.Id, text.WithChanges(fileChanges))
                : null;
        }

        if (
            _model is null
            || cure
                is not {
                    Cure: EditPolicy { Edits: var edits },
                    Finding.Document:
                    { Origin: TextPolicyOrigin { Text: { WrittenBehind: ExpressionSyntax name } named }, Reading: var reading }
                }
            || LiteralReader.ResolveInitializer(name, _model, _cancellationToken) is not { } initializer
            || _document.Project.Solution.GetDocument(initializer.SyntaxTree) is not { } document
            || await document.GetSemanticModelAsync(_cancellationToken).ConfigureAwait(false) is not { } model
            || LiteralReader.Read(initializer, model, _cancellationToken) is not [var written]
            || written.Text != named.Text
            || !new TextPolicyOrigin(written, reading, initializer).TryWrite(edits, out var changes)
        )
        {
            return null;
        }

        var before = await document.GetTextAsync(_cancellationToken).ConfigureAwait(false);
        return document.WithText(before.WithChanges(changes)).Project.Solution;
    }

    private static async Task<PolicyFixes> ReadAsync(Document document, CancellationToken cancellationToken)
    {
        var model =
            await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new ArgumentException("The document has no semantic model.", nameof(document));
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var findings = IamPolicyAnalyzer.Find(model, text, document.Project.AnalyzerOptions, within: null, cancellationToken);
        return new PolicyFixes(document, model, text, findings, cancellationToken);
    }

    /// <summary>The cures of what a diagnostic reported, safest first; those that leave a new finding behind are left out.</summary>
    public IEnumerable<FindingCure> CuresOf(Diagnostic diagnostic) =>
        FindingOf(diagnostic) is { } finding ? CuresOf(finding, made: ImmutableArray<JsonEdit>.Empty) : Enumerable.Empty<FindingCure>();

    /// <summary>The cures of a finding, safest first, that still are cures after the edits that are made in its policy already.</summary>
    public IEnumerable<FindingCure> CuresOf(PolicyFinding finding, ImmutableArray<JsonEdit> made) =>
        finding
            .GetCures()
            .Select(cure => new FindingCure(finding, cure))
            .Where(cure => CureProof.Holds(finding, cure.Cure, made, _cancellationToken));

    /// <summary>What a diagnostic reported; null if it is not found any more.</summary>
    public PolicyFinding? FindingOf(Diagnostic diagnostic) => _findings.FirstOrDefault(finding => IsOf(finding, diagnostic));

    /// <summary>All that the rule found in the policies that start at given places of the document.</summary>
    public IEnumerable<PolicyFinding> FindingsIn(ISet<int> policies, string ruleId) =>
        _findings.Where(finding => finding.Rule.Id == ruleId && policies.Contains(finding.Document.Origin.Span.Start));

    /// <summary>True if the diagnostic reports the finding.</summary>
    private static bool IsOf(PolicyFinding finding, Diagnostic diagnostic) =>
        finding.Rule.Id == diagnostic.Id && ReportedDiagnostic.Is(finding.ToDiagnostic(), diagnostic);

    /// <summary>
    /// The changes of the document that one cure makes; null if it cannot be written where the policy stands. Where a policy has
    /// alternatives, the document is read again: a cure of one may harm another.
    /// </summary>
    public async Task<ImmutableArray<TextChange>?> WriteAsync(FindingCure cure)
    {
        if (!TryWrite(ImmutableArray.Create(cure), out var changes))
        {
            return null;
        }

        if (
            _document is not Document document
            || cure is not { Cure: EditPolicy, Finding.Document: { Reading.Error: null, Origin: { HasAlternatives: true } origin } }
        )
        {
            return changes;
        }

        var after = await ReadAsync(document.WithText(Text.WithChanges(changes)), _cancellationToken).ConfigureAwait(false);
        return CureProof.IsBetter(CountIn(origin.Span.Start), after.CountIn(origin.Span.Start), cure.Finding.Rule) ? changes : null;
    }

    private Dictionary<string, int> CountIn(int policy) =>
        CureProof.Count(_findings.Where(finding => finding.Document.Origin.Span.Start == policy));

    /// <summary>
    /// Writes cures as changes of the document. Where two cures change the same piece, the later one is left out. False if nothing could be
    /// written.
    /// </summary>
    public bool TryWrite(ImmutableArray<FindingCure> cures, out ImmutableArray<TextChange> changes)
    {
        var written = new List<TextChange>();
        foreach (var policy in cures.GroupBy(static cure => cure.Finding.Document))
        {
            if (TryWriteEdits(policy.Key, policy.ToImmutableArray(), out var edits))
            {
                AddSeparate(written, edits);
            }
        }

        foreach (var cure in cures)
        {
            if (
                _model is not null
                && cure.Cure is AttachManagedPolicy attachment
                && ManagedPolicyAttachment.Write(_model, cure.Finding.Document, attachment, _cancellationToken) is { } attach
            )
            {
                AddSeparate(written, attach);
            }
        }

        written.Sort(static (left, right) => left.Span.CompareTo(right.Span));
        changes = written.ToImmutableArray();
        return !changes.IsEmpty;
    }

    private static bool TryWriteEdits(PolicyDocument document, ImmutableArray<FindingCure> cures, out ImmutableArray<TextChange> changes)
    {
        var cureEdits = cures.Select(static cure => cure.Cure).OfType<EditPolicy>().Select(static cure => cure.Edits).ToImmutableArray();
        changes = ImmutableArray<TextChange>.Empty;
        if (cureEdits.IsEmpty)
        {
            return false;
        }

        // All edits of a policy are one change. If that cannot be written, because one of them touches an unknown piece, as many as
        // possible are taken.
        if (document.Origin.TryWrite(cureEdits.SelectMany(static edits => edits).ToImmutableArray(), out changes))
        {
            return true;
        }

        var together = ImmutableArray<JsonEdit>.Empty;
        foreach (var edits in cureEdits)
        {
            var more = together.AddRange(edits);
            together = document.Origin.TryWrite(more, out _) ? more : together;
        }

        changes = ImmutableArray<TextChange>.Empty;
        return !together.IsEmpty && document.Origin.TryWrite(together, out changes);
    }

    private static void AddSeparate(List<TextChange> written, ImmutableArray<TextChange> changes)
    {
        if (
            !changes.Any(change =>
                written.Any(other =>
                    other.Span.IntersectsWith(change.Span) && (other.Span.Length > 0 || change.Span.Length > 0 || other.Span == change.Span)
                )
            )
        )
        {
            written.AddRange(changes);
        }
    }
}
