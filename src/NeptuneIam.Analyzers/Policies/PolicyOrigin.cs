using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Policies;

/// <summary>
/// The place a policy was read from: it turns spans of the policy's values into places in source, and writes edits back in the form the
/// policy is written in. Every reader has its own.
/// </summary>
internal abstract class PolicyOrigin
{
    /// <summary>The expression the policy was read from, in its file.</summary>
    public abstract TextSpan Span { get; }

    /// <summary>
    /// True if the text is filled in at run time by replacements that are not all known, so that nothing in its form is wrong for sure.
    /// </summary>
    public abstract bool IsTemplate { get; }

    /// <summary>
    /// True if the expression stands for other policies too, such as the branches of a conditional expression: they share what is written
    /// outside the branches.
    /// </summary>
    public abstract bool HasAlternatives { get; }

    /// <summary>The text of the file that <see cref="GetLocations"/> names first, where that is not C#; null else.</summary>
    public virtual string? FileText => null;

    /// <summary>The region of the stack that deploys the policy; null if that is not in view.</summary>
    public virtual string? StackRegion => null;

    /// <summary>
    /// Where the characters of a span are written: the first location is the diagnostic's, the others are further places. Never empty.
    /// </summary>
    public abstract ImmutableArray<Location> GetLocations(TextSpan span);

    /// <summary>What a hole in a string of the policy stands for.</summary>
    /// <param name="text">The string.</param>
    /// <param name="index">The index of the hole in its value.</param>
    public virtual HoleKind GetHoleKind(JsonString text, int index) => HoleKind.Unknown;

    /// <summary>
    /// The expression that stands, where the policy is written, for something else about what a hole in a string is asked of; null if there
    /// is none.
    /// </summary>
    /// <param name="text">The string.</param>
    /// <param name="index">The index of the hole in its value.</param>
    /// <param name="kind">What the expression is to stand for.</param>
    public virtual string? GetRelatedExpression(JsonString text, int index, HoleKind kind) => null;

    /// <summary>
    /// Writes <paramref name="edits"/> as changes of the source file. False if they cannot be written there; then no fix is offered.
    /// </summary>
    /// <param name="edits">Changes of values of one document read from this origin; they do not overlap.</param>
    /// <param name="changes">The changes in order of position.</param>
    public abstract bool TryWrite(ImmutableArray<JsonEdit> edits, out ImmutableArray<TextChange> changes);
}
