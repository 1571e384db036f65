using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Credentials;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.CodeFixes.Credentials;

/// <summary>
/// Takes a credential (NIAM2005) out of a configuration file of JSON, with its name: a setting that is not there can come from the
/// environment or a secret store instead. The key is not safe before it is rotated: the title says so.
/// </summary>
[ExportCodeFixProvider(
    LanguageNames.CSharp,
    Name = nameof(ConfigurationFileCodeFixProvider),
    DocumentKinds = [nameof(TextDocumentKind.AdditionalDocument)],
    DocumentExtensions = [".json"]
)]
public sealed class ConfigurationFileCodeFixProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(CredentialsInConfigurationFile.Id);

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var (document, cancellationToken) = (context.TextDocument, context.CancellationToken);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            if (Remove(document.FilePath ?? document.Name, text, diagnostic.Location.SourceSpan, cancellationToken) is { } changed)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Remove the setting from the file (rotate the key first)",
                        _ => Task.FromResult(document.Project.Solution.WithAdditionalDocumentText(document.Id, changed)),
                        CredentialsInConfigurationFile.Id
                    ),
                    diagnostic
                );
            }
        }
    }

    /// <summary>
    /// The text without the property that has its whole value at the place; null if there is none, or if the other settings would then be
    /// read differently.
    /// </summary>
    private static SourceText? Remove(string path, SourceText text, TextSpan value, CancellationToken cancellationToken)
    {
        var file = VirtualText.FromFile(path, text);
        if (
            JsonReader.Read(file, cancellationToken).Root is not { } root
            || Find(root, value) is not { Parent: JsonObject holder, Property: { } property }
            || !LiteralWriter.TryWrite(
                file,
                JsonWriter.Write(file.Text, root, ImmutableArray.Create<JsonEdit>(new RemoveProperty(holder, property))),
                out var changes
            )
        )
        {
            return null;
        }

        var changed = text.WithChanges(changes);
        var remaining = Settings(path, text, cancellationToken);
        remaining.Remove(remaining.FirstOrDefault(setting => setting.Span == value));
        return remaining.Select(Shown).SequenceEqual(Settings(path, changed, cancellationToken).Select(Shown)) ? changed : null;
    }

    private static JsonString? Find(JsonValue root, TextSpan value)
    {
        var pending = new Stack<JsonValue>();
        pending.Push(root);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            if (current is JsonString text && text.ContentSpan == value)
            {
                return text;
            }

            var children = JsonChildren.Of(current);
            for (var index = 0; index < children.Count; index++)
            {
                pending.Push(children.Value(index));
            }
        }

        return null;
    }

    private static List<FileSetting> Settings(string path, SourceText text, CancellationToken cancellationToken)
    {
        var settings = new FileSettings();
        JsonSettings.Read(VirtualText.FromFile(path, text), settings, cancellationToken);
        return [.. settings.Complete()];
    }

    private static (string Name, string Value) Shown(FileSetting setting) => (setting.Name, setting.Value);
}
