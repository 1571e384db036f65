using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Tests.CodeFixes;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Refactorings;

/// <summary>The code of the sample, with a caret in many places of it.</summary>
public class RefactoringSampleTests
{
    private const int Step = 23;

    private static readonly string s_folder = Path.Combine(RepositoryRoot.Path, "samples", "NeptuneAdmin");

    /// <summary>The files with a policy that can be written otherwise.</summary>
    private static readonly string[] s_withOffers =
    [
        "ConsoleReaders.cs",
        "ConsoleUsers.cs",
        "DeveloperGroup.cs",
        "LoadRoles.cs",
        "Pipeline.cs",
        "QueryRoles.cs",
    ];

    public static TheoryData<string> Files =>
        [.. Directory.EnumerateFiles(s_folder, "*.cs").Select(static path => Path.GetFileName(path)!).Order(StringComparer.Ordinal)];

    /// <summary>Nothing fails, whatever stands at the caret, and what is offered brings no error of the compiler.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public async Task What_is_offered_compiles(string file)
    {
        var source = await File.ReadAllTextAsync(Path.Combine(s_folder, file));
        var document = FixBench.Document(
            source,
            AwsStubs.V4,
            file == "Program.cs" ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary
        );
        var errors = (await FixBench.ErrorsAsync(document)).Length;
        var written = new HashSet<string>();
        for (var position = 0; position < source.Length; position += Step)
        {
            foreach (var action in await RefactoringBench.AtAsync(document, position))
            {
                var changed = await FixBench.ApplyAsync(document, action);
                if (written.Add(await FixBench.TextAsync(changed)))
                {
                    Assert.Equal(errors, (await FixBench.ErrorsAsync(changed)).Length);
                }
            }
        }

        Assert.Equal(s_withOffers.Contains(file), written.Count > 0);
    }
}
