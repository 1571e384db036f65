using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>A policy that is written as JSON text.</summary>
internal sealed class TextPolicyOrigin(VirtualText text, JsonReading reading, ExpressionSyntax expression, bool hasAlternatives = false)
    : PolicyOrigin
{
    /// <summary>The text as read.</summary>
    public VirtualText Text { get; } = text;

    /// <summary>The file that the policy is written in; null if nobody asks what its holes stand for, or what stands around it.</summary>
    public SourceFile? File { get; init; }

    /// <inheritdoc/>
    public override TextSpan Span { get; } = expression.Span;

    /// <inheritdoc/>
    public override bool IsTemplate => Text.IsTemplate || (reading.Error is { } error && Placeholder.StandsAt(Text.Text, error.Span.Start));

    /// <inheritdoc/>
    public override bool HasAlternatives { get; } = hasAlternatives;

    /// <inheritdoc/>
    public override string? StackRegion => File is null ? null : CdkStacks.RegionAround(File, expression, default);

    /// <inheritdoc/>
    public override ImmutableArray<Location> GetLocations(TextSpan span) => Text.GetLocations(span);

    /// <inheritdoc/>
    public override HoleKind GetHoleKind(JsonString text, int index) =>
        File is null ? HoleKind.Unknown : HoleKinds.Of(Text, text.SpanOf(index, 1).Start, File.Model, default);

    /// <inheritdoc/>
    public override string? GetRelatedExpression(JsonString text, int index, HoleKind kind) =>
        File is null ? null : HoleWriter.Related(Text, text.SpanOf(index, 1).Start, kind, File.Model);

    /// <inheritdoc/>
    public override bool TryWrite(ImmutableArray<JsonEdit> edits, out ImmutableArray<TextChange> changes)
    {
        // Without a tree there is nothing to edit but the text itself.
        var written = reading.Root is { } root
            ? JsonWriter.Write(Text.Text, root, edits)
            : edits.OfType<RepairText>().Select(static edit => edit.Repair).ToImmutableArray();
        return LiteralWriter.TryWrite(Text, written, out changes);
    }
}
