using System.Collections.Immutable;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// The actions that create clusters and instances, which AWS's policies for Neptune allow in a statement of their own, for the engines
/// <c>neptune</c> and <c>graphdb</c> (AWS Managed Policy Reference: NeptuneFullAccess, statement AllowNeptuneCreate).
/// </summary>
internal static class CreateForNeptune
{
    /// <summary>The names of the actions behind <c>rds:</c>.</summary>
    public static ImmutableArray<string> Names { get; } =
        SensitiveActions.Creating.Select(static action => action.Substring(action.IndexOf(':') + 1)).ToImmutableArray();

    /// <summary>The condition that a request names one of Neptune's engines.</summary>
    public static JsonObject Condition => StatementEdits.Condition("StringEquals", NeptuneConditions.EngineKey, NeptuneConditions.Engines);

    /// <summary>True if the action, or the pattern, lets its principal create clusters or instances.</summary>
    public static bool IsGrantedBy(ActionPattern action)
    {
        foreach (var name in Names)
        {
            if (Grants(action, name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The actions, with prefix, that some of a statement's actions and patterns grant.</summary>
    public static ImmutableArray<string> GrantedBy(ImmutableArray<ActionPattern> actions) =>
        Names.Where(name => actions.Any(action => Grants(action, name))).Select(NeptuneFacts.ManagementAction).ToImmutableArray();

    /// <summary>
    /// Takes the create actions out of a statement, and allows them in one of their own with the condition; patterns among them become the
    /// other actions of Neptune that they grant. Null if nothing would be left of the statement, or not all of it is known.
    /// </summary>
    /// <param name="document">The policy.</param>
    /// <param name="statement">A statement without conditions.</param>
    /// <param name="creating">The actions and patterns of the statement that grant the create actions.</param>
    public static ImmutableArray<JsonEdit>? Split(
        PolicyDocument document,
        PolicyStatement statement,
        ImmutableArray<ActionPattern> creating
    )
    {
        if (!statement.Condition.IsEmpty || StatementEdits.CopyOfResources(statement) is not { } resources)
        {
            return null;
        }

        var names = GrantedBy(creating);
        var edits = ImmutableArray.CreateBuilder<JsonEdit>();
        foreach (var action in creating)
        {
            var rest = NeptuneFacts
                .ManagementActionsOf(action)
                .Select(NeptuneFacts.ManagementAction)
                .Where(name => !names.Contains(name))
                .ToImmutableArray();
            if (rest.IsEmpty && (action.Node.Parent is not JsonArray || statement.Actions.Length == 1))
            {
                return null;
            }

            edits.Add(rest.IsEmpty ? ValueEdits.Remove(action.Node) : ReplaceValue.WithStrings(action.Node, rest));
        }

        edits.Add(StatementEdits.Allow(document, "NeptuneCreate", names, resources, Condition));
        return edits.ToImmutable();
    }

    private static bool Grants(ActionPattern action, string name) =>
        action.IsOf(NeptuneFacts.ManagementService) && action.Matches(NeptuneFacts.ManagementService, name) == Certainty.Yes;
}
