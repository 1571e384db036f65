namespace NeptuneIam.Analyzers.Policies;

/// <summary>What a hole stands for: its text is not known before a stack is deployed or the program runs, but what it will be is.</summary>
internal enum HoleKind
{
    /// <summary>Any text.</summary>
    Unknown,

    /// <summary>A partition of AWS, such as <c>aws</c> or <c>aws-cn</c>.</summary>
    Partition,

    /// <summary>A region, such as <c>eu-west-1</c>.</summary>
    Region,

    /// <summary>The twelve digits of an account.</summary>
    Account,

    /// <summary>
    /// The resource id of a database cluster, <c>cluster-ABCD1234EFGH5678IJKL90MNOP</c>, which ARNs of <c>neptune-db</c> hold.
    /// </summary>
    ClusterResourceId,

    /// <summary>The identifier of a database cluster, which people choose and ARNs of <c>rds</c> hold.</summary>
    ClusterName,

    /// <summary>The whole ARN of a database cluster, <c>arn:aws:rds:REGION:ACCOUNT:cluster:NAME</c>.</summary>
    ClusterArn,
}
