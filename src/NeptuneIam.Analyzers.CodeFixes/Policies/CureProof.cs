using NeptuneIam.Analyzers.Configuration;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers.CodeFixes.Policies;

/// <summary>Tries a cure on the model before it is offered: a fix that trades one finding for another is no fix.</summary>
internal static class CureProof
{
    /// <summary>True if the cured policy has fewer findings of the rule, and of no other rule more.</summary>
    public static bool Holds(PolicyFinding finding, PolicyCure cure, CancellationToken cancellationToken)
    {
        if (cure is not EditPolicy { Edits: var edits } || finding.Document.Reading.Error is not null)
        {
            return true;
        }

        var before = finding.Document;
        var cured = PolicyDocument.Create(new JsonReading(JsonTreeEditor.Apply(before.Root!, edits), Error: null), before.Origin, before.Use);
        var remaining = Count(cured, finding.Options, cancellationToken);
        foreach (var former in Count(before, finding.Options, cancellationToken))
        {
            remaining.TryGetValue(former.Key, out var left);
            if (former.Key == finding.Rule.Id ? left >= former.Value : left > former.Value)
            {
                return false;
            }

            remaining.Remove(former.Key);
        }

        return remaining.Count == 0;
    }

    private static Dictionary<string, int> Count(PolicyDocument document, Lazy<PolicyOptions> options, CancellationToken cancellationToken) =>
        PolicyRules.Check(document, options, cancellationToken)
            .GroupBy(static finding => finding.Rule.Id)
            .ToDictionary(static group => group.Key, static group => group.Count());
}
