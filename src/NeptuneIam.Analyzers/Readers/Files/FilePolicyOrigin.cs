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
internal sealed class FilePolicyOrigin(VirtualText text, JsonReading reading, ImmutableArray<TextSpan> functions) : PolicyOrigin
{
    /// <summary>
    /// What the pseudo parameters of CloudFormation, and attributes of clusters, stand for (Template Reference Guide, "Pseudo parameters",
    /// AWS::Neptune::DBCluster).
    /// </summary>
    private static readonly ImmutableArray<(string Name, HoleKind Kind)> s_kinds = ImmutableArray.Create(
        ("AWS::Partition", HoleKind.Partition),
        ("AWS::Region", HoleKind.Region),
        ("AWS::AccountId", HoleKind.Account),
        ("ClusterResourceId", HoleKind.ClusterResourceId)
    );

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
        var written = string.Concat(
            text.Text.Substring(place.Start, place.Length).Where(static character => !char.IsWhiteSpace(character))
        );
        var isName =
            written.StartsWith("${", StringComparison.Ordinal)
            || written.StartsWith("{\"Ref\":", StringComparison.Ordinal)
            || written.StartsWith("{\"Fn::GetAtt\":", StringComparison.Ordinal);
        return isName
            ? s_kinds
                .FirstOrDefault(kind =>
                    written.Contains("${" + kind.Name + "}")
                    || written.Contains("." + kind.Name + "}")
                    || written.Contains("\"" + kind.Name + "\"")
                    || written.Contains("." + kind.Name + "\"")
                )
                .Kind
            : HoleKind.Unknown;
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
}
