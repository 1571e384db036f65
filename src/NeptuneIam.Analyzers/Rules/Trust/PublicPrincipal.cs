using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM4101: everyone is allowed, or everyone but some (IAM User Guide, "AWS JSON policy elements: Principal" and "NotPrincipal"; IAM
/// Access Analyzer checks ALLOW_WITH_NOT_PRINCIPAL and ROLE_TRUST_POLICY_UNSUPPORTED_WILDCARD_IN_PRINCIPAL).
/// </summary>
internal sealed class PublicPrincipal : PolicyRule
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM4101",
        "Everyone is allowed",
        "'{0}' {1}; name the accounts or roles, or add a condition on who calls, such as aws:PrincipalOrgID",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        "A principal of * takes in every account of AWS and callers without any. "
            + "An Allow with NotPrincipal does the same but for a few. "
            + "A condition that says who calls, or from where, narrows it: an organization, an account, a VPC, a source ARN; "
            + "one with IfExists, or on something else, does not.",
        HelpLinks.Principal,
        RuleTag.Security
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        var document = context.Document;
        if (
            document.Use.OnlyLimits
            || document.Use.Type == PolicyType.Identity
            || document.MayHaveMoreStatements
            || document.Statements.Any(DeniesByCaller)
        )
        {
            return;
        }

        foreach (var statement in document.Statements)
        {
            if (
                statement.Effect != PolicyEffect.Allow
                || SaysWhoCalls(statement)
                || context.Allowance.IsFullyDenied(statement) == Certainty.Yes
            )
            {
                continue;
            }

            if (statement.IsNotPrincipal)
            {
                context.Report(
                    s_descriptor,
                    statement.PrincipalProperty!.Name.ContentSpan,
                    ["NotPrincipal", "in an Allow lets everyone in but those listed"]
                );
            }
            else if (statement.Principals.FirstOrDefault(static principal => principal.IsEveryone) is { } everyone)
            {
                context.Report(
                    s_descriptor,
                    everyone.Value.ContentSpan,
                    ["*", "lets everyone in, callers without an AWS account included"],
                    () => Cures(statement, everyone)
                );
            }
        }
    }

    private static bool SaysWhoCalls(PolicyStatement statement) =>
        statement.Condition.MayHaveMore
        || statement.Condition.Conditions.Any(static condition =>
            condition.Scopes != Certainty.No && PrincipalFacts.IsAboutCaller(condition)
        );

    /// <summary>True for a Deny for all callers but some, which narrows every Allow of the policy.</summary>
    private static bool DeniesByCaller(PolicyStatement statement) =>
        statement.Effect != PolicyEffect.Allow
        && (
            statement.IsNotPrincipal
            || statement.Condition.MayHaveMore
            || statement.Condition.Conditions.Any(static condition =>
                condition.OperatorParts.IsNegated && PrincipalFacts.IsAboutCaller(condition)
            )
        );

    /// <summary>Lets in the account that owns the resources, where their ARNs name it.</summary>
    private static ImmutableArray<PolicyCure> Cures(PolicyStatement statement, PolicyPrincipal everyone)
    {
        if (statement.AccountOfResources() is not { } account)
        {
            return PolicyCure.None;
        }

        var root = new JsonString($"arn:aws:iam::{account}:root");
        JsonValue replacement = everyone.TypeProperty is null
            ? new JsonObject(ImmutableArray.Create(new JsonProperty(new JsonString("AWS"), root)))
            : root;
        return PolicyCure.Edit(
            $"Allow only the account {account}, which the resource is of",
            "NIAM4101",
            ValueEdits.Write(everyone.Value, replacement)
        );
    }
}
