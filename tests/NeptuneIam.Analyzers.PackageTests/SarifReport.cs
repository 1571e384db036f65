using System.Text;
using System.Text.Json;
using Json.Schema;
using Microsoft.CodeAnalysis.Sarif;

namespace NeptuneIam.Analyzers.PackageTests;

/// <summary>A log, held to the standard: SARIF 2.1.0 of OASIS, by its schema and as the SARIF SDK reads it.</summary>
internal static class SarifReport
{
    private static readonly Lazy<JsonSchema> s_schema = new(static () =>
        JsonSchema.FromText(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "sarif-2.1.0.json")))
    );

    /// <summary>Reads a log; fails with every fault that the schema finds in it.</summary>
    public static SarifLog Read(string json)
    {
        Assert.Equal([], Faults(json));
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        var log = SarifLog.Load(stream);
        Assert.Equal(SarifVersion.Current, log.Version);
        return log;
    }

    /// <summary>What the schema finds wrong, each with its place.</summary>
    public static IEnumerable<string> Faults(string json)
    {
        using var document = JsonDocument.Parse(json);
        var options = new EvaluationOptions { OutputFormat = OutputFormat.List, RequireFormatValidation = true };
        var found = s_schema.Value.Evaluate(document.RootElement, options);
        return (found.IsValid ? [] : found.Details ?? [])
            .Where(static detail => !detail.IsValid && detail.Errors is not null)
            .SelectMany(static detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))
            .ToList();
    }
}
