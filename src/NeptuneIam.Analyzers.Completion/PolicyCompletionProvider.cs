using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.Options;
using Microsoft.CodeAnalysis.Tags;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Readers;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Completion;

/// <summary>Completes the names and values of IAM policies in C# strings, and the names of AWS managed policies.</summary>
[ExportCompletionProvider(nameof(PolicyCompletionProvider), LanguageNames.CSharp)]
public sealed class PolicyCompletionProvider : CompletionProvider
{
    private const string Insertion = "insertion";
    private const string Description = "description";
    private const string Service = "service";

    // Only Tab and Enter choose: some editors would write another character behind the choice, and others would not.
    private static readonly ImmutableArray<CharacterSetModificationRule> s_noCommit = ImmutableArray.Create(
        CharacterSetModificationRule.Create(CharacterSetModificationKind.Replace)
    );

    // Names hold hyphens, colons and slashes; but the colon behind a service leads to its actions, which are another list.
    private static readonly CompletionItemRules s_rules = CompletionItemRules.Create(
        ImmutableArray.Create(CharacterSetModificationRule.Create(CharacterSetModificationKind.Add, '-', '_', '/', '*', '.', ':')),
        s_noCommit
    );

    private static readonly CompletionItemRules s_serviceRules = CompletionItemRules.Create(
        ImmutableArray.Create(CharacterSetModificationRule.Create(CharacterSetModificationKind.Add, '-')),
        s_noCommit
    );

    /// <inheritdoc/>
    public override bool ShouldTriggerCompletion(SourceText text, int caretPosition, CompletionTrigger trigger, OptionSet options) =>
        trigger.Kind == CompletionTriggerKind.Insertion
        && caretPosition > 1
        && (
            StartsName(text[caretPosition - 1])
            || (char.IsLetter(text[caretPosition - 1]) && StartsName(text[caretPosition - 2]))
            || StartsVariable(text[caretPosition - 2], text[caretPosition - 1])
        );

    /// <inheritdoc/>
    public override async Task ProvideCompletionsAsync(CompletionContext context)
    {
        var (document, cancellationToken) = (context.Document, context.CancellationToken);
        if (await ReadAsync(document, context.Position, cancellationToken).ConfigureAwait(false) is not { } read)
        {
            return;
        }

        var (file, caret) = read;
        var choices =
            ManagedPolicyChoices.At(file, caret, cancellationToken)
            ?? (PolicyPlace.Find(file, caret, context.Position, cancellationToken) is { } place ? PolicyChoices.At(place, caret) : null);
        if (choices is null)
        {
            return;
        }

        var start = choices.Start == caret.Position ? context.Position : caret.Text.GetSourceSpan(choices.Start).Start;
        if (start > context.Position)
        {
            return;
        }

        context.CompletionListSpan = TextSpan.FromBounds(start, context.Position);
        context.AddItems(choices.Items.Select(choice => Item(choice, choices.IsQuoted)));
    }

    /// <inheritdoc/>
    public override Task<CompletionDescription?> GetDescriptionAsync(
        Document document,
        CompletionItem item,
        CancellationToken cancellationToken
    )
    {
        var text =
            item.Properties.TryGetValue(Service, out var prefix) ? ServiceCatalog.Find(prefix)?.Name
            : item.Properties.TryGetValue(Description, out var description) ? description
            : null;
        return Task.FromResult<CompletionDescription?>(CompletionDescription.FromText(text ?? string.Empty));
    }

    /// <inheritdoc/>
    public override async Task<CompletionChange> GetChangeAsync(
        Document document,
        CompletionItem item,
        char? commitKey,
        CancellationToken cancellationToken
    )
    {
        // Encoded for the literal that the text goes into, which may have to change its delimiters for it.
        var insertion = item.Properties[Insertion];
        var changes = ImmutableArray.Create(new TextChange(item.Span, insertion));
        if (
            await ReadAsync(document, item.Span.End, cancellationToken).ConfigureAwait(false) is var (_, caret)
            && caret.Text.PositionAt(item.Span.Start) is { } start
            && LiteralWriter.TryWrite(
                caret.Text,
                ImmutableArray.Create(new VirtualEdit(TextSpan.FromBounds(start, caret.Position), insertion)),
                out var written
            )
        )
        {
            changes = written;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return CompletionChange.Create(Whole(text, changes), changes);
    }

    /// <summary>
    /// The file and the place of a position in a string of it; null if it is in none, or if the file holds nothing for us.
    /// </summary>
    private static async Task<(SourceFile File, Caret Caret)?> ReadAsync(
        Document document,
        int position,
        CancellationToken cancellationToken
    )
    {
        if (
            await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root
            || Caret.ExpressionAt(root, position) is null
        )
        {
            return null;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        if (
            !CandidateFiles.MayHold(Subjects.Policies | Subjects.ManagedPolicies, text, cancellationToken)
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || Caret.At(root, position, model, cancellationToken) is not { } caret
        )
        {
            return null;
        }

        return (new SourceFile(model.SyntaxTree, text, () => model) { Files = document.Project.AnalyzerOptions.AdditionalFiles }, caret);
    }

    private static bool StartsName(char character) => character is '"' or ':' or '/';

    /// <summary>True for <c>${</c>, whose brace stands twice in some literals.</summary>
    private static bool StartsVariable(char before, char last) => last == '{' && (before is '$' or '{');

    private static CompletionItem Item(Choice choice, bool isQuoted)
    {
        var properties = ImmutableDictionary<string, string>.Empty.Add(
            Insertion,
            isQuoted ? choice.Insertion : JsonWriter.Quote(choice.Insertion)
        );
        properties = choice.Service is { } service
            ? properties.Add(Service, service)
            : properties.Add(Description, choice.Description ?? string.Empty);
        return CompletionItem.Create(
            choice.Text,
            sortText: choice.Rank.ToString(CultureInfo.InvariantCulture) + choice.Text,
            properties: properties,
            tags: ImmutableArray.Create(choice.Service is null ? WellKnownTags.Constant : WellKnownTags.Namespace),
            rules: choice.Service is null ? s_rules : s_serviceRules,
            inlineDescription: choice.Detail
        );
    }

    /// <summary>The changes as one.</summary>
    private static TextChange Whole(SourceText text, ImmutableArray<TextChange> changes)
    {
        var span = TextSpan.FromBounds(changes[0].Span.Start, changes[changes.Length - 1].Span.End);
        var growth = changes.Sum(static change => change.NewText!.Length - change.Span.Length);
        return new TextChange(span, text.WithChanges(changes).ToString(new TextSpan(span.Start, span.Length + growth)));
    }
}
