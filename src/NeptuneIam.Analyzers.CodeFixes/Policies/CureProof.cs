using System.Collections.Immutable;
using NeptuneIam.Analyzers.Configuration;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;
using NeptuneIam.Analyzers.Rules;

namespace NeptuneIam.Analyzers.CodeFixes.Policies;

/// <summary>Tries a cure on the model before it is offered: a fix that trades one finding for another is no fix.</summary>
internal static class CureProof
{
    /// <summary>Rules that are off by default report most policies, and so do not speak against a cure.</summary>
    private static readonly ImmutableHashSet<string> s_offByDefault = ImmutableHashSet.CreateRange(
        PolicyRules.All.Where(static rule => !rule.IsOnByDefault).Select(static rule => rule.Id)
    );

    /// <summary>
    /// True if, compared with the policy after the edits that are made already, the cured policy has fewer findings of the rule and no more
    /// of any other, except for those that the rule reveals.
    /// </summary>
    public static bool Holds(PolicyFinding finding, PolicyCure cure, ImmutableArray<JsonEdit> made, CancellationToken cancellationToken)
    {
        if (cure is not EditPolicy { Edits: var edits } || finding.Document.Reading.Error is not null)
        {
            return true;
        }

        var before = made.IsEmpty ? finding.Document : Edited(finding.Document, made);
        var cured = Edited(finding.Document, made.AddRange(edits));
        return IsBetter(Count(before, finding.Options, cancellationToken), Count(cured, finding.Options, cancellationToken), finding.Rule);
    }

    /// <summary>
    /// True if there are fewer findings of the rule than before and no more of any other, except for those that the rule reveals.
    /// </summary>
    public static bool IsBetter(Dictionary<string, int> before, Dictionary<string, int> after, PolicyRule rule)
    {
        foreach (var remaining in after)
        {
            before.TryGetValue(remaining.Key, out var former);
            if (remaining.Value > former && !rule.Reveals.Contains(remaining.Key) && !s_offByDefault.Contains(remaining.Key))
            {
                return false;
            }
        }

        after.TryGetValue(rule.Id, out var left);
        return before.TryGetValue(rule.Id, out var had) && left < had;
    }

    /// <summary>How many findings there are of each rule.</summary>
    public static Dictionary<string, int> Count(IEnumerable<PolicyFinding> findings) =>
        findings.GroupBy(static finding => finding.Rule.Id).ToDictionary(static group => group.Key, static group => group.Count());

    private static PolicyDocument Edited(PolicyDocument document, ImmutableArray<JsonEdit> edits) =>
        PolicyDocument.Create(new JsonReading(JsonTreeEditor.Apply(document.Root!, edits), Error: null), document.Origin, document.Use);

    /// <summary>What other findings outrank counts too: it is there before a cure, and only comes to light by it.</summary>
    private static Dictionary<string, int> Count(
        PolicyDocument document,
        Lazy<PolicyOptions> options,
        CancellationToken cancellationToken
    ) => Count(PolicyRules.CheckAll(document, options, cancellationToken));
}
