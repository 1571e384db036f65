namespace NeptuneIam.Analyzers.Catalog;

/// <summary>
/// The names of the AWS managed policies and the paths in their ARNs, from the embedded data file <c>managed-policy-names.txt</c>, which
/// names its source and date. AWS publishes new ones every week, so that a name that is not here need not be wrong.
/// </summary>
internal static class ManagedPolicyNames
{
    private static readonly Lazy<Facts> s_facts = new(static () => new Facts());

    /// <summary>True if AWS has, or had, a policy of that name; compared with case, as in ARNs.</summary>
    public static bool Knows(string name) => s_facts.Value.Paths.ContainsKey(name) || s_facts.Value.Unplaced.Contains(name);

    /// <summary>
    /// The path in the ARN of the policy of that name, such as <c>service-role/</c>; empty if it has none; null if the policy or its path
    /// is not known.
    /// </summary>
    public static string? PathOf(string name) => s_facts.Value.Paths.TryGetValue(name, out var path) ? path : null;

    /// <summary>The names of all policies whose path is known.</summary>
    public static IEnumerable<string> All => s_facts.Value.Paths.Keys;

    /// <summary>The policy of that name in other letters; null if there is none.</summary>
    public static string? InOtherLetters(string name) => s_facts.Value.ByLetters.TryGetValue(name, out var known) ? known : null;

    private sealed class Facts
    {
        public Facts()
        {
            foreach (var section in DataFile.Read("managed-policy-names.txt"))
            {
                foreach (var row in section.Rows)
                {
                    foreach (var name in row)
                    {
                        if (section.Heading[0] == "unplaced")
                        {
                            Unplaced.Add(name);
                        }
                        else
                        {
                            Paths.Add(name, section.Heading.Length > 1 ? section.Heading[1] + "/" : string.Empty);
                            ByLetters[name] = name;
                        }
                    }
                }
            }
        }

        public Dictionary<string, string> Paths { get; } = new(StringComparer.Ordinal);

        public HashSet<string> Unplaced { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, string> ByLetters { get; } = new(StringComparer.OrdinalIgnoreCase);
    }
}
