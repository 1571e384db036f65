using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM5002: a policy with more characters than AWS accepts where it is used. White space does not count (IAM User Guide, "IAM and AWS STS
/// quotas"; IAM Access Analyzer checks POLICY_SIZE_EXCEEDS_*). What is not known at compile time counts as nothing.
/// </summary>
internal sealed class PolicyTooLarge : PolicyRule
{
    private static readonly DiagnosticDescriptor s_overMost = RuleDescriptors.Create(
        "NIAM5002",
        "Policy is too large",
        "The policy has at least {0} characters without white space, and AWS accepts {1} here{2}; "
            + "split it, or move statements to a managed policy",
        RuleCategory.Hygiene,
        DiagnosticSeverity.Warning,
        "AWS refuses policies that are larger than their quota: 6,144 characters for a managed policy; "
            + "for an inline policy 10,240 in a role, 5,120 in a group and 2,048 in a user, all inline policies together; "
            + "2,048 for a role's trust policy, which can be raised to 4,096. White space does not count.",
        HelpLinks.Quotas
    );

    private static readonly DiagnosticDescriptor s_overDefault = s_overMost.With(DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_overMost, s_overDefault);

    /// <inheritdoc/>
    public override bool HasCures => false;

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        if (context.Document.Root is not { } root || PolicyQuotas.Of(context.Document.Use) is not { } quota)
        {
            return;
        }

        var size = JsonSize.WithoutWhiteSpace(root);
        if (size > quota.Most)
        {
            context.Report(s_overMost, Opening.Of(root), [size, quota.Most, ""]);
        }
        else if (size > quota.Default)
        {
            context.Report(s_overDefault, Opening.Of(root), [size, quota.Default, " unless the quota was raised"]);
        }
    }
}
