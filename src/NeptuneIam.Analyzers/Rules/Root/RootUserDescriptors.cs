using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>NIAM2101, which code and policies share: the root user of the account at daily work.</summary>
internal static class RootUserDescriptors
{
    /// <summary>The identifier of the rule.</summary>
    public const string Id = "NIAM2101";

    /// <summary>Where the code or policy works with the root user. The argument says what shows it, as the start of a sentence.</summary>
    public static readonly DiagnosticDescriptor Used = RuleDescriptors.Create(
        Id,
        "The account's root user is used for daily work",
        "{0}; use an IAM role or an IAM Identity Center profile, and keep the root user for the tasks that only it can do",
        RuleCategory.Credentials,
        DiagnosticSeverity.Warning,
        "The root user can do everything in its account, cannot be limited by its own policies, and its keys cannot be narrowed. "
            + "AWS asks to have no access keys for it, and to never manage Neptune resources with it.",
        HelpLinks.RootUser,
        RuleTag.Security
    );

    /// <summary>Where root access may be meant as the last resort, such as the break-glass statement of a key policy.</summary>
    public static readonly DiagnosticDescriptor LastResort = Used.With(DiagnosticSeverity.Info);

    /// <summary>Where a policy of a gateway endpoint names the account and lets in its root user alone. Argument: the principal.</summary>
    public static readonly DiagnosticDescriptor EndpointPrincipal = Used.With(
        DiagnosticSeverity.Info,
        "'{0}' is the root user alone in the policy of a gateway endpoint, not its account; "
            + "write '*' with a condition on aws:PrincipalAccount",
        HelpLinks.GatewayEndpoints
    );
}
