namespace NeptuneIam.Analyzers.Catalog;

/// <summary>How many <c>rds:</c> actions a pattern grants.</summary>
/// <param name="Total">All of them.</param>
/// <param name="Neptune">Those that apply to Neptune.</param>
internal readonly record struct GrantedActions(int Total, int Neptune)
{
    /// <summary>Those that do not apply to Neptune.</summary>
    public int Other => Total - Neptune;
}
