using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>
/// A string of its own in C# code, or a part of one: the name or ARN of a managed policy. Spans of its value are in the coordinates of the
/// decoded text.
/// </summary>
internal sealed class TextPieceOrigin(VirtualText text, ExpressionSyntax expression, SourceFile file) : PolicyOrigin
{
    /// <inheritdoc/>
    public override TextSpan Span => expression.Span;

    /// <inheritdoc/>
    public override bool IsTemplate => text.IsTemplate;

    /// <inheritdoc/>
    public override bool HasAlternatives => false;

    /// <summary>A part of the text as a value.</summary>
    public JsonString Piece(int start, int length) =>
        new(text.Text.Substring(start, length), new TextSpan(start, length), Enumerable.Range(start, length + 1).ToImmutableArray());

    /// <inheritdoc/>
    public override ImmutableArray<Location> GetLocations(TextSpan span) => text.GetLocations(span);

    /// <inheritdoc/>
    public override HoleKind GetHoleKind(JsonString piece, int index) =>
        HoleKinds.Of(text, piece.SpanOf(index, 1).Start, file.Model, default);

    /// <inheritdoc/>
    public override bool TryWrite(ImmutableArray<JsonEdit> edits, out ImmutableArray<TextChange> changes)
    {
        changes = ImmutableArray<TextChange>.Empty;
        return edits.All(static edit => edit is ReplaceText)
            && LiteralWriter.TryWrite(
                text,
                edits
                    .Cast<ReplaceText>()
                    .SelectMany(static edit => edit.InText(part => edit.Target.SpanOf(part.Start, part.Length), static text => text))
                    .ToImmutableArray(),
                out changes
            );
    }
}
