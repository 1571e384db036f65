using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>A policy that is written as C# objects. Spans of its values are in the coordinates of the file.</summary>
/// <param name="file">The file.</param>
/// <param name="expression">The expression that makes the policy, or the one statement of it.</param>
/// <param name="places">Where the values are written.</param>
/// <param name="dialect">How new values are spelled; asked for only when something is written.</param>
internal sealed class ObjectPolicyOrigin(
    SourceFile file,
    ExpressionSyntax expression,
    IReadOnlyDictionary<JsonValue, ObjectPlace> places,
    Func<ObjectDialect> dialect
) : PolicyOrigin
{
    /// <inheritdoc/>
    public override TextSpan Span => expression.Span;

    /// <inheritdoc/>
    public override bool IsTemplate => false;

    /// <inheritdoc/>
    public override bool HasAlternatives => false;

    /// <inheritdoc/>
    public override string? StackRegion => CdkStacks.RegionAround(file, expression, default);

    /// <inheritdoc/>
    public override ImmutableArray<Location> GetLocations(TextSpan span)
    {
        // Rules point at the first character of an object as at its opening brace; in code that is the first word of the expression that
        // makes it.
        if (
            span.Length == 1
            && file.GetRoot(default).FindToken(span.Start) is var token
            && token.SpanStart == span.Start
            && token.Parent is BaseObjectCreationExpressionSyntax or AnonymousObjectCreationExpressionSyntax
        )
        {
            span = token.Span;
        }

        return ImmutableArray.Create(Location.Create(file.Tree, span));
    }

    /// <inheritdoc/>
    public override HoleKind GetHoleKind(JsonString text, int index) =>
        places.TryGetValue(text, out var place) && place.Text is { } written
            ? HoleKinds.Of(written, index, file.Model, default)
            : HoleKind.Unknown;

    /// <inheritdoc/>
    public override string? GetRelatedExpression(JsonString text, int index, HoleKind kind) =>
        places.TryGetValue(text, out var place) && place.Text is { } written ? HoleWriter.Related(written, index, kind, file.Model) : null;

    /// <inheritdoc/>
    public override bool TryWrite(ImmutableArray<JsonEdit> edits, out ImmutableArray<TextChange> changes) =>
        new ObjectEditWriter(file, places, dialect()).TryWrite(edits, out changes);
}
