using System.Collections.Immutable;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>A type of resource of a service (Service Authorization Reference: resource types).</summary>
internal sealed class CatalogResourceType
{
    /// <summary>Longer texts are no ARNs; they are not compared.</summary>
    public const int MaxArnLength = 2048;

    private ImmutableArray<ArnForm> _forms;

    /// <param name="name">See <see cref="Name"/>.</param>
    /// <param name="arnFormats">See <see cref="ArnFormats"/>.</param>
    /// <param name="conditionKeys">See <see cref="ConditionKeys"/>.</param>
    public CatalogResourceType(string name, ImmutableArray<string> arnFormats, ImmutableArray<CatalogConditionKey> conditionKeys)
    {
        Name = name;
        ArnFormats = arnFormats;
        ConditionKeys = conditionKeys;
    }

    /// <summary>The name in AWS's reference, such as <c>cluster-snapshot</c>.</summary>
    public string Name { get; }

    /// <summary>
    /// The forms its ARNs have, such as <c>arn:${Partition}:rds:${Region}:${Account}:cluster:${DbClusterInstanceName}</c>.
    /// </summary>
    public ImmutableArray<string> ArnFormats { get; }

    /// <summary>The forms its ARNs have, to compare resources with.</summary>
    public ImmutableArray<ArnForm> Forms
    {
        get
        {
            if (_forms.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(
                    ref _forms,
                    ImmutableArray.CreateRange(ArnFormats, static format => new ArnForm(format))
                );
            }

            return _forms;
        }
    }

    /// <summary>The condition keys that a request on such a resource has.</summary>
    public ImmutableArray<CatalogConditionKey> ConditionKeys { get; }

    /// <summary>Whether a resource as written in a policy can be, or take in, one of this type.</summary>
    public Certainty CanBe(ResourcePattern resource)
    {
        if (resource.IsEverything)
        {
            return Certainty.Yes;
        }

        if (resource.Value.Length > MaxArnLength)
        {
            return Certainty.Unknown;
        }

        var result = Certainty.No;
        foreach (var form in Forms)
        {
            result = result.Or(form.CanBe(resource));
        }

        return result;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
