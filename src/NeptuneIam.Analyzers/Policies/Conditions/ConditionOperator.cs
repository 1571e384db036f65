namespace NeptuneIam.Analyzers.Policies;

/// <summary>
/// The parts of a condition operator. All words are compared without case (IAM JSON policy elements: Condition operators).
/// </summary>
/// <param name="Name">The operator's own name as AWS writes it, such as <c>StringEquals</c>; as written if AWS does not know it.</param>
/// <param name="Family">What it compares.</param>
/// <param name="IsNegated">True for the operators with Not.</param>
/// <param name="IsIfExists">True if it ends in <c>IfExists</c>, so that it also holds for a key that is absent.</param>
/// <param name="Qualifier">The set operator before the colon.</param>
internal sealed record ConditionOperator(string Name, ConditionFamily Family, bool IsNegated, bool IsIfExists, ConditionQualifier Qualifier)
{
    /// <summary>What an operator ends in that also holds for a key that is absent.</summary>
    internal const string IfExistsSuffix = "IfExists";

    private static readonly Dictionary<string, (string Name, ConditionFamily Family)> s_known = new (
        ConditionFamily Family,
        string[] Names
    )[]
    {
        (
            ConditionFamily.String,
            ["StringEquals", "StringNotEquals", "StringEqualsIgnoreCase", "StringNotEqualsIgnoreCase", "StringLike", "StringNotLike"]
        ),
        (
            ConditionFamily.Numeric,
            [
                "NumericEquals",
                "NumericNotEquals",
                "NumericLessThan",
                "NumericLessThanEquals",
                "NumericGreaterThan",
                "NumericGreaterThanEquals",
            ]
        ),
        (
            ConditionFamily.Date,
            ["DateEquals", "DateNotEquals", "DateLessThan", "DateLessThanEquals", "DateGreaterThan", "DateGreaterThanEquals"]
        ),
        (ConditionFamily.Boolean, ["Bool"]),
        (ConditionFamily.Binary, ["BinaryEquals"]),
        (ConditionFamily.IpAddress, ["IpAddress", "NotIpAddress"]),
        (ConditionFamily.Arn, ["ArnEquals", "ArnNotEquals", "ArnLike", "ArnNotLike"]),
        (ConditionFamily.Null, ["Null"]),
    }
        .SelectMany(group => group.Names, (group, name) => (Name: name, group.Family))
        .ToDictionary(known => known.Name, StringComparer.OrdinalIgnoreCase);

    /// <summary>The names of all operators, without qualifier and without IfExists.</summary>
    public static IEnumerable<string> KnownNames => s_known.Values.Select(known => known.Name);

    /// <summary>True if <c>*</c> and <c>?</c> are wildcards in its values.</summary>
    public bool HasWildcards =>
        Family == ConditionFamily.Arn || Family == ConditionFamily.String && Name.EndsWith("Like", StringComparison.Ordinal);

    /// <summary>True if it holds only for a key that is present and equals, or is within, one of the values.</summary>
    public bool IsPositive =>
        Family is not (ConditionFamily.Unknown or ConditionFamily.Null)
        && !IsNegated
        && !IsIfExists
        && Qualifier is ConditionQualifier.None or ConditionQualifier.ForAnyValue;

    /// <summary>Takes an operator apart. Never fails.</summary>
    public static ConditionOperator Parse(string text)
    {
        var qualifier = ConditionQualifier.None;
        var colon = text.IndexOf(':');
        if (colon >= 0)
        {
            var prefix = text.Substring(0, colon);
            qualifier =
                prefix.Equals("ForAnyValue", StringComparison.OrdinalIgnoreCase) ? ConditionQualifier.ForAnyValue
                : prefix.Equals("ForAllValues", StringComparison.OrdinalIgnoreCase) ? ConditionQualifier.ForAllValues
                : ConditionQualifier.Unknown;
            text = text.Substring(colon + 1);
        }

        var isIfExists = text.EndsWith(IfExistsSuffix, StringComparison.OrdinalIgnoreCase);
        if (isIfExists)
        {
            text = text.Substring(0, text.Length - IfExistsSuffix.Length);
        }

        return s_known.TryGetValue(text, out var known)
            ? new ConditionOperator(known.Name, known.Family, known.Name.Contains("Not"), isIfExists, qualifier)
            : new ConditionOperator(text, ConditionFamily.Unknown, IsNegated: false, isIfExists, qualifier);
    }
}
