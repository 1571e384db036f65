using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>What <see cref="JsonReader"/> read: a tree, or as much of one as there is, and the earliest error.</summary>
/// <param name="Root">The value, as far as it could be read; null if the text holds none.</param>
/// <param name="Error">The earliest error; null if the text is JSON (RFC 8259), whatever its holes contain.</param>
internal sealed record JsonReading(JsonValue? Root, JsonError? Error);

/// <summary>The earliest place where a text is not JSON.</summary>
/// <param name="Span">The offending characters in decoded text; empty at the end of the text.</param>
/// <param name="Message">What is wrong, a short phrase that fits behind a colon, without a full stop: "a comma is missing before this value".</param>
/// <param name="Repair">The one change that mends the text at this place when there is exactly one plausible change; else null.</param>
internal sealed record JsonError(TextSpan Span, string Message, VirtualEdit? Repair);

/// <summary>
/// Reads JSON text with its places. Accepts exactly RFC 8259 (what System.Text.Json accepts by default), goes on after an error as well as it can,
/// keeps duplicate names, never throws, uses no recursion, and takes linear time.
/// </summary>
internal static class JsonReader
{
    /// <summary>Objects and arrays nested deeper than this are an error, as they are for System.Text.Json.</summary>
    public const int MaxDepth = 64;

    /// <summary>
    /// Reads <paramref name="text"/>. A hole may stand for, or inside, any name or value, and between elements (then the container may have more of them).
    /// </summary>
    public static JsonReading Read(VirtualText text, CancellationToken cancellationToken) => throw new NotImplementedException();
}
