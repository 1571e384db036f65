using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// Decides whether a policy is about Amazon Neptune. Neptune's management API shares the <c>rds:</c> prefix with Amazon RDS, so that
/// actions alone do not tell.
/// </summary>
internal static class NeptuneContext
{
    /// <summary>True if the policy itself, or a name in the code around it, mentions Neptune.</summary>
    public static bool IsAboutNeptune(PolicyDocument document)
    {
        foreach (var statement in document.Statements)
        {
            if (IsAboutNeptune(statement))
            {
                return true;
            }
        }

        return document.Use.Surroundings.NamesNeptune;
    }

    /// <summary>True if the statement itself mentions Neptune.</summary>
    public static bool IsAboutNeptune(PolicyStatement statement) =>
        statement.Sid is { } sid && sid.Value.IndexOf("neptune", StringComparison.OrdinalIgnoreCase) >= 0
        || statement.Actions.Any(static action => action.Service?.StartsWith("neptune", StringComparison.OrdinalIgnoreCase) == true)
        || statement.Resources.Any(static resource => resource.Service?.StartsWith("neptune", StringComparison.OrdinalIgnoreCase) == true)
        || statement.Condition.Conditions.Any(IsNeptuneEngine);

    /// <summary>True for <c>rds:DatabaseEngine</c> with one of the two engine names that mean Neptune.</summary>
    private static bool IsNeptuneEngine(PolicyCondition condition) =>
        condition.Key.Value.Equals(NeptuneConditions.EngineKey, StringComparison.OrdinalIgnoreCase)
        && condition.Values.Any(static value => NeptuneConditions.Engines.Contains(value.Value));
}
