using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>An action of one of Neptune's services, or of the one that Neptune shares.</summary>
/// <param name="Name">The name without prefix.</param>
/// <param name="Level">What it does to resources.</param>
/// <param name="IsNeptune">False if it does not apply to Neptune.</param>
/// <param name="IsLegacy">True if it grants something only in engine versions before 1.2.0.0.</param>
internal sealed record NeptuneAction(string Name, AccessLevel Level, bool IsNeptune, bool IsLegacy);

/// <summary>
/// The data file <c>neptune.txt</c> as <see cref="NeptuneFacts"/> hands it out. It is read in the compiler, once in a process: in plain
/// loops, since each generic method that is new costs more there than the reading.
/// </summary>
internal sealed class NeptuneData
{
    // Never changed once filled.
    private readonly Dictionary<string, NeptuneAction> _rds = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, NeptuneAction> _data = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, NeptuneAction> _graph = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads the file.</summary>
    public NeptuneData()
    {
        var groups = ImmutableArray.CreateBuilder<ConsoleGroup>();
        var writes = ImmutableArray.CreateBuilder<ConsoleGroup>();
        foreach (var section in DataFile.Read("neptune.txt"))
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
                var operations = heading[0] == NeptuneFacts.DataService ? DataOperations : GraphOperations;
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

    /// <summary>See <see cref="NeptuneFacts.ConsoleMinimum"/>.</summary>
    public ImmutableArray<ConsoleGroup> ConsoleMinimum { get; }

    /// <summary>See <see cref="NeptuneFacts.ConsoleWrites"/>.</summary>
    public ImmutableArray<ConsoleGroup> ConsoleWrites { get; }

    /// <summary>The conditions that <see cref="NeptuneFacts.ConditionOf"/> looks up, by action as <c>service:Name</c>.</summary>
    public Dictionary<string, GrantCondition> Conditions { get; } = new(StringComparer.Ordinal);

    /// <summary>All actions of <c>rds</c>, in no order.</summary>
    public ImmutableArray<NeptuneAction> RdsActions { get; }

    /// <summary>See <see cref="NeptuneFacts.AllRdsActions"/>.</summary>
    public ImmutableArray<string> AllRdsActions { get; }

    /// <summary>See <see cref="NeptuneFacts.ManagementActions"/>.</summary>
    public ImmutableArray<string> ManagementActions { get; }

    /// <summary>See <see cref="NeptuneFacts.DataActions"/>.</summary>
    public ImmutableArray<string> DataActions { get; }

    /// <summary>See <see cref="NeptuneFacts.LegacyDataActions"/>.</summary>
    public ImmutableArray<string> LegacyDataActions { get; }

    /// <summary>See <see cref="NeptuneFacts.GraphActions"/>.</summary>
    public ImmutableArray<string> GraphActions { get; }

    /// <summary>See <see cref="NeptuneFacts.MistakenPrefixes"/>.</summary>
    public ImmutableArray<string> MistakenPrefixes { get; }

    /// <summary>The operations of <c>neptune-db</c>: rows of an operation and its actions, by operation.</summary>
    public Dictionary<string, string[]> DataOperations { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The operations of <c>neptune-graph</c>: rows of an operation and its actions, by operation.</summary>
    public Dictionary<string, string[]> GraphOperations { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The actions of a service by name; null if it is none of Neptune's. Both are compared without case.</summary>
    public Dictionary<string, NeptuneAction>? Actions(string service) =>
        service.Equals(NeptuneFacts.ManagementService, StringComparison.OrdinalIgnoreCase) ? _rds
        : service.Equals(NeptuneFacts.DataService, StringComparison.OrdinalIgnoreCase) ? _data
        : service.Equals(NeptuneFacts.GraphService, StringComparison.OrdinalIgnoreCase) ? _graph
        : null;

    /// <summary>
    /// A section headed by console, name and tier, or the management action that needs it; its rows are a service and names, and may begin
    /// with "if", a condition key and its value.
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
