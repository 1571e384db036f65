using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// A policy that C# code reads from a file: what its use says is reported at the expression that reads it, with the place in the file.
/// </summary>
/// <param name="path">The file's path.</param>
/// <param name="file">The policy in the file.</param>
/// <param name="expression">The expression that reads it.</param>
internal sealed class ReadFileOrigin(string path, FilePolicyOrigin file, ExpressionSyntax expression) : PolicyOrigin
{
    /// <summary>The file's path.</summary>
    public string Path { get; } = path;

    /// <summary>The policy in the file, which is where it can be changed.</summary>
    public FilePolicyOrigin File { get; } = file;

    /// <inheritdoc/>
    public override TextSpan Span => expression.Span;

    /// <inheritdoc/>
    public override bool IsTemplate => File.IsTemplate;

    /// <inheritdoc/>
    public override bool HasAlternatives => false;

    /// <inheritdoc/>
    public override ImmutableArray<Location> GetLocations(TextSpan span) => File.GetLocations(span).Insert(0, expression.GetLocation());

    /// <inheritdoc/>
    public override bool TryWrite(ImmutableArray<JsonEdit> edits, out ImmutableArray<TextChange> changes)
    {
        changes = ImmutableArray<TextChange>.Empty;
        return false;
    }
}
