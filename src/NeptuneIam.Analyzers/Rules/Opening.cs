using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>Where a finding about a whole object is shown: at its start, since an underline of all of it would hide the others.</summary>
internal static class Opening
{
    /// <summary>The first character of the object, which is the opening brace in JSON.</summary>
    public static TextSpan Of(JsonObject node) => new(node.Span.Start, Math.Min(1, node.Span.Length));
}
