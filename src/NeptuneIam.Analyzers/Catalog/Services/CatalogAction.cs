using System.Collections.Immutable;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>A resource type that an action applies to.</summary>
/// <param name="Type">The type.</param>
/// <param name="IsRequired">True if every request of the action names a resource of the type.</param>
/// <param name="ConditionKeys">Condition keys that a request has only with a resource of the type, beside those of the type itself.</param>
internal sealed record ActionResourceType(CatalogResourceType Type, bool IsRequired, ImmutableArray<CatalogConditionKey> ConditionKeys);

/// <summary>What AWS's reference says about one action or several alike.</summary>
/// <param name="AccessLevel">What it does to resources.</param>
/// <param name="ResourceTypes">The types of resource it applies to.</param>
/// <param name="ConditionKeys">The condition keys that its requests have whatever the resource.</param>
/// <param name="DependentActions">The actions, each as <c>service:Name</c>, that its caller needs besides.</param>
internal sealed record ActionTraits(
    AccessLevel AccessLevel,
    ImmutableArray<ActionResourceType> ResourceTypes,
    ImmutableArray<CatalogConditionKey> ConditionKeys,
    ImmutableArray<string> DependentActions
);

/// <summary>An action of a service (Service Authorization Reference: actions).</summary>
internal sealed class CatalogAction
{
    private readonly ActionTraits _traits;

    /// <param name="name">See <see cref="Name"/>.</param>
    /// <param name="traits">What is said about it.</param>
    public CatalogAction(string name, ActionTraits traits)
    {
        Name = name;
        _traits = traits;
    }

    /// <summary>The name behind the colon, as AWS writes it.</summary>
    public string Name { get; }

    /// <summary>What it does to resources.</summary>
    public AccessLevel AccessLevel => _traits.AccessLevel;

    /// <summary>The types of resource it applies to; a policy need only name one of them.</summary>
    public ImmutableArray<ActionResourceType> ResourceTypes => _traits.ResourceTypes;

    /// <summary>The condition keys that its requests have whatever the resource, beside the keys of every service.</summary>
    public ImmutableArray<CatalogConditionKey> ConditionKeys => _traits.ConditionKeys;

    /// <summary>The actions, each as <c>service:Name</c>, that its caller needs besides.</summary>
    public ImmutableArray<string> DependentActions => _traits.DependentActions;

    /// <summary>True if it applies to no resource in particular, so that only <c>*</c> grants it.</summary>
    public bool IsStarOnly => ResourceTypes.IsEmpty;

    /// <summary>
    /// The plainest of the types of resource it applies to: an object of a bucket rather than one behind an access point; null if there is
    /// none.
    /// </summary>
    public CatalogResourceType? PlainestResourceType =>
        ResourceTypes
            .OrderByDescending(static resource => resource.IsRequired)
            .ThenBy(static resource => resource.Type.ArnFormats.FirstOrDefault()?.Length ?? 0)
            .FirstOrDefault()
            ?.Type;

    /// <summary>
    /// True if a request of the action can have the condition key: by itself, or with a resource it applies to. Keys of every service are
    /// left aside.
    /// </summary>
    public bool Knows(string conditionKey)
    {
        if (ConditionKeys.Any(key => key.Matches(conditionKey)))
        {
            return true;
        }

        foreach (var resource in ResourceTypes)
        {
            if (
                resource.ConditionKeys.Any(key => key.Matches(conditionKey))
                || resource.Type.ConditionKeys.Any(key => key.Matches(conditionKey))
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
