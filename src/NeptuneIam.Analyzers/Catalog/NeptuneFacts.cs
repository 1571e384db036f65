using System.Collections.Immutable;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>
/// What Amazon Neptune needs and uses in IAM, from the embedded data file <c>neptune.txt</c>, which names its sources and
/// date.
/// </summary>
internal static class NeptuneFacts
{
    /// <summary>The prefix of the management actions, which Neptune shares with RDS, Aurora and DocumentDB.</summary>
    public const string ManagementService = "rds";

    /// <summary>The prefix of the data actions.</summary>
    public const string DataService = "neptune-db";

    /// <summary>The prefix of Neptune Analytics.</summary>
    public const string GraphService = "neptune-graph";

    private static readonly Lazy<Facts> Lazy = new(() => new Facts());

    /// <summary>The console's permissions by group: required groups first.</summary>
    public static ImmutableArray<ConsoleGroup> ConsoleMinimum => Lazy.Value.ConsoleMinimum;

    /// <summary>What the console needs besides on the pages that change something, by what they change.</summary>
    public static ImmutableArray<ConsoleGroup> ConsoleWrites => Lazy.Value.ConsoleWrites;

    /// <summary>
    /// The condition under which AWS's policies allow an action of <see cref="ConsoleWrites"/>; null if they allow it without
    /// one.
    /// </summary>
    /// <param name="action">The action as <c>service:Name</c>.</param>
    public static GrantCondition? ConditionOf(string action) =>
        Lazy.Value.Conditions.TryGetValue(action, out var condition) ? condition : null;

    /// <summary>Names (without prefix) of the <c>rds:</c> actions that apply to Neptune, sorted.</summary>
    public static ImmutableArray<string> ManagementActions => Lazy.Value.ManagementActions;

    /// <summary>Names (without prefix) of all <c>rds:</c> actions, Neptune's included, sorted.</summary>
    public static ImmutableArray<string> AllRdsActions => Lazy.Value.AllRdsActions;

    /// <summary>Names (without prefix) of the <c>neptune-db:</c> actions, sorted.</summary>
    public static ImmutableArray<string> DataActions => Lazy.Value.DataActions;

    /// <summary>
    /// Names (without prefix) of the <c>neptune-db:</c> actions that grant something only in engine versions before
    /// 1.2.0.0.
    /// </summary>
    public static ImmutableArray<string> LegacyDataActions => Lazy.Value.LegacyDataActions;

    /// <summary>Names (without prefix) of the <c>neptune-graph:</c> actions, sorted.</summary>
    public static ImmutableArray<string> GraphActions => Lazy.Value.GraphActions;

    /// <summary>Prefixes that people write for Neptune and that AWS does not know: <c>neptune</c>, <c>amazon-neptune</c>, ...</summary>
    public static ImmutableArray<string> MistakenPrefixes => Lazy.Value.MistakenPrefixes;

    /// <summary>True for the prefix of one of Neptune's services, compared without case.</summary>
    public static bool IsService(string prefix) => Lazy.Value.Actions(prefix) is not null;

    /// <summary>True if the <c>rds:</c> action only lists or reads.</summary>
    public static bool IsReadOnlyRdsAction(string name) => IsReadOnly(AccessLevelOf(ManagementService, name));

    /// <summary>
    /// The access level of an action of <c>rds</c>, <c>neptune-db</c> or <c>neptune-graph</c>; names are compared without
    /// case.
    /// </summary>
    public static AccessLevel AccessLevelOf(string service, string name) =>
        Lazy.Value.Actions(service) is { } actions && actions.TryGetValue(name, out var action) ? action.Level : AccessLevel.Unknown;

    /// <summary>How many <c>rds:</c> actions the pattern grants for sure, and how many of them are Neptune's.</summary>
    public static GrantedActions CountGranted(ActionPattern pattern)
    {
        var total = 0;
        var neptune = 0;
        foreach (var action in Lazy.Value.RdsActions)
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
    /// Names (without prefix) of the <c>rds:</c> actions that apply to Neptune and that the pattern grants for sure,
    /// sorted.
    /// </summary>
    public static ImmutableArray<string> ManagementActionsOf(ActionPattern pattern) =>
        ManagementActions.RemoveAll(name => pattern.Matches(ManagementService, name) != Certainty.Yes);

    /// <summary>True if the pattern grants for sure an <c>rds:</c> action that does more than list or read, Neptune's or not.</summary>
    public static bool ReachesWrite(ActionPattern pattern)
    {
        foreach (var action in Lazy.Value.RdsActions)
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
            DataService => Lazy.Value.DataOperations,
            GraphService => Lazy.Value.GraphOperations,
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

    /// <summary>An action of the data file.</summary>
    private sealed record NeptuneAction(string Name, AccessLevel Level, bool IsNeptune, bool IsLegacy);

    /// <summary>
    /// The parsed data file. It is read in the compiler, once in a process: plain loops, since there each generic method that is new costs
    /// more than the reading.
    /// </summary>
    private sealed class Facts
    {
        // Never changed once filled.
        private readonly Dictionary<string, NeptuneAction> _rds = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, NeptuneAction> _data = new(StringComparer.OrdinalIgnoreCase);
        private readonly Dictionary<string, NeptuneAction> _graph = new(StringComparer.OrdinalIgnoreCase);

        public Facts()
        {
            var groups = ImmutableArray.CreateBuilder<ConsoleGroup>();
            var writes = ImmutableArray.CreateBuilder<ConsoleGroup>();
            foreach (var section in DataFile.Read(typeof(NeptuneFacts).Assembly, "neptune.txt"))
            {
                var heading = section.Heading;
                if (heading[0] == "mistaken-prefixes")
                {
                    MistakenPrefixes = ImmutableArray.Create(section.Rows[0]);
                }
                else if (heading[0] == "console")
                {
                    var group = ReadGroup(section);
                    (group.Write is null ? groups : writes).Add(group);
                }
                else if (heading[1] == "operations")
                {
                    var operations = heading[0] == DataService ? DataOperations : GraphOperations;
                    foreach (var row in section.Rows)
                    {
                        operations.Add(row[0], row);
                    }
                }
                else
                {
                    ReadActions(section, Actions(heading[0])!);
                }
            }

            ConsoleMinimum = groups.ToImmutable();
            ConsoleWrites = writes.ToImmutable();
            RdsActions = ImmutableArray.CreateRange(_rds.Values);
            AllRdsActions = Sorted(_rds, static _ => true);
            ManagementActions = Sorted(_rds, static action => action.IsNeptune);
            DataActions = Sorted(_data, static _ => true);
            LegacyDataActions = Sorted(_data, static action => action.IsLegacy);
            GraphActions = Sorted(_graph, static _ => true);
        }

        public ImmutableArray<ConsoleGroup> ConsoleMinimum { get; }

        public ImmutableArray<ConsoleGroup> ConsoleWrites { get; }

        public Dictionary<string, GrantCondition> Conditions { get; } = new(StringComparer.Ordinal);

        public ImmutableArray<NeptuneAction> RdsActions { get; }

        public ImmutableArray<string> AllRdsActions { get; }

        public ImmutableArray<string> ManagementActions { get; }

        public ImmutableArray<string> DataActions { get; }

        public ImmutableArray<string> LegacyDataActions { get; }

        public ImmutableArray<string> GraphActions { get; }

        public ImmutableArray<string> MistakenPrefixes { get; }

        /// <summary>Rows of an operation and its actions, by operation.</summary>
        public Dictionary<string, string[]> DataOperations { get; } = new(StringComparer.OrdinalIgnoreCase);

        /// <summary>Rows of an operation and its actions, by operation.</summary>
        public Dictionary<string, string[]> GraphOperations { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Dictionary<string, NeptuneAction>? Actions(string service) =>
            service.Equals(ManagementService, StringComparison.OrdinalIgnoreCase) ? _rds
            : service.Equals(DataService, StringComparison.OrdinalIgnoreCase) ? _data
            : service.Equals(GraphService, StringComparison.OrdinalIgnoreCase) ? _graph
            : null;

        /// <summary>
        /// A section headed by console, name and tier, or the management action that needs it; its rows are a service and names, and may
        /// begin with "if", a condition key and its value.
        /// </summary>
        private ConsoleGroup ReadGroup(DataSection section)
        {
            var actions = ImmutableArray.CreateBuilder<string>();
            foreach (var row in section.Rows)
            {
                var first = row[0] == "if" ? 3 : 0;
                for (var index = first + 1; index < row.Length; index++)
                {
                    var action = row[first] + ":" + row[index];
                    actions.Add(action);
                    if (first > 0)
                    {
                        Conditions[action] = new GrantCondition(row[1], row[2]);
                    }
                }
            }

            var isMinimum = section.Heading[2] is "required" or "recommended";
            return new ConsoleGroup(section.Heading[1].Replace('-', ' '), section.Heading[2] == "required", actions.ToImmutable())
            {
                Write = isMinimum ? null : section.Heading[2],
            };
        }

        /// <summary>A section headed by service, access level and kind; its rows are names.</summary>
        private static void ReadActions(DataSection section, Dictionary<string, NeptuneAction> actions)
        {
            var level = section.Heading[1] switch
            {
                nameof(AccessLevel.List) => AccessLevel.List,
                nameof(AccessLevel.Read) => AccessLevel.Read,
                nameof(AccessLevel.Write) => AccessLevel.Write,
                nameof(AccessLevel.Tagging) => AccessLevel.Tagging,
                nameof(AccessLevel.PermissionsManagement) => AccessLevel.PermissionsManagement,
                _ => AccessLevel.Unknown,
            };
            foreach (var row in section.Rows)
            {
                foreach (var name in row)
                {
                    actions.Add(
                        name,
                        new NeptuneAction(name, level, IsNeptune: section.Heading[2] != "other", IsLegacy: section.Heading[2] == "legacy")
                    );
                }
            }
        }

        private static ImmutableArray<string> Sorted(Dictionary<string, NeptuneAction> actions, Func<NeptuneAction, bool> isMeant)
        {
            var names = ImmutableArray.CreateBuilder<string>(actions.Count);
            foreach (var action in actions.Values)
            {
                if (isMeant(action))
                {
                    names.Add(action.Name);
                }
            }

            names.Sort(StringComparer.Ordinal);
            return names.ToImmutable();
        }
    }
}
