using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Text;

namespace NeptuneIam.Analyzers.Json;

/// <summary>What <see cref="JsonReader"/> read: a tree, or as much of one as there is, and the earliest error.</summary>
/// <param name="Root">The value, as far as it could be read; null if the text holds none.</param>
/// <param name="Error">The earliest error; null if the text is JSON (RFC 8259), whatever its holes contain.</param>
internal sealed record JsonReading(JsonValue? Root, JsonError? Error);

/// <summary>The earliest place where a text is not JSON.</summary>
/// <param name="Span">The offending characters in decoded text; empty at the end of the text.</param>
/// <param name="Message">What is wrong, a short phrase that fits behind a colon, without a full stop: "a comma is missing before this
/// value".</param>
/// <param name="Repair">The one change that mends the text at this place when there is exactly one plausible change; else null.</param>
internal sealed record JsonError(TextSpan Span, string Message, VirtualEdit? Repair);

/// <summary>
/// Reads JSON text with its places. Accepts exactly RFC 8259 (what System.Text.Json accepts by default), goes on after an error as well as
/// it can, keeps duplicate names, never throws, uses no recursion, and takes linear time.
/// </summary>
internal static class JsonReader
{
    /// <summary>Objects and arrays nested deeper than this are an error, as they are for System.Text.Json.</summary>
    public const int MaxDepth = 64;

    /// <summary>
    /// Reads <paramref name="text"/>. A hole may stand for, or inside, any name or value, and between elements (then the container may have
    /// more of them). A hole inside a string is taken to hold characters of that string. A hole outside of strings may hold any text,
    /// quotes and brackets included, so that nothing behind it is called an error.
    /// </summary>
    public static JsonReading Read(VirtualText text, CancellationToken cancellationToken) =>
        Read(text.Text, text.HasHoles ? text.IsHole : null, cancellationToken);

    /// <summary>Reads a text whose holes are where <paramref name="isHole"/> says; null if there are none.</summary>
    internal static JsonReading Read(string text, Func<int, bool>? isHole, CancellationToken cancellationToken)
    {
        var parser = new JsonParser(text, isHole, cancellationToken);
        var root = parser.Parse();
        return parser.Fault is { } fault
            ? new JsonReading(root, new JsonError(fault.Span, fault.Message, ChooseRepair(text, isHole, fault, cancellationToken)))
            : new JsonReading(root, null);
    }

    /// <summary>
    /// The candidate after which reading gets furthest, if there is one that gets further than all others and than the error. Reading again
    /// decides rather than rules of thumb, so that a repair never leaves the text as broken as it was.
    /// </summary>
    private static VirtualEdit? ChooseRepair(string text, Func<int, bool>? isHole, JsonFault fault, CancellationToken cancellationToken)
    {
        VirtualEdit? best = null;
        var bestReach = fault.Span.Start;
        foreach (var candidate in fault.Candidates)
        {
            var reach = Reach(text, isHole, candidate, cancellationToken);
            if (reach == bestReach)
            {
                best = null;
            }
            else if (reach > bestReach)
            {
                bestReach = reach;
                best = candidate;
            }
        }

        return fault.MustMend && bestReach != int.MaxValue ? null : best;
    }

    /// <summary>
    /// Where in <paramref name="text"/> the next error is once <paramref name="edit"/> is made; the greatest integer if there is none.
    /// </summary>
    private static int Reach(string text, Func<int, bool>? isHole, VirtualEdit edit, CancellationToken cancellationToken)
    {
        var growth = edit.NewText.Length - edit.Span.Length;
        var newEnd = edit.Span.End + growth;
        Func<int, bool>? isHoleAfter = isHole is null
            ? null
            : position => position < edit.Span.Start ? isHole(position) : position >= newEnd && isHole(position - growth);
        var edited = string.Concat(text.Substring(0, edit.Span.Start), edit.NewText, text.Substring(edit.Span.End));
        var parser = new JsonParser(edited, isHoleAfter, cancellationToken);
        parser.Parse(stopAtFault: true);
        if (parser.Fault is not { } next)
        {
            return int.MaxValue;
        }

        var start = next.Span.Start;
        return start >= newEnd ? start - growth : Math.Min(start, edit.Span.Start);
    }
}
