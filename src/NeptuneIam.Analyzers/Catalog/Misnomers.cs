using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>
/// Names that people write in policies and that IAM does not know, from the embedded data file <c>misnomers.txt</c>, which names its
/// sources and date.
/// </summary>
internal static class Misnomers
{
    private static readonly Lazy<Tables> s_tables = new(static () => new Tables());

    /// <summary>
    /// The actions, each as <c>service:Name</c>, that allow an operation which has no action of its own name; empty if that is not known.
    /// Names are compared without case.
    /// </summary>
    /// <param name="service">The service prefix the operation is written with.</param>
    /// <param name="operation">The operation's name.</param>
    public static ImmutableArray<string> ActionsOf(string service, string operation) =>
        s_tables.Value.Operations.TryGetValue(service + ":" + operation, out var actions) ? actions : ImmutableArray<string>.Empty;

    /// <summary>
    /// The prefix of the service that people call by the name, which is compared without case; null if that is not known.
    /// </summary>
    public static string? PrefixOf(string service) => s_tables.Value.Services.TryGetValue(service, out var prefix) ? prefix : null;

    /// <summary>The condition key that people call by the name, which is compared without case; null if that is not known.</summary>
    public static string? KeyOf(string name) => s_tables.Value.Keys.TryGetValue(name, out var key) ? key : null;

    /// <summary>Every name of a condition key that is known.</summary>
    internal static IEnumerable<string> Keys => s_tables.Value.Keys.Keys;

    /// <summary>Every operation that is known, as <c>service:Name</c>.</summary>
    internal static IEnumerable<string> Operations => s_tables.Value.Operations.Keys;

    /// <summary>Every name of a service that is known.</summary>
    internal static IEnumerable<string> Services => s_tables.Value.Services.Keys;

    private sealed class Tables
    {
        public Tables()
        {
            foreach (var section in DataFile.Read("misnomers.txt"))
            {
                foreach (var row in section.Rows)
                {
                    if (section.Heading[0] == "services")
                    {
                        Services.Add(row[0], row[1]);
                    }
                    else if (section.Heading[0] == "keys")
                    {
                        Keys.Add(row[0], row[1]);
                    }
                    else
                    {
                        Operations.Add(
                            row[0] + ":" + row[1],
                            row.Skip(2).Select(action => action.IndexOf(':') < 0 ? row[0] + ":" + action : action).ToImmutableArray()
                        );
                    }
                }
            }
        }

        // Never changed once filled.
        public Dictionary<string, ImmutableArray<string>> Operations { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Dictionary<string, string> Services { get; } = new(StringComparer.OrdinalIgnoreCase);

        public Dictionary<string, string> Keys { get; } = new(StringComparer.OrdinalIgnoreCase);
    }
}
