using Microsoft.CodeAnalysis.Text;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>Where a finding about a whole object starts.</summary>
internal static class Opening
{
    /// <summary>The opening brace of an object in JSON, the creation of one that is written in C#.</summary>
    public static TextSpan Of(JsonObject node) => new(node.Span.Start, Math.Min(1, node.Span.Length));
}
