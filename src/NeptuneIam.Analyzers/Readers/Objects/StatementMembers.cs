namespace NeptuneIam.Analyzers.Readers;

/// <summary>What a library calls the elements of a statement.</summary>
/// <param name="names">Each element with its member.</param>
internal sealed class StatementMembers(params (string Element, string Member)[] names)
{
    /// <summary>The names that the AWS CDK and Pulumi have in common: plurals, for an element is a list there.</summary>
    public static StatementMembers Plurals { get; } =
        new(
            ("Sid", "Sid"),
            ("Effect", "Effect"),
            ("Action", "Actions"),
            ("NotAction", "NotActions"),
            ("Resource", "Resources"),
            ("NotResource", "NotResources"),
            ("Principal", "Principals"),
            ("NotPrincipal", "NotPrincipals"),
            ("Condition", "Conditions")
        );

    /// <summary>The member that stands for an element of the policy language; null if none does.</summary>
    public string? MemberOf(string element) => Array.Find(names, pair => pair.Element == element).Member;

    /// <summary>The element that a member stands for; null if it stands for none.</summary>
    public string? ElementOf(string member) => Array.Find(names, pair => pair.Member == member).Element;
}
