using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM4103: a resource lets a service in, whichever account the service works for (IAM User Guide, "The confused deputy problem"; IAM
/// Access Analyzer check RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL). Trust policies are not reported: compute services assume the roles of their
/// own account.
/// </summary>
internal sealed class ConfusedDeputy : PolicyRule
{
    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM4103",
        "Service is let in for any account",
        "'{0}' is let in for whichever account it works; add a condition on aws:SourceAccount or aws:SourceArn",
        RuleCategory.Trust,
        DiagnosticSeverity.Info,
        "A service principal stands for the service and not for an account: "
            + "who makes the service write to your topic or read your bucket on behalf of another account uses it as a deputy. "
            + "aws:SourceArn, aws:SourceAccount, aws:SourceOrgID or aws:SourceOrgPaths say for whom it may come.",
        HelpLinks.ConfusedDeputy,
        RuleTag.Security
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        var type = context.Document.Use.Type;
        if (type is not (PolicyType.Resource or PolicyType.Unknown))
        {
            return;
        }

        foreach (var statement in context.Document.Statements)
        {
            if (
                statement.Effect != PolicyEffect.Allow
                || statement.IsNotPrincipal
                || (type == PolicyType.Unknown && statement.ResourceProperty is null)
                || statement.Condition.MayHaveMore
                || statement.Condition.Conditions.Any(static condition =>
                    condition.Scopes != Certainty.No && PrincipalFacts.IsAboutSource(condition)
                )
                || context.Allowance.IsFullyDenied(statement) == Certainty.Yes
            )
            {
                continue;
            }

            foreach (
                var principal in statement.Principals.Where(static principal => principal.Type == "Service" && !principal.Value.HasHoles)
            )
            {
                context.Report(s_descriptor, principal.Value.ContentSpan, [MessageText.Of(principal.Value.Value)], () => Cures(statement));
            }
        }
    }

    private static ImmutableArray<PolicyCure> Cures(PolicyStatement statement) =>
        statement.AccountOfResources() is { } account
        && statement.Condition.IsEmpty
        && statement.Principals.All(static principal => principal.Type == "Service")
            ? PolicyCure.Edit(
                $"Let the service in for the account {account} only, which the resource is of",
                "NIAM4103",
                new InsertProperty(
                    statement.Node,
                    statement.Node.Properties.Length,
                    "Condition",
                    StatementEdits.Condition("StringEquals", "aws:SourceAccount", [account])
                )
            )
            : PolicyCure.None;
}
