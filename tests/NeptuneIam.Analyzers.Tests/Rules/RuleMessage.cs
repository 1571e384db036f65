using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Tests.Verification;

namespace NeptuneIam.Analyzers.Tests.Rules;

/// <summary>What the findings about a policy say.</summary>
internal static class RuleMessage
{
    /// <summary>Asserts that one of the findings in a source has this message, whole.</summary>
    public static async Task SaysAsync(
        string source,
        string message,
        ImmutableArray<MetadataReference> references = default,
        string? options = null
    )
    {
        var compilation = Compile.Library(source, references).AssertCompiles();
        var diagnostics = await compilation.AnalyzeFullyAsync([], options, new IamPolicyAnalyzer());
        Assert.Contains(message, diagnostics.Select(static diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }
}
