using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace NeptuneIam.Analyzers.Tests.Verification;

/// <summary>Options, written as the lines of a global configuration file; none without lines.</summary>
internal sealed class ConfigOptions(string? lines = null) : AnalyzerConfigOptions
{
    private readonly Dictionary<string, string> _values = (lines ?? string.Empty)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(static line => line.Split('=', 2, StringSplitOptions.TrimEntries))
        .ToDictionary(static pair => pair[0], static pair => pair[1], StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
}
