using System.Collections.Immutable;
using System.Text;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>A type of resource of a service (Service Authorization Reference: resource types).</summary>
internal sealed class CatalogResourceType
{
    private ImmutableArray<WildcardPattern> _patterns;

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

    /// <summary>The forms its ARNs have, such as <c>arn:${Partition}:rds:${Region}:${Account}:cluster:${DbClusterInstanceName}</c>.</summary>
    public ImmutableArray<string> ArnFormats { get; }

    /// <summary>The condition keys that a request on such a resource has.</summary>
    public ImmutableArray<CatalogConditionKey> ConditionKeys { get; }

    /// <summary>Whether a resource as written in a policy can be, or take in, one of this type.</summary>
    public Certainty CanBe(ResourcePattern resource)
    {
        if (resource.IsEverything)
        {
            return Certainty.Yes;
        }

        if (_patterns.IsDefault)
        {
            ImmutableInterlocked.InterlockedInitialize(ref _patterns, ImmutableArray.CreateRange(ArnFormats, static format => new WildcardPattern(Pattern(format), ignoreCase: false, hasVariables: false)));
        }

        var result = Certainty.No;
        foreach (var pattern in _patterns)
        {
            result = result.Or(resource.Pattern.Intersects(pattern));
        }

        return result;
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>The form with a star in place of each part in braces.</summary>
    private static string Pattern(string format)
    {
        var pattern = new StringBuilder(format.Length);
        for (var index = 0; index < format.Length; index++)
        {
            var end = format[index] == '$' ? format.IndexOf('}', index) : -1;
            pattern.Append(end < 0 ? format[index] : '*');
            index = end < 0 ? index : end;
        }

        return pattern.ToString();
    }
}
