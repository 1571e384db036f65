using System.Collections.Immutable;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>A service of AWS and what IAM knows of it.</summary>
internal sealed class CatalogService
{
    // Never changed once filled.
    private readonly Dictionary<string, CatalogAction> _actionsByName;
    private readonly Dictionary<string, CatalogConditionKey> _keysByName;
    private readonly ImmutableArray<CatalogConditionKey> _families;
    private ImmutableArray<ArnForm> _arnForms;

    /// <param name="prefix">See <see cref="Prefix"/>.</param>
    /// <param name="name">See <see cref="Name"/>.</param>
    /// <param name="actions">See <see cref="Actions"/>.</param>
    /// <param name="resourceTypes">See <see cref="ResourceTypes"/>.</param>
    /// <param name="conditionKeys">See <see cref="ConditionKeys"/>.</param>
    public CatalogService(
        string prefix,
        string name,
        ImmutableArray<CatalogAction> actions,
        ImmutableArray<CatalogResourceType> resourceTypes,
        ImmutableArray<CatalogConditionKey> conditionKeys
    )
    {
        Prefix = prefix;
        Name = name;
        Actions = actions;
        ResourceTypes = resourceTypes;
        ConditionKeys = conditionKeys;
        _actionsByName = new Dictionary<string, CatalogAction>(actions.Length, StringComparer.OrdinalIgnoreCase);
        foreach (var action in actions)
        {
            _actionsByName[action.Name] = action;
        }

        _keysByName = new Dictionary<string, CatalogConditionKey>(conditionKeys.Length, StringComparer.OrdinalIgnoreCase);
        var families = ImmutableArray.CreateBuilder<CatalogConditionKey>();
        foreach (var key in conditionKeys)
        {
            _keysByName[key.Name] = key;
            if (key.IsFamily)
            {
                families.Add(key);
            }
        }

        _families = families.ToImmutable();
    }

    /// <summary>The prefix of its actions, such as <c>rds</c>.</summary>
    public string Prefix { get; }

    /// <summary>The name, such as <c>Amazon RDS</c>.</summary>
    public string Name { get; }

    /// <summary>Its actions; those that have everything else in common stand together.</summary>
    public ImmutableArray<CatalogAction> Actions { get; }

    /// <summary>Its types of resource, sorted by name.</summary>
    public ImmutableArray<CatalogResourceType> ResourceTypes { get; }

    /// <summary>
    /// The forms that the ARNs of its resources have, of those ARNs that name the service by its prefix. Some of its resources are of
    /// another service.
    /// </summary>
    public ImmutableArray<ArnForm> ArnForms
    {
        get
        {
            if (_arnForms.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(
                    ref _arnForms,
                    ResourceTypes.SelectMany(static type => type.Forms).Where(form => form.Service == Prefix).ToImmutableArray()
                );
            }

            return _arnForms;
        }
    }

    /// <summary>The condition keys of its requests, sorted by name; keys of every service only where its reference names them.</summary>
    public ImmutableArray<CatalogConditionKey> ConditionKeys { get; }

    /// <summary>The action of a name without prefix, compared without case; null if there is none.</summary>
    public CatalogAction? Find(string actionName) => _actionsByName.TryGetValue(actionName, out var action) ? action : null;

    /// <summary>The condition key that a policy means by a name with prefix, compared without case; null if there is none.</summary>
    public CatalogConditionKey? FindConditionKey(string name)
    {
        if (_keysByName.TryGetValue(name, out var key))
        {
            return key;
        }

        foreach (var family in _families)
        {
            if (family.Matches(name))
            {
                return family;
            }
        }

        return null;
    }

    /// <summary>The actions that a pattern matches for sure.</summary>
    public IEnumerable<CatalogAction> Matching(ActionPattern pattern) =>
        Actions.Where(action => pattern.Matches(Prefix, action.Name) == Certainty.Yes);

    /// <inheritdoc/>
    public override string ToString() => Prefix;
}
