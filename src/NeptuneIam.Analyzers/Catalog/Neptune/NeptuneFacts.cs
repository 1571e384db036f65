using System.Collections.Immutable;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>
/// What Amazon Neptune needs and uses in IAM, from the embedded data file <c>neptune.txt</c>, which names its sources and date.
/// </summary>
internal static class NeptuneFacts
{
    /// <summary>The prefix of the management actions, which Neptune shares with RDS, Aurora and DocumentDB.</summary>
    public const string ManagementService = "rds";

    /// <summary>The prefix of the data actions.</summary>
    public const string DataService = "neptune-db";

    /// <summary>The prefix of Neptune Analytics.</summary>
    public const string GraphService = "neptune-graph";

    private static readonly Lazy<NeptuneData> s_data = new(static () => new NeptuneData());

    /// <summary>The console's permissions by group: required groups first.</summary>
    public static ImmutableArray<ConsoleGroup> ConsoleMinimum => s_data.Value.ConsoleMinimum;

    /// <summary>What the console needs besides on the pages that change something, by what they change.</summary>
    public static ImmutableArray<ConsoleGroup> ConsoleWrites => s_data.Value.ConsoleWrites;

    /// <summary>
    /// The condition under which AWS's policies allow an action of <see cref="ConsoleWrites"/>; null if they allow it without one.
    /// </summary>
    /// <param name="action">The action as <c>service:Name</c>.</param>
    public static GrantCondition? ConditionOf(string action) =>
        s_data.Value.Conditions.TryGetValue(action, out var condition) ? condition : null;

    /// <summary>Names (without prefix) of the <c>rds:</c> actions that apply to Neptune, sorted.</summary>
    public static ImmutableArray<string> ManagementActions => s_data.Value.ManagementActions;

    /// <summary>Names (without prefix) of all <c>rds:</c> actions, Neptune's included, sorted.</summary>
    public static ImmutableArray<string> AllRdsActions => s_data.Value.AllRdsActions;

    /// <summary>Names (without prefix) of the <c>neptune-db:</c> actions, sorted.</summary>
    public static ImmutableArray<string> DataActions => s_data.Value.DataActions;

    /// <summary>
    /// Names (without prefix) of the <c>neptune-db:</c> actions that grant something only in engine versions before 1.2.0.0.
    /// </summary>
    public static ImmutableArray<string> LegacyDataActions => s_data.Value.LegacyDataActions;

    /// <summary>Names (without prefix) of the <c>neptune-graph:</c> actions, sorted.</summary>
    public static ImmutableArray<string> GraphActions => s_data.Value.GraphActions;

    /// <summary>Prefixes that people write for Neptune and that AWS does not know: <c>neptune</c>, <c>amazon-neptune</c>, ...</summary>
    public static ImmutableArray<string> MistakenPrefixes => s_data.Value.MistakenPrefixes;

    /// <summary>True for one of <see cref="MistakenPrefixes"/>, compared without case.</summary>
    public static bool IsMistakenPrefix(string prefix)
    {
        foreach (var mistaken in MistakenPrefixes)
        {
            if (mistaken.Equals(prefix, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for the prefix of one of Neptune's services, compared without case.</summary>
    public static bool IsService(string prefix) => s_data.Value.Actions(prefix) is not null;

    /// <summary>The management action of a name, with its prefix.</summary>
    public static string ManagementAction(string name) => ManagementService + ":" + name;

    /// <summary>True if the <c>rds:</c> action only lists or reads.</summary>
    public static bool IsReadOnlyRdsAction(string name) => IsReadOnly(AccessLevelOf(ManagementService, name));

    /// <summary>
    /// The access level of an action of <c>rds</c>, <c>neptune-db</c> or <c>neptune-graph</c>; names are compared without case.
    /// </summary>
    public static AccessLevel AccessLevelOf(string service, string name) =>
        s_data.Value.Actions(service) is { } actions && actions.TryGetValue(name, out var action) ? action.Level : AccessLevel.Unknown;

    /// <summary>How many <c>rds:</c> actions the pattern grants for sure, and how many of them are Neptune's.</summary>
    public static GrantedActions CountGranted(ActionPattern pattern)
    {
        var total = 0;
        var neptune = 0;
        foreach (var action in s_data.Value.RdsActions)
        {
            if (pattern.Matches(ManagementService, action.Name) == Certainty.Yes)
            {
                total++;
                neptune += action.IsNeptune ? 1 : 0;
            }
        }

        return new GrantedActions(total, neptune);
    }

    /// <summary>
    /// Names (without prefix) of the <c>rds:</c> actions that apply to Neptune and that the pattern grants for sure, sorted.
    /// </summary>
    public static ImmutableArray<string> ManagementActionsOf(ActionPattern pattern) =>
        ManagementActions.RemoveAll(name => pattern.Matches(ManagementService, name) != Certainty.Yes);

    /// <summary>True if the pattern grants for sure an <c>rds:</c> action that does more than list or read, Neptune's or not.</summary>
    public static bool ReachesWrite(ActionPattern pattern)
    {
        foreach (var action in s_data.Value.RdsActions)
        {
            if (!IsReadOnly(action.Level) && pattern.Matches(ManagementService, action.Name) == Certainty.Yes)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The actions that an operation of a data API needs though none has its name: <c>ExecuteQuery</c> of <c>neptune-graph</c> needs
    /// <c>ReadDataViaQuery</c>, <c>WriteDataViaQuery</c> or <c>DeleteDataViaQuery</c>. Empty if the operation is not known, or its name is
    /// that of an action.
    /// </summary>
    /// <param name="service"><c>neptune-db</c> or <c>neptune-graph</c>.</param>
    /// <param name="operation">The name of the operation, compared without case.</param>
    /// <returns>Names without prefix.</returns>
    public static ImmutableArray<string> ActionsOfOperation(string service, string operation)
    {
        var operations = service switch
        {
            DataService => s_data.Value.DataOperations,
            GraphService => s_data.Value.GraphOperations,
            _ => null,
        };
        return operations is not null && operations.TryGetValue(operation, out var row)
            ? ImmutableArray.Create(row, 1, row.Length - 1)
            : ImmutableArray<string>.Empty;
    }

    /// <summary>
    /// What an action name under a mistaken prefix can mean, as actions that exist: <c>CreateDBCluster</c> is <c>rds:CreateDBCluster</c>,
    /// <c>ReadDataViaQuery</c> is <c>neptune-db:ReadDataViaQuery</c>, <c>*</c> is both <c>rds:*</c> and <c>neptune-db:*</c>. Neptune
    /// Analytics is meant only where the database knows no such action. Empty if nothing matches.
    /// </summary>
    /// <param name="name">The name behind the colon, which may have wildcards; compared without case.</param>
    public static ImmutableArray<string> MeantActions(string name)
    {
        var pattern = new WildcardPattern(name, ignoreCase: true, hasVariables: false);
        var result = ImmutableArray.CreateBuilder<string>();
        AddMatch(ManagementService, ManagementActions);
        AddMatch(DataService, DataActions);
        if (result.Count == 0)
        {
            AddOperation(DataService);
        }

        if (result.Count == 0)
        {
            AddMatch(GraphService, GraphActions);
        }

        if (result.Count == 0)
        {
            AddOperation(GraphService);
        }

        return result.ToImmutable();

        void AddMatch(string service, ImmutableArray<string> names)
        {
            foreach (var known in names)
            {
                if (pattern.Matches(known) == Certainty.Yes)
                {
                    var isPlain = known.Equals(name, StringComparison.OrdinalIgnoreCase);
                    result.Add(service + ":" + (isPlain ? known : name));
                    return;
                }
            }
        }

        void AddOperation(string service) => result.AddRange(ActionsOfOperation(service, name).Select(action => service + ":" + action));
    }

    private static bool IsReadOnly(AccessLevel level) => level is AccessLevel.List or AccessLevel.Read;
}
