using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeRefactorings;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.CodeFixes.Refactorings;
using NeptuneIam.Analyzers.Tests.CodeFixes;

namespace NeptuneIam.Analyzers.Tests.Refactorings;

/// <summary>Asks for the refactorings at a caret, which sources mark with <c>§</c>, as an editor does.</summary>
internal static class RefactoringBench
{
    private const string Caret = "§";

    private static readonly PolicyRefactoringProvider s_provider = new();

    /// <summary>The refactorings at a position.</summary>
    public static async Task<IReadOnlyList<CodeAction>> AtAsync(Document document, int position)
    {
        var actions = new List<CodeAction>();
        await s_provider.ComputeRefactoringsAsync(new CodeRefactoringContext(document, new TextSpan(position, 0), actions.Add, default));
        return actions;
    }

    /// <summary>The titles of what is offered at the caret.</summary>
    public static async Task<IEnumerable<string>> TitlesAsync(string source, ImmutableArray<MetadataReference> references = default)
    {
        var (document, position) = Open(source, references);
        return (await AtAsync(document, position)).Select(static action => action.Title);
    }

    /// <summary>
    /// The refactoring of that title turns the source into the other one, which compiles unless the policy is used as what it
    /// was.
    /// </summary>
    public static async Task VerifyAsync(
        string title,
        string source,
        string expected,
        ImmutableArray<MetadataReference> references = default,
        bool isUsed = false
    )
    {
        var (document, position) = Open(source, references);
        Assert.Empty(await FixBench.ErrorsAsync(document));
        var changed = await FixBench.ApplyAsync(
            document,
            Assert.Single(await AtAsync(document, position), action => action.Title == title)
        );
        Assert.Equal(expected, await FixBench.TextAsync(changed));
        Assert.Equal(isUsed, (await FixBench.ErrorsAsync(changed)).Any());
    }

    private static (Document Document, int Position) Open(string source, ImmutableArray<MetadataReference> references)
    {
        var position = source.IndexOf(Caret, StringComparison.Ordinal);
        Assert.True(position >= 0, "The source has no caret.");
        var text = source.Remove(position, Caret.Length);
        return (references.IsDefault ? FixBench.Document(text) : FixBench.Document(text, references), position);
    }
}
