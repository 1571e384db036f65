using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM4005: <c>iam:PassRole</c> on every role, without a condition on the service it is passed to. Whoever may start a workload with any
/// role has the permissions of all of them (IAM User Guide, "Grant a user permissions to pass a role to an AWS service"; IAM Access
/// Analyzer checks PASS_ROLE_*).
/// </summary>
internal sealed class PassRoleTooBroad : UnscopedRoleGrant
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM4005",
        "Any role may be passed to any service",
        "'{0}' on '{1}' passes every role of the account to every service; "
            + "name the role, or the service in a condition on iam:PassedToService",
        RuleCategory.Privilege,
        DiagnosticSeverity.Warning,
        "iam:PassRole on every role gives its principal the permissions of the most powerful role: "
            + "it starts a function, an instance or a cluster with it. "
            + "Name the roles that are passed, or the service that they are passed to. "
            + "A condition with an operator that ends in IfExists, or on another key, does not narrow it.",
        HelpLinks.PassRole,
        RuleTag.Security
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    protected override DiagnosticDescriptor Descriptor => s_descriptor;

    /// <inheritdoc/>
    protected override string Action => "PassRole";

    /// <inheritdoc/>
    protected override string Key => "iam:PassedToService";

    /// <summary>Also the services that take a role and whose actions the policy allows too.</summary>
    protected override ImmutableArray<string> ServicesFor(PolicyRuleContext context) =>
        base.ServicesFor(context)
            .AddRange(
                Grants
                    .InEffect(context)
                    .SelectMany(static statement => statement.IsNotAction ? [] : statement.Actions.AsEnumerable())
                    .Select(static action => action.Service is { } service ? Privileges.RolePrincipalOf(service) : null)
                    .OfType<string>()
            )
            .Distinct()
            .ToImmutableArray();
}
