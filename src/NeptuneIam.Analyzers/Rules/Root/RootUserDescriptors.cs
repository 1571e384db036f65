using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>NIAM2101, which code and policies share: the root user of the account at daily work.</summary>
internal static class RootUserDescriptors
{
    /// <summary>The identifier of the rule.</summary>
    public const string Id = "NIAM2101";

    private const string Title = "The account's root user is used for daily work";
    private const string Message =
        "{0}; use an IAM role or an IAM Identity Center profile, and keep the root user for the tasks that only it can do";
    private const string Description =
        "The root user can do everything in its account, cannot be limited by its own policies, and its keys cannot be narrowed. "
        + "AWS asks to have no access keys for it, and to never manage Neptune resources with it.";

    /// <summary>Where the code or policy works with the root user. The argument says what shows it, as the start of a sentence.</summary>
    public static readonly DiagnosticDescriptor Used = RuleDescriptors.Create(
        Id,
        Title,
        Message,
        RuleCategory.Credentials,
        DiagnosticSeverity.Warning,
        Description,
        HelpLinks.RootUser,
        RuleTag.Security
    );

    /// <summary>Where root access may be meant as the last resort, such as the break-glass statement of a key policy.</summary>
    public static readonly DiagnosticDescriptor LastResort = RuleDescriptors.Create(
        Id,
        Title,
        Message,
        RuleCategory.Credentials,
        DiagnosticSeverity.Info,
        Description,
        HelpLinks.RootUser,
        RuleTag.Security
    );

    /// <summary>Where a policy of a gateway endpoint names the account and lets in its root user alone. Argument: the principal.</summary>
    public static readonly DiagnosticDescriptor EndpointPrincipal = RuleDescriptors.Create(
        Id,
        Title,
        "'{0}' is the root user alone in the policy of a gateway endpoint, not its account; write '*' with a condition on aws:PrincipalAccount",
        RuleCategory.Credentials,
        DiagnosticSeverity.Info,
        Description,
        HelpLinks.GatewayEndpoints,
        RuleTag.Security
    );
}
