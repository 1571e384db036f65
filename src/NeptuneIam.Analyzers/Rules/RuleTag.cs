namespace NeptuneIam.Analyzers.Rules;

/// <summary>Custom tags of descriptors, which reports carry along.</summary>
internal static class RuleTag
{
    /// <summary>A security finding: an error in the configuration for gates.</summary>
    public const string Security = "security";
}
