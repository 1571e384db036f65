using System.Text;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Catalog;

/// <summary>What the values of a condition key are (Service Authorization Reference: condition keys, type).</summary>
internal enum ConditionKeyKind
{
    /// <summary>Text.</summary>
    String,

    /// <summary>An ARN.</summary>
    Arn,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A number.</summary>
    Numeric,

    /// <summary>A date and time.</summary>
    Date,

    /// <summary>An IP address.</summary>
    IpAddress,
}

/// <summary>A condition key.</summary>
internal sealed class CatalogConditionKey
{
    private readonly WildcardPattern? _family;

    /// <param name="name">See <see cref="Name"/>.</param>
    /// <param name="kind">See <see cref="Kind"/>.</param>
    /// <param name="isMultivalued">See <see cref="IsMultivalued"/>.</param>
    public CatalogConditionKey(string name, ConditionKeyKind kind, bool isMultivalued)
    {
        Name = name;
        Kind = kind;
        IsMultivalued = isMultivalued;
        if (name.IndexOfAny(['$', '<']) >= 0)
        {
            _family = new WildcardPattern(Pattern(name), ignoreCase: true, hasVariables: false);
        }
    }

    /// <summary>
    /// The name as AWS writes it, with its prefix; the part that a policy fills in is in braces or angle brackets:
    /// <c>aws:ResourceTag/${TagKey}</c>.
    /// </summary>
    public string Name { get; }

    /// <summary>What its values are.</summary>
    public ConditionKeyKind Kind { get; }

    /// <summary>
    /// True if a request may hold several values of it, so that a condition needs <c>ForAnyValue</c> or <c>ForAllValues</c>.
    /// </summary>
    public bool IsMultivalued { get; }

    /// <summary>True if a part of the name is filled in by the policy, as the key of a tag is.</summary>
    public bool IsFamily => _family is not null;

    /// <summary>True if a policy means this key by the name, which is compared without case.</summary>
    public bool Matches(string name) =>
        _family is null ? Name.Equals(name, StringComparison.OrdinalIgnoreCase) : _family.Matches(name) == Certainty.Yes;

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>The name with a wildcard for at least one character in place of each part that is filled in.</summary>
    private static string Pattern(string name)
    {
        var pattern = new StringBuilder(name.Length);
        for (var index = 0; index < name.Length; index++)
        {
            var end = name[index] switch
            {
                '$' when index + 1 < name.Length && name[index + 1] == '{' => name.IndexOf('}', index),
                '<' => name.IndexOf('>', index),
                _ => -1,
            };
            if (end < 0)
            {
                pattern.Append(name[index]);
            }
            else
            {
                pattern.Append("?*");
                index = end;
            }
        }

        return pattern.ToString();
    }
}
