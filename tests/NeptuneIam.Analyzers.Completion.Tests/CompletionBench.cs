using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Completion.Tests;

/// <summary>Asks Roslyn's completion service for what it offers at a caret, which sources mark with <c>§</c>, as an editor does.</summary>
internal static class CompletionBench
{
    private static readonly MefHostServices s_host = MefHostServices.Create(
        MefHostServices.DefaultAssemblies.Add(typeof(PolicyCompletionProvider).Assembly)
    );

    /// <summary>What the provider offers, in the order in which it is shown, with the document and the service.</summary>
    public sealed record Offer(Document Document, CompletionService Service, ImmutableArray<CompletionItem> Items)
    {
        /// <summary>The texts that are shown.</summary>
        public IEnumerable<string> Texts => Items.Select(static item => item.DisplayText);

        /// <summary>The item of a text.</summary>
        public CompletionItem this[string text] => Assert.Single(Items, item => item.DisplayText == text);

        /// <summary>The document once the item of a text is chosen.</summary>
        public async Task<string> ChooseAsync(string text)
        {
            var change = await Service.GetChangeAsync(Document, this[text]);
            return (await Document.GetTextAsync()).WithChanges(change.TextChange).ToString();
        }

        /// <summary>What is said about the item of a text.</summary>
        public async Task<string> DescribeAsync(string text) => (await Service.GetDescriptionAsync(Document, this[text]))!.Text;
    }

    /// <summary>What is offered at the caret of a source.</summary>
    public static Task<Offer> AtAsync(
        string source,
        CompletionTrigger trigger = default,
        ImmutableArray<MetadataReference> references = default
    ) => AtAsync(Open(source, s_host, references, []), trigger);

    /// <summary>What is offered to a project that has the assembly as an analyzer, as a package brings it.</summary>
    public static async Task<Offer> AtAsync(string source, AnalyzerReference analyzer)
    {
        var opened = Open(source, MefHostServices.DefaultHost, default, [analyzer]);

        // The service loads what projects bring in the background, after the first question.
        var offer = await AtAsync(opened, default);
        for (var attempt = 0; attempt < 200 && offer.Items.IsEmpty; attempt++)
        {
            await Task.Delay(50);
            offer = await AtAsync(opened, default);
        }

        return offer;
    }

    private static async Task<Offer> AtAsync((Document Document, int Position) opened, CompletionTrigger trigger)
    {
        var service = CompletionService.GetService(opened.Document)!;
        var list = await service.GetCompletionsAsync(opened.Document, opened.Position, trigger);
        return new Offer(
            opened.Document,
            service,
            [
                .. list
                    .ItemsList.Where(static item => item.Properties.ContainsKey("insertion"))
                    .OrderBy(static item => item.SortText, StringComparer.Ordinal),
            ]
        );
    }

    private static (Document Document, int Position) Open(
        string source,
        HostServices host,
        ImmutableArray<MetadataReference> references,
        IEnumerable<AnalyzerReference> analyzers
    )
    {
        var position = source.IndexOf('§', StringComparison.Ordinal);
        Assert.True(position >= 0, "The source has no caret.");
        var project = new AdhocWorkspace(host).AddProject(
            ProjectInfo.Create(
                ProjectId.CreateNewId(),
                VersionStamp.Default,
                "Subject",
                "Subject",
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary),
                metadataReferences: references.IsDefault ? References.Net80 : References.Net80.AddRange(references),
                analyzerReferences: analyzers
            )
        );
        return (project.AddDocument("Subject.cs", SourceText.From(source.Remove(position, 1)), filePath: "Subject.cs"), position);
    }
}
