using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace NeptuneIam.Analyzers.CodeFixes.Credentials;

/// <summary>One way to do without a hard-coded key.</summary>
/// <param name="EquivalenceKey">Groups the same way at other places, for Fix All.</param>
/// <param name="Title">What the user reads.</param>
/// <param name="Changes">The changes of the file, without its using directives.</param>
/// <param name="Namespaces">The namespaces that the changed code needs beside those in view.</param>
internal sealed record Replacement(
    string EquivalenceKey,
    string Title,
    ImmutableArray<TextChange> Changes,
    ImmutableArray<string> Namespaces
);
