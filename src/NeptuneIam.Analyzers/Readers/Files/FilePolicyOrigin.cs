using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Readers;

/// <summary>A policy that is written in a file of JSON, as the whole of it or as a part of a template.</summary>
/// <param name="text">The file's text.</param>
/// <param name="reading">The policy as read.</param>
/// <param name="functions">The places of the template's functions within the policy, ascending; no edit changes them.</param>
/// <param name="typeOfResource">The type of a resource of the template by its logical id; null for what the template does not make.</param>
internal sealed class FilePolicyOrigin(
    VirtualText text,
    JsonReading reading,
    ImmutableArray<TextSpan> functions,
    Func<string, string?> typeOfResource
) : PolicyOrigin
{
    /// <summary>A policy that is the whole of a file, without functions and resources.</summary>
    public FilePolicyOrigin(VirtualText text, JsonReading reading)
        : this(text, reading, ImmutableArray<TextSpan>.Empty, static _ => null) { }

    /// <inheritdoc/>
    public override TextSpan Span { get; } = reading.Root?.Span ?? new TextSpan(0, text.Text.Length);

    /// <inheritdoc/>
    public override bool IsTemplate => reading.Error is { } error && Placeholder.StandsAt(text.Text, error.Span.Start);

    /// <inheritdoc/>
    public override bool HasAlternatives => false;

    /// <inheritdoc/>
    public override string FileText => text.Text;

    /// <inheritdoc/>
    public override ImmutableArray<Location> GetLocations(TextSpan span) => text.GetLocations(span);

    /// <inheritdoc/>
    public override HoleKind GetHoleKind(JsonString value, int index)
    {
        var place = value.SpanOf(index, 1);
        var written = text.Text.Substring(place.Start, place.Length).Where(static character => !char.IsWhiteSpace(character));

        // In a list that is joined, the place reaches to the next piece.
        var own = written.TakeWhile(static character => character != '}').Append('}');
        return ReferenceIn(string.Concat(own)) is not { } reference ? HoleKind.Unknown
            : typeOfResource(reference) is { } type ? HoleKinds.OfResource(type)
            : HoleKinds.OfReference(reference);
    }

    /// <inheritdoc/>
    public override bool TryWrite(ImmutableArray<JsonEdit> edits, out ImmutableArray<TextChange> changes)
    {
        var written = reading.Root is { } root
            ? JsonWriter.Write(text.Text, root, edits)
            : edits.OfType<RepairText>().Select(static edit => edit.Repair).ToImmutableArray();
        changes = ImmutableArray<TextChange>.Empty;
        return !written.Any(edit => functions.Any(function => edit.Span.Start < function.End && edit.Span.End > function.Start))
            && LiteralWriter.TryWrite(text, written, out changes);
    }

    /// <summary>
    /// What a template refers to by <c>${name}</c>, <c>Ref</c> or <c>Fn::GetAtt</c>, with a dot before an attribute; null if it does
    /// something else (CloudFormation Template Reference Guide, "Intrinsic function reference").
    /// </summary>
    /// <param name="written">The characters of the reference without white space.</param>
    private static string? ReferenceIn(string written) =>
        Between(written, "${", "}")
        ?? Between(written, "{\"Ref\":\"", "\"}")
        ?? Between(written, "{\"Fn::GetAtt\":\"", "\"}")
        ?? Between(written, "{\"Fn::GetAtt\":[\"", "\"]}")?.Replace("\",\"", ".");

    private static string? Between(string text, string beginning, string end) =>
        text.StartsWith(beginning, StringComparison.Ordinal) && text.EndsWith(end, StringComparison.Ordinal)
            ? text.Substring(beginning.Length, text.Length - beginning.Length - end.Length)
            : null;
}
