using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM2103: a trust or resource policy lets in a whole account, which its name <c>…:root</c> does not say (IAM User Guide, "AWS JSON
/// policy elements: Principal"). Key policies of KMS begin with such a statement, and the account that owns a resource has access anyway:
/// neither is reported.
/// </summary>
internal sealed class WholeAccountPrincipal : PolicyRule
{
    private const string RootName = ":root";

    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM2103",
        "A :root principal means the whole account",
        "'{0}' is the whole account, not its root user: it lets in every user and role there that its own account allows; "
            + "name the role, or add a condition such as sts:ExternalId or aws:PrincipalArn",
        RuleCategory.Trust,
        DiagnosticSeverity.Info,
        "An account as principal, by its ARN or by its number, hands the decision to that account: "
            + "each of its users and roles that has a permission of its own is let in. "
            + "That may be what is meant; where one role is, the policy should name it, and where another company's account is let in, "
            + "it should ask for an external id.",
        HelpLinks.Principal
    );

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        var document = context.Document;
        if (
            (document.MayHaveMoreStatements && document.Use.Type == PolicyType.Resource)
            || document.Statements.Any(static statement => statement.Effect != PolicyEffect.Allow)
        )
        {
            return;
        }

        foreach (var statement in Granting(document))
        {
            if (statement.Condition.MayHaveMore || statement.Condition.Conditions.Any(Narrows))
            {
                continue;
            }

            foreach (var principal in statement.Principals.Where(PrincipalFacts.IsAccount))
            {
                var account = PrincipalFacts.AccountOf(principal);
                if (
                    !context.Options.IsAllowedAccount(account)
                    && (document.Use.Type != PolicyType.Resource || account is null || account != statement.AccountOfResources())
                )
                {
                    context.Report(
                        s_descriptor,
                        principal.Value.ContentSpan,
                        [MessageText.Of(principal.Value.Value)],
                        () => Cures(principal)
                    );
                }
            }
        }
    }

    private static IEnumerable<PolicyStatement> Granting(PolicyDocument document) =>
        document.Use.Type == PolicyType.Resource
            ? document.Use.ResourceService == "kms"
                ? []
                : document.Statements.Where(static statement =>
                    statement is { Effect: PolicyEffect.Allow, IsNotPrincipal: false }
                    && !statement.Actions.All(static action => action.IsOf("kms"))
                )
            : TrustStatements
                .Trusting(document)
                .Where(static statement => statement.MatchesAction(TrustStatements.Sts, "AssumeRole") == Certainty.Yes);

    /// <summary>True for a condition that may say who calls, or that asks for a second factor.</summary>
    private static bool Narrows(PolicyCondition condition) =>
        condition.Scopes != Certainty.No
        && (
            PrincipalFacts.IsAboutCaller(condition)
            || condition.IsOn("aws:MultiFactorAuthPresent") != Certainty.No
            || condition.IsOn("aws:MultiFactorAuthAge") != Certainty.No
        );

    private static ImmutableArray<PolicyCure> Cures(PolicyPrincipal principal)
    {
        var value = principal.Value;
        JsonEdit edit = value.Value.EndsWith(RootName, StringComparison.Ordinal)
            ? new ReplaceText(value, value.Value.Length - RootName.Length, RootName.Length, ":role/ROLE-NAME")
            : ValueEdits.Write(value, $"arn:aws:iam::{value.Value}:role/ROLE-NAME");
        return PolicyCure.Edit("Let in one role; put its name in place of ROLE-NAME", "NIAM2103", edit);
    }
}
