namespace NeptuneIam.Analyzers.Policies;

/// <summary>The kind of values a condition operator compares (IAM JSON policy elements: Condition operators).</summary>
internal enum ConditionFamily
{
    /// <summary>Not an operator that AWS knows, or a hole is part of its name.</summary>
    Unknown,

    /// <summary>StringEquals, StringLike, ...</summary>
    String,

    /// <summary>NumericEquals, NumericLessThan, ...</summary>
    Numeric,

    /// <summary>DateEquals, DateLessThan, ...</summary>
    Date,

    /// <summary>Bool.</summary>
    Boolean,

    /// <summary>BinaryEquals.</summary>
    Binary,

    /// <summary>IpAddress, NotIpAddress.</summary>
    IpAddress,

    /// <summary>ArnEquals, ArnLike, ...</summary>
    Arn,

    /// <summary>Null: whether the key is present.</summary>
    Null,
}
