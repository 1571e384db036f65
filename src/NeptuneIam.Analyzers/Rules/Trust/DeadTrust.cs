using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using NeptuneIam.Analyzers.Catalog;
using NeptuneIam.Analyzers.Json;
using NeptuneIam.Analyzers.Policies;

namespace NeptuneIam.Analyzers.Rules;

/// <summary>
/// NIAM4102: a trust statement that nobody can use: its actions are not those by which its principals assume roles, or one is missing that
/// its conditions or IAM Roles Anywhere need (IAM Access Analyzer checks MISMATCHED_ACTION_FOR_PRINCIPAL, MISSING_ACTION_FOR_CONDITION_KEY
/// and MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY).
/// </summary>
internal sealed class DeadTrust : PolicyRule
{
    private const string AssumeRole = "AssumeRole";
    private const string WithSaml = "AssumeRoleWithSAML";
    private const string WithWebIdentity = "AssumeRoleWithWebIdentity";
    private const string RolesAnywhere = "rolesanywhere.amazonaws.com";

    private static readonly DiagnosticDescriptor s_descriptor = RuleDescriptors.Create(
        "NIAM4102",
        "Trust statement cannot work",
        "{0}",
        RuleCategory.Trust,
        DiagnosticSeverity.Warning,
        "Users, roles, accounts and services assume a role with sts:AssumeRole, SAML providers with sts:AssumeRoleWithSAML, "
            + "OpenID Connect providers with sts:AssumeRoleWithWebIdentity. "
            + "Session tags and a source identity take an action of their own, and IAM Roles Anywhere takes three. "
            + "A statement without the action is never used.",
        HelpLinks.PolicyChecks
    );

    private static readonly ImmutableArray<string> s_ways = ImmutableArray.Create(AssumeRole, WithSaml, WithWebIdentity);

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> Descriptors { get; } = ImmutableArray.Create(s_descriptor);

    /// <inheritdoc/>
    public override void Check(PolicyRuleContext context)
    {
        var trusting = TrustStatements.Trusting(context.Document).ToImmutableArray();

        // What one statement does not allow, another may for the same principal.
        var ofRolesAnywhere = trusting.Where(static statement => statement.Principals.Any(IsRolesAnywhere)).ToImmutableArray();
        var missing = ofRolesAnywhere.IsEmpty
            ? ImmutableArray<string>.Empty
            : PrincipalFacts
                .RolesAnywhereActions.Where(action => !ofRolesAnywhere.Any(other => Allows(other, action)))
                .Select(static action => "sts:" + action)
                .ToImmutableArray();
        foreach (var statement in trusting)
        {
            if (!CheckWay(context, statement))
            {
                if (statement.Principals.FirstOrDefault(IsRolesAnywhere) is { } principal)
                {
                    ReportMissing(context, statement, principal.Value, missing, "IAM Roles Anywhere");
                }

                CheckSessionKeys(context, statement);
            }
        }
    }

    /// <summary>Reports a statement all of whose principals need another action than it has; true if it is one.</summary>
    private static bool CheckWay(PolicyRuleContext context, PolicyStatement statement)
    {
        var allowed = s_ways.Where(way => Allows(statement, way)).ToImmutableArray();
        var needed = statement.Principals.Select(WayOf).Distinct().ToImmutableArray();
        if (allowed.IsEmpty || needed.IsEmpty || statement.MayHaveMorePrincipals || needed.Any(way => way is null || allowed.Contains(way)))
        {
            return false;
        }

        var action = statement.Actions.First(action => action.Matches(TrustStatements.Sts, allowed[0]) == Certainty.Yes);
        var wanted = string.Join(" or ", needed.Select(static way => $"'sts:{way}'"));
        context.Report(
            s_descriptor,
            action.Node.ContentSpan,
            [
                $"'{MessageText.Of(statement.Principals[0].Value.Value)}' cannot assume a role with '{MessageText.Of(action.Value)}'; "
                    + $"allow {wanted}",
            ],
            () =>
                needed.Length == 1 && !action.HasWildcard
                    ? PolicyCure.Edit($"Write {wanted}", "NIAM4102.Way", ValueEdits.Write(action.Node, "sts:" + needed[0]))
                    : PolicyCure.None,
            ImmutableArray.Create(statement.Principals[0].Value.ContentSpan)
        );
        return true;
    }

    private static bool IsRolesAnywhere(PolicyPrincipal principal) => principal is { Type: "Service", Value.Value: RolesAnywhere };

    private static void CheckSessionKeys(PolicyRuleContext context, PolicyStatement statement)
    {
        foreach (var condition in statement.Condition.Conditions)
        {
            foreach (var (key, action) in PrincipalFacts.SessionKeys)
            {
                // A condition that also holds without the key does not ask for the action.
                if (
                    condition.OperatorParts.IsPositive
                    && condition.IsOn(key) == Certainty.Yes
                    && !Allows(statement, action.Substring(TrustStatements.Sts.Length + 1))
                )
                {
                    ReportMissing(
                        context,
                        statement,
                        condition.Key,
                        ImmutableArray.Create(action),
                        $"The condition on '{MessageText.Of(condition.Key.Value)}'"
                    );
                }
            }
        }
    }

    private static void ReportMissing(
        PolicyRuleContext context,
        PolicyStatement statement,
        JsonString at,
        ImmutableArray<string> missing,
        string needing
    )
    {
        if (missing.IsEmpty)
        {
            return;
        }

        context.Report(
            s_descriptor,
            at.ContentSpan,
            [
                $"{needing} needs {string.Join(" and ", missing.Select(static action => $"'{action}'"))}, "
                    + $"which the statement does not allow; add {(missing.Length == 1 ? "it" : "them")}",
            ],
            () =>
                PolicyCure.Edit(
                    $"Add {string.Join(" and ", missing.Select(static action => $"'{action}'"))}",
                    "NIAM4102.Add",
                    ValueEdits.Append(statement.ActionProperty!.Value, ValueEdits.Strings(missing))
                )
        );
    }

    private static bool Allows(PolicyStatement statement, string action) =>
        statement.MatchesAction(TrustStatements.Sts, action) != Certainty.No;

    /// <summary>The action by which a principal assumes a role; null if that is not known.</summary>
    private static string? WayOf(PolicyPrincipal principal) =>
        principal.Value.HasHoles
            ? null
            : principal.Type switch
            {
                "AWS" or "Service" => AssumeRole,
                "Federated" => TrustStatements.IsSaml(principal) ? WithSaml
                : TrustStatements.OidcHostOf(principal)?.Contains('.') == true ? WithWebIdentity
                : null,
                _ => null,
            };
}
