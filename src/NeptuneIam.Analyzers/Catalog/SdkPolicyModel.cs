using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>A condition that the AWS SDK makes by a method of its own.</summary>
/// <param name="Operator">The operator; null if the caller names it.</param>
/// <param name="Key">The condition key.</param>
/// <param name="Value">The value; null if the caller gives it.</param>
internal sealed record SdkCondition(string? Operator, string Key, string? Value);

/// <summary>
/// The constants and factories of the AWS SDK's policy model, from the embedded data file <c>sdk-policy-model.txt</c>, which names its
/// sources and date.
/// </summary>
internal static class SdkPolicyModel
{
    private static readonly Lazy<ImmutableDictionary<string, string[]>> s_actions = new(static () => Section("actions"));

    private static readonly Lazy<ImmutableDictionary<string, string[]>> s_conditions = new(static () => Section("conditions"));

    /// <summary>The classes of constants, with the service prefix of each.</summary>
    public static IEnumerable<(string Class, string Prefix)> ActionClasses => s_actions.Value.Values.Select(static row => (row[0], row[1]));

    /// <summary>
    /// The action that a constant stands for: <c>rds:*</c> for <c>RDSActionIdentifiers.AllRDSActions</c>; null if the class is none of
    /// actions.
    /// </summary>
    public static string? ActionOf(string type, string member)
    {
        if (!s_actions.Value.TryGetValue(type, out var row))
        {
            return null;
        }

        var isAll = member.StartsWith("All", StringComparison.Ordinal) && member.EndsWith("Actions", StringComparison.Ordinal);
        return row[1] + ":" + (isAll ? "*" : member);
    }

    /// <summary>The condition that a method of <c>ConditionFactory</c> makes; null if it makes one of any operator and key.</summary>
    public static SdkCondition? ConditionOf(string method) =>
        s_conditions.Value.TryGetValue(method, out var row)
            ? new SdkCondition(row[1] == "-" ? null : row[1], row[2], row.Length > 3 ? row[3] : null)
            : null;

    private static ImmutableDictionary<string, string[]> Section(string heading) =>
        DataFile
            .Read("sdk-policy-model.txt")
            .Single(section => section.Heading[0] == heading)
            .Rows.ToImmutableDictionary(static row => row[0], StringComparer.Ordinal);
}
