using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM4104: a role that trusts an OpenID Connect provider, and so everyone who has a token of that provider (IAM User Guide, "Create a
/// role for OpenID Connect federation"; IAM Access Analyzer checks MISSING_CONDITION_KEY_FOR_OIDC_PRINCIPAL,
/// MISSING_GITHUB_REPO_CONDITION_KEY and FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE).
/// </summary>
internal sealed class OpenIdTrust : PolicyRule
{
    private const string GitHub = "token.actions.githubusercontent.com";
    private const string AudienceClaim = ":aud";
    private const string SubjectClaim = ":sub";

    private static readonly DiagnosticDescriptor s_open = RuleDescriptors.Create(
        "NIAM4104",
        "OpenID Connect trust does not name the subject",
        "{0}",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        "Anybody can get a token of a public provider: of GitHub every repository's workflows, of a social login everyone. "
            + "The trust policy has to say for whom the role is, by a condition on the provider's claims: "
            + "for GitHub the subject, which names the repository.",
        HelpLinks.OpenIdConnect,
        RuleTag.Security
    );

    private static readonly DiagnosticDescriptor s_wide = s_open.With(DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_open, s_wide);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        foreach (var statement in TrustStatements.Trusting(context.Document))
        {
            if (
                statement.Condition.MayHaveMore
                || statement.MatchesAction(TrustStatements.Sts, "AssumeRoleWithWebIdentity") != Certainty.Yes
            )
            {
                continue;
            }

            foreach (var principal in statement.Principals)
            {
                if (TrustStatements.OidcHostOf(principal) is { } host && host.Contains('.'))
                {
                    Check(context, statement, principal.Value, host);
                }
            }
        }
    }

    private static void Check(PolicyRuleContext context, PolicyStatement statement, JsonString principal, string host)
    {
        var claims = statement
            .Condition.Conditions.Where(condition =>
                condition.Key.HasHoles || condition.Key.Value.StartsWith(host + ":", StringComparison.OrdinalIgnoreCase)
            )
            .ToImmutableArray();
        CheckAudience(context, statement, claims);
        if (claims.All(static claim => claim.Scopes == Certainty.No))
        {
            var claim = host == GitHub ? SubjectClaim : AudienceClaim;
            context.Report(
                s_open,
                principal.ContentSpan,
                [
                    $"Everyone with a token of '{MessageText.Of(host)}' assumes the role; "
                        + $"add a condition on its claims, such as '{MessageText.Of(host)}{claim}'",
                ],
                () => Cures(statement, host)
            );
        }
        else if (host == GitHub)
        {
            CheckSubject(
                context,
                statement,
                principal,
                claims
                    .Where(static claim => claim.Key.HasHoles || claim.Key.Value.EndsWith(SubjectClaim, StringComparison.OrdinalIgnoreCase))
                    .ToImmutableArray()
            );
        }
    }

    /// <summary>Checks that the subject, which is <c>repo:OWNER/NAME:...</c>, names a repository.</summary>
    private static void CheckSubject(
        PolicyRuleContext context,
        PolicyStatement statement,
        JsonString principal,
        ImmutableArray<PolicyCondition> subjects
    )
    {
        if (subjects.All(static subject => subject.Scopes == Certainty.No))
        {
            if (
                !statement.Condition.Conditions.Any(static condition =>
                    condition.OperatorParts.IsPositive && IsRepositoryClaim(condition.Key.Value)
                )
            )
            {
                context.Report(
                    s_open,
                    principal.ContentSpan,
                    [$"Workflows of every repository of GitHub assume the role; add a condition on '{GitHub}{SubjectClaim}'"],
                    () => Cures(statement, GitHub)
                );
            }

            return;
        }

        foreach (
            var value in subjects
                .Where(static subject => subject.OperatorParts is { IsPositive: true, HasWildcards: true })
                .SelectMany(static subject => subject.Values)
        )
        {
            var parts = value.Value.Split(':', '/');
            if (parts[0] == "repo" && parts.Length > 1 && parts[1] == "*")
            {
                context.Report(
                    s_open,
                    value.ContentSpan,
                    [$"'{MessageText.Of(value.Value)}' takes in every repository of GitHub; write 'repo:OWNER/NAME:...'"]
                );
            }
            else if (parts[0] == "repo" && parts.Length > 2 && parts[2] == "*")
            {
                context.Report(
                    s_wide,
                    value.ContentSpan,
                    [$"'{MessageText.Of(value.Value)}' takes in every repository of its owner; name the repository, and best the branch"]
                );
            }
        }
    }

    private static bool IsRepositoryClaim(string key) =>
        key.StartsWith(GitHub + ":repository", StringComparison.OrdinalIgnoreCase)
        || key.StartsWith(GitHub + ":job_workflow_ref", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reports a set operator on the audience, which has one value.</summary>
    private static void CheckAudience(PolicyRuleContext context, PolicyStatement statement, ImmutableArray<PolicyCondition> claims)
    {
        foreach (var claim in claims)
        {
            if (
                claim.OperatorParts.Qualifier == ConditionQualifier.ForAnyValue
                && claim.Key.Value.EndsWith(AudienceClaim, StringComparison.OrdinalIgnoreCase)
            )
            {
                var plain = ConditionEdits.WithoutQualifier(claim.Operator.Value);
                context.Report(
                    s_open,
                    claim.Operator.ContentSpan,
                    [$"The audience '{MessageText.Of(claim.Key.Value)}' has one value; write '{plain}' without ForAnyValue"],
                    () => PolicyCure.Edit($"Write '{plain}'", "NIAM4104.Audience", ConditionEdits.RenameOperator(statement, claim, plain))
                );
            }
        }
    }

    private static ImmutableArray<PolicyCure> Cures(PolicyStatement statement, string host) =>
        host == GitHub
            ? PolicyCure.Edit(
                "Add a condition on the repository; put yours in place of OWNER/NAME",
                "NIAM4104.Subject",
                StatementEdits.AddCondition(statement, "StringLike", GitHub + SubjectClaim, "repo:OWNER/NAME:*")
            )
            : PolicyCure.None;
}
