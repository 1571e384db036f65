using System.Collections.Immutable;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>
/// Actions and condition keys that a user knows and the catalogue does not: those of services that are new, private, or not of AWS. They
/// are read from an additional file of the project in the form of the catalogue's own data files: below <c>[actions]</c> patterns such as
/// <c>newservice:*</c> or <c>rds:NewAction</c>, below <c>[condition-keys]</c> patterns such as <c>newservice:*</c>.
/// </summary>
internal sealed class CatalogAdditions
{
    /// <summary>The name of the file, in any folder.</summary>
    public const string FileName = "neptune-iam-catalog.txt";

    private readonly ImmutableArray<WildcardPattern> _actions;
    private readonly ImmutableArray<WildcardPattern> _keys;

    private CatalogAdditions(ImmutableArray<WildcardPattern> actions, ImmutableArray<WildcardPattern> keys)
    {
        _actions = actions;
        _keys = keys;
    }

    /// <summary>Nothing is added.</summary>
    public static CatalogAdditions None { get; } = new(ImmutableArray<WildcardPattern>.Empty, ImmutableArray<WildcardPattern>.Empty);

    /// <summary>The additions of a file. Sections of other names are left aside.</summary>
    public static CatalogAdditions Read(TextReader reader)
    {
        var actions = ImmutableArray.CreateBuilder<WildcardPattern>();
        var keys = ImmutableArray.CreateBuilder<WildcardPattern>();
        foreach (var section in DataFile.Read(reader))
        {
            var names = section.Rows.SelectMany(static row => row);
            switch (section.Heading)
            {
                case ["actions"]:
                    actions.AddRange(names.Select(static name => new WildcardPattern(name, ignoreCase: true, hasVariables: false)));
                    break;
                case ["condition-keys"]:
                    keys.AddRange(names.Select(static name => new WildcardPattern(name, ignoreCase: true, hasVariables: false)));
                    break;
            }
        }

        return new CatalogAdditions(actions.ToImmutable(), keys.ToImmutable());
    }

    /// <summary>True if an action that is added is, or is among, what a policy names.</summary>
    public bool Reach(ActionPattern action) => _actions.Any(added => added.Intersects(action.Pattern) == Certainty.Yes);

    /// <summary>True if actions of the service prefix are added.</summary>
    public bool KnowService(string prefix) =>
        _actions.Any(added => added.Text.StartsWith(prefix + ":", StringComparison.OrdinalIgnoreCase));

    /// <summary>True if the condition key is added.</summary>
    public bool KnowConditionKey(string name) => _keys.Any(added => added.Matches(name) == Certainty.Yes);
}
