using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM4006: <c>iam:CreateServiceLinkedRole</c> on every role, without a condition on the service (IAM User Guide, "Create a service-linked
/// role"; IAM Access Analyzer checks CREATE_SLR_*).
/// </summary>
internal sealed class ServiceLinkedRoleTooBroad : UnscopedRoleGrant
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM4006",
        "Service-linked roles may be created for every service",
        "'{0}' on '{1}' creates the service-linked role of every service; "
            + "name the role, or the service in a condition on iam:AWSServiceName",
        RuleCategory.Privilege,
        DiagnosticSeverity.Warning,
        "A service-linked role lets a service of AWS act in the account. "
            + "Who may create all of them lets services in that nobody uses. "
            + "AWS's policies name the role, such as AWSServiceRoleForRDS for Amazon Neptune, and the service.",
        HelpLinks.ServiceLinkedRoles,
        RuleTag.Security
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    protected override DiagnosticDescriptor Descriptor => s_descriptor;

    /// <inheritdoc/>
    protected override string Action => "CreateServiceLinkedRole";

    /// <inheritdoc/>
    protected override string Key => "iam:AWSServiceName";
}
