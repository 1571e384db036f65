using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>Cures that attach an AWS managed policy for Neptune; their titles say what that grants.</summary>
internal static class ManagedPolicyCures
{
    /// <summary>True if the code shows the principal that the policy is for, so that a managed policy can be attached to it.</summary>
    public static bool CanAttach(PolicyDocument document) =>
        document.Use.SinkSpan is not null && document.Use.Principal is PrincipalKind.User or PrincipalKind.Group or PrincipalKind.Role;

    /// <summary>Attaches a policy beside the one in the code.</summary>
    public static AttachManagedPolicy Beside(string name, string key) =>
        new($"Attach {name} ({Grants(name)})", key, name, ReplacesPolicy: false);

    /// <summary>Attaches a policy in place of the one in the code.</summary>
    public static AttachManagedPolicy InPlace(string name, string key) =>
        new($"Attach {name} in place of this policy ({Grants(name)})", key, name, ReplacesPolicy: true);

    /// <summary>What a managed policy grants beyond what its name says (AWS Managed Policy Reference).</summary>
    public static string Grants(string name) =>
        name switch
        {
            "NeptuneReadOnlyAccess" => "also lets the principal read every graph's data",
            "NeptuneFullAccess" => "full access to Neptune and its data; its RDS actions also reach other engines",
            "NeptuneConsoleFullAccess" => "manages Neptune and its network at the console; its RDS actions also reach other engines",
            _ => "reads every graph of Neptune Analytics and its data",
        };
}
