using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.CodeFixes.Credentials;
using NeptuneIam.Analyzers.CodeFixes.Policies;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.CodeFixes;

/// <summary>Runs analyzers and fixes on one document as an editor does; references are shared by all documents.</summary>
internal static class FixBench
{
    private static readonly PolicyCodeFixProvider s_provider = new();

    private static readonly PolicyFileCodeFixProvider s_fileProvider = new();

    private static readonly ConfigurationFileCodeFixProvider s_configurationProvider = new();

    /// <summary>Every provider of fixes.</summary>
    public static ImmutableArray<CodeFixProvider> Providers { get; } =
    [
        .. typeof(PolicyCodeFixProvider)
            .Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(CodeFixProvider)) && !type.IsAbstract)
            .Select(static type => (CodeFixProvider)Activator.CreateInstance(type)!),
    ];

    private static readonly ConcurrentDictionary<ImmutableArray<MetadataReference>, Project> s_projects = new();

    /// <summary>A document of a project that references version 4, or 3, of the AWS SDK.</summary>
    public static Document Document(string source, int sdk = 4, OutputKind kind = OutputKind.DynamicallyLinkedLibrary) =>
        Document(source, sdk == 3 ? AwsStubs.V3 : AwsStubs.V4, kind);

    /// <summary>A document of a project that references those assemblies and .NET.</summary>
    public static Document Document(
        string source,
        ImmutableArray<MetadataReference> references,
        OutputKind kind = OutputKind.DynamicallyLinkedLibrary
    )
    {
        var project = s_projects.GetOrAdd(references, static references => Create("Subject" + s_projects.Count, references));
        return project
            .WithCompilationOptions(project.CompilationOptions!.WithOutputKind(kind))
            .AddDocument("Subject.cs", SourceText.From(source), filePath: "Subject.cs");
    }

    /// <summary>An additional file of a project without code.</summary>
    public static TextDocument File(string path, string text)
    {
        var project = s_projects.GetOrAdd([], static references => Create("Subject" + s_projects.Count, references));
        var file = DocumentId.CreateNewId(project.Id);
        return project.Solution.AddAdditionalDocument(file, path, SourceText.From(text), filePath: path).GetAdditionalDocument(file)!;
    }

    /// <summary>The text of the document.</summary>
    public static async Task<string> TextAsync(TextDocument document) => (await document.GetTextAsync()).ToString();

    /// <summary>The errors of the compiler.</summary>
    public static async Task<ImmutableArray<Diagnostic>> ErrorsAsync(TextDocument document) =>
        [
            .. (await document.Project.GetCompilationAsync())!
                .GetDiagnostics()
                .Where(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error),
        ];

    /// <summary>What the analyzers report, in order of position.</summary>
    public static async Task<ImmutableArray<Diagnostic>> FindingsAsync(TextDocument document) =>
        await (await document.Project.GetCompilationAsync())!.AnalyzeFullyAsync(
            document.Project.AnalyzerOptions.AdditionalFiles,
            options: null,
            new IamPolicyAnalyzer(),
            new AwsCredentialAnalyzer(),
            new ConfigurationFileAnalyzer()
        );

    /// <summary>True if the provider has fixes for that rule.</summary>
    public static bool IsFixable(Diagnostic diagnostic) => s_provider.FixableDiagnosticIds.Contains(diagnostic.Id);

    /// <summary>The fixes of policies, or of the file, that are offered at a diagnostic.</summary>
    public static Task<IReadOnlyList<CodeAction>> FixesAsync(TextDocument document, Diagnostic diagnostic) =>
        FixesAsync(
            document is Document ? s_provider
                : s_configurationProvider.FixableDiagnosticIds.Contains(diagnostic.Id) ? s_configurationProvider
                : s_fileProvider,
            document,
            diagnostic
        );

    /// <summary>The fixes that one provider offers at a diagnostic.</summary>
    public static async Task<IReadOnlyList<CodeAction>> FixesAsync(CodeFixProvider provider, TextDocument document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));
        return actions;
    }

    /// <summary>The document after a fix.</summary>
    public static async Task<TDocument> ApplyAsync<TDocument>(TDocument document, CodeAction action)
        where TDocument : TextDocument
    {
        var operations = await action.GetOperationsAsync(default);
        var changed = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
        return (TDocument)(document is Document ? changed.GetDocument(document.Id)! : changed.GetAdditionalDocument(document.Id)!);
    }

    /// <summary>The document after Fix All of one kind of fix.</summary>
    public static async Task<Document> FixAllAsync(Document document, string id, string? key, FixAllScope scope = FixAllScope.Document)
    {
        var provider = s_provider.GetFixAllProvider()!;
        var context = new FixAllContext(document, s_provider, scope, key!, [id], new Findings(), default);
        return await provider.GetFixAsync(context) is { } action ? await ApplyAsync(document, action) : document;
    }

    private static Project Create(string name, ImmutableArray<MetadataReference> references)
    {
        var workspace = new AdhocWorkspace();
        return workspace.AddProject(
            ProjectInfo.Create(
                ProjectId.CreateNewId(),
                VersionStamp.Default,
                name,
                name,
                LanguageNames.CSharp,
                compilationOptions: new CSharpCompilationOptions(
                    OutputKind.DynamicallyLinkedLibrary,
                    nullableContextOptions: NullableContextOptions.Enable
                ),
                parseOptions: Compile.Options,
                metadataReferences: References.Net80.AddRange(references)
            )
        );
    }

    private sealed class Findings : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(
            Document document,
            CancellationToken cancellationToken
        ) => await FindingsAsync(document);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            await FindingsAsync(project.Documents.Single());
    }
}
